package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While somebody types, everything goes wrong that can. What the page called saved is there, and once. */
@ExtendWith(Browsers.class)
class ChaosIT {

    private static final String CONSULTATION = "t/cartagena40/brasilia-2024";

    @Test
    void no_accident_takes_a_sentence_that_was_called_saved_or_brings_it_twice(Browser browser)
            throws IOException, InterruptedException {
        Path data = Launch.freshData("chaos");
        String port = Integer.toString(Launch.freePort());
        Product product = Launch.on(data).with("CABILDO_PORT", port).untilReady();
        try (Typist ana = Typist.begins(product, browser, CONSULTATION)) {
            ana.types("The first sentence.");
            ana.isTold("saved");

            ana.losesTheLine();
            ana.types("Typed without a line.");
            ana.isTold("offline");
            ana.looks("chaos-offline");
            ana.hasTheLineAgain();
            ana.isTold("saved");
            everySentenceIsThereOnce(ana, browser);

            ana.types("Half of it before the");
            product.kill();
            ana.types("kill and half after.");
            product = Launch.on(data).with("CABILDO_PORT", port).untilReady();
            ana.reloadsWhenTold();
            ana.isTold("saved");
            everySentenceIsThereOnce(ana, browser);

            ana.losesTheSession();
            ana.types("After the session was lost.");
            ana.reloadsWhenTold();
            ana.isTold("saved");
            everySentenceIsThereOnce(ana, browser);

            try (Typist eva = ana.onAnotherDevice(browser)) {
                ana.types("Ana at the end.");
                eva.typesInFront("Eva in front.");
                ana.isTold("saved");
                eva.isTold("saved");
                ana.reads("Eva in front.");
                eva.reads("Ana at the end.");
                eva.looks("chaos-met");
                ana.alsoReads(eva.sentences());
            }
            everySentenceIsThereOnce(ana, browser);

            // With another second question.
            NextVersion.publish(
                    product,
                    "cartagena40",
                    text -> text.replace("name: s1_t1_q2", "name: s1_t1_q9")
                            .replace("How can we ensure the direct", "Who ensures the direct"));
            ana.types("On the page of the version before.");
            ana.isTold("saved");
            everySentenceIsThereOnce(ana, browser);
        } finally {
            product.close();
        }
    }

    private static void everySentenceIsThereOnce(Typist typist, Browser browser) {
        try (Typist reader = typist.onAnotherDevice(browser)) {
            String text = reader.text();
            for (String sentence : typist.sentences()) {
                assertEquals(1, occurrences(text, sentence), sentence + " in: " + text);
            }
        }
    }

    private static int occurrences(String text, String sentence) {
        return text.split(Pattern.quote(sentence), -1).length - 1;
    }
}
