package org.cabildo.backend.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** Copies a PNG (PNG specification, third edition, chapter 5), chunk by chunk. */
final class BarePng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** The picture, and how bright, transparent and wide it is shown. */
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    private static final String EXIF = "eXIf";
    private static final int LONGEST_EXIF = 1024 * 1024;
    private static final int CHECKSUM = 4;

    private BarePng() {}

    static void copy(DataInputStream in, Spool bare) throws IOException {
        BarePicture.require(Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE), "no PNG");
        try (DataOutputStream out = new DataOutputStream(bare.out())) {
            out.write(SIGNATURE);
            String chunk = "";
            while (!chunk.equals("IEND")) {
                chunk = chunk(in, out);
            }
        }
    }

    private static String chunk(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        BarePicture.require(length >= 0, "a chunk longer than any");
        String name = new String(BarePicture.bytes(in, 4), StandardCharsets.US_ASCII);
        if (KEPT.contains(name)) {
            out.writeInt(length);
            out.write(name.getBytes(StandardCharsets.US_ASCII));
            pass(in, out, (long) length + CHECKSUM);
        } else if (name.equals(EXIF) && length <= LONGEST_EXIF) {
            int turned = Orientation.of(BarePicture.bytes(in, length));
            in.skipNBytes(CHECKSUM);
            if (turned != Orientation.UPRIGHT) {
                write(EXIF, Orientation.tiff(turned), out);
            }
        } else {
            in.skipNBytes((long) length + CHECKSUM);
        }
        return name;
    }

    private static void write(String name, byte[] content, DataOutputStream out) throws IOException {
        ByteArrayOutputStream checked = new ByteArrayOutputStream();
        checked.write(name.getBytes(StandardCharsets.US_ASCII));
        checked.write(content);
        CRC32 checksum = new CRC32();
        checksum.update(checked.toByteArray());
        out.writeInt(content.length);
        out.write(checked.toByteArray());
        out.writeInt((int) checksum.getValue());
    }

    private static void pass(DataInputStream in, DataOutputStream out, long length) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = length;
        while (left > 0) {
            byte[] some = left < buffer.length ? new byte[(int) left] : buffer;
            in.readFully(some);
            out.write(some);
            left -= some.length;
        }
    }
}
