package org.cabildo.ui.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.publication.AnswerFilter;
import org.cabildo.backend.publication.PublicAnswer;
import org.cabildo.backend.publication.PublicResults;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.publication.Filter.Option;
import org.jspecify.annotations.Nullable;

/** Released answers, and the library of good practices: what was answered in entries stands together there. */
@ApplicationScoped
class AnswersPage {

    static final String NAME = "answers";
    static final String PRACTICES = "practices";

    private static final int PAGE = 25;
    private static final String TOPIC = "topic";
    private static final String COUNTRY = "country";
    private static final String GROUP = "group";
    private static final String FROM = "from";

    @Inject
    Pages pages;

    @Inject
    Consultations consultations;

    @Inject
    PublicResults results;

    /** A piece of a text: shown, or hidden with the reason. */
    record Piece(String text, String reason) {}

    /** An answer to one question. */
    record Said(Told question, List<Piece> pieces, String lang, String dir) {}

    /**
     * One answer, or one entry with all that is released of it.
     *
     * @param about its theme, or the part it stands in
     * @param who empty where nothing is told
     */
    record Card(String id, Told about, List<Said> said, String who) {}

    /** @throws ProblemException {@link ProblemType#NOT_FOUND} if there is no public page */
    void show(Visit visit) throws IOException {
        boolean isPractices = visit.step(0).equals(PRACTICES);
        List<PublicAnswer> all = results.answers(visit.consultation(), AnswerFilter.ALL).stream()
                .filter(answer -> isPractices == (answer.entryOrNull() != null))
                .toList();
        AnswerFilter filter = new AnswerFilter(
                visit.parameter(TOPIC).orElse(null),
                visit.parameter(COUNTRY).orElse(null),
                visit.parameter(GROUP).orElse(null));
        Names names = new Names(versions(visit), visit.language());
        Teller say = new Teller(visit.language());
        List<Card> cards = cards(
                results.answers(visit.consultation(), filter).stream()
                        .filter(answer -> isPractices == (answer.entryOrNull() != null))
                        .toList(),
                names,
                say,
                visit.language());
        int from = from(visit, cards.size());
        Map<String, Object> model = new HashMap<>();
        model.put("isPractices", isPractices);
        model.put("action", visit.root() + "/" + visit.step(0));
        model.put("asked", visit.isAsked() ? visit.language().toLanguageTag() : "");
        model.put("filters", filters(all, filter, names, say));
        model.put("isNarrowed", !filter.equals(AnswerFilter.ALL));
        model.put("whole", visit.to(visit.step(0)));
        model.put("count", cards.size());
        model.put("isNone", all.isEmpty());
        model.put("cards", cards.subList(from, Math.min(from + PAGE, cards.size())));
        model.put("before", from == 0 ? null : page(visit, filter, Math.max(0, from - PAGE)));
        model.put("after", from + PAGE < cards.size() ? page(visit, filter, from + PAGE) : null);
        pages.show(visit, "answers", model);
    }

    private List<Definition> versions(Visit visit) {
        List<Definition> versions = new ArrayList<>();
        consultations.versions(visit.consultation()).forEach(version -> versions.add(0, version.definition()));
        return versions;
    }

    private static int from(Visit visit, int size) {
        int asked = visit.parameter(FROM)
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        return asked < size ? asked / PAGE * PAGE : 0;
    }

    private static String page(Visit visit, AnswerFilter filter, int from) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(TOPIC, filter.topic().orElse(""));
        parameters.put(COUNTRY, filter.country().orElse(""));
        parameters.put(GROUP, filter.group().orElse(""));
        parameters.put(FROM, from == 0 ? "" : String.valueOf(from));
        return visit.to(visit.step(0), parameters);
    }

    /** Only what some answer shows is offered, so that no choice leads to nothing. */
    private static List<Filter> filters(List<PublicAnswer> all, AnswerFilter filter, Names names, Teller say) {
        return Stream.of(
                        filter(TOPIC, all, AnswersPage::theme, filter.topicOrNull(), names, say),
                        filter(COUNTRY, all, PublicAnswer::countryOrNull, filter.countryOrNull(), names, say),
                        filter(GROUP, all, PublicAnswer::groupOrNull, filter.groupOrNull(), names, say))
                .filter(one -> !one.options().isEmpty())
                .toList();
    }

    private static Filter filter(
            String name,
            List<PublicAnswer> all,
            Function<PublicAnswer, @Nullable String> value,
            @Nullable String chosen,
            Names names,
            Teller say) {
        List<Option> options = all.stream()
                .map(value)
                .filter(Objects::nonNull)
                .distinct()
                .map(one -> new Option(one, label(name, one, names), one.equals(chosen)))
                .sorted(Comparator.comparing(option ->
                        name.equals(TOPIC) ? option.value() : option.label().text()))
                .toList();
        return new Filter(name, say.of("publication.filter." + name), options);
    }

    private static String theme(PublicAnswer answer) {
        return answer.topicOrNull() == null ? answer.segment() : answer.topicOrNull();
    }

    private static Told label(String name, String value, Names names) {
        return switch (name) {
            case COUNTRY -> names.country(value);
            case GROUP -> names.group(value);
            default -> about(value, names);
        };
    }

    private static Told about(String theme, Names names) {
        Told topic = names.topic(theme);
        return topic.text().equals(theme) ? names.segment(theme) : topic;
    }

    private static List<Card> cards(List<PublicAnswer> answers, Names names, Teller say, Locale language) {
        Map<UUID, List<PublicAnswer>> together = new LinkedHashMap<>();
        answers.forEach(answer -> together.computeIfAbsent(
                        answer.entryOrNull() == null ? answer.id() : answer.entryOrNull(), first -> new ArrayList<>())
                .add(answer));
        List<Card> cards = new ArrayList<>();
        together.forEach((id, parts) -> {
            PublicAnswer first = parts.get(0);
            cards.add(new Card(
                    "a-" + id,
                    about(theme(first), names),
                    parts.stream()
                            // As they are asked.
                            .sorted(Comparator.comparingInt(part -> names.order(part.question())))
                            .map(part -> said(part, names, say, language))
                            .toList(),
                    who(first, names)));
        });
        return cards;
    }

    private static Said said(PublicAnswer answer, Names names, Teller say, Locale language) {
        Told text = Told.in("", Locale.forLanguageTag(answer.language()), language);
        return new Said(
                names.question(answer.question()),
                answer.pieces().stream()
                        .map(piece -> new Piece(
                                piece.text(),
                                piece.reason()
                                        .map(reason -> say.of("publication.hidden." + reason.key()))
                                        .orElse("")))
                        .toList(),
                text.lang(),
                text.dir());
    }

    private static String who(PublicAnswer answer, Names names) {
        return String.join(
                " · ",
                Stream.of(
                                answer.organisationOrNull(),
                                answer.groupOrNull() == null
                                        ? null
                                        : names.group(answer.groupOrNull()).text(),
                                answer.countryOrNull() == null
                                        ? null
                                        : names.country(answer.countryOrNull()).text())
                        .filter(Objects::nonNull)
                        .toList());
    }
}
