package org.cabildo.backend.protection;

/**
 * How many things have had their time, or were removed because of it.
 *
 * @param drafts that were not handed in
 * @param submissions with their drafts
 * @param contacts persons and addresses
 */
public record Due(int drafts, int submissions, int contacts) {

    static final Due NOTHING = new Due(0, 0, 0);

    public boolean isNothing() {
        return drafts + submissions + contacts == 0;
    }
}
