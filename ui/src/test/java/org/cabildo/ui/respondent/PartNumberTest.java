package org.cabildo.ui.respondent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.Locale;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.reading.Definitions;
import org.cabildo.ui.form.LiveForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartNumberTest {

    private final Definition definition = Definitions.bundled("municipal-services");

    @BeforeEach
    void openPage() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @Test
    void whom_all_parts_are_for_is_told_of_all() {
        assertEquals("Part 2 of 3", told("local_authority", "s2"));
    }

    @Test
    void a_part_that_is_for_others_is_not_counted() {
        assertEquals("Part 2 of 2", told("civil_society", "s2"));
        assertEquals("", told("civil_society", "s3"));
    }

    private String told(String group, String segment) {
        Profile profile = new Profile(group, "PE");
        LiveForm form = new LiveForm(Form.of(definition).open(profile, Clock.systemUTC()), profile);
        PartNumber number = new PartNumber(form, definition.segment(segment).orElseThrow());
        UI.getCurrent().add(number);
        return number.getElement().getTextRecursively();
    }
}
