package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people write that no one thought of, and a consultation that closes while they do. */
@ExtendWith({RunningProduct.class, Browsers.class})
class LongAnswersIT {

    private static final String CONSULTATION = "brasilia-2024";
    private static final int LONGEST = 20_000;
    private static final int PRACTICES = 60;

    /** Emoji of several parts, combining marks, right-to-left text, a tabulator, quotation marks of a word processor. */
    private static final String ODD = "👩🏽‍🌾🇵🇪 Cafe\u0301 e\u0301\u0328 – «¿Qué?» “so” العربية עברית\tÑandú\n";

    @Test
    void twenty_thousand_characters_of_every_kind_come_back_as_they_were_typed(Product product, Browser browser) {
        String text = ODD.repeat(LONGEST / ODD.length());
        try (Typist typist = Typist.begins(product, browser, "t/cartagena40/" + CONSULTATION)) {
            typist.pastes(text);
            typist.isTold("saved");
            typist.looks("long-answer");

            try (Typist elsewhere = typist.onAnotherDevice(browser)) {
                assertEquals(text, elsewhere.text());
            }
        }
    }

    @Test
    void who_is_typing_when_it_closes_is_told_and_keeps_every_word(Product product, Browser browser)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        try (Typist typist = Typist.begins(product, browser, "t/" + tenant + "/" + CONSULTATION)) {
            typist.types("Before it closed.");
            typist.isTold("saved");

            Rooms.close(product, tenant, CONSULTATION, "2024-05-17T00:00:00Z");
            typist.types("After it closed.");
            typist.isTold("saved");
            typist.sees(".closed-note", "What you have written is kept here.");
            typist.sees(".notice-text", "What you have written is kept here.");
            typist.looks("closed-while-typing");

            try (Typist elsewhere = typist.onAnotherDevice(browser)) {
                assertEquals("Before it closed. After it closed. ", elsewhere.text());
                elsewhere.sees(".closed-note", "What you have written is kept here.");
            }
        }
    }

    @Test
    void sixty_good_practices_are_added_kept_and_handed_in(Product product, Browser browser)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        NextVersion.publish(product, tenant, text -> text.replace("max_entries: 20", "max_entries: " + PRACTICES));
        try (Person focal = Person.at(product, browser, "en", 1280, 900)) {
            focal.opens("t/" + tenant + "/" + CONSULTATION);
            focal.presses("Begin");
            focal.sees("[data-question='stakeholderGroup'] label").nth(2).click();
            focal.writes("organisation/name", "Sixty practices");
            focal.finds("country", "Peru", "Peru");
            assertThat(focal.sees(".when-saved")).isVisible();
            String draft = focal.address().replaceFirst("[^/]*$", "");
            focal.goes(draft + "s1");
            for (int i = 1; i <= PRACTICES; i++) {
                focal.sees(".add-entry").first().click();
                assertThat(focal.sees(".entry")).hasCount(i);
                focal.sees("[data-question='s1_gp_title'] input").last().fill("Practice " + i);
                focal.sees("[data-question='s1_gp_done'] textarea").last().fill("What was done, " + i + ".");
            }
            assertThat(focal.sees(".add-entry").first()).isHidden();
            assertThat(focal.sees(".when-saved")).isVisible();
            focal.looks("sixty-practices");

            focal.goes(draft + "s1");
            assertThat(focal.sees(".entry")).hasCount(PRACTICES);
            assertThat(focal.sees("[data-question='s1_gp_title'] input").last()).hasValue("Practice " + PRACTICES);
            focal.goes(draft + "review");
            focal.ticks();
            focal.presses("Hand in the answers");
            assertThat(focal.sees(".receipt-code")).isVisible();
            assertThat(focal.sees("main")).containsText("Practice " + PRACTICES);
        }
    }
}
