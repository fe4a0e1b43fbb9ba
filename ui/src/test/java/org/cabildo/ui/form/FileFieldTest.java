package org.cabildo.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileFieldTest {

    private static final String STORED = "ab".repeat(32) + "-1572864-Relación 1-2.pdf";

    private final Question.File question = new Question.File(Questions.asked("photo", null));
    private final PaperFile place = new PaperFile();

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
    void without_a_file_there_is_nothing_to_remove_and_one_to_choose() {
        FileField field = shown("");

        assertFalse(remove(field).isVisible()
                && remove(field).getParent().orElseThrow().isVisible());
        assertEquals("Choose a file", words(field, "button-secondary"));
        assertEquals(10 * 1024 * 1024, upload(field).getMaxFileSize());
        assertEquals(List.of("application/pdf", ".pdf"), upload(field).getAcceptedFileTypes());
    }

    @Test
    void a_file_shows_its_name_and_size_and_can_be_replaced_or_removed() {
        FileField field = shown(STORED);

        assertEquals("Relación 1-2.pdf", words(field, "file-name"));
        assertEquals("1.5 MB", words(field, "file-size"));
        assertEquals("Choose another file", words(field, "button-secondary"));

        _click(remove(field));

        assertTrue(place.isRemoved);
        assertEquals("", field.value());
        assertEquals("Choose a file", words(field, "button-secondary"));
    }

    @Test
    void what_a_file_tells_is_said_before_it_is_chosen_and_more_of_it_where_nobody_is_to_be_known() {
        FileField field = shown("");

        assertTrue(field.advice(Locale.ENGLISH).startsWith("One file: PDF, picture"), field.advice(Locale.ENGLISH));
        assertTrue(field.advice(Locale.ENGLISH).contains("at most 10 megabytes"));
        place.keepsNames = false;
        assertTrue(field.advice(Locale.ENGLISH).contains("add none that names you"));
    }

    @Test
    void in_reading_an_answer_is_the_files_name_and_size() {
        assertEquals(
                "Relación 1-2.pdf (1.5 MB)", AnswerWords.of(question, STORED).in(Locale.ENGLISH));
        assertEquals("photo.jpg", AnswerWords.of(question, "photo.jpg").in(Locale.ENGLISH));
        assertEquals("1 kB", FileSize.in(Locale.ENGLISH, 1));
        assertEquals("1,024 kB", FileSize.in(Locale.ENGLISH, 1024 * 1024 - 1));
    }

    private FileField shown(String stored) {
        FileField field = new FileField(question, place);
        field.show(stored);
        field.turnTo(Locale.ENGLISH);
        UI.getCurrent().add(field);
        return field;
    }

    private static String words(FileField field, String className) {
        return all(field)
                .filter(part -> part.getElement().getClassList().contains(className))
                .map(part -> part.getElement().getTextRecursively())
                .findFirst()
                .orElseThrow();
    }

    private static NativeButton remove(FileField field) {
        return all(field)
                .filter(part -> part.getElement().getClassList().contains("file-remove"))
                .map(NativeButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Upload upload(FileField field) {
        return all(field)
                .filter(Upload.class::isInstance)
                .map(Upload.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Those in the upload's slots, too. */
    private static Stream<Component> all(Component part) {
        Stream<Component> inside = part instanceof Upload upload
                ? Stream.of(upload.getUploadButton(), upload.getDropLabel())
                : part.getChildren();
        return Stream.concat(Stream.of(part), inside.flatMap(FileFieldTest::all));
    }
}
