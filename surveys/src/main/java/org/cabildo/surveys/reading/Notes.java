package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.surveys.definition.Concordance;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Gathers the field {@code concordance}, one note or a list of them, that may stand beside any text. */
final class Notes {

    private final Problems problems;
    private final List<Concordance> gathered = new ArrayList<>();

    Notes(Problems problems) {
        this.problems = problems;
    }

    void of(String about, Fields fields) {
        fields.optional("concordance").ifPresent(note -> {
            List<Node> notes = note instanceof SequenceNode ? Fields.list(note, problems) : List.of(note);
            notes.forEach(n -> gathered.add(new Concordance(about, Fields.text(n, problems))));
        });
    }

    List<Concordance> gathered() {
        return List.copyOf(gathered);
    }
}
