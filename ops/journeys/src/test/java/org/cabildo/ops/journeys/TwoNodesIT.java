package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.cabildo.ops.database.LocalDatabase;
import org.cabildo.ops.database.RunningDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two servers on one database: who types goes on when one of them is killed, and notices next to nothing. */
@ExtendWith(Browsers.class)
class TwoNodesIT {

    /** What all nodes on one database share. */
    private static final String KEY = "A".repeat(43) + "=";

    private static final String CONSULTATION = "t/cartagena40/brasilia-2024";

    @Test
    void a_switch_of_node_costs_no_sentence_and_brings_none_twice(Browser browser)
            throws IOException, InterruptedException {
        Path data = Launch.freshData("two-nodes");
        try (RunningDatabase database = LocalDatabase.start(data.resolve("database"));
                Product first = node(data.resolve("first"), database);
                Product second = node(data.resolve("second"), database);
                ForwardedLine line = ForwardedLine.from("127.0.0.1", first);
                Typist ana = Typist.begins(line.baseUrl(), browser, CONSULTATION)) {
            ana.types("The first sentence.");
            ana.isTold("saved");

            ana.types("Half of it before the");
            first.kill();
            ana.types("kill and half after.");
            line.leadsTo(second);
            ana.reloadsWhenTold();
            ana.isTold("saved");
            everySentenceIsThereOnce(ana, browser);

            try (Product again = node(data.resolve("first"), database)) {
                ana.types("Sent to the other one.");
                line.leadsTo(again);
                ana.types("While both of them run.");
                ana.reloadsWhenTold();
                ana.isTold("saved");
                everySentenceIsThereOnce(ana, browser);

                LightBrowser light = new LightBrowser(again, "cartagena40/brasilia-2024", "en");
                light.opens("");
                light.presses("begin");
                light.opens("topic/s1_t1");
                light.writes("s1_t1_q1", "Written before, on a telephone.");
                light.presses("next");

                // Over the other server: what this one knows of the questionnaire is not all there is.
                NextVersion.publish(
                        second,
                        "cartagena40",
                        text -> text.replace("name: s1_t1_q2", "name: s1_t1_q9")
                                .replace("How can we ensure the direct", "Who ensures the direct"));
                ana.types("After a new version.");
                ana.isTold("saved");
                everySentenceIsThereOnce(ana, browser);
                try (Typist reader = ana.onAnotherDevice(browser)) {
                    reader.sees("main", "Who ensures the direct");
                }
                assertTrue(isShownSoon(light, "Who ensures the direct"), "the light page knows of no new version");
                assertEquals("Written before, on a telephone.", light.page().value("s1_t1_q1"));
            }
        }
    }

    /** A node remembers what everyone asks for two seconds (decision 41). */
    private static boolean isShownSoon(LightBrowser light, String text) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (!light.opens("topic/s1_t1").page().text().contains(text)) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
        }
        return true;
    }

    static Product node(Path data, RunningDatabase database) {
        return Launch.on(data)
                .with("CABILDO_DB_URL", database.url())
                .with("CABILDO_DB_USER", database.user())
                .with("CABILDO_DB_PASSWORD", database.password())
                .with("CABILDO_KEY", KEY)
                .untilReady();
    }

    private static void everySentenceIsThereOnce(Typist typist, Browser browser) {
        try (Typist reader = typist.onAnotherDevice(browser)) {
            String text = reader.text();
            for (String sentence : typist.sentences()) {
                assertEquals(1, text.split(Pattern.quote(sentence), -1).length - 1, sentence + " in: " + text);
            }
        }
    }
}
