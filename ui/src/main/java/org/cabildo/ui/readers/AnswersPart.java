package org.cabildo.ui.readers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.readers.SealedAnswer;
import org.cabildo.backend.readers.SealedAnswers;
import org.cabildo.backend.readers.SealedPage;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.StillYou;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** The answers themselves, opened when the reader asks for them and not before: each time is recorded. */
final class AnswersPart extends Div {

    private static final int PAGE = 50;

    private final SealedAnswers answers;
    private final StillYou stillYou;
    private final Div cards = new Div();
    private final Div more = new Div();
    private @Nullable UUID last;
    private @Nullable Div lastCard;

    AnswersPart(SealedAnswers answers, StillYou stillYou) {
        this.answers = answers;
        this.stillYou = stillYou;
        cards.addClassName("sealed-answers");
        cards.getElement().setAttribute("aria-live", "polite");
        more.add(button("readers.open", "button-primary", null));
        add(Localized.message("p", "readers.open.lead").withClass("soft"), cards, more);
    }

    private void show(@Nullable String cursor) {
        ConsultationView consultation = Whereabouts.here().consultation();
        SealedPage page = answers.page(consultation, cursor, PAGE);
        Map<String, Question> questions =
                answers.questions(consultation).stream().collect(Collectors.toMap(Question::name, Function.identity()));
        more.removeAll();
        if (cursor == null && page.answers().isEmpty()) {
            cards.add(Localized.message("p", "readers.answers.none").withClass("soft"));
        }
        page.answers()
                .forEach(answer ->
                        card(answer, consultation.definition()).add(entry(answer, questions.get(answer.question()))));
        page.next().ifPresent(next -> more.add(button("readers.more", "button-secondary", next)));
    }

    /** Answers that were handed in together stand together. */
    private Div card(SealedAnswer answer, Definition definition) {
        Div card = lastCard;
        if (card == null || !answer.submission().equals(last)) {
            card = new Div(
                    new Localized("h3", who(answer, definition)), new Localized("p", when(answer)).withClass("soft"));
            card.addClassName("sealed-answer");
            cards.add(card);
            lastCard = card;
            last = answer.submission();
        }
        return card;
    }

    private static Words who(SealedAnswer answer, Definition definition) {
        String name = answer.organisation();
        return reader -> name != null && !name.isEmpty()
                ? name
                : label(definition, Definition.STAKEHOLDER_GROUPS, answer.group(), reader) + " · "
                        + label(definition, Definition.COUNTRIES, answer.country(), reader);
    }

    private static Words when(SealedAnswer answer) {
        return reader -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader)
                .format(answer.submittedAt().atZone(ZoneOffset.UTC));
    }

    private static String label(Definition definition, String list, String name, Locale reader) {
        return definition
                .choiceList(list)
                .flatMap(choices -> choices.choice(name))
                .map(choice -> choice.label().in(reader))
                .orElse(name);
    }

    private static Component entry(SealedAnswer answer, @Nullable Question question) {
        Div entry = new Div();
        entry.addClassName("sealed-entry");
        entry.add(new Localized(
                        "p",
                        reader -> question == null
                                ? answer.question()
                                : question.label().in(reader))
                .withClass("soft"));
        Words words = question == null ? reader -> answer.value() : AnswerWords.of(question, answer.value())::in;
        Localized value = new Localized("p", words);
        value.withClass("sealed-text").getElement().setAttribute("dir", "auto");
        if (question instanceof Question.File) {
            Whereabouts here = Whereabouts.here();
            Anchor file = new Anchor("api/v1/tenants/%s/consultations/%s/sealed-answers/%s/file"
                    .formatted(here.tenant().name(), here.consultation().name(), answer.id()));
            file.setRouterIgnore(true);
            file.getElement().setAttribute("download", true);
            file.add(value);
            entry.add(file);
        } else {
            entry.add(value);
        }
        return entry;
    }

    private NativeButton button(String key, String look, @Nullable String cursor) {
        NativeButton button = new NativeButton("", click -> stillYou.before(() -> show(cursor)));
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
