package org.cabildo.ui.form;

import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;

/**
 * What fields read from and write to: a draft, or one entry of a repeat in it. Values are in their stored form, several
 * choices separated by a space.
 */
public interface Sheet {

    /** What was answered here, also while it is not asked; blank if nothing. */
    String of(String question);

    /** When this returns, the answer is kept for good; blank takes it back. What it throws, the page tells. */
    void write(String question, String value);

    Standing standing(Question question);

    /** The entries of a repeat that stands directly in this sheet. */
    Entries entries(Repeat repeat);
}
