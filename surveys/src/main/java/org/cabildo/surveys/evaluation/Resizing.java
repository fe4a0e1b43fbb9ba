package org.cabildo.surveys.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.surveys.evaluation.Change.What;

/** Adds entries to repeats and takes them away, and has all looked at again that looks at them. */
record Resizing(Form form, Recalculation recalculation) {

    /** @param around the entry that the repeat stands in */
    void add(Part repeat, Entry around) {
        Entry added = around.add(repeat.name());
        recalculation.planAll(added, inside(repeat));
        resized(repeat, around);
    }

    void remove(Part repeat, Entry around, int number) {
        around.list(repeat.name()).remove(number);
        planGatherers(inside(repeat), around);
        resized(repeat, around);
    }

    /** @param wanted how many entries, as it was calculated: what is no number is none */
    void resize(Part repeat, Entry around, String wanted) {
        int target = target(wanted, repeat.repeat().maxEntries());
        while (around.list(repeat.name()).size() < target) {
            add(repeat, around);
        }
        while (around.list(repeat.name()).size() > target) {
            remove(repeat, around, around.list(repeat.name()).size() - 1);
        }
    }

    private static int target(String wanted, int most) {
        try {
            return (int) Math.max(0, Math.min(most, Double.parseDouble(wanted)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** What goes through entries looks at them again when one of them is gone. */
    private void planGatherers(List<String> gone, Entry around) {
        List<String> outside = gone.subList(0, gone.size() - 1);
        for (Part inner : form.partsIn(gone)) {
            recalculation.planDependents(inner.name(), outside, around);
            if (inner.repeatOrNull() != null) {
                form.partsIn(inside(inner)).forEach(part -> recalculation.planDependents(part.name(), outside, around));
            }
        }
    }

    private void resized(Part repeat, Entry around) {
        recalculation.changed(repeat, around, What.ENTRIES);
        recalculation.planDependents(repeat.name(), repeat.around(), around);
    }

    private static List<String> inside(Part repeat) {
        List<String> inside = new ArrayList<>(repeat.around());
        inside.add(repeat.name());
        return List.copyOf(inside);
    }
}
