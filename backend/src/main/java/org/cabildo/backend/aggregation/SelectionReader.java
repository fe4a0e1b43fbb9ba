package org.cabildo.backend.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.backend.participation.Contributor;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.Channel;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.jspecify.annotations.Nullable;

/**
 * From the words of an address ({@code by=country,topic&group=local_authority}) to dimensions and a selection. A value
 * that the definition does not know is refused rather than counted as zero.
 */
public final class SelectionReader {

    private static final List<Dimension> MATRIX = List.of(Dimension.COUNTRY, Dimension.TOPIC);

    /** The parameters of an address, however it came. */
    @FunctionalInterface
    public interface Parameters {

        @Nullable String value(String name);
    }

    private static final Pattern WEEK = Pattern.compile("[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])");

    private final Definition definition;

    public SelectionReader(Definition definition) {
        this.definition = definition;
    }

    /**
     * @param by names separated by commas; null for countries by topics
     * @throws ProblemException {@link ProblemType#UNKNOWN_DIMENSION}
     */
    public List<Dimension> dimensions(@Nullable String by) {
        if (by == null || by.isBlank()) {
            return MATRIX;
        }
        return Arrays.stream(by.split(",", -1))
                .map(name -> Dimension.of(name.strip()).orElseThrow(() -> unknown(name, Dimension.keys())))
                .distinct()
                .toList();
    }

    /**
     * @param parameters gives the value of a parameter of the address, or null; asked for dimensions only
     * @throws ProblemException {@link ProblemType#UNKNOWN_DIMENSION} if the definition does not know a value
     */
    public Selection selection(Parameters parameters) {
        Selection selection = Selection.ALL;
        for (Dimension dimension : Dimension.values()) {
            String value = parameters.value(dimension.key());
            if (value != null && !isKnown(dimension, value)) {
                throw unknown(value, values(dimension));
            }
            selection = selection.and(dimension, value);
        }
        return selection;
    }

    /**
     * @param parameters of an address, each with its values
     * @param others that mean something there beside the dimensions
     * @throws ProblemException {@link ProblemType#UNKNOWN_DIMENSION} if there is a name that means nothing, or one twice:
     *     a filter that is passed over would show a number for something else
     */
    public void refuseOthers(Map<String, List<String>> parameters, Set<String> others) {
        parameters.forEach((name, values) -> {
            if (values.size() > 1
                    || (!others.contains(name) && Dimension.of(name).isEmpty())) {
                throw unknown(name, Dimension.keys());
            }
        });
    }

    private boolean isKnown(Dimension dimension, String value) {
        return dimension == Dimension.WEEK
                ? WEEK.matcher(value).matches()
                : values(dimension).contains(value);
    }

    /** All that an answer to this questionnaire can have on this dimension, in the order of the questionnaire; of weeks, which are no end, an example. */
    public List<String> values(Dimension dimension) {
        return switch (dimension) {
            case COUNTRY -> choices(Definition.COUNTRIES);
            case GROUP -> choices(Definition.STAKEHOLDER_GROUPS);
            case LENS -> choices(Definition.LENSES);
            case LANGUAGE ->
                definition.answerLanguages().stream().map(Locale::toLanguageTag).toList();
            case SEGMENT -> definition.segments().stream().map(Segment::name).toList();
            case TOPIC -> definition.topics().stream().map(Topic::name).toList();
            case QUESTION ->
                definition.places().keySet().stream().map(Question::name).toList();
            case CHANNEL -> Channel.keys();
            case CONTRIBUTOR -> Contributor.keys();
            case SITUATION ->
                definition.choiceList(Definition.SITUATIONS).stream()
                        .flatMap(list -> list.choices().stream())
                        .map(Choice::name)
                        .toList();
            case WEEK -> List.of("2026-W07");
        };
    }

    private List<String> choices(String list) {
        return definition.choiceList(list).orElseThrow().choices().stream()
                .map(Choice::name)
                .toList();
    }

    private static ProblemException unknown(String value, List<String> known) {
        return new ProblemException(ProblemType.UNKNOWN_DIMENSION, FieldProblem.shown(value), String.join(", ", known));
    }
}
