package org.cabildo.ui.publication;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.publication.Redaction;
import org.cabildo.backend.publication.RedactionReason;
import org.cabildo.backend.publication.ReleasableAnswer;
import org.cabildo.backend.publication.Releasing;
import org.cabildo.backend.publication.WantedRelease;
import org.cabildo.backend.publication.WantedRelease.Passage;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;

/** An answer as everyone would read it, with what can be done with it. */
final class ReleaseCard extends Article {

    private final ReleasableAnswer answer;
    private final Names names;
    private final Releasing releasing;
    private final ConsultationView consultation;

    private final List<Passage> passages = new ArrayList<>();
    private boolean isReleased;

    ReleaseCard(ReleasableAnswer answer, Names names, Releasing releasing, ConsultationView consultation) {
        this.answer = answer;
        this.names = names;
        this.releasing = releasing;
        this.consultation = consultation;
        this.isReleased = answer.isReleased();
        answer.redactions()
                .forEach(hidden -> passages.add(
                        new Passage(answer.value().substring(hidden.begins(), hidden.ends()), hidden.reason())));
        addClassNames("card", "release");
        render();
    }

    private void render() {
        removeAll();
        Told question = names.question(answer.question());
        Localized title = new Localized("h2", reader -> question.text());
        Paragraph about = new Paragraph(about());
        about.addClassName("soft");
        add(
                about,
                title,
                text(),
                new Localized("p", Messages.words("publication.release.shown", who())).withClass("soft"));
        add(hiding(), buttons());
    }

    /** For the editor alone: where it came from. */
    private String about() {
        String place = answer.topicOrNull() == null ? answer.segment() : answer.topicOrNull();
        Told theme = answer.topicOrNull() == null ? names.segment(place) : names.topic(place);
        return Stream.of(
                        theme.text(),
                        names.group(answer.group()).text(),
                        names.country(answer.country()).text())
                .collect(Collectors.joining(" · "));
    }

    private String who() {
        String shown = Stream.of(
                        answer.organisationOrNull(),
                        answer.shown().groupOrNull() == null
                                ? null
                                : names.group(answer.shown().groupOrNull()).text(),
                        answer.shown().countryOrNull() == null
                                ? null
                                : names.country(answer.shown().countryOrNull()).text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return shown.isEmpty() ? Messages.in(names.language(), "publication.release.shown.nobody") : shown;
    }

    private Div text() {
        Div text = new Div();
        text.addClassName("release-text");
        text.getElement().setAttribute("dir", "auto");
        text.getElement()
                .setAttribute("lang", Locale.forLanguageTag(answer.language()).toLanguageTag());
        pieces().forEach(piece -> {
            Span span = new Span(piece.reason()
                    .map(reason -> Messages.in(names.language(), "publication.hidden." + reason.key()))
                    .orElse(piece.text()));
            piece.reason().ifPresent(reason -> span.addClassName("release-hidden"));
            text.add(span);
        });
        return text;
    }

    private List<Redaction.Piece> pieces() {
        return new WantedRelease(passages).pieces(answer.value());
    }

    private Div hiding() {
        Input passage = new Input();
        String id = "passage-" + answer.id();
        passage.setId(id);
        passage.getElement().setAttribute("dir", "auto");
        NativeLabel label = new NativeLabel();
        label.setFor(id);
        label.add(Localized.message("span", "publication.release.passage"));
        ReasonChoice reason = new ReasonChoice("reason-" + answer.id());
        Localized refusal = new Localized("p", language -> "").withClass("refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div buttons = new Div(PublicationView.button("publication.release.hide", "button-secondary", () -> {
            if (passage.getValue().isBlank() || !answer.value().contains(passage.getValue())) {
                refusal.say(Messages.words("publication.release.unknown"));
            } else {
                passages.add(new Passage(passage.getValue(), reason.chosen()));
                render();
            }
        }));
        if (!passages.isEmpty()) {
            buttons.add(PublicationView.button("publication.release.unhide", "button-quiet", () -> {
                passages.clear();
                render();
            }));
        }
        buttons.addClassName("publication-buttons");
        Div fields = new Div(new Div(label, passage), reason, buttons);
        fields.addClassName("release-hiding");
        return new Div(fields, refusal);
    }

    private Div buttons() {
        Div buttons = new Div(PublicationView.button(
                isReleased ? "publication.release.again" : "publication.release.do", "button-primary", () -> {
                    releasing.release(consultation, answer.id(), new WantedRelease(passages));
                    isReleased = true;
                    render();
                    Notice.show(Messages.words("publication.release.done"));
                }));
        if (isReleased) {
            buttons.add(PublicationView.button("publication.release.back", "button-secondary", () -> {
                releasing.takeBack(consultation, answer.id());
                isReleased = false;
                render();
                Notice.show(Messages.words("publication.release.gone"));
            }));
        }
        buttons.addClassName("publication-buttons");
        return buttons;
    }

    /** Why a passage is hidden: a list of the browser's own. */
    private static final class ReasonChoice extends Div {

        private static final String CHOSEN = "element.value";

        private RedactionReason chosen = RedactionReason.NAMES_SOMEBODY;

        ReasonChoice(String id) {
            NativeLabel label = new NativeLabel();
            label.setFor(id);
            label.add(Localized.message("span", "publication.release.reason"));
            Element list = new Element("select");
            list.setAttribute("id", id);
            for (RedactionReason reason : RedactionReason.values()) {
                Element option = Localized.message("option", "publication.release.reason." + reason.key())
                        .getElement();
                option.setAttribute("value", reason.key());
                list.appendChild(option);
            }
            list.addEventListener(
                            "change",
                            event -> chosen = RedactionReason.of(
                                            event.getEventData().getString(CHOSEN))
                                    .orElse(RedactionReason.NAMES_SOMEBODY))
                    .addEventData(CHOSEN);
            add(label);
            getElement().appendChild(list);
        }

        RedactionReason chosen() {
            return chosen;
        }
    }
}
