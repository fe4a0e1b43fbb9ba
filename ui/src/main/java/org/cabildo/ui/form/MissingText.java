package org.cabildo.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;

/**
 * Says at a question or at a whole section, in a translated questionnaire, that its text is missing in the reader's
 * language and in which one it is shown. Where nothing is translated the frame of the page says so once for all.
 */
final class MissingText extends Div implements LocaleChangeObserver {

    private final List<LocalizedText> texts;
    private final boolean isOfWhole;
    private final Localized sentence = new Localized("span", language -> "");

    private MissingText(List<LocalizedText> texts, boolean isOfWhole) {
        this.texts = List.copyOf(texts);
        this.isOfWhole = isOfWhole;
        addClassNames("missing-text", isOfWhole ? "of-section" : "of-question");
        add(sentence);
    }

    /** Of a question: some of what it says is missing. Empty for one that is there in every translation, or is ours. */
    static Optional<MissingText> of(Question question) {
        if (Whereabouts.find().filter(here -> here.asks(question.name())).isEmpty()) {
            return Optional.empty();
        }
        Stream<LocalizedText> said = Stream.concat(
                Stream.of(question.label()), Stream.ofNullable(question.asked().hint()));
        Stream<LocalizedText> offered = question.namedAnswers().stream()
                .flatMap(list -> list.choices().stream())
                .map(Choice::label);
        return new MissingText(Stream.concat(said, offered).toList(), false).ifEverTold();
    }

    /**
     * Of a section with these questions: all that it says is missing, so that none of them has to say so. Empty for one
     * that is there, in part at least, in every translation.
     */
    static Optional<MissingText> of(LocalizedText title, List<Question> questions) {
        Stream<LocalizedText> asked = questions.stream().filter(Shown::isShown).map(Question::label);
        return new MissingText(Stream.concat(Stream.of(title), asked).toList(), true).ifEverTold();
    }

    private Optional<MissingText> ifEverTold() {
        return Whereabouts.find().stream()
                .flatMap(here -> here.translations().stream())
                .filter(this::isToldTo)
                .findFirst()
                .map(reader -> this);
    }

    private boolean isToldTo(Locale reader) {
        return isOfWhole
                ? texts.stream().noneMatch(text -> text.isReadBy(reader))
                : !texts.stream().allMatch(text -> text.isReadBy(reader));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale reader = event.getLocale();
        setVisible(isToldTo(reader)
                && Whereabouts.find()
                        .filter(here -> here.isTranslatedFor(reader))
                        .isPresent());
        texts.stream()
                .filter(text -> !text.isReadBy(reader))
                .findFirst()
                .ifPresent(missing -> sentence.say(Messages.words(
                        "form.text.missing",
                        LanguageNames.inSentence(missing.languageFor(reader)),
                        LanguageNames.inSentence(reader))));
    }
}
