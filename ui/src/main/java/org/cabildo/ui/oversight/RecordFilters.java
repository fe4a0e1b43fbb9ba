package org.cabildo.ui.oversight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Chain;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Words;

/** What is looked for, sent as the address of the page: it can be kept, and sent to a colleague. */
@Tag("form")
final class RecordFilters extends Component {

    /** In the address. */
    static final List<String> NAMES = List.of("who", "act", "from", "to", "search");

    private final Map<String, String> asked;

    /**
     * @param actors those who have an entry, with their names
     * @param asked what is looked for by now
     */
    RecordFilters(Chain chain, Map<String, Optional<String>> actors, Map<String, String> asked, String path) {
        this.asked = asked;
        getElement().setAttribute("method", "get");
        getElement().setAttribute("action", path);
        getElement().setAttribute("role", "search");
        getElement().getClassList().addAll(List.of("card", "record-filters"));
        Map<String, Words> who = new LinkedHashMap<>();
        actors.forEach((actor, name) -> who.put(actor, ActorWords.of(actor, name)));
        Map<String, Words> acts = Stream.of(Act.values())
                .filter(act -> act.chain() == chain)
                .collect(Collectors.toMap(
                        Act::key, act -> ActWords.kind(act.key()), (one, same) -> one, LinkedHashMap::new));
        add("search", input("search", "search"));
        add("who", list("who", who));
        add("act", list("act", acts));
        add("from", input("from", "date"));
        add("to", input("to", "date"));
        Element show = new Element("button")
                .setAttribute("type", "submit")
                .appendChild(Localized.message("span", "oversight.show").getElement());
        show.getClassList().addAll(List.of("button", "button-primary"));
        Element acted = new Element("div").appendChild(show);
        acted.getClassList().add("record-ways");
        if (!asked.isEmpty()) {
            Anchor all = new Anchor(path, "");
            all.addClassNames("button", "button-quiet");
            all.add(Localized.message("span", "oversight.all"));
            acted.appendChild(all.getElement());
        }
        getElement().appendChild(acted);
    }

    /** Of the page, asking for that. */
    static String address(String path, Map<String, String> asked) {
        return asked.isEmpty()
                ? path
                : path + "?"
                        + asked.entrySet().stream()
                                .map(one ->
                                        one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }

    private void add(String name, Element field) {
        Element label = new Element("label");
        label.appendChild(Localized.message("span", "oversight.by." + name).getElement(), field);
        label.getClassList().add("record-" + name);
        getElement().appendChild(label);
    }

    private Element input(String name, String type) {
        return new Element("input")
                .setAttribute("type", type)
                .setAttribute("name", name)
                .setAttribute("value", asked.getOrDefault(name, ""));
    }

    private Element list(String name, Map<String, Words> values) {
        Element list = new Element("select").setAttribute("name", name);
        list.appendChild(option("", Localized.message("option", "oversight.by." + name + ".all"), name));
        values.entrySet().stream()
                // In the order of the acts, or of names.
                .sorted(name.equals("who") ? Map.Entry.comparingByKey() : Comparator.comparing(one -> 0))
                .forEach(one -> list.appendChild(option(one.getKey(), new Localized("option", one.getValue()), name)));
        return list;
    }

    private Element option(String value, Localized option, String name) {
        option.getElement().setAttribute("value", value);
        if (value.equals(asked.getOrDefault(name, ""))) {
            option.getElement().setAttribute("selected", true);
        }
        return option.getElement();
    }
}
