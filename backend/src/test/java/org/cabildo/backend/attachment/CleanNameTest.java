package org.cabildo.backend.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.cabildo.surveys.reply.AttachedFile;
import org.junit.jupiter.api.Test;

class CleanNameTest {

    @Test
    void nothing_is_left_that_a_computer_could_take_for_more_than_a_name() {
        Map.of(
                        "../../etc/passwd", "passwd.pdf",
                        "C:\\Users\\ana\\informe.pdf", "informe.pdf",
                        "informe\u202Efdp.exe", "informefdp.exe.pdf",
                        "a\u0000b\r\nc.pdf", "abc.pdf",
                        "...pdf", "attachment.pdf",
                        ".htaccess", "htaccess.pdf",
                        "what?<is>:this|*\".pdf", "what__is__this___.pdf",
                        "  two   words\u00A0.pdf", "two words.pdf",
                        "\uD83D.pdf", "attachment.pdf",
                        "", "attachment.pdf")
                .forEach((given, clean) -> assertEquals(clean, CleanName.of(given, FileKind.PDF), given));
    }

    @Test
    void the_ending_says_what_the_content_says() {
        assertEquals("plan.docx.pdf", CleanName.of("plan.docx", FileKind.PDF));
        assertEquals("foto.jpg", CleanName.of("foto.JPEG", FileKind.JPG));
        assertEquals("Informe v1.2.pdf", CleanName.of("Informe v1.2", FileKind.PDF));
        assertEquals("Relación de daños.pdf", CleanName.of("Relacio\u0301n de dan\u0303os.PDF", FileKind.PDF));
    }

    @Test
    void a_long_name_is_cut_and_keeps_its_ending() {
        String cut = CleanName.of("a".repeat(145) + "😀".repeat(100), FileKind.PDF);

        assertTrue(cut.endsWith(".pdf"), cut);
        assertTrue(cut.length() <= CleanName.LONGEST, cut);
        assertEquals(
                cut,
                new String(
                        cut.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void what_an_answer_says_of_a_file_is_read_back_and_all_else_is_no_file() {
        AttachedFile file = new AttachedFile("ab".repeat(32), 1234, CleanName.of("x-1-y.pdf", FileKind.PDF));

        assertEquals(file, AttachedFile.parse(file.stored()).orElseThrow());
        assertTrue(AttachedFile.parse("photo.jpg").isEmpty());
        assertTrue(AttachedFile.parse(file.stored().toUpperCase(java.util.Locale.ROOT))
                .isEmpty());
    }
}
