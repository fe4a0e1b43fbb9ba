package org.cabildo.ui.light;

/** Where the button leads with which a page was posted. */
final class Moves {

    static final String BACK = "back";
    static final String STAY = "stay";
    static final String CONTENTS = "contents";

    /** With the name of the question behind it: the button that leads to where a file is chosen. */
    private static final String FILE = "file:";

    private Moves() {}

    /** The question for which a page asks to choose a file; empty if it asks for something else. */
    static String file(Posted posted) {
        String go = posted.button();
        return go.startsWith(FILE) ? go.substring(FILE.length()) : "";
    }

    /** @param address of the page that was posted */
    static String after(Posted posted, String address, Way way) {
        return switch (posted.button()) {
            case BACK -> way.before(address);
            case CONTENTS -> ContentsPage.NAME;
            case STAY -> address;
            default -> way.after(address);
        };
    }

    /** From the page of an entry one goes back to the list in which it stands. */
    static String fromEntry(Posted posted, EntryAddress address) {
        return switch (posted.button()) {
            case STAY -> address.page();
            case CONTENTS -> ContentsPage.NAME;
            default -> address.listPage();
        };
    }
}
