package org.cabildo.backend.platform.mail;

/**
 * A letter by electronic mail, in plain text. It cannot be made with anything in it that a mail server could read as
 * another header.
 *
 * @param recipient one address
 * @param subject one line of at most 300 characters; longer ones are cut, line breaks become spaces
 */
public record Letter(String recipient, String subject, String body) {

    private static final int LONGEST_SUBJECT = 300;

    /** @throws IllegalArgumentException if the recipient is not exactly one address */
    public Letter {
        if (!EmailAddress.isOne(recipient)) {
            throw new IllegalArgumentException("not one address of electronic mail");
        }
        String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        subject = line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT));
    }

    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
