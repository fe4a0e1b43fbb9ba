package org.cabildo.backend.export.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row for each submission. */
record SubmissionSheet(String name, List<Field> fields, Submissions submissions) implements Sheet {

    @Override
    public List<Column> columns() {
        return Headers.unique(fields.stream().map(Field::column).toList());
    }

    @Override
    public void each(Taker taker) throws IOException {
        long[] index = {0};
        submissions.each(submission -> {
            index[0]++;
            Row row = new Row(submission, index[0], 0, List.of(), once(submission));
            taker.take(fields.stream().map(field -> field.in(row)).toList());
        });
    }

    private static Map<String, Given> once(Handed submission) {
        Map<String, Given> answers = new HashMap<>();
        submission.answers().stream()
                .filter(answer -> answer.path().isEmpty())
                .forEach(answer -> answers.put(answer.question(), answer));
        return answers;
    }
}
