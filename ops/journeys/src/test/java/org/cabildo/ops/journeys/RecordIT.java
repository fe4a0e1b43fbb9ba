package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did what, as it is read: of a tenant by its organiser, of the platform by whoever runs it. */
@ExtendWith({RunningProduct.class, Browsers.class})
class RecordIT {

    /** On one page. */
    private static final int PAGE = 50;

    private static final int TOKENS = 60;

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void an_organiser_pages_filters_and_takes_the_record_along(
            String language, int width, int height, Product product, Browser browser, @TempDir Path folder)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        Desk desk = new Desk(product, tenant);
        for (int i = 0; i < TOKENS; i++) {
            desk.token("programme " + i, "reader");
        }
        String record = "t/" + tenant + "/staff/record";
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.comes(Staff.of(product, tenant, "organiser"));
            person.opens(record);
            assertThat(person.sees(".record-row")).hasCount(PAGE);
            assertThat(person.sees(".staff-inner nav [aria-current]")).hasCount(1);
            person.looks("record");
            person.sees(".record-row vaadin-details-summary").first().click();
            assertThat(person.sees(".record-details:visible")).containsText("member_joined");
            person.sees(".record-found").scrollIntoViewIfNeeded();
            person.sees(".record-details:visible").scrollIntoViewIfNeeded();
            person.looks("record-details");

            Locator older = person.sees("a[href*='before=']");
            while (older.count() > 0) {
                String address = older.getAttribute("href");
                older.click();
                assertThat(person.sees("a[href='" + address + "']")).hasCount(0);
            }
            assertTrue(person.sees(".record-row").count() <= PAGE, "the rest");
            person.sees(".record-found .record-ways a").click();
            assertThat(person.sees(".record-row")).hasCount(PAGE);

            person.sees("select[name=act]").selectOption("member_joined");
            shows(person);
            // The room was copied with its record: others have joined before.
            assertThat(person.sees(".record-row").first()).containsText("Ana Pérez");
            assertTrue(person.sees(".record-row").count() < TOKENS, "no tokens");
            assertThat(person.sees("select[name=act]")).hasValue("member_joined");
            person.sees(".record-found").scrollIntoViewIfNeeded();
            person.looks("record-filtered");
            person.sees("select[name=who]").selectOption(new SelectOption().setIndex(1));
            person.sees("input[name=search]").fill("nothing of that kind");
            shows(person);
            assertThat(person.sees(".empty-state")).isVisible();
            person.looks("record-empty");
            person.sees(".record-filters a").click();
            assertThat(person.sees(".record-row")).hasCount(PAGE);
            person.opens(record + "?from=2001-01-01&to=2001-01-02");
            assertThat(person.sees(".record-row")).hasCount(0);

            Path lines = saved(person, "entries.jsonl", folder);
            Path table = saved(person, "entries.csv", folder);
            int entries = Files.readAllLines(lines).size();
            assertTrue(entries > TOKENS, entries + " entries");
            // A line for the names of the columns, and perhaps one for the file that was taken before.
            assertTrue(
                    Set.of(entries + 1, entries + 2)
                            .contains(Files.readAllLines(table).size()),
                    "as many in both");
            assertTrue(Files.readAllLines(lines).get(0).contains("\"number\":1,"), "from the first");
        }
    }

    private static void shows(Person person) {
        person.sees(".record-filters button[type=submit]").click();
        assertThat(person.sees(".record-filters a")).isVisible();
    }

    private static Path saved(Person person, String file, Path folder) {
        Download download = person.downloads(person.sees(".record-files a[href$='/" + file + "']"));
        Path saved = folder.resolve(file);
        download.saveAs(saved);
        return saved;
    }

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void who_has_no_mouse_finds_an_entry_opens_it_and_goes_to_older_ones(
            String language, int width, int height, Product product, Browser browser)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        Desk desk = new Desk(product, tenant);
        for (int i = 0; i <= PAGE; i++) {
            desk.token("programme " + i, "reader");
        }
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.comes(Staff.of(product, tenant, "organiser"));
            person.opens("t/" + tenant + "/staff/record");
            assertThat(person.sees(".record-row")).hasCount(PAGE);
            reaches(person, "input[name=search]");
            person.page().keyboard().type("reader");
            person.page().keyboard().press("Enter");
            assertThat(person.sees(".record-filters a")).isVisible();
            assertThat(person.sees(".record-row")).hasCount(PAGE);
            reaches(person, ".record-row vaadin-details-summary");
            person.page().keyboard().press("Enter");
            assertThat(person.sees(".record-details:visible")).hasCount(1);
            reaches(person, "a[href*='before=']");
            person.page().keyboard().press("Enter");
            assertThat(person.sees("a[href*='before=']")).hasCount(0);
            assertThat(person.sees("input[name=search]")).hasValue("reader");
        }
    }

    /** By the Tab key alone; what has the focus is seen to have it. */
    private static void reaches(Person person, String selector) {
        Locator focused = person.sees(selector + ":focus");
        for (int steps = 0; steps < 150; steps++) {
            if (focused.count() == 1) {
                assertFalse(
                        String.valueOf(focused.evaluate(
                                        "e => getComputedStyle(e).outlineStyle + getComputedStyle(e).boxShadow"))
                                .equals("nonenone"),
                        selector + " shows no focus");
                return;
            }
            person.page().keyboard().press("Tab");
        }
        throw new AssertionError("not reached: " + selector);
    }

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void whoever_runs_the_platform_reads_its_own_record(
            String language, int width, int height, Product product, Browser browser, @TempDir Path folder)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.comes(Staff.administrator(product));
            person.opens("platform/record");
            assertThat(person.sees(".record-row").first()).isVisible();
            person.looks("platform-record");
            person.sees("input[name=search]").fill(tenant);
            shows(person);
            assertThat(person.sees(".record-row").first()).containsText(tenant);
            Set<String> acts = acts(saved(person, "entries.jsonl", folder));
            assertTrue(acts.containsAll(List.of("signed_in", "tenant_imported")), acts.toString());
        }
    }

    private static Set<String> acts(Path lines) throws IOException {
        return Files.readAllLines(lines).stream()
                .map(line -> line.replaceFirst(".*\"act\":\"([a-z_]+)\".*", "$1"))
                .collect(Collectors.toSet());
    }

    @Test
    void nobody_else_finds_either(Product product, Browser browser) throws IOException, InterruptedException {
        try (Person person = Person.at(product, browser, "en", 1280, 900)) {
            person.comes(Staff.of(product, "cartagena40", "analyst"));
            for (String page : List.of("t/cartagena40/staff/record", "platform/record")) {
                person.opens(page);
                assertThat(person.sees(".record-row")).hasCount(0);
                assertThat(person.sees(".record-files")).hasCount(0);
            }
        }
    }
}
