package org.cabildo.backend.tenancy.settings;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * Turns a picture that somebody sent into one of our own: read, drawn small, and written anew, so that neither what the
 * file says of its maker nor anything else that hides in it is kept.
 */
final class LogoImage {

    static final int LARGEST_KILOBYTES = 200;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /** Pixels, in which it is shown sharply at twice its height in the header. */
    private static final int WIDEST = 480;

    private static final int HIGHEST = 160;

    /** Pixels a side: a picture of a few bytes can come to gigabytes of memory. */
    private static final int MOST_PIXELS = 4_000;

    private LogoImage() {}

    /**
     * The picture as PNG, at most 480 by 160 pixels.
     *
     * @throws ProblemException {@link ProblemType#LOGO_TOO_LARGE} or {@link ProblemType#LOGO_UNREADABLE}
     */
    static byte[] png(byte[] sent) {
        if (sent.length > LARGEST_KILOBYTES * 1024) {
            throw new ProblemException(ProblemType.LOGO_TOO_LARGE, LARGEST_KILOBYTES);
        }
        BufferedImage small = drawnSmall(read(sent));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not break", impossible);
        }
        return png.toByteArray();
    }

    private static BufferedImage read(byte[] sent) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                requireFit(reader);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            // The readers of Java's own library say in each of these ways that a file is broken.
            throw unreadable();
        }
    }

    private static void requireFit(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                || reader.getWidth(0) > MOST_PIXELS
                || reader.getHeight(0) > MOST_PIXELS) {
            throw unreadable();
        }
    }

    private static BufferedImage drawnSmall(BufferedImage picture) {
        double scale =
                Math.min(1, Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static ProblemException unreadable() {
        return new ProblemException(ProblemType.LOGO_UNREADABLE, MOST_PIXELS);
    }
}
