package org.cabildo.backend.attachment;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * A picture without all that is not the picture: place, time, camera, author, thumbnails, comments, colour profiles (some
 * name the very screen), and whatever follows its end. What is kept is on a list, and all else goes, so that what nobody
 * has thought of goes as well. Nothing is decoded: the picture stays as sharp as it was, and a bomb has nowhere to go off.
 */
final class BarePicture {

    private BarePicture() {}

    /**
     * @return a spool of its own, to be closed
     * @throws ProblemException {@link ProblemType#PICTURE_UNREADABLE}
     */
    static Spool of(Spool picture, FileKind kind) {
        Spool bare = Spool.open();
        boolean isWhole = false;
        try (DataInputStream in = new DataInputStream(picture.in())) {
            switch (kind) {
                case JPG -> BareJpeg.copy(in, bare);
                case PNG -> BarePng.copy(in, bare);
                case WEBP -> BareWebp.copy(in, bare);
                default -> throw new IllegalArgumentException(kind + " is no picture");
            }
            isWhole = true;
            return bare;
        } catch (Unreadable | EOFException broken) {
            throw new ProblemException(ProblemType.PICTURE_UNREADABLE);
        } catch (IOException failed) {
            throw Spool.unreadable(failed);
        } finally {
            if (!isWhole) {
                bare.close();
            }
        }
    }

    /** What is read is no such picture. */
    static final class Unreadable extends IOException {

        Unreadable(String message) {
            super(message);
        }
    }

    static void require(boolean condition, String otherwise) throws Unreadable {
        if (!condition) {
            throw new Unreadable(otherwise);
        }
    }

    /** All of it, or it is broken off. */
    static byte[] bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
