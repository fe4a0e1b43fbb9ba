package org.cabildo.surveys.exchange.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;

/** Makes the sheet {@code choices}. What a filter can ask about a choice stands in columns after its label. */
final class ChoicesSheet {

    private ChoicesSheet() {}

    static Table table(Definition definition) {
        TreeSet<String> filtered = new TreeSet<>();
        definition
                .choiceLists()
                .forEach(list -> list.choices()
                        .forEach(choice -> filtered.addAll(choice.columns().keySet())));
        List<String> columns = new ArrayList<>(List.of("list_name", "name"));
        columns.addAll(Tongues.headings("label", definition.languages()));
        columns.addAll(filtered);
        Table table = new Table("choices", columns);
        for (ChoiceList list : definition.choiceLists()) {
            for (Choice choice : list.choices()) {
                Table.Line line = table.line().with("list_name", list.name()).with("name", choice.name());
                SurveySheet.texts(line, "label", choice.label(), definition.languages());
                choice.columns().forEach(line::with);
            }
        }
        return table;
    }
}
