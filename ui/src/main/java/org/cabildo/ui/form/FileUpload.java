package org.cabildo.ui.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/**
 * Takes one file at a time, chosen or dropped. While it comes, the page belongs to whoever goes on writing; what became of
 * the file is told when it is through.
 */
final class FileUpload extends Upload {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int FAULT = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

    /** On an answer whose reason the page has been told. */
    private static final String TOLD = "Cabildo-Told";

    private static final String IS_TOLD = "event.detail.xhr.getResponseHeader('" + TOLD + "') !== null";

    private final FilePlace place;
    private final Consumer<String> kept;
    private final Consumer<Words> refused;
    private final Localized choose = Localized.message("span", "form.file.choose");

    /**
     * @param kept gets the answer that names the file
     * @param refused gets the reason why there is none
     */
    FileUpload(FilePlace place, Consumer<String> kept, Consumer<Words> refused) {
        this.place = place;
        this.kept = kept;
        this.refused = refused;
        NativeButton button = new NativeButton();
        button.addClassNames("button", "button-secondary");
        button.add(choose);
        setUploadButton(button);
        setDropLabel(Localized.message("span", "form.file.drop"));
        setMaxFiles(1);
        setMaxFileSize(place.megabytes() * MEGABYTE);
        setAcceptedFileTypes(place.accepts().toArray(String[]::new));
        setUploadHandler(new Reception());
        addFileRejectedListener(event -> {
            String reason = event.getErrorMessage();
            settle(() -> refused.accept(language -> reason));
        });
        // What became of it was told with the answer; of a line that broke only the browser knows.
        getElement().addEventListener("upload-success", event -> clearFileList());
        getElement()
                .addEventListener("upload-error", event -> {
                    if (event.getEventData().getBoolean(IS_TOLD)) {
                        clearFileList();
                    } else {
                        settle(() -> refused.accept(Messages.words("form.file.broken")));
                    }
                })
                .addEventData(IS_TOLD);
    }

    /** Names the button for a first file, or for another in its place. */
    void offers(boolean another) {
        choose.say(Messages.words(another ? "form.file.replace" : "form.file.choose"));
    }

    void turnTo(Locale language) {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(Messages.in(language, "form.file.one"))
                .setFileIsTooBig(place.tooLarge().in(language))
                .setIncorrectFileType(place.wrongKind().in(language)));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Messages.in(language, "form.file.connecting"))
                        .setStalled(Messages.in(language, "form.file.stalled"))
                        .setProcessing(Messages.in(language, "form.file.checking"))
                        .setHeld(Messages.in(language, "form.file.connecting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(Messages.in(language, "form.file.left"))
                        .setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Messages.in(language, "form.file.broken"))
                        .setUnexpectedServerError(Messages.in(language, "form.file.broken"))
                        .setForbidden(Messages.in(language, "form.file.broken"))));
        words.setFile(new UploadI18N.File()
                .setRetry(Messages.in(language, "form.file.again"))
                .setRemove(Messages.in(language, "form.file.stop"))
                .setStart(Messages.in(language, "form.file.choose")));
        words.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB")));
        setI18n(words);
    }

    private void settle(Runnable act) {
        act.run();
        clearFileList();
    }

    /** Each file as it comes, from a thread of its own. */
    private final class Reception implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            UI page = event.getUI();
            FutureTask<String> keeping = new FutureTask<>(() -> keep(page, event));
            keeping.run();
            try {
                String answer = keeping.get();
                page.access(() -> settle(() -> kept.accept(answer)));
            } catch (ExecutionException failed) {
                tell(page, event.getResponse(), Objects.requireNonNull(failed.getCause()));
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }

        private String keep(UI page, UploadEvent event) throws FileRefused, IOException {
            AtomicReference<FilePlace.Keeper> opened = new AtomicReference<>();
            page.accessSynchronously(() -> opened.set(place.open()));
            // Whose room it is, is asked of the page.
            Map<Class<?>, CurrentInstance> before = CurrentInstance.setCurrent(page);
            try {
                return Objects.requireNonNull(opened.get()).keep(event.getFileName(), event.getInputStream());
            } finally {
                CurrentInstance.restoreInstances(before);
            }
        }

        private void tell(UI page, VaadinResponse response, Throwable failure) throws IOException {
            if (failure instanceof FileRefused refusal) {
                response.setStatus(refusal.status());
                response.setHeader(TOLD, "page");
                response.setContentType("text/plain; charset=utf-8");
                response.getOutputStream()
                        .write(refusal.reason().in(page.getLocale()).getBytes(StandardCharsets.UTF_8));
                page.access(() -> settle(() -> refused.accept(refusal.reason())));
            } else if (failure instanceof IOException gone) {
                throw gone;
            } else {
                // A fault of ours, told as any that happens on a page.
                response.setStatus(FAULT);
                response.setHeader(TOLD, "page");
                page.access(() -> page.getSession().getErrorHandler().error(new ErrorEvent(failure)));
            }
        }

        /** What was answered stands; else the browser had gone. */
        @Override
        public void responseHandled(boolean success, VaadinResponse response) {
            if (!success) {
                response.setStatus(FAULT);
            }
        }

        @Override
        public long getFileCountMax() {
            return 1;
        }
    }
}
