package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Question;

/** The fields of one page: what is answered in one can change what stands in the others. */
public final class Fields {

    private final List<Refreshed> all = new ArrayList<>();
    private final Runnable afterChange;

    /** @param afterChange run after every change, also when it could not be saved */
    public Fields(Runnable afterChange) {
        this.afterChange = afterChange;
    }

    /** What is to be put on the page for these questions, in their order; nothing for those that nobody sees. */
    public List<Component> add(List<Question> questions, Sheet sheet) {
        return questions.stream()
                .filter(Shown::isShown)
                .map(question -> part(question, sheet))
                .toList();
    }

    private Component part(Question question, Sheet sheet) {
        QuestionPart part = question instanceof Question.Note note
                ? new NoteText(note, sheet)
                : new QuestionField(question, sheet, this::changed);
        return follow(part);
    }

    /** Has it follow the answers from now on. */
    Component follow(Refreshed part) {
        all.add(part);
        return part.component();
    }

    /** Leaves this part of the page alone from now on, with all that stands in it. */
    void forget(Component part) {
        all.removeIf(refreshed -> isIn(part, refreshed.component()));
    }

    private static boolean isIn(Component outer, Component inner) {
        return inner.equals(outer)
                || inner.getParent().filter(parent -> isIn(outer, parent)).isPresent();
    }

    /** The field of this question in this sheet, if it is on this page. */
    public Optional<QuestionField> find(String questionName, Sheet sheet) {
        return fields().filter(
                        field -> field.isFor(questionName) && field.sheet().equals(sheet))
                .findFirst();
    }

    public boolean hasUnsaved() {
        return fields().anyMatch(QuestionField::isUnsaved);
    }

    /** Writes again what could not be saved before. */
    public void saveAgain() {
        fields().filter(QuestionField::isUnsaved).toList().forEach(QuestionField::write);
    }

    private Stream<QuestionField> fields() {
        return all.stream().filter(QuestionField.class::isInstance).map(QuestionField.class::cast);
    }

    /**
     * Says at each field who else is there.
     *
     * @param people what they are called, by the question, a full stop and its number among those of its name here
     */
    public void tellWhoIsThere(Map<String, List<String>> people) {
        Map<String, Integer> numbers = new HashMap<>();
        fields().forEach(field -> {
            int number = numbers.merge(field.name(), 1, Integer::sum) - 1;
            field.tellWhoIsThere(people.getOrDefault(field.name() + "." + number, List.of()));
        });
    }

    private void changed() {
        refresh();
        afterChange.run();
    }

    /** Has all of them follow the answers. Entries can come and go meanwhile. */
    public void refresh() {
        List.copyOf(all).forEach(Refreshed::refresh);
    }
}
