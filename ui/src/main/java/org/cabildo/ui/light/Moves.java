package org.cabildo.ui.light;

/** Where the button leads with which a page was posted. */
final class Moves {

    static final String BACK = "back";
    static final String STAY = "stay";
    static final String CONTENTS = "contents";

    private Moves() {}

    /** @param address of the page that was posted */
    static String after(Posted posted, String address, Way way) {
        return switch (posted.text(DraftedPage.GO)) {
            case BACK -> way.before(address);
            case CONTENTS -> ContentsPage.NAME;
            case STAY -> address;
            default -> way.after(address);
        };
    }

    /** From the page of an entry one goes back to the list in which it stands. */
    static String fromEntry(Posted posted, EntryAddress address) {
        return switch (posted.text(DraftedPage.GO)) {
            case STAY -> address.page();
            case CONTENTS -> ContentsPage.NAME;
            default -> address.listPage();
        };
    }
}
