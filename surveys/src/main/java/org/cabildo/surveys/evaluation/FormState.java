package org.cabildo.surveys.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;

/**
 * One form while it is filled in. A change costs what depends on it, whatever the size of the form. Of one respondent,
 * and for one thread at a time.
 *
 * <p>Values are in stored form. Whether a value is one that its question takes is not looked at here: a reply is checked
 * when it is handed in.
 */
public final class FormState {

    private final Form form;
    private final Clock clock;
    private final Entry root = Entry.form();
    private Profile profile;

    FormState(Form form, Profile profile, Clock clock) {
        this.form = form;
        this.profile = profile;
        this.clock = clock;
        Recalculation first = new Recalculation(this);
        first.planAll(root, List.of());
        first.run();
    }

    public Form form() {
        return form;
    }

    /** Says who answers. */
    public Set<Change> answeredBy(Profile respondent) {
        profile = respondent;
        Recalculation recalculation = new Recalculation(this);
        Profile.NAMES.forEach(name -> recalculation.planDependents(name, List.of(), root));
        return recalculation.run();
    }

    /**
     * Fills in an answer, or changes it. What is calculated stays as it is calculated.
     *
     * @param stored the empty string to take the answer back
     * @return everything that is another than before, the answer itself among it
     * @throws IllegalArgumentException if there is no such question or entry
     */
    public Set<Change> answer(Slot slot, String stored) {
        Entry entry = entry(slot);
        entry.cell(slot.name()).given = stored;
        Recalculation recalculation = new Recalculation(this);
        recalculation.plan(form.part(slot.name()), entry);
        return recalculation.run();
    }

    /**
     * Adds an entry after the others; nothing happens where their number is calculated, or there are as many as there
     * can be.
     *
     * @param slot the repeat, in the entry that it stands in
     * @throws IllegalArgumentException if there is no such repeat
     */
    public Set<Change> addEntry(Slot slot) {
        Part part = form.part(slot.name());
        Entry around = entry(slot);
        Recalculation recalculation = new Recalculation(this);
        if (part.count().isEmpty() && entries(slot) < part.repeat().maxEntries()) {
            new Resizing(form, recalculation).add(part, around);
        }
        return recalculation.run();
    }

    /**
     * Removes an entry; those after it move up. Nothing happens where their number is calculated.
     *
     * @param slot the repeat, in the entry that it stands in
     * @throws IllegalArgumentException if there is no such repeat or entry
     */
    public Set<Change> removeEntry(Slot slot, int number) {
        Part part = form.part(slot.name());
        Entry around = entry(slot);
        if (number < 0 || number >= entries(slot)) {
            throw new IllegalArgumentException(slot + " has no entry " + number);
        }
        Recalculation recalculation = new Recalculation(this);
        if (part.count().isEmpty()) {
            new Resizing(form, recalculation).remove(part, around, number);
        }
        return recalculation.run();
    }

    /** How many entries this repeat has. */
    public int entries(Slot slot) {
        return entry(slot).list(slot.name()).size();
    }

    public boolean isRelevant(Slot slot) {
        return cell(slot).relevant;
    }

    /** The answer as it would be handed in: none while it is not asked. */
    public String value(Slot slot) {
        return cell(slot).value;
    }

    /** Whether the answer holds to its constraint; no answer always does. */
    public boolean holds(Slot slot) {
        return cell(slot).holds;
    }

    /** Whether it is asked and must be answered. */
    public boolean isRequired(Slot slot) {
        return cell(slot).required;
    }

    /** Whether it keeps the form from being handed in: required and not answered, or not as it must be. */
    public boolean blocks(Slot slot) {
        Cell cell = cell(slot);
        return (cell.required && cell.value.isEmpty()) || !cell.holds;
    }

    /**
     * What can be chosen, in the order of the list.
     *
     * @throws IllegalArgumentException if it is no question with a list
     */
    public List<Choice> choices(Slot slot) {
        Part part = form.part(slot.name());
        if (!(part.questionOrNull() instanceof Question.OfList of)) {
            throw new IllegalArgumentException(slot + " has no choices");
        }
        View view = view(part, entry(slot));
        return of.choices().choices().stream()
                .filter(choice -> of.choiceFilter()
                        .map(filter -> filter.holds(view.of(choice)))
                        .orElse(true))
                .toList();
    }

    /** Everything that is asked, in the order of the document, entry by entry. */
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (Part part : form.parts()) {
            if (part.questionOrNull() != null) {
                root.along(part.around()).forEach(entry -> slots.add(new Slot(part.name(), entry.numbers())));
            }
        }
        return slots;
    }

    View view(Part part, Entry entry) {
        String self = part.questionOrNull() == null ? "" : entry.cell(part.name()).value;
        return new View(form, profile, LocalDate.now(clock), entry, part.around(), self, null);
    }

    private Cell cell(Slot slot) {
        if (form.part(slot.name()).questionOrNull() == null) {
            throw new IllegalArgumentException(slot + " is a list of entries and has no answer");
        }
        return entry(slot).cell(slot.name());
    }

    /** The entry that the slot stands in. */
    private Entry entry(Slot slot) {
        List<String> around = form.part(slot.name()).around();
        if (around.size() != slot.entries().size()) {
            throw new IllegalArgumentException(slot + " stands in entries of " + around);
        }
        Entry entry = root;
        for (int i = 0; i < around.size(); i++) {
            List<Entry> list = entry.list(around.get(i));
            int number = slot.entries().get(i);
            if (number < 0 || number >= list.size()) {
                throw new IllegalArgumentException(slot + " stands in an entry that is not there");
            }
            entry = list.get(number);
        }
        return entry;
    }
}
