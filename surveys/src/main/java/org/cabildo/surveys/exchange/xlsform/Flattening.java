package org.cabildo.surveys.exchange.xlsform;

import java.util.Optional;
import org.cabildo.surveys.writing.Item;

/** Dissolves a group that the definition has no place for: a note has its label, its questions have its condition. */
record Flattening(Texts texts, Groups groups, QuestionItems questions) {

    /** Who takes what was in it. */
    interface Taker {
        void question(Item question);

        void repeat(Part.Loop repeat, String around);
    }

    void flatten(Part part, String around, Taker taker) {
        if (part instanceof Part.Ask ask) {
            taker.question(questions.question(ask, around));
        } else if (part instanceof Part.Loop loop) {
            taker.repeat(loop, around);
        } else if (part instanceof Part.Group group) {
            heading(group.row(), around).ifPresent(taker::question);
            String inside = Own.both(around, groups.condition(group.row()));
            group.parts().forEach(inner -> flatten(inner, inside, taker));
        }
    }

    private Optional<Item> heading(SheetRow row, String around) {
        if (texts.of(row, "label").isEmpty()) {
            return Optional.empty();
        }
        Draft note = groups.begin(row, around)
                .with("type", Item.of("note", row.spot("type").toString()));
        return Optional.of(note.item());
    }
}
