package org.cabildo.backend.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Copies a JPEG (ITU-T T.81, annex B), segment by segment. */
final class BareJpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;

    /** JFIF without its thumbnail, and how Adobe says which colours the numbers mean. */
    private static final int JFIF_LENGTH = 12;

    private static final int ADOBE_LENGTH = 12;

    private final DataInputStream in;
    private final DataOutputStream out;

    private BareJpeg(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static void copy(DataInputStream in, Spool bare) throws IOException {
        try (DataOutputStream out = new DataOutputStream(bare.out())) {
            new BareJpeg(in, out).copy();
        }
    }

    private void copy() throws IOException {
        BarePicture.require(in.readUnsignedByte() == 0xFF && in.readUnsignedByte() == START, "no JPEG");
        mark(START);
        int marker = marker(in.readUnsignedByte());
        while (marker != END) {
            marker = segment(marker);
        }
        mark(END);
    }

    /** @return the next one's marker */
    private int segment(int marker) throws IOException {
        BarePicture.require(marker >= 0xC0 && !isRestart(marker) && marker != START, "a marker out of place");
        int length = in.readUnsignedShort() - 2;
        BarePicture.require(length >= 0, "a segment shorter than its length");
        byte[] content = BarePicture.bytes(in, length);
        if (isOfThePicture(marker)) {
            write(marker, content);
        } else if (marker == APP0 && startsWith(content, "JFIF\0", JFIF_LENGTH)) {
            write(APP0, Arrays.copyOf(content, JFIF_LENGTH + 2), JFIF_LENGTH);
        } else if (marker == APP14 && startsWith(content, "Adobe", ADOBE_LENGTH)) {
            write(APP14, Arrays.copyOf(content, ADOBE_LENGTH));
        } else if (marker == APP1 && Orientation.startsWithExif(content)) {
            int turned = Orientation.of(content);
            if (turned != Orientation.UPRIGHT) {
                write(APP1, Orientation.exif(turned));
            }
        }
        return marker == SCAN ? scan() : marker(in.readUnsignedByte());
    }

    /** Frames, tables, scans, restarts, and how many lines there are. */
    private static boolean isOfThePicture(int marker) {
        return marker <= 0xCF || marker >= SCAN && marker <= 0xDF;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /** The picture itself, up to a marker that ends it. */
    private int scan() throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            if (next != 0xFF) {
                out.write(next);
            } else {
                int marker = marker(next);
                if (marker != 0 && !isRestart(marker)) {
                    return marker;
                }
                mark(marker);
            }
        }
    }

    /** @param first what has to be 0xFF; there may be several before a marker */
    private int marker(int first) throws IOException {
        BarePicture.require(first == 0xFF, "no marker where one has to be");
        int marker = first;
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private void mark(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private void write(int marker, byte[] content) throws IOException {
        mark(marker);
        out.writeShort(content.length + 2);
        out.write(content);
    }

    /** @param kept how many of its bytes are as they were; the others are zero */
    private void write(int marker, byte[] content, int kept) throws IOException {
        Arrays.fill(content, kept, content.length, (byte) 0);
        write(marker, content);
    }

    private static boolean startsWith(byte[] content, String name, int least) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        return content.length >= least && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }
}
