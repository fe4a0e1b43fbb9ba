package org.cabildo.ui.export;

import java.util.Locale;
import java.util.Optional;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** What a selection narrows to, in words. */
final class SelectionWords {

    private final Definition definition;

    SelectionWords(Definition definition) {
        this.definition = definition;
    }

    /** The value itself where the questionnaire has no words for it. */
    Words of(Dimension dimension, String value) {
        if (dimension == Dimension.LANGUAGE) {
            return reader -> LanguageNames.in(reader, Locale.forLanguageTag(value));
        }
        if (dimension == Dimension.CHANNEL || dimension == Dimension.CONTRIBUTOR) {
            return Messages.words("results." + dimension.key() + "." + value);
        }
        return text(dimension, value).map(Words::of).orElse(reader -> value);
    }

    private Optional<LocalizedText> text(Dimension dimension, String value) {
        return switch (dimension) {
            case COUNTRY -> choice(Definition.COUNTRIES, value);
            case GROUP -> choice(Definition.STAKEHOLDER_GROUPS, value);
            case LENS -> choice(Definition.LENSES, value);
            case SITUATION -> choice(Definition.SITUATIONS, value);
            case SEGMENT -> definition.segment(value).map(Segment::label);
            case TOPIC ->
                definition.topics().stream()
                        .filter(topic -> topic.name().equals(value))
                        .findFirst()
                        .map(Topic::label);
            case QUESTION -> definition.question(value).map(Question::label);
            default -> Optional.empty();
        };
    }

    private Optional<LocalizedText> choice(String list, String value) {
        return definition
                .choiceList(list)
                .flatMap(choices -> choices.choice(value))
                .map(Choice::label);
    }
}
