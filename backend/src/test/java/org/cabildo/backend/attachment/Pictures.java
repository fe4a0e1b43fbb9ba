package org.cabildo.backend.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/** Pictures that tell where they were taken, by whom and how, in every place that their format has for it. */
final class Pictures {

    /** Jesús María, Lima: found in a file as text, and as the fractions of degrees, minutes and seconds. */
    static final double LATITUDE = -12.0791;

    static final double LONGITUDE = -77.0465;

    /** Stands in every comment. */
    static final String WORDS = "taken by Ana at -12.0791,-77.0465";

    static final int TURNED = 6;

    private Pictures() {}

    static byte[] jpeg() {
        try {
            byte[] bare = drawn("jpg");
            TiffOutputSet exif = new TiffOutputSet();
            exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) TURNED);
            exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ARTIST, WORDS);
            exif.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_USER_COMMENT, WORDS);
            exif.setGpsInDegrees(LONGITUDE, LATITUDE);
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            new ExifRewriter().updateExifMetadataLossless(bare, told, exif);
            byte[] withExif = told.toByteArray();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.write(withExif, 0, 2);
            segment(all, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + WORDS + "</x:xmpmeta>");
            segment(all, 0xE2, "MPF\0" + WORDS);
            segment(all, 0xED, "Photoshop 3.0\0" + WORDS);
            segment(all, 0xFE, WORDS);
            all.write(withExif, 2, withExif.length - 2);
            // A second picture, as telephones put it behind the first.
            all.write(withExif);
            all.write(WORDS.getBytes(StandardCharsets.US_ASCII));
            return all.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void segment(ByteArrayOutputStream out, int marker, String content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length() + 2) >>> 8);
        out.write(content.length() + 2);
        out.writeBytes(content.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] png() {
        byte[] bare = drawn("png");
        int header = 8 + 25;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bare, 0, header);
        chunk(all, "tEXt", ("Comment\0" + WORDS).getBytes(StandardCharsets.US_ASCII));
        chunk(all, "eXIf", exif());
        chunk(all, "prVt", WORDS.getBytes(StandardCharsets.US_ASCII));
        all.write(bare, header, bare.length - header);
        all.writeBytes(WORDS.getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    /** The Exif that stands in the JPEG, without its mark. */
    static byte[] exif() {
        byte[] jpeg = jpeg();
        int start = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("Exif\0\0");
        int length = ((jpeg[start - 2] & 0xFF) << 8 | (jpeg[start - 1] & 0xFF)) - 2;
        return java.util.Arrays.copyOfRange(jpeg, start + 6, start + length);
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.US_ASCII));
        checksum.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    /** Its picture is no picture, but stands where one has to. */
    static byte[] webp() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        riff(all, "VP8X", new byte[] {0x2C, 0, 0, 0, 15, 0, 0, 15, 0, 0});
        riff(all, "ICCP", WORDS.getBytes(StandardCharsets.US_ASCII));
        riff(all, "VP8 ", "the picture".getBytes(StandardCharsets.US_ASCII));
        riff(all, "EXIF", exif());
        riff(all, "XMP ", WORDS.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(number(all.size() + 4));
        file.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(all.toByteArray());
        file.writeBytes(WORDS.getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static void riff(ByteArrayOutputStream out, String name, byte[] content) {
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(number(content.length));
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(number)).array();
    }

    private static byte[] drawn(String format) {
        BufferedImage image = new BufferedImage(160, 90, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, new Color(x, y, (x * y) % 256).getRGB());
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static BufferedImage seen(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }
}
