package org.cabildo.ui.results;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.cabildo.backend.aggregation.AnswerBehind;
import org.cabildo.backend.aggregation.AnswerFiles;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.ui.shell.Messages;

/** One answer as it was written, under the question as the reader knows it, with who gave it and how it may be used. */
@Tag("article")
final class AnswerCard extends Div {

    AnswerCard(AnswerBehind answer, Labels labels, AnswerFiles files, ConsultationView consultation) {
        addClassName("answer-card");
        Paragraph place = new Paragraph(
                labels.place(answer.question()) + (answer.entry() > 0 ? " " + labels.number(answer.entry()) : ""));
        place.addClassName("eyebrow");
        Paragraph question = new Paragraph(labels.of(Dimension.QUESTION, answer.question()));
        question.addClassName("answer-question");
        String value = labels.value(answer.question(), answer.value());
        Paragraph text = new Paragraph();
        if (labels.isFile(answer.question())) {
            text.add(new FileLink(files, consultation, answer.id(), value));
        } else {
            text.setText(value);
        }
        text.addClassName("answer-text");
        if (labels.isWritten(answer.question())) {
            text.getElement().setAttribute("lang", answer.language());
        }
        text.getElement().setAttribute("dir", "auto");
        add(place, question, text, who(answer, labels));
    }

    private static Div who(AnswerBehind answer, Labels labels) {
        String name = answer.organisation();
        Span organisation = new Span(name == null ? Messages.in(labels.language(), "results.answers.unnamed") : name);
        organisation.addClassName("answer-organisation");
        Span use = new Span(Messages.in(labels.language(), "results.use." + answer.use()));
        use.addClassNames("use", "use-" + answer.use());
        Span rest = new Span(String.join(
                " · ",
                labels.of(Dimension.GROUP, answer.group()),
                labels.of(Dimension.COUNTRY, answer.country()),
                labels.of(Dimension.LANGUAGE, answer.language()),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(labels.language())
                        .format(answer.submittedAt().atZone(ZoneOffset.UTC))));
        rest.addClassName("soft");
        Div who = new Div(organisation, rest, use);
        who.addClassName("answer-who");
        return who;
    }
}
