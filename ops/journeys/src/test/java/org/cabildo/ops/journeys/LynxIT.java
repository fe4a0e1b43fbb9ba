package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The light channel in a text browser, Lynx, with nothing but its keys. */
@ExtendWith(RunningProduct.class)
class LynxIT {

    private static final String ANSWER = "Written in Lynx.";
    private static final Pattern RECEIPT = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{4}");

    /** What moves a terminal's cursor, and dresses its letters. */
    private static final Pattern CONTROL =
            Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[()][A-Z0-9]|\u001b[=>]|\u000f");

    private static final String DOWN = "Down Arrow";
    private static final String ENTER = "^J";

    private final List<String> keys = new ArrayList<>();

    @Test
    void somebody_answers_from_the_start_to_the_receipt(Product product, @TempDir Path folder)
            throws IOException, InterruptedException {
        finds("Begin");
        press(ENTER);
        press(DOWN, DOWN, DOWN, DOWN, ENTER, DOWN, DOWN, DOWN, ENTER);
        press(DOWN, ENTER);
        type("Lynx organisation");
        press("<tab>", ENTER, DOWN, DOWN, DOWN, ENTER);
        finds("Save and");
        press(ENTER);
        finds("Host community");
        press(ENTER);
        finds("Save and");
        press(ENTER);
        finds("____");
        press(ENTER);
        type(ANSWER);
        press("<tab>");
        for (String page : List.of("the theme", "good practices")) {
            finds("Save and");
            press(ENTER);
        }
        finds("Published with");
        press(ENTER);
        finds("Hand in the");
        press("Up Arrow", ENTER, DOWN, ENTER);
        press("^L", "q", "y");

        String screen = screen(product.baseUrl() + "/light/cartagena40/brasilia-2024", folder);
        assertTrue(screen.contains("Thank you. Your answers are in."), screen);
        assertTrue(RECEIPT.matcher(screen).find(), screen);
        assertEquals(
                1,
                new Api(product, "cartagena40", "brasilia-2024")
                                .answers("size=200&country=BS")
                                .json()
                                .getJsonArray("answers")
                                .getValuesAs(JsonObject.class)
                                .stream()
                                .filter(answer -> answer.toString().contains(ANSWER))
                                .count());
    }

    private void press(String... names) {
        for (String name : names) {
            keys.add("key " + name);
        }
    }

    private void type(String text) {
        text.chars().forEach(letter -> press(letter == ' ' ? "<space>" : Character.toString(letter)));
    }

    private void finds(String words) {
        type("/" + words);
        press(ENTER);
    }

    /** All that was to be seen until the keys were at an end. */
    private String screen(String address, Path folder) throws IOException, InterruptedException {
        Path config = Files.writeString(
                folder.resolve("lynx.cfg"), "ACCEPT_ALL_COOKIES:TRUE\nTEXTFIELDS_NEED_ACTIVATION:TRUE\n");
        Path script = Files.write(folder.resolve("keys"), keys);
        Path seen = folder.resolve("seen");
        String lynx =
                "stty rows 200 cols 100; lynx -cfg=%s -nopause -display_charset=utf-8 -cmd_script=%s -term=vt100 %s"
                        .formatted(config, script, address);
        // A terminal, which Lynx wants to have.
        ProcessBuilder command = new ProcessBuilder("script", "-qec", lynx, seen.toString())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("TERM", "vt100");
        command.environment().put("LANG", "C.UTF-8");
        Process terminal = command.start();
        assertTrue(terminal.waitFor(2, TimeUnit.MINUTES), "Lynx waits for more keys");
        return CONTROL.matcher(Files.readString(seen, StandardCharsets.UTF_8)).replaceAll(" ");
    }
}
