package org.cabildo.surveys.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.expression.Answers;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees from where it stands: what is asked in the same entry and around it, and, gathered, what is
 * asked further in.
 *
 * @param self the answer that is looked at
 * @param choice the choice that is looked at, or null
 */
record View(
        Form form,
        Profile profile,
        LocalDate today,
        Entry from,
        List<String> around,
        String self,
        @Nullable Choice choice)
        implements Answers {

    @Override
    public String of(String name) {
        if (!form.has(name)) {
            return profile.of(name);
        }
        return from.at(form.part(name).around().size()).cell(name).value;
    }

    @Override
    public List<String> each(String name) {
        if (!form.has(name)) {
            return List.of();
        }
        Part part = form.part(name);
        int shared = part.shared(around);
        List<Entry> entries = from.at(shared)
                .along(part.around().subList(shared, part.around().size()))
                .toList();
        return part.repeatOrNull() == null
                ? entries.stream().map(entry -> entry.cell(name).value).toList()
                : entries.stream()
                        .flatMap(entry -> entry.list(name).stream())
                        .map(entry -> "")
                        .toList();
    }

    @Override
    public String column(String name) {
        return choice == null ? "" : choice.column(name);
    }

    View of(Choice other) {
        return new View(form, profile, today, from, around, self, other);
    }
}
