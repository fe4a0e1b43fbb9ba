package org.cabildo.backend.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reply.AttachedFile;
import org.junit.jupiter.api.Test;

/** What comes through the door, refusals first. */
class FileCheckTest {

    private static final Set<FileKind> ALL = EnumSet.allOf(FileKind.class);
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    private static final long MEGABYTE = 1024 * 1024;

    private final FileCheck check = new FileCheck(new FileKinds(), new Clamd(Optional.empty()), 25);

    @Test
    void what_says_that_it_is_something_else_is_refused() throws IOException {
        for (byte[] content : List.of(
                bytes("MZ\u0090\0\u0003\0\0\0\u0004\0"),
                bytes("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                bytes("GIF89a\1\0\1\0\0\0\0"),
                bytes("#!/bin/sh\nrm -rf /\n"),
                bytes("\0\1\2\3\4\5\6\7"),
                zip("hello.txt", "hello"),
                zip("[Content_Types].xml", contentTypes("application/vnd.ms-word.document.macroEnabled.main+xml")),
                zip("[Content_Types].xml", contentTypes("application/vnd.openxmlformats-officedocument.theme+xml")))) {
            for (String name : List.of("x.pdf", "x.docx", "x.txt", "x.csv", "x.jpg", "x")) {
                assertRefused(ProblemType.FILE_REFUSED, name, content, ALL);
            }
        }
    }

    @Test
    void a_kind_that_the_definition_does_not_take_is_refused_with_those_that_it_takes() {
        ProblemException refused =
                assertRefused(ProblemType.FILE_REFUSED, "x.pdf", PDF, Set.of(FileKind.PNG, FileKind.JPG));

        assertTrue(refused.sentence(Locale.ENGLISH).contains("jpg, png"), refused.sentence(Locale.ENGLISH));
        assertTrue(refused.sentence(new Locale("es")).contains("jpg, png"), refused.sentence(new Locale("es")));
    }

    @Test
    void thirty_megabytes_are_refused_with_the_limit_and_are_never_in_memory_together() {
        Endless thirty = new Endless(30 * MEGABYTE);

        ProblemException refused =
                assertThrows(ProblemException.class, () -> check.check(new Offered("plan.pdf", thirty, 10, ALL)));

        assertEquals(ProblemType.FILE_TOO_LARGE, refused.type());
        assertTrue(refused.sentence(Locale.ENGLISH).contains("10 megabytes"), refused.sentence(Locale.ENGLISH));
        assertEquals(0, thirty.left, "it is read to its end, so that whoever sends it hears the answer");
        assertTrue(thirty.mostAtOnce <= 64 * 1024, "in parts of " + thirty.mostAtOnce);
        ProblemException ofServer = assertThrows(
                ProblemException.class,
                () -> check.check(new Offered("plan.pdf", new Endless(26 * MEGABYTE), 999, ALL)));
        assertTrue(ofServer.sentence(Locale.ENGLISH).contains("25 megabytes"), ofServer.sentence(Locale.ENGLISH));
    }

    @Test
    void nothing_is_no_file() {
        assertRefused(ProblemType.FILE_EMPTY, "x.pdf", new byte[0], ALL);
    }

    @Test
    void a_damaged_picture_is_refused() {
        assertRefused(ProblemType.PICTURE_UNREADABLE, "x.jpg", bytes("\u00FF\u00D8\u00FF\u00E0 and no more"), ALL);
    }

    @Test
    void what_the_scanner_finds_is_refused_and_it_was_given_all_of_it() throws IOException {
        try (ScannerForTests scanner = new ScannerForTests()) {
            FileCheck scanned = new FileCheck(new FileKinds(), new Clamd(Optional.of(scanner.address())), 25);
            byte[] infected = bytes("a".repeat(200_000) + ScannerForTests.EICAR);

            ProblemException refused =
                    assertThrows(ProblemException.class, () -> scanned.check(offered("x.txt", infected, ALL)));

            assertEquals(ProblemType.FILE_INFECTED, refused.type());
            assertArrayEquals(infected, scanner.read().get(0));
            try (CheckedFile sound = scanned.check(offered("x.jpg", Pictures.jpeg(), ALL))) {
                assertArrayEquals(
                        Spools.content(sound.content()), scanner.read().get(1), "what is kept is scanned");
            }
        }
    }

    @Test
    void what_cannot_be_scanned_is_refused_until_it_can() throws IOException {
        ScannerForTests scanner = new ScannerForTests();
        FileCheck scanned = new FileCheck(new FileKinds(), new Clamd(Optional.of(scanner.address())), 25);

        scanner.says("INSTREAM size limit exceeded. ERROR");
        assertEquals(
                ProblemType.SCANNER_UNAVAILABLE,
                assertThrows(ProblemException.class, () -> scanned.check(offered("x.pdf", PDF, ALL)))
                        .type());
        scanner.close();
        ProblemException refused =
                assertThrows(ProblemException.class, () -> scanned.check(offered("x.pdf", PDF, ALL)));

        assertEquals(ProblemType.SCANNER_UNAVAILABLE, refused.type());
        assertTrue(refused.sentence(Locale.ENGLISH).contains("try again later"), refused.sentence(Locale.ENGLISH));
    }

    @Test
    void an_address_that_names_no_scanner_stops_the_start_with_its_reason() {
        for (String address : List.of("", "clamd", "clamd:", ":3310", "clamd:99999", "clamd:http")) {
            String reason = assertThrows(IllegalStateException.class, () -> new Clamd(Optional.of(address)))
                    .toString();
            assertTrue(reason.contains("CABILDO_CLAMD"), reason);
        }
    }

    @Test
    void the_kind_is_what_the_content_is_whatever_the_name_says() throws IOException {
        assertKind(FileKind.PDF, "plan.exe", PDF);
        assertKind(FileKind.JPG, "photo.png", Pictures.jpeg());
        assertKind(FileKind.PNG, "photo", Pictures.png());
        assertKind(FileKind.WEBP, "photo.jpg", Pictures.webp());
        assertKind(FileKind.DOCX, "plan.zip", word());
        assertKind(FileKind.XLSX, "table.docx", workbook());
        assertKind(FileKind.ODT, "plan.docx", openDocument("application/vnd.oasis.opendocument.text"));
        assertKind(FileKind.ODS, "x", openDocument("application/vnd.oasis.opendocument.spreadsheet"));
        assertKind(FileKind.TXT, "plan.pdf", "Año de participación\n".getBytes(StandardCharsets.UTF_8));
        assertKind(FileKind.TXT, "plan", "Año de participación\n".getBytes(StandardCharsets.ISO_8859_1));
        assertKind(FileKind.TXT, "plan", ("\uFEFFAño").getBytes(Charset.forName("UTF-16LE")));
        assertKind(FileKind.CSV, "table.CSV", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_comes_through_has_the_hash_and_size_of_what_is_kept() throws IOException {
        try (CheckedFile file = check.check(offered("C:\\plan.pdf", PDF, ALL))) {
            assertEquals(new AttachedFile(Sha256.hex(PDF), PDF.length, "plan.pdf"), file.described());
            assertArrayEquals(PDF, Spools.content(file.content()));
            assertEquals("attachment-3.pdf", file.nameless(3).described().name());
        }
    }

    @Test
    void definitions_can_ask_for_each_kind() {
        assertEquals(
                Question.File.ENDINGS,
                java.util.Arrays.stream(FileKind.values()).map(FileKind::ending).toList());
    }

    private ProblemException assertRefused(ProblemType type, String name, byte[] content, Set<FileKind> kinds) {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> check.check(offered(name, content, kinds)),
                name + ": " + new String(content, StandardCharsets.ISO_8859_1));
        assertEquals(type, refused.type(), name);
        return refused;
    }

    private void assertKind(FileKind kind, String name, byte[] content) throws IOException {
        try (CheckedFile file = check.check(offered(name, content, ALL))) {
            assertEquals(kind, file.kind(), name);
            assertTrue(
                    file.described().name().endsWith("." + kind.ending()),
                    file.described().name());
        }
    }

    private static Offered offered(String name, byte[] content, Set<FileKind> kinds) {
        return new Offered(name, new ByteArrayInputStream(content), 10, kinds);
    }

    private static byte[] bytes(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String contentTypes(String main) {
        return "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes(content));
        }
        return out.toByteArray();
    }

    /** Its kind stands first and unpacked, as OpenDocument 1.3, part 2, section 3.3 wants it. */
    private static byte[] openDocument(String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry first = new ZipEntry("mimetype");
            CRC32 checksum = new CRC32();
            checksum.update(bytes(type));
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length());
            first.setCrc(checksum.getValue());
            zip.putNextEntry(first);
            zip.write(bytes(type));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(bytes("<office:document-content/>"));
        }
        return out.toByteArray();
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Plan");
            return written(document::write);
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Plan");
            return written(workbook::write);
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    /** Bytes that are made while they are read. */
    private static final class Endless extends InputStream {

        private long left;
        private int mostAtOnce;

        Endless(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            mostAtOnce = Math.max(mostAtOnce, length);
            int read = (int) Math.min(left, length);
            left -= read;
            return read;
        }
    }
}
