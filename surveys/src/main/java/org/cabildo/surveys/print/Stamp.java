package org.cabildo.surveys.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives what was printed with {@link #STAND_IN} as its code another one, in no time compared with printing. The same
 * bytes and code give the same bytes.
 */
public final class Stamp {

    /** Has all digits, which are equally wide: so the letters of every code are in the file, and no line moves. */
    public static final String STAND_IN = "9081 7263 5409";

    private Stamp() {}

    /**
     * @param printed by {@link Questionnaire#pdf} with the stand-in
     * @param code digits and spaces, as many as the stand-in has
     * @param out stays open
     * @throws IllegalArgumentException if the code is not like the stand-in, or there is none to replace
     */
    public static void pdf(byte[] printed, String code, OutputStream out) throws IOException {
        refuseUnlessLike(code);
        out.write(replaced(printed, PdfCode.drawn(STAND_IN), PdfCode.drawn(code)));
    }

    /**
     * @param printed by {@link Questionnaire#docx} with the stand-in
     * @param code as for a PDF
     * @param out stays open
     * @throws IllegalArgumentException if the code is not like the stand-in, or there is none to replace
     */
    public static void docx(byte[] printed, String code, OutputStream out) throws IOException {
        refuseUnlessLike(code);
        byte[] before = STAND_IN.getBytes(StandardCharsets.US_ASCII);
        byte[] after = code.getBytes(StandardCharsets.US_ASCII);
        SettledZip.write(printed, out, (name, bytes) -> switch (name) {
            case "word/document.xml", "word/footer1.xml" -> replaced(bytes, before, after);
            default -> bytes;
        });
    }

    private static void refuseUnlessLike(String code) {
        if (!code.replaceAll("[0-9]", "0").equals(STAND_IN.replaceAll("[0-9]", "0"))) {
            throw new IllegalArgumentException("'" + code + "' is not like " + STAND_IN);
        }
    }

    /** @param after as long as {@code before} */
    private static byte[] replaced(byte[] all, byte[] before, byte[] after) {
        byte[] replaced = all.clone();
        boolean isFound = false;
        for (int at = 0; at + before.length <= all.length; at++) {
            if (Arrays.equals(all, at, at + before.length, before, 0, before.length)) {
                System.arraycopy(after, 0, replaced, at, after.length);
                isFound = true;
            }
        }
        if (!isFound) {
            throw new IllegalArgumentException("this was not printed with the code " + STAND_IN);
        }
        return replaced;
    }
}
