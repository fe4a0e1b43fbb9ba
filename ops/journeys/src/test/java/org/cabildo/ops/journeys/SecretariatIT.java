package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a secretariat's room, from its first day to its last, through the pages of those who run it. */
@ExtendWith({RunningProduct.class, Browsers.class})
class SecretariatIT {

    private static final String CONSULTATION = "brasilia-2024";
    private static final String FAINT = "#f5e9a0";
    private static final String PLUM = "#5b1f6b";

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void a_room_is_copied_looks_like_its_tenant_invites_is_suspended_and_is_erased(
            String language, int width, int height, Product product, Browser browser, @TempDir Path folder)
            throws IOException, InterruptedException {
        String tenant = "copy-" + UUID.randomUUID();
        try (Person person = Person.at(product, browser, language, width, height);
                Person organiser = Person.at(product, browser, language, width, height);
                Person visitor = Person.at(product, browser, language, width, height)) {
            visitor.opens("platform/tenants");
            visitor.looks("tenants-refused");
            person.comes(Staff.administrator(product));

            imports(person, exported(person, folder), tenant);
            person.looks("tenant");
            looksLikeItself(person, tenant);
            organiser.comes(Staff.of(product, tenant, "organiser"));
            invites(organiser, visitor, tenant);
            suspends(person, visitor, tenant);
            erases(person, visitor, tenant);
        }
    }

    private static Path exported(Person person, Path folder) {
        person.opens("platform/tenants/cartagena40");
        Download download = person.downloads(person.sees("a[download]"));
        assertEquals("cartagena40.zip", download.suggestedFilename());
        Path archive = folder.resolve(download.suggestedFilename());
        download.saveAs(archive);
        return archive;
    }

    private static void imports(Person person, Path archive, String tenant) {
        person.opens("platform/tenants");
        person.looks("tenants");
        Locator form = person.sees("section.card").last();
        form.locator("vaadin-text-field input").fill(tenant);
        form.locator("vaadin-text-field input").press("Tab");
        form.locator("vaadin-upload input[type=file]").setInputFiles(archive);
        assertThat(person.sees(".facts .tag-open")).isVisible();
        assertThat(person.heading()).hasText("Cartagena+40");
    }

    private static void looksLikeItself(Person person, String tenant) {
        person.opens("t/" + tenant + "/staff/settings");
        seesWhereSheIs(person);
        person.looks("settings");
        Locator brand = person.sees(".colour-field input:not([type=color])").first();
        brand.fill(FAINT);
        brand.press("Tab");
        person.sees(".form-foot .button-primary").click();
        assertThat(person.sees("vaadin-text-field[invalid]")).isVisible();
        brand.fill(PLUM);
        brand.press("Tab");
        person.sees(".form-foot .button-primary").click();
        assertThat(person.sees(".notice-text")).isVisible();
        person.opens("t/" + tenant);
        assertEquals(
                PLUM,
                person.sees("header")
                        .first()
                        .evaluate("header => getComputedStyle(header).getPropertyValue('--brand').trim()"));
        person.looks("tenant-in-its-colours");
    }

    /** Also where the bar is wider than the screen. */
    private static void seesWhereSheIs(Person person) {
        assertThat(person.sees(".staff-inner nav [aria-current]"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    }

    private static void invites(Person person, Person invited, String tenant) {
        person.opens("t/" + tenant + "/" + CONSULTATION + "/staff/participation");
        seesWhereSheIs(person);
        person.looks("participation");
        Locator form = person.sees(".entry-form").first();
        form.locator("vaadin-text-field input").first().fill("Municipalidad de Prueba");
        for (int i = 0; i < 3; i++) {
            form.locator("vaadin-combo-box input").nth(i).click();
            person.sees("vaadin-combo-box-item:visible").first().click();
        }
        person.sees(".entry-form .button-primary").first().click();
        Locator address = person.sees(".issued input").first();
        assertThat(address).isVisible();
        person.looks("participation-invited");
        invited.opens(address.inputValue().replaceFirst("^https?://[^/]*/", ""));
        assertThat(invited.sees("main")).containsText("Municipalidad de Prueba");
    }

    private static void suspends(Person person, Person visitor, String tenant) {
        person.opens("platform/tenants/" + tenant);
        person.types("vaadin-text-field input", "Factura sin pagar");
        person.sees(".entry-form .button-primary").first().click();
        assertThat(person.sees(".facts .tag-suspended")).isVisible();
        visitor.opens("t/" + tenant);
        visitor.looks("tenant-suspended");
        assertThat(visitor.sees("main")).not().containsText("Factura");
        person.looks("tenant-to-resume");
        person.sees(".card .button-primary").first().click();
        assertThat(person.sees(".facts .tag-open")).isVisible();
        visitor.opens("t/" + tenant);
        assertThat(visitor.sees("header").first()).containsText("Cartagena");
    }

    private static void erases(Person person, Person visitor, String tenant) {
        Locator name = person.sees("section.card").last().locator("vaadin-text-field input");
        name.fill("cartagena40");
        person.sees(".button-danger").click();
        assertThat(person.sees("vaadin-text-field[invalid]")).isVisible();
        person.looks("tenant-not-erased");
        name.fill(tenant);
        person.sees(".button-danger").click();
        assertThat(person.sees(".rows")).isVisible();
        assertThat(person.sees(".rows")).not().containsText(tenant);
        visitor.opens("t/" + tenant);
        assertThat(visitor.sees("main")).not().containsText("Cartagena");
    }
}
