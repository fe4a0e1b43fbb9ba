package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.surveys.definition.Repeat;
import org.jspecify.annotations.Nullable;

/** Adds entries, each once however often a page is posted. */
@ApplicationScoped
class Entries {

    /** With the name of the repeat behind it: the button that adds an entry. */
    static final String ADD = "add:";

    /** Before the name of the repeat: how many entries the page knew of. */
    static final String COUNT = "n.";

    @Inject
    Drafts drafts;

    /** @return the repeat to which a page asks to add an entry; null if it asks for something else */
    static @Nullable String added(Posted posted) {
        String go = posted.button();
        return go.startsWith(ADD) ? go.substring(ADD.length()) : null;
    }

    /**
     * @param around where the repeat stands
     * @param outer its address; null outside all entries
     * @return the page of the new entry, or of the one that the same page has added before
     */
    String add(DraftKey key, Repeat repeat, Sheet around, @Nullable EntryAddress outer, Posted posted) {
        int count = around.entryCount(repeat);
        boolean isKnown = posted.text(COUNT + repeat.name()).equals("" + count);
        if (isKnown && count < repeat.maxEntries() && repeat.count().isEmpty()) {
            EntryId parent = outer == null ? null : kept(key, outer, around);
            drafts.addEntry(key, parent, repeat.name());
            return new EntryAddress(repeat, count, outer).page();
        }
        return new EntryAddress(repeat, Math.max(0, count - 1), outer).page();
    }

    /**
     * The entry in the draft. One of a list whose length is calculated is kept from the first answer in it on, together
     * with those before it, so that they stay in their order.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_ENTRY}
     */
    EntryId kept(DraftKey key, EntryAddress address, Sheet sheet) {
        return sheet.entry().orElseGet(() -> {
            EntryAddress outer = address.outer();
            Sheet around = outer == null
                    ? sheet.draft().sheet()
                    : outer.sheet(sheet.draft()).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_ENTRY));
            EntryId parent = outer == null ? null : kept(key, outer, around);
            EntryId last = null;
            for (int i = around.saved(address.repeat()).size(); i <= address.number(); i++) {
                last = drafts.addEntry(key, parent, address.repeat().name());
            }
            if (last == null) {
                throw new ProblemException(ProblemType.UNKNOWN_ENTRY);
            }
            return last;
        });
    }
}
