package org.cabildo.ui.admin;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.cabildo.ui.shell.Localized;

/** Takes one small file; of one that is too large, only so much that its receiver sees that it is. */
final class Picture extends Upload {

    private static final int MOST_KEPT = 256 * 1024;

    private final Kept kept = new Kept();

    Picture(String labelKey, Consumer<byte[]> receiver) {
        NativeButton choose = new NativeButton("");
        choose.addClassNames("button", "button-secondary");
        choose.add(Localized.message("span", labelKey));
        setUploadButton(choose);
        setDropAllowed(false);
        setAcceptedFileTypes("image/png", "image/jpeg");
        setReceiver((name, type) -> kept.anew());
        addSucceededListener(done -> {
            clearFileList();
            receiver.accept(kept.toByteArray());
        });
    }

    /** Forgets what is more than it keeps. */
    private static final class Kept extends ByteArrayOutputStream {

        OutputStream anew() {
            reset();
            return this;
        }

        @Override
        public synchronized void write(int letter) {
            if (size() < MOST_KEPT) {
                super.write(letter);
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, Math.min(length, MOST_KEPT - size()));
        }
    }
}
