package org.cabildo.surveys.exchange;

import javax.xml.stream.XMLStreamException;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;

/** Writes the blank form: an element for each question, with what it starts with. */
final class InstanceWriter {

    private final Definition definition;
    private final Xml xml;

    InstanceWriter(Definition definition, Xml xml) {
        this.definition = definition;
        this.xml = xml;
    }

    void write() throws XMLStreamException {
        xml.open("instance").open("data");
        xml.with("id", definition.name()).with("version", Integer.toString(definition.version()));
        for (String name : Profile.NAMES) {
            xml.open(name).close();
        }
        for (Segment segment : definition.segments()) {
            write(segment);
        }
        xml.open("orx:meta").open("orx:instanceID").close().close();
        xml.close().close();
    }

    private void write(Segment segment) throws XMLStreamException {
        xml.open(segment.name());
        for (Topic topic : segment.topics()) {
            xml.open(topic.name());
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

    private void write(Repeat repeat) throws XMLStreamException {
        if (repeat.count().isPresent()) {
            xml.open(Paths.count(repeat)).close();
        }
        xml.open(repeat.name()).with("jr:template", "");
        for (Question question : repeat.questions()) {
            write(question);
        }
        for (Repeat inner : repeat.repeats()) {
            write(inner);
        }
        xml.close();
    }

    private void write(Question question) throws XMLStreamException {
        xml.open(question.name());
        String hxl = question.asked().origin().hxl();
        if (!hxl.isEmpty()) {
            xml.with("hxl", hxl);
        }
        xml.text(question.asked().rules().initial()).close();
    }
}
