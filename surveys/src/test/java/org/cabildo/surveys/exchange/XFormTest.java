package org.cabildo.surveys.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cabildo.surveys.definition.Definition;
import org.javarosa.core.model.FormDef;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.junit.jupiter.api.Test;

/** What a form has beside its questions, as ODK's engine reads it. */
final class XFormTest {

    private static final Definition FORM = SampleWorkbook.read("""
                    [survey]
                    type            | name  | label::English (en) | guidance_hint::English (en) | parameters | media::image
                    integer         | seed  | Seed                |                             |            |
                    text            | story | Your story          | Let them speak              | rows=7     |
                    select_one yn   | ok    | Fine?               | Point at the picture        | randomize=true seed=${seed} | face.png
                    range           | how   | How good?           |                             | start=1 end=5 step=1 tick_labelset=scale |
                    geopoint        | where | Where?              |                             | capture-accuracy=10 |
                    [choices]
                    list_name | name | label::English (en)
                    yn        | y    | Yes
                    yn        | n    | No
                    scale     | 1    | Bad
                    scale     | 5    | Good
                    """).definition();

    private final FormDef form = new JavaRosa(FORM).form();

    @Test
    void guidance_and_pictures_are_other_forms_of_a_text() {
        FormEntryPrompt ok = prompt("ok");

        assertEquals(
                "Point at the picture",
                ok.getSpecialFormQuestionText(ok.getQuestion().getHelpTextID(), "guidance"));
        assertEquals("jr://images/face.png", ok.getImageText());
        assertEquals("Fine?", ok.getLongText());
    }

    @Test
    void choices_come_in_an_order_that_follows_the_seed() {
        assertTrue(prompt("ok").getQuestion().getDynamicChoices().randomize);
        assertEquals(2, prompt("ok").getSelectChoices().size());
    }

    @Test
    void what_only_screens_need_is_an_attribute() {
        String xml = XForm.of(FORM);

        for (String part : List.of(
                "<input ref=\"/data/part/part_questions/story\" rows=\"7\">",
                "<input ref=\"/data/part/part_questions/where\" accuracyThreshold=\"10\">",
                "<itemset nodeset=\"instance('scale')/root/item\">")) {
            assertTrue(xml.contains(part), part);
        }
    }

    private FormEntryPrompt prompt(String name) {
        FormEntryController controller = new FormEntryController(new FormEntryModel(form));
        while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            FormEntryModel model = controller.getModel();
            if (model.getEvent() == FormEntryController.EVENT_QUESTION
                    && model.getFormIndex().getReference().getNameLast().equals(name)) {
                return model.getQuestionPrompt();
            }
        }
        throw new IllegalArgumentException(name);
    }
}
