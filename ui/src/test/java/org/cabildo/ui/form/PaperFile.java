package org.cabildo.ui.form;

import java.io.InputStream;
import java.util.List;
import org.cabildo.ui.shell.Words;

/** Keeps no file, and says so of none. */
final class PaperFile implements FilePlace {

    boolean isRemoved;
    boolean keepsNames = true;

    @Override
    public int megabytes() {
        return 10;
    }

    @Override
    public List<String> accepts() {
        return List.of("application/pdf", ".pdf");
    }

    @Override
    public Words tooLarge() {
        return language -> "too large";
    }

    @Override
    public Words wrongKind() {
        return language -> "another kind";
    }

    @Override
    public boolean keepsNames() {
        return keepsNames;
    }

    @Override
    public Keeper open() {
        return (String name, InputStream content) -> "ab".repeat(32) + "-1-" + name;
    }

    @Override
    public void remove() {
        isRemoved = true;
    }
}
