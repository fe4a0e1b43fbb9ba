package org.cabildo.ui.form;

import java.util.List;

/** The entries of one repeat, where they are kept. */
public interface Entries {

    /** Oldest first. */
    List<Sheet> all();

    Sheet add();

    /** Takes it away with all that was typed in it. */
    void remove(Sheet entry);
}
