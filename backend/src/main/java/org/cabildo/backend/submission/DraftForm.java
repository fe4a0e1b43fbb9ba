package org.cabildo.backend.submission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.evaluation.FormState;
import org.cabildo.surveys.evaluation.Slot;
import org.cabildo.surveys.reply.RawReply;

/** A draft filled into its form: only the form knows what of it is asked. */
public final class DraftForm {

    private final Definition definition;
    private final DraftView draft;
    private final FormState state;

    private DraftForm(Form form, DraftView draft, Clock clock) {
        this.definition = form.definition();
        this.draft = draft;
        this.state = form.open(draft.profile().asAsked(), clock);
    }

    /** What a draft fills in: the form of the consultation, or as much of it as is asked of those who are anonymous. */
    public static Form form(ConsultationView consultation, DraftView draft) {
        return draft.isAnonymous() ? AnonymousForm.of(consultation.form()) : consultation.form();
    }

    /**
     * Fills in what the draft has. An entry beyond those that the form has (their number is calculated, or limited)
     * stays in the draft.
     *
     * @param clock says which day it is
     */
    public static FormState fill(Form form, DraftView draft, Clock clock) {
        return new DraftForm(form, draft, clock).filled();
    }

    /**
     * What would be handed in: the answers to all that is asked. Entries keep their numbers; those beyond what the form
     * takes are there as well, to be refused rather than left out.
     */
    static RawReply asked(Form form, DraftView draft, Clock clock) {
        DraftForm filled = new DraftForm(form, draft, clock);
        filled.filled();
        return filled.asked();
    }

    private FormState filled() {
        // What is asked once comes first: how many entries there are can depend on it.
        topics().forEach(topic -> fill(topic.questions(), draft.answers(), List.of()));
        repeats().forEach(repeat -> fill(repeat, draft.entries().getOrDefault(repeat.name(), List.of()), List.of()));
        return state;
    }

    private void fill(List<Question> questions, Map<String, String> answers, List<Integer> path) {
        for (Question question : questions) {
            String answer = answers.get(question.name());
            if (answer != null) {
                state.answer(new Slot(question.name(), path), answer);
            }
        }
    }

    private void fill(Repeat repeat, List<DraftView.Entry> entries, List<Integer> around) {
        Slot slot = new Slot(repeat.name(), around);
        for (int i = 0; i < entries.size(); i++) {
            state.addEntry(slot);
            if (i < state.entries(slot)) {
                DraftView.Entry entry = entries.get(i);
                List<Integer> path = inside(around, i);
                fill(repeat.questions(), entry.answers(), path);
                repeat.repeats()
                        .forEach(inner -> fill(inner, entry.entries().getOrDefault(inner.name(), List.of()), path));
            }
        }
    }

    private RawReply asked() {
        Map<String, Object> once = new LinkedHashMap<>();
        topics().forEach(topic -> addAsked(topic.questions(), List.of(), once));
        Map<String, List<Map<String, Object>>> entries = new LinkedHashMap<>();
        repeats()
                .forEach(repeat -> entries.put(
                        repeat.name(),
                        asked(repeat, draft.entries().getOrDefault(repeat.name(), List.of()), List.of())));
        return new RawReply(once, entries);
    }

    private List<Map<String, Object>> asked(Repeat repeat, List<DraftView.Entry> entries, List<Integer> around) {
        List<Map<String, Object>> asked = new ArrayList<>();
        int all = state.entries(new Slot(repeat.name(), around));
        for (int i = 0; i < all; i++) {
            Map<String, Object> entry = new LinkedHashMap<>();
            List<Integer> path = inside(around, i);
            addAsked(repeat.questions(), path, entry);
            for (Repeat inner : repeat.repeats()) {
                List<DraftView.Entry> saved =
                        i < entries.size() ? entries.get(i).entries().getOrDefault(inner.name(), List.of()) : List.of();
                entry.put(inner.name(), asked(inner, saved, path));
            }
            asked.add(entry);
        }
        if (repeat.count().isEmpty()) {
            entries.stream().skip(all).forEach(surplus -> asked.add(new LinkedHashMap<>(surplus.answers())));
        }
        return asked;
    }

    private void addAsked(List<Question> questions, List<Integer> path, Map<String, Object> entry) {
        for (Question question : questions) {
            String value = state.value(new Slot(question.name(), path));
            if (!value.isEmpty() && question.asked().rules().calculation().isEmpty()) {
                entry.put(question.name(), value);
            }
        }
    }

    private List<Topic> topics() {
        return definition.topics();
    }

    private List<Repeat> repeats() {
        return definition.segments().stream()
                .map(Segment::repeats)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Integer> inside(List<Integer> around, int number) {
        List<Integer> path = new ArrayList<>(around);
        path.add(number);
        return List.copyOf(path);
    }
}
