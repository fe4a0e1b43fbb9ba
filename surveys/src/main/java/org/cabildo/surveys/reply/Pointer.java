package org.cabildo.surveys.reply;

/** A JSON pointer (RFC 6901) into the submission. */
record Pointer(String text) {

    static final Pointer ANSWERS = new Pointer("/answers");
    static final Pointer ENTRIES = new Pointer("/entries");

    /** To the member of this name, whatever characters it has (section 3). */
    Pointer to(String member) {
        return new Pointer(text + "/" + member.replace("~", "~0").replace("/", "~1"));
    }

    Pointer to(int index) {
        return new Pointer(text + "/" + index);
    }

    @Override
    public String toString() {
        return text;
    }
}
