package org.cabildo.backend.export.file;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Repeat;

/**
 * A row for each entry of a repeat, with the index of the row around it, as in KoboToolbox: that of the submission, or that of
 * the entry in whose repeat it stands.
 */
record EntrySheet(Questionnaire.Entries table, List<Field> fields, Contents contents) implements Sheet {

    private static final Comparator<List<Integer>> IN_ORDER = (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    @Override
    public String name() {
        return table.repeat().name();
    }

    @Override
    public List<Column> columns() {
        return Headers.unique(fields.stream().map(Field::column).toList());
    }

    @Override
    public void each(Taker taker) throws IOException {
        Walk walk = new Walk(taker);
        contents.submissions().each(walk::take);
    }

    /** One pass, in which rows are numbered. */
    private final class Walk {

        private final Taker taker;
        private long submissions;
        private long outer;
        private long index;

        Walk(Taker taker) {
            this.taker = taker;
        }

        void take(Handed submission) throws IOException {
            submissions++;
            Map<List<Integer>, Long> around = new HashMap<>();
            String outerName = table.outer();
            if (outerName != null) {
                for (List<Integer> path : entries(submission, outerName, 1).keySet()) {
                    outer++;
                    around.put(path, outer);
                }
            }
            int depth = outerName == null ? 1 : 2;
            for (Map.Entry<List<Integer>, Map<String, Given>> entry :
                    entries(submission, name(), depth).entrySet()) {
                index++;
                long parent = around.getOrDefault(entry.getKey().subList(0, depth - 1), submissions);
                Row row = new Row(submission, index, parent, entry.getKey(), entry.getValue());
                taker.take(fields.stream().map(field -> field.in(row)).toList());
            }
        }
    }

    /** Those of a repeat, with its own answers; one that has answers only in the repeats inside it is one too. */
    private SortedMap<List<Integer>, Map<String, Given>> entries(Handed submission, String repeat, int depth) {
        SortedMap<List<Integer>, Map<String, Given>> entries = new TreeMap<>(IN_ORDER);
        for (Given answer : submission.answers()) {
            List<Repeat> around = contents.questionnaire()
                    .place(submission.version(), answer.question())
                    .map(Place::repeats)
                    .orElse(List.of());
            if (around.size() >= depth && around.get(depth - 1).name().equals(repeat)) {
                Map<String, Given> answers =
                        entries.computeIfAbsent(answer.path().subList(0, depth), path -> new HashMap<>());
                if (around.size() == depth) {
                    answers.put(answer.question(), answer);
                }
            }
        }
        return entries;
    }
}
