package org.cabildo.backend.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies a still WebP (RFC 9649, section 2), chunk by chunk. */
final class BareWebp {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "ALPH");
    private static final String EXTENDED = "VP8X";
    private static final String EXIF = "EXIF";

    /** Of the extended header: transparency, Exif, movement. */
    private static final int ALPHA = 0x10;

    private static final int HAS_EXIF = 0x08;
    private static final int MOVES = 0x02;
    private static final int EXTENDED_LENGTH = 10;

    private static final long FLAGS_AT = 20;
    private static final int LENGTH_AT = 4;
    private static final int HEADER = 8;
    private static final int FIRST_CHUNK = 12;
    private static final int LONGEST_EXIF = 1024 * 1024;

    private final DataInputStream in;
    private final DataOutputStream out;
    private boolean isExtended;
    private int flags;
    private int orientation = Orientation.UPRIGHT;

    private BareWebp(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static void copy(DataInputStream in, Spool bare) throws IOException {
        try (DataOutputStream out = new DataOutputStream(bare.out())) {
            BareWebp webp = new BareWebp(in, out);
            webp.copy();
            out.flush();
            bare.patch(LENGTH_AT, (int) bare.size() - HEADER);
            if (webp.isExtended) {
                bare.patch(FLAGS_AT, webp.flags);
            }
        }
    }

    private void copy() throws IOException {
        BarePicture.require(name().equals("RIFF"), "no RIFF");
        long left = length() - 4L;
        BarePicture.require(name().equals("WEBP"), "no WebP");
        out.writeBytes("RIFF\0\0\0\0WEBP");
        while (left >= HEADER) {
            String name = name();
            int length = length();
            int padded = length + (length & 1);
            left -= HEADER + (long) padded;
            BarePicture.require(length >= 0 && left >= 0, "a chunk longer than the picture");
            chunk(name, length, padded);
        }
        if (isExtended && orientation != Orientation.UPRIGHT) {
            flags |= HAS_EXIF;
            byte[] tiff = Orientation.tiff(orientation);
            header(EXIF, tiff.length);
            out.write(tiff);
        }
    }

    private void chunk(String name, int length, int padded) throws IOException {
        if (KEPT.contains(name)) {
            header(name, length);
            pass(padded);
        } else if (name.equals(EXTENDED)) {
            byte[] content = BarePicture.bytes(in, padded);
            BarePicture.require(length == EXTENDED_LENGTH && out.size() == FIRST_CHUNK, "a header out of place");
            BarePicture.require((content[0] & MOVES) == 0, "a picture that moves");
            isExtended = true;
            flags = content[0] & ALPHA;
            header(name, length);
            out.write(content);
        } else if (name.equals(EXIF) && length <= LONGEST_EXIF) {
            orientation = Orientation.of(BarePicture.bytes(in, padded));
        } else {
            in.skipNBytes(padded);
        }
    }

    private void header(String name, int length) throws IOException {
        out.writeBytes(name);
        out.writeInt(Integer.reverseBytes(length));
    }

    private void pass(int length) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private String name() throws IOException {
        return new String(BarePicture.bytes(in, 4), StandardCharsets.US_ASCII);
    }

    private int length() throws IOException {
        return Integer.reverseBytes(in.readInt());
    }
}
