package org.cabildo.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.tenancy.TenantId;
import org.cabildo.backend.tenancy.TenantState;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.reading.Definitions;
import org.cabildo.ui.shell.Whereabouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A questionnaire in Spanish, English and Portuguese, of which little is translated into French. */
class TranslatedPageTest {

    private static final Definition SURVEY = translated();

    @BeforeEach
    void openPage() {
        MockVaadin.setup();
        TenantView tenant = new TenantView(new TenantId(1), "puerto", "Puerto", TenantState.OPEN);
        ConsultationView consultation = new ConsultationView(
                new ConsultationId(new UUID(1, 2)),
                "municipal-services",
                Form.of(SURVEY),
                Instant.EPOCH,
                null,
                Admission.OF_EVERYONE);
        ComponentUtil.setData(
                UI.getCurrent(), Whereabouts.class, new Whereabouts(tenant, TenantSettings.NONE, consultation));
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @Test
    void a_question_without_its_text_says_in_which_language_it_is_and_is_marked_as_such() {
        show("s1_t1");

        MissingText mark = _get(question("adults"), MissingText.class);
        assertEquals("En espagnol\u00a0: il n’y a pas encore de texte en français.", text(mark));
        assertEquals(
                "es", _get(question("adults"), TextField.class).getElement().getAttribute("lang"));
        assertTrue(_find(question("children"), MissingText.class).isEmpty());
        assertFalse(_get(question("children"), TextField.class).getElement().hasAttribute("lang"));
    }

    @Test
    void a_section_without_any_text_says_so_once() {
        TopicSection section = show("s1_t2");

        assertTrue(section.getChildren().anyMatch(child -> child instanceof MissingText mark && mark.isVisible()));
    }

    @Test
    void readers_of_an_official_language_see_no_marks() {
        TopicSection section = show("s1_t1");
        UI.getCurrent().setLocale(Locale.ENGLISH);

        assertTrue(_find(section, MissingText.class).isEmpty());
    }

    private QuestionPart question(String name) {
        return _get(QuestionField.class, spec -> spec.withPredicate(field -> field.isFor(name)));
    }

    private static String text(MissingText mark) {
        return mark.getElement().getTextRecursively();
    }

    private static TopicSection show(String name) {
        Topic topic = SURVEY.topics().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        TopicSection section = new TopicSection(topic, new PaperSheet(SURVEY, Profile.UNKNOWN), new Fields(() -> {}));
        UI.getCurrent().add(section);
        return section;
    }

    private static Definition translated() {
        Map<String, byte[]> files = new LinkedHashMap<>(
                Definitions.readingBundled("municipal-services").files());
        files.compute(
                "consultation.yaml",
                (file, yaml) -> replaced(yaml, "version: 1\n", "version: 1\ntranslations: [fr]\n"));
        files.compute(
                "household.yaml",
                (file, yaml) ->
                        replaced(yaml, "pt: Crianças e adolescentes}", "pt: Crianças e adolescentes, fr: Enfants}"));
        return Definitions.reading(files).definition();
    }

    private static byte[] replaced(byte[] yaml, String from, String to) {
        return new String(yaml, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
