package org.cabildo.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/**
 * Turns a page light or dark before anything of it is painted, as its reader has chosen in this browser, else as the
 * device is. It stands in the document itself, since a file would come too late. The choice never leaves the browser,
 * and is not even kept there where the device is shared or nothing may be left behind.
 */
final class EarlyLook {

    private static final String SCRIPT = script();

    private EarlyLook() {}

    /** Before the page's scripts have got their {@link Nonce}. */
    static void into(Document document) {
        document.head().appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        document.head().appendElement("script").appendChild(new DataNode(SCRIPT));
    }

    private static String script() {
        try (InputStream file = Objects.requireNonNull(EarlyLook.class.getResourceAsStream("look.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
