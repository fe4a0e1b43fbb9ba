package org.cabildo.backend.export;

/** The export is not this node's to make any more: it was removed, withdrawn or taken over. */
final class Abandoned extends RuntimeException {

    Abandoned() {
        super("the export is not ours to make");
    }
}
