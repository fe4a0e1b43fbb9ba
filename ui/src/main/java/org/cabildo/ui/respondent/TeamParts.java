package org.cabildo.ui.respondent;

import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** The parts of a questionnaire that somebody writes in, in words. */
final class TeamParts {

    private TeamParts() {}

    /** @param segments names; empty of the whole */
    static Words named(Definition definition, Set<String> segments) {
        if (segments.isEmpty()) {
            return Messages.words("respondent.team.whole");
        }
        return language -> definition.segments().stream()
                .filter(segment -> segments.contains(segment.name()))
                .map(segment -> segment.label().in(language))
                .collect(Collectors.joining("; "));
    }
}
