package org.cabildo.backend.participation;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** An address as a square that a telephone reads (ISO/IEC 18004), with what a crumpled letter needs of redundancy. */
public final class QrCode {

    /** The white around it that the standard asks for, in squares. */
    private static final int BORDER = 4;

    private static final int PIXELS = 8;
    private static final int WHITE = 0xffffff;

    private final io.nayuki.qrcodegen.QrCode code;

    public QrCode(String address) {
        this.code = io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.MEDIUM);
    }

    /** An {@code <svg>} element, black on white, as large as what is around it says. */
    public String svg() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        int all = code.size + 2 * BORDER;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0,0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>""".formatted(all, path);
    }

    /** A PNG as {@code data:} address, for paper. */
    String png() {
        int all = (code.size + 2 * BORDER) * PIXELS;
        BufferedImage image = new BufferedImage(all, all, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < all; y++) {
            for (int x = 0; x < all; x++) {
                // Outside of the code no square is black.
                if (!code.getModule(x / PIXELS - BORDER, y / PIXELS - BORDER)) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
