package org.cabildo.backend.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.tiff.constants.GpsTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.junit.jupiter.api.Test;

class BarePictureTest {

    private static final Map<FileKind, byte[]> TELLING =
            Map.of(FileKind.JPG, Pictures.jpeg(), FileKind.PNG, Pictures.png(), FileKind.WEBP, Pictures.webp());

    @Test
    void a_picture_that_is_broken_off_or_none_at_all_is_refused() {
        TELLING.forEach((kind, picture) -> {
            int whole = bare(picture, kind).length;
            for (int length = 0; length < Math.min(whole / 2, 2_000); length++) {
                assertRefused(Arrays.copyOf(picture, length), kind, length + " bytes");
            }
            assertRefused("no picture at all".getBytes(StandardCharsets.UTF_8), kind, "words");
        });
        assertRefused(Pictures.png(), FileKind.JPG, "another picture");
    }

    @Test
    void a_picture_that_moves_is_refused() {
        byte[] moving = Pictures.webp();
        moving[20] |= 2;

        assertRefused(moving, FileKind.WEBP, "moving");
    }

    @Test
    void no_byte_tells_where_and_by_whom_it_was_taken() throws IOException {
        byte[] fractions = fractionsOfLatitude();
        TELLING.forEach((kind, picture) -> {
            byte[] bare = bare(picture, kind);

            assertTrue(contains(picture, fractions), kind + " tells its place before");
            assertTrue(contains(picture, Pictures.WORDS.getBytes(StandardCharsets.US_ASCII)), kind.toString());
            assertFalse(contains(bare, fractions), kind.toString());
            assertFalse(contains(bare, Pictures.WORDS.getBytes(StandardCharsets.US_ASCII)), kind.toString());
        });
        JpegImageMetadata left = (JpegImageMetadata) Imaging.getMetadata(bare(Pictures.jpeg(), FileKind.JPG));
        assertNull(left.findExifValueWithExactMatch(GpsTagConstants.GPS_TAG_GPS_LATITUDE));
        assertEquals(1, left.getExif().getAllFields().size(), "the orientation alone");
    }

    @Test
    void the_picture_stays_as_it_was_and_the_right_way_up() throws IOException {
        byte[] jpeg = bare(Pictures.jpeg(), FileKind.JPG);
        JpegImageMetadata left = (JpegImageMetadata) Imaging.getMetadata(jpeg);

        assertEquals(
                Pictures.TURNED,
                left.findExifValueWithExactMatch(TiffTagConstants.TIFF_TAG_ORIENTATION)
                        .getIntValue());
        assertSame(Pictures.seen(Pictures.jpeg()), Pictures.seen(jpeg));
        byte[] png = bare(Pictures.png(), FileKind.PNG);
        assertSame(Pictures.seen(Pictures.png()), Pictures.seen(png));
        assertTrue(contains(png, Orientation.tiff(Pictures.TURNED)));
        byte[] webp = bare(Pictures.webp(), FileKind.WEBP);
        assertTrue(contains(webp, Orientation.tiff(Pictures.TURNED)));
        assertTrue(contains(webp, "the picture".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(webp.length - 8, webp[4] & 0xFF | (webp[5] & 0xFF) << 8, "the length that it says");
        assertEquals(0x08, webp[20], "it has an orientation, and no profile and no XMP");
    }

    @Test
    void what_is_bare_stays_the_same() {
        TELLING.forEach((kind, picture) -> {
            byte[] once = bare(picture, kind);

            assertTrue(Arrays.equals(once, bare(once, kind)), kind.toString());
        });
    }

    /** As they stand in the Exif: three numbers with their denominators. */
    private static byte[] fractionsOfLatitude() throws IOException {
        JpegImageMetadata told = (JpegImageMetadata) Imaging.getMetadata(Pictures.jpeg());
        byte[] fractions = told.findExifValueWithExactMatch(GpsTagConstants.GPS_TAG_GPS_LATITUDE)
                .getByteArrayValue();
        assertNotNull(fractions);
        assertEquals(24, fractions.length);
        return fractions;
    }

    private static byte[] bare(byte[] picture, FileKind kind) {
        try (Spool spool = Spools.of(picture);
                Spool bare = BarePicture.of(spool, kind)) {
            return Spools.content(bare);
        }
    }

    private static void assertRefused(byte[] picture, FileKind kind, String what) {
        ProblemException refused = assertThrows(ProblemException.class, () -> bare(picture, kind), kind + ": " + what);
        assertEquals(ProblemType.PICTURE_UNREADABLE, refused.type());
    }

    private static boolean contains(byte[] all, byte[] some) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        return text.contains(new String(some, StandardCharsets.ISO_8859_1));
    }

    private static void assertSame(BufferedImage before, BufferedImage after) {
        assertTrue(Arrays.equals(pixels(before), pixels(after)));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
