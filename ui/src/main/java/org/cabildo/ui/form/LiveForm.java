package org.cabildo.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.evaluation.FormState;
import org.cabildo.surveys.evaluation.Slot;
import org.cabildo.ui.shell.Words;

/**
 * The rules of a definition over the answers of one respondent while they are given. Where an answer stands is told by
 * the number of the entry in each repeat around it, from 0, the outermost first; none for what is asked once.
 */
public final class LiveForm {

    private final Definition definition;
    private final FormState state;
    private Profile profile;

    /**
     * @param state the form with what was answered so far
     * @param profile who answers, as the state knows it
     */
    public LiveForm(FormState state, Profile profile) {
        this.definition = state.form().definition();
        this.state = state;
        this.profile = profile;
    }

    public Definition definition() {
        return definition;
    }

    /** Says who answers: what is asked, and what can be chosen, can depend on it. */
    public void answeredBy(Profile respondent) {
        profile = respondent;
        state.answeredBy(respondent);
    }

    /** Takes an answer; one in an entry that the form has no room for is left out. */
    public void answer(String question, List<Integer> entries, String stored) {
        if (has(question, entries)) {
            state.answer(new Slot(question, entries), stored);
        }
    }

    public void addEntry(Repeat repeat, List<Integer> around) {
        state.addEntry(new Slot(repeat.name(), around));
    }

    public void removeEntry(Repeat repeat, List<Integer> around, int number) {
        Slot slot = new Slot(repeat.name(), around);
        if (number < state.entries(slot)) {
            state.removeEntry(slot, number);
        }
    }

    /** How many entries the form has here: where their number is calculated, that number. */
    public int entries(Repeat repeat, List<Integer> around) {
        return state.entries(new Slot(repeat.name(), around));
    }

    /** How a question stands; in an entry that the form has no room for, as if there were no rules. */
    public Standing standing(Question question, List<Integer> entries, String typed) {
        return has(question.name(), entries)
                ? new RuledStanding(this, state, question, new Slot(question.name(), entries))
                : Standing.always(question, typed);
    }

    /** The segments in which something is asked, in their order. */
    public List<Segment> asked() {
        return definition().segments().stream().filter(this::isAsked).toList();
    }

    /** Whether anything in this segment is asked. */
    public boolean isAsked(Segment segment) {
        return segment.topics().stream().anyMatch(this::isAsked)
                || segment.repeats().stream().anyMatch(repeat -> isAsked(repeat, List.of()));
    }

    /** Whether anything in this topic is asked. */
    public boolean isAsked(Topic topic) {
        return topic.questions().stream()
                .filter(Shown::isShown)
                .anyMatch(question -> state.isRelevant(Slot.of(question.name())));
    }

    /** Whether an entry of this repeat would have anything in it that is asked. */
    public boolean isAsked(Repeat repeat, List<Integer> around) {
        return Stream.concat(
                        repeat.questions().stream(), repeat.repeats().stream().flatMap(r -> r.questions().stream()))
                .filter(Shown::isShown)
                .map(question -> question.asked().relevant())
                .anyMatch(condition ->
                        condition.map(c -> c.holds(name -> seen(name, around))).orElse(true));
    }

    Words mentioned(String name, List<Integer> from) {
        String stored = seen(name, from);
        if (stored.isEmpty()) {
            return Mentions.UNKNOWN;
        }
        if (Profile.NAMES.contains(name)) {
            return language -> definition
                    .choiceList(Profile.list(name))
                    .flatMap(list -> list.choice(stored))
                    .map(Choice::label)
                    .map(label -> label.in(language))
                    .orElse(stored);
        }
        return definition
                .question(name)
                .map(question -> AnswerWords.of(question, stored))
                .orElse(Mentions.UNKNOWN);
    }

    /** The answer that can be seen from here: in the same entry, or around it. */
    private String seen(String name, List<Integer> from) {
        if (Profile.NAMES.contains(name)) {
            return profile.of(name);
        }
        Optional<Integer> depth = definition
                .contents()
                .place(name)
                .map(place -> place.repeats().size())
                .filter(around -> around <= from.size());
        return depth.map(around -> state.value(new Slot(name, from.subList(0, around))))
                .orElse("");
    }

    private boolean has(String question, List<Integer> entries) {
        List<Repeat> around =
                definition.contents().place(question).map(Place::repeats).orElse(List.of());
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) >= entries(around.get(i), entries.subList(0, i))) {
                return false;
            }
        }
        return true;
    }
}
