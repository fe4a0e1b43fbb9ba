package org.cabildo.surveys.exchange;

import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;

/** Writes each choice list as an instance of its own, so that it can be filtered and is there once. */
final class ChoicesWriter {

    private final Definition definition;
    private final Xml xml;

    ChoicesWriter(Definition definition, Xml xml) {
        this.definition = definition;
        this.xml = xml;
    }

    void write() throws XMLStreamException {
        for (ChoiceList list : definition.choiceLists()) {
            xml.open("instance").with("id", list.name()).open("root");
            for (Choice choice : list.choices()) {
                write(list, choice);
            }
            xml.close().close();
        }
    }

    private void write(ChoiceList list, Choice choice) throws XMLStreamException {
        xml.open("item");
        xml.leaf("itextId", Texts.choiceId(list, choice.name()));
        xml.leaf("name", choice.name());
        // In a settled order, so that the same definition is the same form.
        for (Map.Entry<String, String> column : new TreeMap<>(choice.columns()).entrySet()) {
            xml.leaf(column.getKey(), column.getValue());
        }
        xml.close();
    }
}
