package org.cabildo.surveys.exchange;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.expression.Expression;

/** Writes what each answer is and must be. */
final class BindWriter {

    private final Definition definition;
    private final Paths paths;
    private final Xml xml;

    BindWriter(Definition definition, Paths paths, Xml xml) {
        this.definition = definition;
        this.paths = paths;
        this.xml = xml;
    }

    void write() throws XMLStreamException {
        for (String name : Profile.NAMES) {
            bind(name, "string").close();
        }
        for (Repeat repeat : definition.contents().repeats()) {
            write(repeat);
        }
        for (Question question : definition.places().keySet()) {
            write(question);
        }
        xml.open("bind")
                .with("nodeset", "/data/orx:meta/orx:instanceID")
                .with("type", "string")
                .with("readonly", "true()")
                .with("jr:preload", "uid")
                .close();
    }

    private Xml bind(String name, String type) throws XMLStreamException {
        return xml.open("bind").with("nodeset", paths.of(name)).with("type", type);
    }

    private void write(Repeat repeat) throws XMLStreamException {
        if (repeat.count().isPresent()) {
            bind(Paths.count(repeat), "string");
            expression("calculate", repeat.count());
            xml.close();
        }
    }

    private void write(Question question) throws XMLStreamException {
        Asked asked = question.asked();
        Rules rules = asked.rules();
        bind(question.name(), type(question));
        expression("relevant", asked.relevant());
        expression("calculate", rules.calculation());
        if (asked.required()) {
            xml.with("required", "true()");
        }
        expression("required", rules.required());
        if (rules.requiredMessage() != null) {
            xml.with("jr:requiredMsg", Texts.reference(question.name(), "required"));
        }
        expression("constraint", rules.constraint());
        if (rules.constraintMessage() != null) {
            xml.with("jr:constraintMsg", Texts.reference(question.name(), "constraint"));
        }
        if (rules.readOnly() || question instanceof Question.Note || isShownResult(question)) {
            xml.with("readonly", "true()");
        }
        xml.close();
    }

    private static boolean isShownResult(Question question) {
        return question.isAnswered() && question.asked().rules().calculation().isPresent();
    }

    private void expression(String attribute, Optional<Expression> expression) throws XMLStreamException {
        if (expression.isPresent()) {
            xml.with(attribute, paths.in(expression.get()));
        }
    }

    /** XForms' name of what an answer is. */
    private static String type(Question question) {
        if (question instanceof Question.WholeNumber || question instanceof Question.Year) {
            return "int";
        }
        if (question instanceof Question.Range range) {
            boolean whole = range.start().stripTrailingZeros().scale() <= 0
                    && range.step().stripTrailingZeros().scale() <= 0;
            return whole ? "int" : "decimal";
        }
        if (question instanceof Question.Rank) {
            return "odk:rank";
        }
        if (question instanceof Question.File) {
            return "binary";
        }
        boolean sameName = question instanceof Question.DecimalNumber
                || question instanceof Question.Date
                || question instanceof Question.GeoPoint;
        return sameName ? question.type() : "string";
    }
}
