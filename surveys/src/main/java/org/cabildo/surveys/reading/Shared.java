package org.cabildo.surveys.reading;

/** What the readers of one definition's parts share. */
record Shared(Problems problems, Languages languages, Names names, Notes concordance) {}
