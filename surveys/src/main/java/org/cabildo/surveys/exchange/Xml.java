package org.cabildo.surveys.exchange;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as it is written, element by element. */
final class Xml {

    private final XMLStreamWriter out;

    Xml(Writer writer) throws XMLStreamException {
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
        out.writeStartDocument();
    }

    /** Begins an element; attributes, text and elements inside it may follow. */
    Xml open(String name) throws XMLStreamException {
        out.writeStartElement(name);
        return this;
    }

    Xml with(String attribute, String value) throws XMLStreamException {
        out.writeAttribute(attribute, value);
        return this;
    }

    Xml text(String text) throws XMLStreamException {
        out.writeCharacters(text);
        return this;
    }

    Xml close() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }

    /** An element with nothing but text. */
    Xml leaf(String name, String text) throws XMLStreamException {
        return open(name).text(text).close();
    }

    void end() throws XMLStreamException {
        out.writeEndDocument();
        out.flush();
    }
}
