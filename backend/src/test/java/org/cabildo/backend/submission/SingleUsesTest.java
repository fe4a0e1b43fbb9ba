package org.cabildo.backend.submission;

import static org.cabildo.backend.submission.ConsentUse.PUBLISH;
import static org.cabildo.backend.submission.ConsentUse.QUOTE_WITHOUT_NAME;
import static org.cabildo.backend.submission.ConsentUse.SECRETARIAT_ONLY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SingleUsesTest {

    @Test
    void the_strictest_holds_whoever_said_it() {
        for (ConsentUse whole : ConsentUse.values()) {
            for (ConsentUse entry : ConsentUse.values()) {
                for (ConsentUse answer : ConsentUse.values()) {
                    SingleUses uses = new SingleUses(Map.of("practice.0", entry, "practice.0.title", answer));
                    assertEquals(
                            ConsentUse.values()[Math.max(whole.ordinal(), Math.max(entry.ordinal(), answer.ordinal()))],
                            uses.holding(whole, "practice.0.title"));
                    assertEquals(whole.stricter(entry), uses.holding(whole, "practice.0.done"));
                    assertEquals(whole, uses.holding(whole, AnswerAddress.OUTSIDE));
                }
            }
        }
    }

    @Test
    void what_only_begins_with_the_same_letters_is_something_else() {
        SingleUses uses = new SingleUses(Map.of("practice.1", SECRETARIAT_ONLY, "plan", QUOTE_WITHOUT_NAME));

        assertEquals(PUBLISH, uses.holding(PUBLISH, "practice.10.title"));
        assertEquals(PUBLISH, uses.holding(PUBLISH, "plan_b"));
        assertEquals(SECRETARIAT_ONLY, uses.holding(PUBLISH, "practice.1.step.0.minutes"));
    }
}
