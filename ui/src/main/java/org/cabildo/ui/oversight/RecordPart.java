package org.cabildo.ui.oversight;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cabildo.backend.audit.Chain;
import org.cabildo.backend.oversight.Cursor;
import org.cabildo.backend.oversight.Oversight;
import org.cabildo.backend.oversight.RecordPage;
import org.cabildo.backend.oversight.RecordQuery;
import org.cabildo.ui.shell.Localized;

/** A record: whether it is whole, what is looked for, and what was found. */
final class RecordPart extends Div {

    private static final int PAGE = 50;

    private static final String BEFORE = "before";

    private final Oversight oversight;
    private final Chain chain;
    private final String path;
    private final String api;

    /**
     * @param path of the page
     * @param api the address of the record in the API
     */
    RecordPart(Oversight oversight, Chain chain, String path, String api) {
        this.oversight = oversight;
        this.chain = chain;
        this.path = path;
        this.api = api;
    }

    /** @param address what the address of the page asks for */
    void fill(QueryParameters address) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : RecordFilters.NAMES) {
            address.getSingleParameter(name)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> asked.put(name, value));
        }
        RecordQuery query = RecordQuery.read(
                asked.get("who"), asked.get("act"), asked.get("from"), asked.get("to"), asked.get("search"));
        String before = address.getSingleParameter(BEFORE).orElse("");
        RecordPage page = oversight.page(chain, query, Cursor.read(before), PAGE);
        removeAll();
        add(
                new HeadCard(oversight, chain),
                new RecordFilters(chain, oversight.actors(chain), asked, path),
                found(page, asked, !before.isEmpty()));
    }

    private Section found(RecordPage page, Map<String, String> asked, boolean isLater) {
        Section card = new Section();
        card.addClassNames("card", "record-found");
        card.getElement().setAttribute("aria-live", "off");
        card.add(Localized.message("h2", "oversight.entries"));
        if (page.acts().isEmpty()) {
            card.add(Localized.message("p", none(asked, page)).withClass("empty-state"));
        } else {
            UnorderedList rows = new UnorderedList();
            rows.addClassName("rows");
            page.acts().forEach(act -> rows.add(new ActRow(act)));
            card.add(rows);
        }
        Div ways = new Div();
        ways.addClassName("record-ways");
        if (isLater) {
            ways.add(link(RecordFilters.address(path, asked), "oversight.newest"));
        }
        Long next = page.next();
        if (next != null) {
            Map<String, String> older = new LinkedHashMap<>(asked);
            older.put(BEFORE, String.valueOf(next));
            ways.add(link(RecordFilters.address(path, older), "oversight.older"));
        }
        card.add(ways, files());
        return card;
    }

    private static String none(Map<String, String> asked, RecordPage page) {
        if (page.next() != null) {
            return "oversight.none.yet";
        }
        return asked.isEmpty() ? "oversight.none" : "oversight.none.found";
    }

    private Div files() {
        Div files = new Div(
                Localized.message("p", "oversight.files").withClass("soft"),
                file("entries.csv", "oversight.files.csv"),
                file("entries.jsonl", "oversight.files.jsonl"));
        files.addClassName("record-files");
        return files;
    }

    private Anchor file(String name, String key) {
        Anchor file = link(api + "/" + name, key);
        file.getElement().setAttribute("router-ignore", true);
        file.getElement().setAttribute("download", true);
        return file;
    }

    private static Anchor link(String address, String key) {
        Anchor link = new Anchor(address, "");
        link.addClassNames("button", "button-secondary");
        link.add(Localized.message("span", key));
        return link;
    }
}
