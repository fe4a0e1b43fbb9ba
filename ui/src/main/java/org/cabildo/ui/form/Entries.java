package org.cabildo.ui.form;

import java.util.List;

/** The entries of one repeat, where they are kept. */
public interface Entries {

    /** Oldest first; where answers say how many there are, that many. */
    List<Sheet> all();

    /** Whether anything is asked in an entry of this repeat. */
    boolean areAsked();

    /** Whether the reader may add entries and take them away. */
    default boolean mayChange() {
        return true;
    }

    Sheet add();

    /** Takes it away with all that was typed in it. */
    void remove(Sheet entry);

    /** Whether what was removed can be brought back. */
    boolean canRestore();

    /**
     * Brings back what was removed.
     *
     * @param number where it stood, from 0
     */
    void restore(Sheet entry, int number);
}
