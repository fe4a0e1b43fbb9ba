package org.cabildo.ui.shell;

import java.util.Locale;

/** Something said, in whichever language the reader asks for. A definition's text is one: {@code label::in}. */
@FunctionalInterface
public interface Words {

    String in(Locale language);
}
