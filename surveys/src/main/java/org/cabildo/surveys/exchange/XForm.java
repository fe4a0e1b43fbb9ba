package org.cabildo.surveys.exchange;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.cabildo.surveys.definition.Definition;

/**
 * Writes a definition as an <a href="https://getodk.github.io/xforms-spec/">ODK XForm</a>, in all its languages. Who
 * answers is asked first, since audiences depend on it; they, and what a topic or segment asks for, are part of each
 * question's relevance.
 */
public final class XForm {

    private XForm() {}

    /** The form as a text of its own, to be stored in UTF-8. */
    public static String of(Definition definition) {
        StringWriter text = new StringWriter();
        write(definition, text);
        return text.toString();
    }

    /**
     * Writes the form, and leaves the writer open.
     *
     * @param writer of characters in UTF-8
     * @throws IllegalStateException if the writer fails
     */
    public static void write(Definition definition, Writer writer) {
        try {
            Xml xml = new Xml(writer);
            write(definition, xml);
            xml.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the form " + definition.name() + " cannot be written", e);
        }
    }

    private static void write(Definition definition, Xml xml) throws XMLStreamException {
        Paths paths = new Paths(definition);
        Texts texts = new Texts(definition, paths);
        Locale language = definition.defaultLanguage();
        xml.open("h:html")
                .with("xmlns", "http://www.w3.org/2002/xforms")
                .with("xmlns:h", "http://www.w3.org/1999/xhtml")
                .with("xmlns:jr", "http://openrosa.org/javarosa")
                .with("xmlns:odk", "http://www.opendatakit.org/xforms")
                .with("xmlns:orx", "http://openrosa.org/xforms");
        xml.open("h:head");
        xml.leaf("h:title", definition.title().in(language));
        xml.open("model").with("odk:xforms-version", "1.0.0");
        texts.write(xml);
        new InstanceWriter(definition, xml).write();
        new ChoicesWriter(definition, xml).write();
        new BindWriter(definition, paths, xml).write();
        xml.close().close();
        new BodyWriter(definition, paths, xml).write();
        xml.close();
    }
}
