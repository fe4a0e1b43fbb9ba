package org.cabildo.surveys.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the file of choice lists. */
final class ChoicesReader {

    /** Several chosen names are stored with a space between them, so that a name has none. */
    static final Pattern CHOICE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final List<String> EVERYWHERE =
            List.of(Definition.STAKEHOLDER_GROUPS, Definition.COUNTRIES, Definition.LENSES);

    private final Shared shared;

    ChoicesReader(Shared shared) {
        this.shared = shared;
    }

    /** The lists by name, in their order. */
    Map<String, ChoiceList> read(Node root) {
        Map<String, ChoiceList> lists = new LinkedHashMap<>();
        for (Node item : Fields.list(root, shared.problems())) {
            ChoiceList list = list(item);
            lists.putIfAbsent(list.name(), list);
        }
        for (String name : EVERYWHERE) {
            if (!lists.containsKey(name)) {
                shared.problems().add(root, "there is no list " + name + "; every consultation has one, add it");
            }
        }
        refuseUnknownSituations(root, lists);
        return lists;
    }

    private void refuseUnknownSituations(Node root, Map<String, ChoiceList> lists) {
        Set<String> known = new HashSet<>();
        if (lists.containsKey(Definition.SITUATIONS)) {
            lists.get(Definition.SITUATIONS).choices().forEach(situation -> known.add(situation.name()));
        }
        if (!lists.containsKey(Definition.COUNTRIES)) {
            return;
        }
        lists.get(Definition.COUNTRIES).choices().forEach(country -> {
            for (String situation :
                    country.column(Definition.SITUATIONS).strip().split(" +", -1)) {
                if (!situation.isEmpty() && !known.contains(situation)) {
                    shared.problems()
                            .add(
                                    root,
                                    "the country " + country.name() + " is of a situation '" + situation
                                            + "' that no list " + Definition.SITUATIONS + " has; add it there");
                }
            }
        });
    }

    private ChoiceList list(Node node) {
        Fields fields = new Fields(node, shared.problems());
        String name = shared.names().claim(fields, "list_name", Prefix.NONE);
        shared.concordance().of(name, fields);
        Set<String> taken = new HashSet<>();
        List<Choice> choices =
                fields.list("choices").stream().map(item -> choice(item, taken)).toList();
        fields.refuseOthers();
        return new ChoiceList(name, choices);
    }

    private Choice choice(Node node, Set<String> taken) {
        Fields fields = new Fields(node, shared.problems());
        String name = fields.text("name");
        if (!name.isEmpty() && !CHOICE.matcher(name).matches()) {
            shared.problems()
                    .add(node, "'" + name + "' is no name of a choice; write up to 64 of A-Z, a-z, 0-9, _ and -");
        } else if (!name.isEmpty() && !taken.add(name)) {
            shared.problems().add(node, "the choice " + name + " is there twice; keep one");
        }
        Choice choice = new Choice(name, shared.languages().text(fields, "label"), columns(fields));
        fields.refuseOthers();
        return choice;
    }

    private Map<String, String> columns(Fields fields) {
        Map<String, String> columns = new LinkedHashMap<>();
        fields.optional("columns")
                .map(node -> new Fields(node, shared.problems()))
                .ifPresent(cells -> {
                    for (String column : cells.keys()) {
                        columns.put(column, cells.text(column));
                    }
                });
        return columns;
    }
}
