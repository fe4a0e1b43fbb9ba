package org.cabildo.ui.form;

import org.cabildo.surveys.expression.Answers;

/**
 * What fields read from and write to: a draft, or one entry of a repeat in it. Values are in their stored form, several
 * choices separated by a space. An entry also sees the answers of the draft that it stands in, for its conditions.
 */
public interface Sheet extends Answers {

    /** When this returns, the answer is kept for good; blank takes it back. What it throws, the page tells. */
    void write(String question, String value);
}
