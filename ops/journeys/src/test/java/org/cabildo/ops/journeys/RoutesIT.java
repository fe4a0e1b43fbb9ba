package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/**
 * Every page, opened with what belongs to the tenant next door: its names, the keys of its drafts, its codes and
 * receipts in a room that is not theirs, and the session of somebody who organises elsewhere in its room.
 */
@ExtendWith({RunningProduct.class, Browsers.class})
class RoutesIT {

    private static final String HOME = "puerto-sereno";
    private static final String HOME_CONSULTATION = "municipal-services";
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    /** The text once the page has said what it has to say; no styles are loaded, so that much is seen that is not shown. */
    private static final String SETTLED = "() => document.querySelector('main h1, main .lead')?.textContent.trim()";

    /** Pages on which everyone sees something of their own. */
    private static final Set<String> OWN = Set.of("", "account", "sign-in");

    /** What the parameters stand for at the neighbour's, beside tenant and consultation. */
    private static Map<String, String> theirs(Neighbour neighbour, String draft) {
        return Map.of(
                "draft",
                draft,
                "segment",
                "s1",
                "code",
                neighbour.receiptCode(),
                "token",
                neighbour.invitationCode(),
                "name",
                Neighbour.TENANT);
    }

    @Test
    void what_belongs_to_the_tenant_next_door_is_shown_as_what_does_not_exist(Product product, Browser browser)
            throws IOException, InterruptedException {
        Neighbour neighbour = Neighbour.of(product);
        Set<String> routes = Routes.all();
        List<Executable> walked = new ArrayList<>();
        try (Visitor nobody = new Visitor(product, browser);
                Visitor stranger = new Visitor(product, browser)) {
            String draft = nobody.begins("t/" + Neighbour.TENANT + "/" + Neighbour.CONSULTATION);
            stranger.isSignedIn(Staff.of(product, HOME, "organiser").signsIn().session());
            Map<String, String> theirs = theirs(neighbour, draft);
            assertEquals(parameters(routes), new TreeSet<>(known(theirs)), "a new kind of name in an address");

            for (String route : routes) {
                walked.addAll(keysInAnotherRoom(route, theirs, stranger));
                walked.addAll(namesInAnotherRoom(route, theirs, stranger));
                walked.addAll(sessionInAnotherRoom(route, theirs, stranger, nobody));
            }
            System.out.printf("%d pages, %d comparisons%n", routes.size(), walked.size());
            assertTrue(walked.size() >= 40, "walked " + walked.size());
            assertAll(walked);
        }
    }

    /** A draft, a code, a receipt of theirs, in my own room. */
    private static List<Executable> keysInAnotherRoom(String route, Map<String, String> theirs, Visitor stranger) {
        Set<String> keys = parameters(Set.of(route));
        keys.removeAll(Set.of("tenant", "consultation", "segment", "name"));
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, String> foreign = new HashMap<>(theirs);
        foreign.putAll(Map.of("tenant", HOME, "consultation", HOME_CONSULTATION));
        Map<String, String> madeUp = new HashMap<>(foreign);
        keys.forEach(key -> madeUp.put(key, madeUp(String.valueOf(theirs.get(key)))));
        return same(route, stranger.sees(route, madeUp), stranger.sees(route, foreign), "their " + keys);
    }

    /** A consultation of theirs, by name, in my own room. */
    private static List<Executable> namesInAnotherRoom(String route, Map<String, String> theirs, Visitor stranger) {
        if (!route.contains(":consultation")) {
            return List.of();
        }
        Map<String, String> foreign = new HashMap<>(theirs);
        foreign.putAll(Map.of("tenant", HOME, "consultation", Neighbour.CONSULTATION));
        Map<String, String> madeUp = new HashMap<>(foreign);
        madeUp.put("consultation", "none");
        return same(route, stranger.sees(route, madeUp), stranger.sees(route, foreign), "their consultation");
    }

    /** My session in their room, with keys that nobody has: it is worth what no session is worth. */
    private static List<Executable> sessionInAnotherRoom(
            String route, Map<String, String> theirs, Visitor stranger, Visitor nobody) {
        Map<String, String> names = new HashMap<>();
        theirs.forEach((name, value) -> names.put(name, name.equals("name") ? value : madeUp(value)));
        names.putAll(Map.of("tenant", Neighbour.TENANT, "consultation", Neighbour.CONSULTATION));
        String seen = stranger.sees(route, names);
        return OWN.contains(route)
                ? List.of(() -> assertFalse(seen.contains(Neighbour.MARK), route))
                : same(route, nobody.sees(route, names), seen, "a session of another room");
    }

    private static List<Executable> same(String route, String expected, String seen, String what) {
        return List.of(
                () -> assertEquals(expected, seen, route + " with " + what),
                () -> assertFalse(seen.contains(Neighbour.MARK), route + " with " + what));
    }

    private static Set<String> known(Map<String, String> theirs) {
        Set<String> known = new TreeSet<>(theirs.keySet());
        known.addAll(Set.of("tenant", "consultation"));
        return known;
    }

    private static Set<String> parameters(Set<String> routes) {
        return routes.stream()
                .flatMap(route -> PARAMETER.matcher(route).results())
                .map(parameter -> parameter.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the same shape, and nobody's. */
    private static String madeUp(String value) {
        String end = value.substring(Math.max(0, value.length() - 6)).replaceAll("[0-9]", "3");
        return value.substring(0, Math.max(0, value.length() - 6))
                + end.replaceAll("[a-z]", "q").replaceAll("[A-Z]", "Q");
    }

    /** A browser that notes the text of pages. */
    private static final class Visitor implements AutoCloseable {

        private final String server;
        private final BrowserContext context;
        private final Page page;

        Visitor(Product product, Browser browser) {
            server = product.baseUrl();
            context = browser.newContext(new Browser.NewContextOptions().setLocale("en"));
            context.route("**/*.{css,svg,woff2}", file -> file.abort());
            page = context.newPage();
        }

        void isSignedIn(String session) {
            context.addCookies(List.of(new Cookie("cabildo_staff", session).setUrl(server)));
        }

        /** @return the key of a new draft */
        String begins(String consultation) {
            page.navigate(server + "/" + consultation);
            page.getByText("Begin", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.waitForURL("**/d/**");
            return page.url().replaceFirst(".*/d/([^/?]*).*", "$1");
        }

        /** Title and text, without the values that the address was made with and what differs from page to page. */
        String sees(String route, Map<String, String> names) {
            Matcher parameter = PARAMETER.matcher(route);
            String path =
                    parameter.replaceAll(found -> Matcher.quoteReplacement(String.valueOf(names.get(found.group(1)))));
            page.navigate(server + "/" + path);
            page.waitForFunction(SETTLED);
            String text = page.title() + "\n" + page.locator("main").innerText();
            for (String value : names.values()) {
                text = text.replace(value, "…");
            }
            return text.replaceAll("\\b[0-9]{9}\\b", "#");
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
