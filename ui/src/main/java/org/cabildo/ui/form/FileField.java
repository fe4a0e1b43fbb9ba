package org.cabildo.ui.form;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.shared.InputField;
import java.util.Locale;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reply.AttachedFile;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** A file to choose, to drop, to replace and to take away. What it tells beside its content is said before. */
public final class FileField extends CustomField<String> implements Input {

    private final Question.File question;
    private final FilePlace place;
    private final FileUpload upload;
    private final Localized name = new Localized("span", language -> "");
    private final Localized size = new Localized("span", language -> "");
    private final NativeButton remove = new NativeButton("", click -> remove());
    private final Div file = new Div(name, size, remove);
    private @Nullable Words refusal;

    FileField(Question.File question, FilePlace place) {
        super("");
        this.question = question;
        this.place = place;
        this.upload = new FileUpload(place, this::isKept, this::isRefused);
        addClassName("file");
        name.addClassName("file-name");
        name.getElement().setAttribute("dir", "auto");
        size.addClassNames("file-size", "soft");
        remove.addClassNames("button", "button-quiet", "file-remove");
        remove.add(Localized.message("span", "form.file.remove"));
        file.addClassName("file-kept");
        file.getElement().setAttribute("role", "status");
        add(file, upload);
        show("");
        setPresentationValue("");
    }

    @Override
    public InputField<?, ?> field() {
        return this;
    }

    @Override
    public String value() {
        return getValue();
    }

    @Override
    public void show(String value) {
        setValue(value);
    }

    @Override
    public void turnTo(Locale language) {
        upload.turnTo(language);
    }

    @Override
    public String advice(Locale language) {
        return advice(question, place.megabytes(), place.keepsNames(), language);
    }

    /**
     * Which files are taken, and what they tell.
     *
     * @param megabytes the most that a file may have here
     * @param keepsNames whether files keep the names that people gave them
     */
    public static String advice(Question.File question, int megabytes, boolean keepsNames, Locale language) {
        String kinds = question.endings().equals(Question.File.ENDINGS)
                ? Messages.in(language, "form.file.kinds.all", megabytes)
                : Messages.in(language, "form.file.kinds", String.join(", ", question.endings()), megabytes);
        return kinds + " " + Messages.in(language, keepsNames ? "form.file.tells" : "form.file.tells.anonymous");
    }

    @Override
    public @Nullable Words mistake() {
        return refusal;
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        upload.setVisible(!readOnly);
        remove.setVisible(!readOnly);
    }

    @Override
    protected String generateModelValue() {
        return getValue();
    }

    @Override
    protected void setPresentationValue(String value) {
        AttachedFile.parse(value)
                .ifPresentOrElse(
                        kept -> {
                            name.say(language -> kept.name());
                            size.say(language -> FileSize.in(language, kept.size()));
                        },
                        () -> {
                            name.say(language -> value);
                            size.say(language -> "");
                        });
        file.setVisible(!value.isEmpty());
        upload.offers(!value.isEmpty());
    }

    private void isKept(String answer) {
        refusal = null;
        setValue(answer);
        judged();
    }

    private void isRefused(Words reason) {
        refusal = reason;
        judged();
    }

    private void remove() {
        place.remove();
        refusal = null;
        setValue("");
        judged();
        upload.getUploadButton().getElement().callJsFunction("focus");
    }

    /** As when somebody leaves a field: what is wrong with it is said now. */
    private void judged() {
        ComponentUtil.fireEvent(this, new BlurNotifier.BlurEvent<>(this, false));
    }
}
