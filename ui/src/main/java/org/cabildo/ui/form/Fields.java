package org.cabildo.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.definition.Question;

/** The fields of one page: what is typed in one can show or hide another. */
public final class Fields {

    private final List<QuestionField> all = new ArrayList<>();
    private final Runnable afterChange;

    /** @param afterChange run after every change, also when it could not be saved */
    public Fields(Runnable afterChange) {
        this.afterChange = afterChange;
    }

    public QuestionField add(Question question, Sheet sheet) {
        QuestionField field = new QuestionField(question, sheet, this::changed);
        all.add(field);
        return field;
    }

    void forget(Sheet sheet) {
        all.removeIf(field -> field.sheet().equals(sheet));
    }

    /** The field of this question in this sheet, if it is on this page. */
    public Optional<QuestionField> find(String questionName, Sheet sheet) {
        return all.stream()
                .filter(field -> field.isFor(questionName) && field.sheet().equals(sheet))
                .findFirst();
    }

    public boolean hasUnsaved() {
        return all.stream().anyMatch(QuestionField::isUnsaved);
    }

    /** Writes again what could not be saved before. */
    public void saveAgain() {
        all.stream().filter(QuestionField::isUnsaved).toList().forEach(QuestionField::write);
    }

    private void changed() {
        all.forEach(QuestionField::showIfAsked);
        afterChange.run();
    }
}
