package org.cabildo.ui.form;

import java.util.List;

/** The entries of one repeat, where they are kept. */
public interface Entries {

    /** Oldest first; where answers say how many there are, that many. */
    List<Sheet> all();

    /** Whether anything is asked in an entry of this repeat. */
    boolean areAsked();

    Sheet add();

    /** Takes it away with all that was typed in it. */
    void remove(Sheet entry);
}
