package org.cabildo.surveys.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * The code on the pages of a PDF, set apart from what else is drawn there: in streams of its own, which alone are not
 * compressed, so that in the file each has the bytes {@link #drawn}.
 */
final class PdfCode {

    private PdfCode() {}

    static void setApart(PDDocument document, String code) throws IOException {
        byte[] letters = letters(code, PdfWriter.glyphs());
        for (PDPage page : document.getPages()) {
            page.setContents(parted(document, page, letters));
        }
    }

    /** As its stream draws it. */
    static byte[] drawn(String code) throws IOException {
        return drawn(letters(code, PdfWriter.glyphs()));
    }

    private static byte[] drawn(byte[] letters) {
        return ("<" + HexFormat.of().formatHex(letters) + "> Tj\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static List<PDStream> parted(PDDocument document, PDPage page, byte[] letters) throws IOException {
        List<PDStream> streams = new ArrayList<>();
        List<Object> tokens = new PDFStreamParser(page).parse();
        List<Object> rest = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            rest.add(tokens.get(i));
            boolean isShown = i > 0
                    && tokens.get(i) instanceof Operator act
                    && act.getName().equals(OperatorName.SHOW_TEXT);
            if (isShown && tokens.get(i - 1) instanceof COSString shown) {
                byte[] line = shown.getBytes();
                int at = indexOf(line, letters);
                if (at >= 0) {
                    rest.set(rest.size() - 2, new COSString(Arrays.copyOf(line, at)));
                    streams.add(compressed(document, rest));
                    streams.add(plain(document, drawn(letters)));
                    byte[] after = Arrays.copyOfRange(line, at + letters.length, line.length);
                    rest = new ArrayList<>(List.of(new COSString(after), tokens.get(i)));
                }
            }
        }
        streams.add(compressed(document, rest));
        return streams;
    }

    private static PDStream compressed(PDDocument document, List<Object> tokens) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        return stream;
    }

    private static PDStream plain(PDDocument document, byte[] drawn) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(drawn);
        }
        return stream;
    }

    /** Two bytes a letter: the number of its glyph. */
    private static byte[] letters(String text, CmapLookup glyphs) {
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        text.codePoints().map(glyphs::getGlyphId).forEach(glyph -> {
            letters.write(glyph >> Byte.SIZE);
            letters.write(glyph);
        });
        return letters.toByteArray();
    }

    private static int indexOf(byte[] line, byte[] letters) {
        for (int at = 0; at + letters.length <= line.length; at += 2) {
            if (Arrays.equals(line, at, at + letters.length, letters, 0, letters.length)) {
                return at;
            }
        }
        return -1;
    }
}
