package org.cabildo.backend.sealing;

/** What was stored in plain before it had to be sealed: by an earlier version of Cabildo, or of the questionnaire. */
public interface PlainRows {

    /**
     * Seals some, in a transaction of its own.
     *
     * @return how many; 0 when there is none left
     */
    int sealSome();
}
