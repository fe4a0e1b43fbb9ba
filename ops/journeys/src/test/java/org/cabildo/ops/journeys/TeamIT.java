package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A municipality answers as a team: a colleague for one part, comments, a mayor who gives back and then signs. */
@ExtendWith({RunningProduct.class, Browsers.class})
class TeamIT {

    private static final String CONSULTATION = "t/cartagena40/brasilia-2024";
    private static final String PLANS = "Planes con presupuesto. — Plans with a budget.";
    private static final String REMARK = "Falta el plazo. — The date is missing.";

    /** Two looks of each, and a little more. */
    private static final double PRESENCE_MILLIS = 45_000;

    /** The words of the pages. */
    private record Wording(
            String begin,
            String bringIn,
            String sign,
            String comment,
            String say,
            String close,
            String ready,
            String giveBack,
            String signAndHandIn,
            String correct) {

        static Wording in(String language) {
            return language.equals("es")
                    ? new Wording(
                            "Responder",
                            "Incorporar",
                            "Leer, comentar y firmar. Ocupa el lugar de quien firmaba antes.",
                            "Comentar",
                            "Decirlo",
                            "Cerrar",
                            "Listo para la firma",
                            "Devolver",
                            "Firmar y presentar",
                            "Corregir mis respuestas")
                    : new Wording(
                            "Begin",
                            "Bring in",
                            "Read, comment, and sign. Takes the place of the signatory before.",
                            "Comment",
                            "Say it",
                            "Close",
                            "Ready to be signed",
                            "Give back",
                            "Sign and hand in",
                            "Correct my answers");
        }
    }

    @ParameterizedTest
    @CsvSource({"es, 390, 844, Honduras", "en, 1280, 900, Guatemala"})
    void a_team_writes_talks_and_has_its_mayor_sign(
            String language, int width, int height, String country, Product product, Browser browser) {
        Wording words = Wording.in(language);
        try (Person focal = someone(product, browser, language, width, height);
                Person colleague = someone(product, browser, language, width, height);
                Person mayor = someone(product, browser, language, width, height)) {
            String draft = begins(focal, words, country);
            focal.goes(draft + "s1");
            focal.sees("main textarea").first().fill(PLANS);
            assertThat(focal.sees(".when-saved")).isVisible();

            focal.goes(draft + "team");
            focal.looks("team-alone-" + language);
            focal.presses(words.bringIn());
            assertThat(focal.sees("[slot=error-message]").first()).isVisible();
            focal.looks("team-refused-" + language);
            fields(focal).nth(0).fill("Ana Quispe");
            fields(focal).nth(1).fill("Luz Mamani");
            focal.sees(".invite-form vaadin-checkbox label").nth(1).click();
            focal.presses(words.bringIn());
            String colleagues = link(focal);
            focal.looks("team-link-" + language);

            writesInOnePart(colleague, colleagues, words, language);
            seesWhoIsThere(focal, draft, colleague);
            namesTheMayor(focal, draft, words, language);
            String mayors = link(focal);
            makesReady(focal, draft, words, language);
            isToldThatNothingChanges(colleague, language);

            mayor.goes(mayors);
            assertThat(mayor.sees(".sign-part")).isVisible();
            mayor.looks("sign-" + language);
            mayor.sees(".sign-part .card textarea").fill(REMARK);
            mayor.presses(words.giveBack());
            assertThat(mayor.sees(".team-remark")).hasText(REMARK);
            focal.goes(draft + "s1");
            assertThat(focal.sees(".team-remark")).hasText(REMARK);
            focal.looks("given-back-" + language);
            Locator field = focal.sees("main textarea").first();
            field.fill(PLANS + " 2026.");
            assertThat(focal.sees(".when-saved")).isVisible();
            makesReady(focal, draft, words, language);

            mayor.goes(mayors);
            assertThat(mayor.sees(".reviewed").first()).isVisible();
            assertThat(mayor.sees("main")).containsText("2026.");
            mayor.ticks();
            mayor.presses(words.signAndHandIn());
            assertThat(mayor.sees(".signature [slot=error-message]").first()).isVisible();
            mayor.sees(".signature input").nth(0).fill("Rosa Condori");
            mayor.sees(".signature input").nth(1).fill("Alcaldesa");
            mayor.looks("signing-" + language);
            mayor.presses(words.signAndHandIn());
            assertThat(mayor.sees(".receipt-code")).isVisible();
            assertThat(mayor.sees("main")).containsText("Rosa Condori, Alcaldesa");
            mayor.looks("signed-" + language);

            colleague.goes(colleagues);
            assertThat(colleague.sees(".receipt-code")).isVisible();
            assertThat(colleague.link(words.correct())).hasCount(0);
            assertThat(colleague.sees(".correct")).hasCount(0);
            assertThat(mayor.sees(".correct")).hasCount(1);
        }
    }

    /** With a browser of their own, as on another device. */
    private static Person someone(Product product, Browser browser, String language, int width, int height) {
        return Person.at(product, browser, language, width, height);
    }

    /** The draft's address, up to the page. */
    private static String begins(Person focal, Wording words, String country) {
        focal.opens(CONSULTATION);
        focal.presses(words.begin());
        assertThat(focal.sees("[data-question='stakeholderGroup']")).isVisible();
        focal.sees("[data-question='stakeholderGroup'] label").nth(2).click();
        focal.writes("organisation/name", "Municipalidad de " + country + " (equipo)");
        focal.finds("country", country.substring(0, 4), country);
        assertThat(focal.sees(".when-saved")).isVisible();
        return focal.address().replaceFirst("[^/]*$", "");
    }

    private static void writesInOnePart(Person colleague, String link, Wording words, String language) {
        colleague.goes(link);
        assertThat(colleague.sees(".team-note")).isVisible();
        assertThat(colleague.sees("main textarea").first()).isEditable();
        colleague.sees("main textarea").first().fill("Del segundo. — Of the second.");
        assertThat(colleague.sees(".when-saved")).isVisible();
        colleague.goes(colleague.address().replaceFirst("[^/]*$", "s1"));
        assertThat(colleague.sees("main textarea").first()).hasValue(PLANS);
        assertThat(colleague.sees("main textarea").first()).not().isEditable();
        colleague.sees("main .comment").first().click();
        assertThat(colleague.sees(".comments-about")).isVisible();
        Locator text = colleague.sees("vaadin-dialog-overlay textarea");
        text.fill("¿Con qué presupuesto? — With which budget?");
        colleague.presses(words.say());
        assertThat(colleague.sees(".comments .version-text")).hasCount(1);
        colleague.looks("comments-" + language);
        colleague.presses(words.close());
        assertThat(colleague.sees("main .comment.has-comments")).hasCount(1);
        colleague.looks("part-to-read-" + language);
    }

    /** Both on the second part. The page tells four times a minute where somebody is. */
    private static void seesWhoIsThere(Person focal, String draft, Person colleague) {
        colleague.goes(colleague.address().replaceFirst("[^/]*$", "s2"));
        colleague.sees("main textarea").first().click();
        focal.goes(draft + "s2");
        focal.sees("main textarea").nth(1).click();
        assertThat(focal.sees(".is-there").filter(new Locator.FilterOptions().setHasText("Luz Mamani")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PRESENCE_MILLIS));
    }

    private static void namesTheMayor(Person focal, String draft, Wording words, String language) {
        focal.goes(draft + "s1");
        assertThat(focal.sees("main .comment.has-comments")).hasCount(1);
        focal.goes(draft + "team");
        assertThat(focal.sees(".person")).hasCount(2);
        fields(focal).nth(0).fill("Rosa Condori");
        focal.sees(".invite-form vaadin-radio-button label")
                .filter(new Locator.FilterOptions().setHasText(words.sign()))
                .click();
        focal.presses(words.bringIn());
        assertThat(focal.sees(".person")).hasCount(3);
        focal.sees(".team-rights summary").click();
        focal.looks("team-" + language);
    }

    private static void makesReady(Person focal, String draft, Wording words, String language) {
        focal.goes(draft + "review");
        assertThat(focal.sees(".ready-part")).isVisible();
        focal.looks("ready-" + language);
        focal.presses(words.ready());
        assertThat(focal.sees(".team-note.is-ready")).isVisible();
        focal.looks("waits-" + language);
    }

    private static void isToldThatNothingChanges(Person colleague, String language) {
        colleague.goes(colleague.address().replaceFirst("[^/]*$", "s2"));
        assertThat(colleague.sees(".team-note.is-ready")).isVisible();
        assertThat(colleague.sees("main textarea").first()).not().isEditable();
        colleague.looks("under-review-" + language);
    }

    private static Locator fields(Person focal) {
        return focal.sees(".invite-form vaadin-text-field input");
    }

    private static String link(Person focal) {
        Locator link = focal.sees(".team-link input");
        assertThat(link).hasValue(Pattern.compile("http.*/d/\\d{20}"));
        return link.inputValue();
    }
}
