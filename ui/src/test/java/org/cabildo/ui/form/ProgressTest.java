package org.cabildo.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Topic;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Topic JOURNEY = new Topic(
            "journey",
            Questions.both("journey"),
            List.of(Questions.text("from"), Questions.text("to"), Questions.textIf("via", "${to} != ''")));

    @Test
    void a_question_that_is_not_asked_is_not_counted() {
        assertEquals(new Progress(0, 2), progress(Map.of()));
    }

    @Test
    void an_answer_can_add_a_question() {
        assertEquals(new Progress(1, 3), progress(Map.of("to", "Lima")));
    }

    @Test
    void an_answer_that_is_hidden_does_not_count() {
        assertEquals(new Progress(1, 2), progress(Map.of("from", "Quito", "via", "Tumbes")));
    }

    @Test
    void blank_is_no_answer() {
        assertEquals(new Progress(0, 2), progress(Map.of("from", " \n")));
    }

    @Test
    void parts_add_up() {
        assertEquals(new Progress(3, 5), new Progress(1, 2).and(new Progress(2, 3)));
    }

    @Test
    void what_is_only_read_is_no_question() {
        Topic read =
                new Topic("read", Questions.both("read"), List.of(new Question.Note(Questions.asked("note", null))));
        assertEquals(
                new Progress(0, 0),
                Progress.of(List.of(read), new PaperSheet(read.questions().get(0))));
    }

    private static Progress progress(Map<String, String> answers) {
        PaperSheet sheet = new PaperSheet(JOURNEY.questions().toArray(Question[]::new));
        answers.forEach(sheet::shows);
        return Progress.of(List.of(JOURNEY), sheet);
    }
}
