package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cabildo.ops.journeys.LightBrowser.Answer;
import org.cabildo.ops.journeys.LightBrowser.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The light channel, as a browser without scripts has it. */
@ExtendWith(RunningProduct.class)
class LightIT {

    private static final String CARTAGENA = "cartagena40/brasilia-2024";

    /** Bytes, compressed: what a server may send before it waits for the first answer (ten segments, RFC 6928). */
    private static final int MOST = 14_000;

    @ParameterizedTest
    @CsvSource({
        "es, BZ, Comprobante ligero, Gracias. Sus respuestas fueron entregadas.",
        "en, GY, Light receipt, Thank you. Your answers are in."
    })
    void from_the_start_to_the_receipt_no_page_weighs_more_than_fourteen_kilobytes(
            String language, String country, String organisation, String thanks, Product product)
            throws IOException, InterruptedException {
        LightBrowser browser = new LightBrowser(product, CARTAGENA, language);
        Map<String, Answer> pages = new LinkedHashMap<>();
        pages.put("start", browser.opens(""));
        assertEquals(
                1, browser.page().further().size(), browser.page().further().toString());
        pages.put("style", browser.goes(browser.page().further().get(0)));
        for (String page : List.of("anonymous", "safety", "receipt")) {
            pages.put(page, browser.opens(page));
        }
        browser.opens("");
        pages.put("who", browser.presses("begin"));
        sayWhoSpeaks(browser, organisation, country);
        pages.put("themes", browser.presses("next"));
        browser.presses("next");
        Set<String> answered = new LinkedHashSet<>();
        while (!browser.page().address().endsWith("/review")) {
            String page = browser.page().address().replaceFirst(".*/", "");
            pages.put(page, browser.page());
            for (var field : browser.page().page().select("textarea")) {
                answered.add(field.attr("name"));
                browser.writes(field.attr("name"), "Respuesta " + answered.size() + ": ñandú, año y 😀.");
            }
            if (!browser.page().page().select("[name^='go.add:']").isEmpty()) {
                pages.put(page + ", an entry", browser.presses("add:" + page));
                browser.presses("remove");
                browser.presses("sure");
            }
            browser.presses("next");
        }
        pages.put("review", browser.page());
        pages.put("contents", browser.opens("contents"));
        pages.put("part", browser.opens("read/s1"));
        browser.opens("review");
        browser.chooses("use", "publish");
        browser.chooses("terms", "1");
        pages.put("receipt of " + answered.size(), browser.presses("hand-in"));
        assertEquals(thanks, browser.page().heading());

        pages.forEach((name, page) -> System.out.printf("%-28s %,7d bytes%n", name, page.compressed()));
        pages.forEach((name, page) -> assertEquals(200, page.status(), name));
        pages.forEach((name, page) -> assertTrue(page.compressed() <= MOST, name + " weighs " + page.compressed()));
        assertTrue(answered.size() > 40, answered.toString());
        Api api = new Api(product);
        assertEquals(answered.size(), stored(api, organisation, country).size());
        assertEquals(
                1,
                api.aggregates("by=channel&channel=light&country=" + country)
                        .json()
                        .getJsonObject("total")
                        .getInt("submissions"));
    }

    @Test
    void pages_that_come_back_from_the_past_do_no_harm(Product product) throws IOException, InterruptedException {
        LightBrowser browser = new LightBrowser(product, CARTAGENA, "en");
        browser.opens("");
        browser.presses("begin");
        sayWhoSpeaks(browser, "Stale pages", "SR");
        browser.presses("next");
        browser.opens("topic/s1_t3");
        String address = browser.page().address();
        browser.writes("s1_t3_q1", "First.");
        List<Field> first = LightBrowser.posted(browser.form("next"), "next");
        // Twice, as an impatient thumb does it.
        browser.posts(address, first);
        browser.posts(address, first);
        assertEquals("First.", text(browser, "topic/s1_t3", "s1_t3_q1"));

        // Changed on another page since, and then on the page that was gone back to.
        browser.opens("topic/s1_t3");
        browser.writes("s1_t3_q1", "First. Second.");
        List<Field> elsewhere = LightBrowser.posted(browser.form("next"), "next");
        browser.opens("topic/s1_t3");
        browser.writes("s1_t3_q1", "Zero. First.");
        List<Field> here = LightBrowser.posted(browser.form("next"), "next");
        browser.posts(address, elsewhere);
        Answer met = browser.posts(address, here);
        assertTrue(
                met.page().select(".met").text().contains("Somebody else"),
                met.page().text());
        assertEquals("Zero. First. Second.", text(browser, "topic/s1_t3", "s1_t3_q1"));
        // The old page once more: it says nothing new.
        browser.posts(address, first);
        assertEquals("Zero. First. Second.", text(browser, "topic/s1_t3", "s1_t3_q1"));

        // The cookie is gone with the browser; the page from before still knows where its words belong.
        browser.opens("topic/s1_t3");
        browser.writes("s1_t3_q1", "Zero. First. Second. Third.");
        List<Field> late = LightBrowser.posted(browser.form("next"), "next");
        String code = browser.opens("contents").page().select(".key").text();
        browser.forgetsCookies();
        browser.posts(address, late);
        assertEquals("Zero. First. Second. Third.", text(browser, "topic/s1_t3", "s1_t3_q1"));

        // Another telephone, a week later.
        LightBrowser other = new LightBrowser(product, CARTAGENA, "es");
        other.opens("topic/s1_t3");
        assertTrue(other.page().address().endsWith("?again"), other.page().address());
        other.posts(other.opens("").address(), List.of(new Field("code", code)));
        assertEquals("Zero. First. Second. Third.", text(other, "topic/s1_t3", "s1_t3_q1"));

        // Handing in twice is handing in once.
        other.opens("review");
        other.chooses("use", "publish");
        other.chooses("terms", "1");
        List<Field> handIn = LightBrowser.posted(other.form("hand-in"), "hand-in");
        String one = other.posts(other.page().address(), handIn)
                .page()
                .select(".code strong")
                .text();
        String two = other.posts(other.opens("").address() + "/review", handIn)
                .page()
                .select(".code strong")
                .text();
        assertEquals(one, two);
        assertFalse(one.isEmpty());
        assertEquals(1, stored(new Api(product), "Stale pages", "SR").size());
    }

    @Test
    void an_entry_is_added_once_and_comes_back_when_its_page_is_sent_again(Product product)
            throws IOException, InterruptedException {
        LightBrowser browser = new LightBrowser(product, CARTAGENA, "en");
        browser.opens("");
        browser.presses("begin");
        sayWhoSpeaks(browser, "Entries", "PE");
        browser.presses("next");
        browser.opens("list/s1_good_practice");
        List<Field> add = LightBrowser.posted(browser.form("add:s1_good_practice"), "add:s1_good_practice");
        String list = browser.page().address();
        browser.posts(list, add);
        Answer entry = browser.posts(list, add);
        assertTrue(entry.address().endsWith("/entry/s1_good_practice/0"), entry.address());
        assertEquals("Good practice 1", entry.heading());
        String field =
                entry.page().select("textarea, input:not([type=hidden])").get(0).attr("name");
        browser.writes(field, "A well.");
        List<Field> written = LightBrowser.posted(browser.form("next"), "next");
        String address = entry.address();
        browser.posts(address, written);
        assertTrue(browser.page().page().text().contains("A well."), "the list shows how it begins");
        browser.goes(address);
        browser.presses("remove");
        browser.presses("sure");
        assertTrue(browser.page().page().select(".entries").isEmpty());
        browser.presses("restore");
        assertTrue(browser.page().page().select(".entries").text().contains("A well."));
        browser.goes(address);
        browser.writes(field, "A deep well.");
        List<Field> changed = LightBrowser.posted(browser.form("next"), "next");
        browser.presses("remove");
        browser.presses("sure");
        changed.replaceAll(each -> each.name().equals(field) ? new Field(field, "A deep well, rather.") : each);
        browser.posts(address, changed);
        assertTrue(browser.opens("list/s1_good_practice").page().text().contains("A deep well, rather."));
    }

    @Test
    void what_staff_change_is_on_the_next_page_that_anybody_loads(Product product)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        LightBrowser browser = new LightBrowser(product, tenant + "/brasilia-2024", "en");
        browser.opens("");
        assertFalse(browser.page().page().select("[name='go.begin']").isEmpty());

        Rooms.close(product, tenant, "brasilia-2024", "2024-06-01T00:00:00Z");
        assertTrue(browser.opens("").page().select("[name='go.begin']").isEmpty(), "it can be begun still");
        Rooms.close(product, tenant, "brasilia-2024", "2999-06-01T00:00:00Z");
        browser.opens("");
        browser.presses("begin");
        sayWhoSpeaks(browser, "Before it changed", "PE");
        browser.presses("next");
        browser.opens("topic/s1_t1");
        browser.writes("s1_t1_q1", "Written before.");
        List<Field> written = LightBrowser.posted(browser.form("next"), "next");
        NextVersion.publish(
                product, tenant, text -> text.replace("How can we ensure the direct", "Who ensures the direct"));
        browser.posts(browser.page().address(), written);
        Answer now = browser.opens("topic/s1_t1");
        assertTrue(
                now.page().text().contains("Who ensures the direct"), now.page().text());
        assertEquals("Written before.", now.value("s1_t1_q1"));
    }

    @Test
    void an_anonymous_draft_says_nothing_and_leaves_nothing(Product product) throws IOException, InterruptedException {
        LightBrowser browser = new LightBrowser(product, CARTAGENA, "en");
        Answer told = browser.opens("anonymous");
        assertEquals(
                "no-store",
                told.response().headers().firstValue("Cache-Control").orElse(""));
        browser.posts(told.address(), List.of(new Field("go.begin", "")));
        assertEquals(
                "no-referrer",
                browser.page()
                        .response()
                        .headers()
                        .firstValue("Referrer-Policy")
                        .orElse(""));
        String title = browser.page().page().title();
        assertFalse(title.contains("Cartagena"), title);
        browser.chooses("stakeholderGroup", "refugee_led");
        browser.chooses("country", "CO");
        browser.presses("next");
        browser.opens("topic/s1_t3");
        browser.writes("s1_t3_q1", "Nobody knows me.");
        browser.presses("next");
        browser.opens("review");
        browser.chooses("terms", "1");
        browser.presses("hand-in");
        assertTrue(browser.page().page().select(".code strong").text().matches("\\d{4}(-\\d{4}){3}"));
        browser.presses("noted");
        assertTrue(browser.opens("done").address().endsWith("?again"));
        Answer left = browser.posts(browser.opens("").address() + "/leave", List.of());
        assertEquals(200, left.status());
        assertEquals("", left.page().body().text());
    }

    private static void sayWhoSpeaks(LightBrowser browser, String organisation, String country) {
        browser.chooses("stakeholderGroup", "refugee_led");
        browser.writes("organisation/name", organisation);
        browser.chooses("country", country);
    }

    private static String text(LightBrowser browser, String page, String field)
            throws IOException, InterruptedException {
        return browser.opens(page).value(field);
    }

    private static List<JsonObject> stored(Api api, String organisation, String country)
            throws IOException, InterruptedException {
        return api
                .answers("size=200&country=" + country)
                .json()
                .getJsonArray("answers")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(answer -> answer.getString("organisation", "").equals(organisation))
                .toList();
    }
}
