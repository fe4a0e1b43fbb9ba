package org.cabildo.surveys.expression;

/** What a part of an expression is by nature, as far as that is known before there are answers. */
public enum Type {
    TEXT("text"),
    NUMBER("a number"),
    DAY("a date"),
    TRUTH("true or false"),
    ONE_CHOICE("a choice"),
    CHOICES("several choices"),
    ENTRIES("a list of entries"),
    /** Known only once there are answers, such as what was calculated. */
    ANY("anything");

    private final String shown;

    Type(String shown) {
        this.shown = shown;
    }

    /** As a message names it. */
    String shown() {
        return shown;
    }
}
