package org.cabildo.surveys.definition;

import java.util.List;
import java.util.Optional;

/** A named list of choices, in the order in which they are offered; XLSForm's {@code list_name}. */
public record ChoiceList(String name, List<Choice> choices) {

    public ChoiceList {
        choices = List.copyOf(choices);
    }

    public Optional<Choice> choice(String choiceName) {
        return choices.stream().filter(c -> c.name().equals(choiceName)).findFirst();
    }
}
