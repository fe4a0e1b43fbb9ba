package org.cabildo.ui.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.cabildo.ui.shell.Words;

/** Where the file of one question is kept, in one sheet. */
public interface FilePlace {

    /** The most that a file may have here. */
    int megabytes();

    /** What browsers are told that is taken: media types, and how names end, with the dot. */
    List<String> accepts();

    /** What is said of a file that is larger than that. */
    Words tooLarge();

    /** What is said of a file of another kind. */
    Words wrongKind();

    /** Whether files keep the names that people gave them. */
    boolean keepsNames();

    /** Takes a file in. Called while the page is ours; what it gives is used while the page goes on. */
    Keeper open();

    /** Takes the file away, and the answer that names it. What it throws, the page tells. */
    void remove();

    /** Keeps one file. */
    @FunctionalInterface
    interface Keeper {

        /**
         * When this returns, the file is kept for good.
         *
         * @param name as the browser tells it
         * @return the answer that names it, in its stored form
         * @throws IOException if the browser has gone
         */
        String keep(String name, InputStream content) throws FileRefused, IOException;
    }
}
