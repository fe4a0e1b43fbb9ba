package org.cabildo.ui.form;

import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.ui.shell.Words;

/** The official wording where there is little room: as far as its first colon if it is long. */
public final class ShortLabel {

    /** Characters that fit on three lines of a small screen. */
    private static final int ROOM = 90;

    private ShortLabel() {}

    public static Words of(LocalizedText label) {
        return Words.madeOf(label, reader -> cut(label.in(reader)));
    }

    public static String cut(String label) {
        int colon = label.indexOf(':');
        return label.length() <= ROOM || colon < 0 ? label : label.substring(0, colon);
    }
}
