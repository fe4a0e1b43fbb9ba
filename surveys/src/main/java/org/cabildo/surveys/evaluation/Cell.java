package org.cabildo.surveys.evaluation;

/** The state of one question in one entry. */
final class Cell {

    /** What was filled in, in stored form; kept while it is not asked, in case it is asked again. */
    String given = "";

    /** As others see it: what was filled in or calculated, and nothing while it is not asked. */
    String value = "";

    boolean relevant = true;
    boolean required;
    boolean holds = true;
}
