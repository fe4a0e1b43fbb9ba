package org.cabildo.surveys.exchange;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;

/** Writes what a respondent sees. */
final class BodyWriter {

    private final Definition definition;
    private final Paths paths;
    private final Xml xml;

    BodyWriter(Definition definition, Paths paths, Xml xml) {
        this.definition = definition;
        this.paths = paths;
        this.xml = xml;
    }

    void write() throws XMLStreamException {
        xml.open("h:body");
        for (String name : Profile.NAMES) {
            xml.open("select1").with("ref", paths.of(name)).with("appearance", "minimal");
            label(name);
            items(nodes(Profile.list(name)));
            xml.close();
        }
        for (Segment segment : definition.segments()) {
            group(segment.name());
            for (Topic topic : segment.topics()) {
                group(topic.name());
                for (Question question : topic.questions()) {
                    write(question);
                }
                xml.close();
            }
            for (Repeat repeat : segment.repeats()) {
                write(repeat);
            }
            xml.close();
        }
        xml.close();
    }

    private void group(String name) throws XMLStreamException {
        xml.open("group").with("ref", paths.of(name));
        label(name);
    }

    private void label(String name) throws XMLStreamException {
        xml.open("label").with("ref", Texts.reference(name, "label")).close();
    }

    private void write(Repeat repeat) throws XMLStreamException {
        group(repeat.name());
        xml.open("repeat").with("nodeset", paths.of(repeat.name()));
        if (repeat.count().isPresent()) {
            xml.with("jr:count", paths.of(Paths.count(repeat))).with("jr:noAddRemove", "true()");
        }
        for (Question question : repeat.questions()) {
            write(question);
        }
        for (Repeat inner : repeat.repeats()) {
            write(inner);
        }
        xml.close().close();
    }

    private void write(Question question) throws XMLStreamException {
        if (question instanceof Question.Calculate || question instanceof Question.Hidden) {
            return;
        }
        Asked asked = question.asked();
        xml.open(control(question)).with("ref", paths.of(question.name()));
        if (question instanceof Question.Range range) {
            xml.with("start", range.start().toPlainString())
                    .with("end", range.end().toPlainString())
                    .with("step", range.step().toPlainString());
        }
        if (question instanceof Question.File) {
            xml.with("mediatype", "application/*");
        }
        parameter(asked, "rows", "rows");
        parameter(asked, "capture-accuracy", "accuracyThreshold");
        if (!asked.look().appearance().isEmpty()) {
            xml.with("appearance", String.join(" ", asked.look().appearance()));
        }
        label(question.name());
        if (asked.hint() != null || asked.look().guidanceHint() != null) {
            xml.open("hint")
                    .with("ref", Texts.reference(question.name(), "hint"))
                    .close();
        }
        if (question instanceof Question.OfList of) {
            items(nodes(of));
        }
        if (question instanceof Question.Range range && range.labels() != null) {
            items(nodes(range.labels().name()));
        }
        xml.close();
    }

    private void parameter(Asked asked, String parameter, String attribute) throws XMLStreamException {
        String value = asked.look().parameters().get(parameter);
        if (value != null) {
            xml.with(attribute, value);
        }
    }

    private static String nodes(String list) {
        return "instance('" + list + "')/root/item";
    }

    /** Those that the filter leaves, in a random order where that is asked for. */
    private String nodes(Question.OfList of) {
        String nodes = nodes(of.choices().name())
                + of.choiceFilter().map(f -> "[" + paths.inFilter(f, of) + "]").orElse("");
        Map<String, String> parameters = of.asked().look().parameters();
        if (!"true".equals(parameters.get("randomize"))) {
            return nodes;
        }
        String seed = parameters.getOrDefault("seed", "");
        return "randomize(" + nodes + (seed.isEmpty() ? "" : ", " + paths.in(seed)) + ")";
    }

    private void items(String nodes) throws XMLStreamException {
        xml.open("itemset").with("nodeset", nodes);
        xml.open("value").with("ref", "name").close();
        xml.open("label").with("ref", "jr:itext(itextId)").close();
        xml.close();
    }

    private static String control(Question question) {
        if (question instanceof Question.SelectOne) {
            return "select1";
        }
        if (question instanceof Question.SelectMultiple) {
            return "select";
        }
        if (question instanceof Question.Rank) {
            return "odk:rank";
        }
        if (question instanceof Question.Range) {
            return "range";
        }
        if (question instanceof Question.Acknowledge) {
            return "trigger";
        }
        return question instanceof Question.File ? "upload" : "input";
    }
}
