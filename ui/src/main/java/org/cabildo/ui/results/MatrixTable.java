package org.cabildo.ui.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.shell.LanguageOfPart;
import org.cabildo.ui.shell.Messages;

/**
 * Countries down, themes across under their segments. Every number is a link to the answers behind it. A plain table,
 * so that a screen reader, a printer and a spreadsheet understand it.
 */
@Tag("table")
final class MatrixTable extends Component {

    /** In characters: three lines of a header that stands upright. */
    private static final int LONGEST_NAME = 58;

    private final Matrix matrix;
    private final Measure measure;
    private final Selection selection;
    private final Labels labels;

    MatrixTable(Matrix matrix, Measure measure, Selection selection, Labels labels) {
        this.matrix = matrix;
        this.measure = measure;
        this.selection = selection;
        this.labels = labels;
        getElement().getClassList().add("matrix");
        Element caption = element("caption", "visually-hidden");
        caption.setText(message("results.matrix.caption", measure.label(labels.language())));
        getElement().appendChild(caption, head(), body(), foot());
    }

    private Element head() {
        Element segments = new Element("tr");
        Element corner = header("col", "corner", message("results.by.country"));
        corner.setAttribute("rowspan", "2");
        segments.appendChild(corner);
        Element topics = new Element("tr");
        int number = 0;
        for (Segment segment : labels.definition().segments()) {
            number++;
            segments.appendChild(segment(segment, number));
            int theme = 0;
            for (Topic topic : segment.topics()) {
                theme++;
                topics.appendChild(topic(topic, number + "." + theme, theme == 1));
            }
        }
        Element all = header("col", "all", message("results.matrix.all"));
        all.setAttribute("rowspan", "2");
        all.setAttribute("title", message("results.matrix.all.hint"));
        segments.appendChild(all);
        return new Element("thead").appendChild(segments, topics);
    }

    private Element segment(Segment segment, int number) {
        String label = segment.label().in(labels.language());
        Element link = link(number + ". " + label, selection.and(Dimension.SEGMENT, segment.name()));
        link.getClassList().add("segment-name");
        LanguageOfPart.tell(link, segment.label().languageFor(labels.language()), labels.language());
        Element header = header("colgroup", "segment", "");
        header.setAttribute("colspan", String.valueOf(segment.topics().size()));
        header.setAttribute("title", label);
        return header.appendChild(link);
    }

    private Element topic(Topic topic, String number, boolean isFirst) {
        String label = topic.label().in(labels.language());
        Element name = element("span", "topic-name");
        name.setText(shortened(label));
        name.setAttribute("aria-hidden", "true");
        Element wholeName = element("span", "visually-hidden");
        wholeName.setText(label);
        Element index = element("span", "topic-number");
        index.setText(number);
        Element header = header("col", isFirst ? "topic first" : "topic", "");
        header.setAttribute("title", label);
        LanguageOfPart.tell(header, topic.label().languageFor(labels.language()), labels.language());
        return header.appendChild(index, name, wholeName);
    }

    /** What fits beside the others; the notes name some themes in 250 characters. */
    private static String shortened(String label) {
        if (label.length() <= LONGEST_NAME) {
            return label;
        }
        int lastSpace = label.lastIndexOf(' ', LONGEST_NAME);
        return label.substring(0, lastSpace).replaceFirst("[,:;.]$", "") + "…";
    }

    private Element body() {
        Element body = new Element("tbody");
        labels.countries().stream()
                .filter(matrix::hasAnswersFrom)
                .map(this::country)
                .forEach(body::appendChild);
        return body;
    }

    private Element country(String country) {
        Element row = new Element("tr");
        row.appendChild(header("row", "country", labels.of(Dimension.COUNTRY, country)));
        Selection inCountry = selection.and(Dimension.COUNTRY, country);
        eachTopic((topic, isFirst) -> {
            Element cell = number(
                    matrix.at(country, topic.name()),
                    inCountry.and(Dimension.TOPIC, topic.name()),
                    labels.of(Dimension.COUNTRY, country) + ", " + topic.label().in(labels.language()));
            cell.getClassList().add("heat-" + matrix.shade(country, topic.name(), measure));
            cell.getClassList().set("first", isFirst);
            row.appendChild(cell);
        });
        Element all = number(matrix.ofCountry(country), inCountry, labels.of(Dimension.COUNTRY, country));
        all.getClassList().add("all");
        return row.appendChild(all);
    }

    private Element foot() {
        Element row = new Element("tr");
        row.appendChild(header("row", "country", message("results.matrix.total")));
        eachTopic((topic, isFirst) -> {
            Element cell = number(
                    matrix.ofTopic(topic.name()),
                    selection.and(Dimension.TOPIC, topic.name()),
                    topic.label().in(labels.language()));
            cell.getClassList().set("first", isFirst);
            row.appendChild(cell);
        });
        Element all = number(matrix.total(), selection, message("results.matrix.total"));
        all.getClassList().add("all");
        return new Element("tfoot").appendChild(row.appendChild(all));
    }

    private Element number(Measures measures, Selection behind, String about) {
        Element cell = new Element("td");
        long value = measure.of(measures);
        if (value == 0) {
            return cell;
        }
        Element link = link(labels.number(value), behind);
        link.setAttribute("aria-label", about + ": " + labels.number(value));
        return cell.appendChild(link);
    }

    private static Element link(String text, Selection behind) {
        Element link = new Element("a");
        link.setAttribute("href", ResultsAddress.answers(behind));
        link.setAttribute("router-link", "");
        link.setText(text);
        return link;
    }

    private static Element header(String scope, String classNames, String text) {
        Element header = element("th", classNames);
        header.setAttribute("scope", scope);
        header.setText(text);
        return header;
    }

    private static Element element(String tag, String classNames) {
        Element element = new Element(tag);
        List.of(classNames.split(" ", -1)).forEach(element.getClassList()::add);
        return element;
    }

    private String message(String key, Object... arguments) {
        return Messages.in(labels.language(), key, arguments);
    }

    private void eachTopic(TopicColumn column) {
        for (Segment segment : labels.definition().segments()) {
            for (Topic topic : segment.topics()) {
                column.add(topic, topic.equals(segment.topics().get(0)));
            }
        }
    }

    @FunctionalInterface
    private interface TopicColumn {
        void add(Topic topic, boolean isFirstOfSegment);
    }
}
