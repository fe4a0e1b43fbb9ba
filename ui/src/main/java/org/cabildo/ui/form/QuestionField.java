package org.cabildo.ui.form;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reply.Problem;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * One question on the page, with its hint and its answer so far. It writes every change to its sheet, and turns to
 * another language without touching what was typed. A question that is not asked is hidden and keeps its answer.
 */
public final class QuestionField extends QuestionPart {

    private final Input input;
    private final boolean isFixed;
    private final boolean isLocked;
    private final @Nullable TextLength length;
    private final Runnable afterChange;
    private final Div below = new Div();
    private final Late<NativeButton> takeBack;
    private final Late<NativeButton> earlier;
    private final Late<CommentsButton> comments;
    private final Met met = new Met();
    private final Localized there = new Localized("p", language -> "").withClass("is-there");
    private @Nullable Words complaint;
    private boolean isComplaining;
    private boolean isRefused;
    private String dropped = "";
    private boolean isFollowing;
    private boolean isBeingTyped;
    private boolean isUnsaved;

    QuestionField(Question question, Sheet sheet, Runnable afterChange) {
        super(question, sheet);
        this.afterChange = afterChange;
        this.input = Input.of(question, sheet);
        this.takeBack =
                new Late<>(() -> button("take-back", "form.takeback", this::takeBack), below::addComponentAsFirst);
        this.earlier = new Late<>(
                () -> button("show-earlier", "form.earlier", this::showEarlier),
                made -> below.addComponentAtIndex(takeBack.made().isPresent() ? 1 : 0, made));
        this.isFixed = Shown.isFixed(question);
        this.isLocked = !sheet.mayWrite(question);
        this.comments = new Late<>(
                () -> new CommentsButton(
                        question.name(), language -> worded(question.label(), language), sheet, this::refresh),
                made -> below.add(made));
        this.length =
                question instanceof Question.Text text && text.multiline() ? new TextLength(text.maxLength()) : null;
        Component field = (Component) input.field();
        // The hint is read before typing, so it stands between the question and the field.
        field.getElement().getThemeList().add("helper-above-field");
        add(field);
        Optional.ofNullable(length).ifPresent(this::add);
        below.addClassName("question-foot");
        there.setVisible(false);
        there.getElement().setAttribute("role", "status");
        add(there, met, below);
        input.field().setReadOnly(isFixed || isLocked);
        input.show(isFixed ? standing().value() : sheet.of(question.name()));
        measure();
        input.field().addValueChangeListener(change -> changed());
        if (field instanceof BlurNotifier<?> left) {
            left.addBlurListener(leaving -> left());
        }
        refresh();
    }

    String name() {
        return question().name();
    }

    /** @param people what they are called */
    void tellWhoIsThere(List<String> people) {
        there.say(people.isEmpty() ? language -> "" : Messages.words("form.there", String.join(", ", people)));
        there.setVisible(!people.isEmpty());
    }

    boolean isFor(String questionName) {
        return question().name().equals(questionName);
    }

    boolean isUnsaved() {
        return isUnsaved;
    }

    /** Says what is wrong with the answer, until it is changed. */
    public void complain(Words sentence) {
        isRefused = true;
        complaint = sentence;
        showComplaint();
    }

    /** Brings it into view, ready to type; not a date on a small screen, where its calendar would cover the page. */
    public void reveal() {
        getElement().executeJs("""
                        const field = this.querySelector(':scope > :not(.missing-text, read-aloud)');
                        customElements.whenDefined(field.localName).then(() => requestAnimationFrame(() => {
                          this.scrollIntoView({block: 'center'});
                          const isSmall = matchMedia('(max-width: 450px), (max-height: 450px)').matches;
                          if (field.localName !== 'vaadin-date-picker' || !isSmall) {
                            field.focus();
                          }
                        }));""");
    }

    @Override
    public void refresh() {
        super.refresh();
        Standing now = standing();
        isFollowing = true;
        String before = input.value();
        boolean hasDropped = now.isAsked() && input.follow(now);
        if (isFixed) {
            input.show(now.value());
        }
        boolean isBack = !isFixed && isBackInTheOffer();
        isFollowing = false;
        if (isLocked) {
            dropped = "";
        } else if (hasDropped && !isFixed) {
            dropped = before;
            write();
        } else if (isBack) {
            dropped = "";
            write();
        }
        takeBack.setVisible(!isFixed
                && !isLocked
                && input.needsTakingBack()
                && now.canBeTakenBack()
                && !input.value().isBlank());
        // Of a file that was replaced, the name alone is left.
        boolean canComeBack = !isFixed && !isLocked && !(question() instanceof Question.File);
        earlier.setVisible(canComeBack && sheet().isRevised(question().name()));
        comments.setVisible(sheet().talk(question().name()).isPresent());
        comments.made().ifPresent(CommentsButton::refresh);
        judge();
    }

    /** Shows again what was taken away because it was not offered, once it is: most often another answer was a slip. */
    private boolean isBackInTheOffer() {
        if (dropped.isEmpty() || !input.value().isBlank()) {
            return false;
        }
        input.show(dropped);
        if (input.value().equals(dropped)) {
            return true;
        }
        input.show("");
        return false;
    }

    private void changed() {
        if (!isFollowing && !isLocked) {
            dropped = "";
            measure();
            isBeingTyped = input.changesWhileTyping();
            isRefused = false;
            complaint = null;
            showComplaint();
            write();
        }
    }

    private void left() {
        isBeingTyped = false;
        judge();
    }

    /** Writes what stands in the field. It counts as unsaved until the sheet has taken it. */
    void write() {
        isUnsaved = true;
        try {
            String value = input.value();
            Sheet.Kept kept = sheet().write(question(), value);
            isUnsaved = false;
            Written.tell(this, value);
            boolean isMerged = !kept.value().equals(value);
            if (kept.hasMet()) {
                met.say(isMerged ? "form.met.merged" : "form.met.replaced");
            }
            if (isMerged) {
                takeIn(value, kept.value());
            }
        } finally {
            afterChange.run();
        }
    }

    /**
     * Shows what somebody else has answered, unless something else is being typed here.
     *
     * @param before what the page showed as saved
     */
    public void meet(String before, String now) {
        met.say("form.met.changed");
        takeIn(before, now);
        refresh();
    }

    private void takeIn(String before, String now) {
        if (input.isTyped()) {
            Met.takeIn(this, before, now, text -> sheet().shows(question().name(), text));
            return;
        }
        isFollowing = true;
        input.show(now);
        isFollowing = false;
        sheet().shows(question().name(), now);
    }

    /** What is wrong with an answer is said once its field was left, and unsaid as soon as it is right. */
    private void judge() {
        if (!isRefused && !isBeingTyped && !isFixed) {
            boolean isWithin = !standing().isAsked() || standing().holds();
            complaint = isWithin ? input.mistake() : this::constraint;
            showComplaint();
        }
    }

    private String constraint(Locale language) {
        LocalizedText own = question().asked().rules().constraintMessage();
        return own != null
                ? worded(own, language)
                : new Problem("constraint", "", List.of(worded(question().label(), language))).message(language);
    }

    /** What a field says of itself, as of a day that cannot be read, is not unsaid here. */
    private void showComplaint() {
        if (complaint != null || isComplaining) {
            ((HasValidationProperties) input.field()).setInvalid(complaint != null);
        }
        isComplaining = complaint != null;
        getUI().ifPresent(ui -> sayComplaint(ui.getLocale()));
    }

    private void sayComplaint(Locale language) {
        if (complaint != null) {
            ((HasValidationProperties) input.field()).setErrorMessage(complaint.in(language));
        }
    }

    private void measure() {
        if (length != null) {
            length.measure(input.value());
        }
    }

    private NativeButton button(String name, String key, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", "button-quiet", name);
        button.add(
                Localized.message("span", key),
                new Localized("span", language -> ": " + worded(question().label(), language))
                        .withClass("visually-hidden"));
        return button;
    }

    private void takeBack() {
        input.show("");
        ((Component) input.field()).getElement().callJsFunction("focus");
    }

    private void showEarlier() {
        EarlierVersions.show(question(), sheet().earlier(question().name()), input::show);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        input.turnTo(event.getLocale());
        super.localeChange(event);
        tellLanguage(event.getLocale());
    }

    /**
     * What the product says of the field, and what is typed in it, is not in the language of the question. In a list one
     * types what there is to choose, which says its own.
     */
    private void tellLanguage(Locale reader) {
        Element field = ((Component) input.field()).getElement();
        Locale shown = question().label().languageFor(reader);
        if (shown.getLanguage().equals(reader.getLanguage()) && !field.hasAttribute("lang")) {
            return;
        }
        field.setAttribute("lang", shown.toLanguageTag());
        field.executeJs("""
                        customElements.whenDefined(this.localName).then(() => requestAnimationFrame(() => this
                          .querySelectorAll(':scope:not(vaadin-combo-box, vaadin-multi-select-combo-box) > [slot=input],'
                            + ':scope > [slot=textarea], :scope > [slot=error-message]')
                          .forEach(part => part.lang = $0)))""", reader.toLanguageTag());
    }

    @Override
    void say(Locale language) {
        InputField<?, ?> field = input.field();
        String label = worded(question().label(), language);
        field.setLabel(standing().isRequired() ? Messages.in(language, "form.required", label) : label);
        String hint = Optional.ofNullable(question().asked().hint())
                .map(help -> worded(help, language))
                .orElse("");
        field.setHelperText((hint + " " + input.advice(language)).strip());
        sayComplaint(language);
    }
}
