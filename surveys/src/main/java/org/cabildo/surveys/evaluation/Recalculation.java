package org.cabildo.surveys.evaluation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.cabildo.surveys.evaluation.Change.What;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Follows one change to everything that depends on it, and to nothing else. Parts are looked at by rank, each once, when
 * all that it waits for is settled; whether answers hold, and must be given, is found out when all values are.
 */
final class Recalculation {

    private record Task(Part part, Entry entry) {}

    private final FormState state;
    private final Form form;
    private final PriorityQueue<Task> tasks;
    private final Set<Task> planned = new HashSet<>();
    private final Set<Task> looked = new LinkedHashSet<>();
    private final Set<Change> changes = new LinkedHashSet<>();

    Recalculation(FormState state) {
        this.state = state;
        this.form = state.form();
        this.tasks = new PriorityQueue<>(Comparator.comparingInt(task -> form.rank(task.part())));
    }

    void plan(Part part, Entry entry) {
        Task task = new Task(part, entry);
        if (planned.add(task)) {
            tasks.add(task);
        }
    }

    /** Everything in this entry, which is new. */
    void planAll(Entry entry, List<String> around) {
        for (Part part : form.partsIn(around)) {
            if (part.questionOrNull() != null) {
                entry.cell(part.name()).given = part.rules().initial();
            }
            plan(part, entry);
        }
    }

    /** What looks at this name, in whichever entries can see this one. */
    void planDependents(String name, List<String> around, Entry entry) {
        for (Part dependent : form.dependents(name)) {
            int shared = dependent.shared(around);
            entry.at(shared)
                    .along(dependent.around().subList(shared, dependent.around().size()))
                    .forEach(seeing -> plan(dependent, seeing));
        }
    }

    /** Does all that is planned and what follows from it. */
    Set<Change> run() {
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
            planned.remove(task);
            if (task.part().repeatOrNull() == null) {
                settle(task.part(), task.entry());
                looked.add(task);
            } else {
                count(task.part(), task.entry());
            }
        }
        looked.forEach(task -> check(task.part(), task.entry()));
        return changes;
    }

    private void settle(Part part, Entry entry) {
        Cell cell = entry.cell(part.name());
        View view = state.view(part, entry);
        boolean relevant = !form.leavesOut(part.name())
                && part.relevant().map(condition -> condition.holds(view)).orElse(true);
        String computed =
                part.calculation().map(calculation -> calculation.value(view)).orElse(cell.given);
        String value = relevant ? computed : "";
        if (relevant != cell.relevant) {
            cell.relevant = relevant;
            changed(part, entry, What.RELEVANCE);
        }
        if (!value.equals(cell.value)) {
            cell.value = value;
            changed(part, entry, What.VALUE);
            planDependents(part.name(), part.around(), entry);
        }
    }

    private void count(Part part, Entry entry) {
        part.count()
                .ifPresent(count -> new Resizing(form, this).resize(part, entry, count.value(state.view(part, entry))));
    }

    private void check(Part part, Entry entry) {
        Cell cell = entry.cell(part.name());
        View view = state.view(part, entry);
        boolean required = cell.relevant
                && part.questionOrNull() != null
                && (part.questionOrNull().asked().required()
                        || holds(part.rules().requiredWhen(), view));
        boolean holds = cell.value.isEmpty()
                || part.rules()
                        .constraint()
                        .map(constraint -> constraint.holds(view))
                        .orElse(true);
        if (required != cell.required) {
            cell.required = required;
            changed(part, entry, What.REQUIRED);
        }
        if (holds != cell.holds) {
            cell.holds = holds;
            changed(part, entry, What.CONSTRAINT);
        }
        if (part.filter().isPresent()) {
            changed(part, entry, What.CHOICES);
        }
    }

    private static boolean holds(@Nullable Expression condition, View view) {
        return condition != null && condition.holds(view);
    }

    void changed(Part part, Entry entry, What what) {
        if (entry.isThere()) {
            changes.add(new Change(new Slot(part.name(), entry.numbers()), what));
        }
    }
}
