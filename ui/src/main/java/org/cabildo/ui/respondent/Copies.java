package org.cabildo.ui.respondent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.respondent.copy.Copy;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** Puts what was written into the words of one reader. */
final class Copies {

    private Copies() {}

    /** @param edge what stands at the foot of each page */
    static Function<Locale, Copy> of(
            Definition definition,
            Words heading,
            Words standing,
            List<Fact> facts,
            List<Written> written,
            Function<Locale, Copy.Acts> acts,
            Words edge) {
        return language -> new Copy(
                language,
                definition.organiser().in(language),
                definition.title().in(language),
                heading.in(language),
                standing.in(language),
                facts.stream().map(fact -> fact.in(language)).toList(),
                written.stream().map(part -> part(part, language)).toList(),
                acts.apply(language),
                edge.in(language),
                Messages.in(language, "respondent.copy.unseen"),
                Messages.in(language, "respondent.copy.page"));
    }

    private static Copy.Part part(Written part, Locale language) {
        return new Copy.Part(
                part.title().in(language),
                part.groups().stream().map(group -> group(group, language)).toList());
    }

    private static Copy.Group group(Written.Group group, Locale language) {
        return new Copy.Group(
                group.title().in(language),
                in(group.use(), language),
                group.lines().stream()
                        .map(line -> new Copy.Line(
                                line.question().in(language),
                                line.answer().in(language),
                                line.language().orElse(language.toLanguageTag()),
                                in(line.use(), language)))
                        .toList());
    }

    private static String in(Optional<Words> words, Locale language) {
        return words.map(some -> some.in(language)).orElse("");
    }
}
