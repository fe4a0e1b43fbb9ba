package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.surveys.definition.Repeat;

/** What can be added any number of times, such as good practices. */
@ApplicationScoped
class ListPage extends DraftedPage {

    /** The entry that was removed from here, to bring it back. */
    static final String REMOVED = "removed";

    private static final String RESTORE = "restore";
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    Entries entries;

    @Override
    public String name() {
        return Way.LIST;
    }

    @Override
    void show(Visit visit, WrittenDraft draft) throws IOException {
        Repeat repeat = repeat(visit, draft);
        Map<String, Object> model = model(visit, draft, Way.address(repeat));
        model.put(
                "list",
                ListView.of(
                        repeat,
                        draft.sheet(),
                        null,
                        draft.segment(repeat).filter(draft::mayWriteIn).isPresent(),
                        visit));
        model.put(
                "removed",
                visit.parameter(REMOVED).filter(id -> ID.matcher(id).matches()).orElse(null));
        pages.show(visit, 200, Way.LIST, model);
    }

    private static Repeat repeat(Visit visit, WrittenDraft draft) {
        return draft.definition().segments().stream()
                .flatMap(segment -> segment.repeats().stream())
                .filter(repeat -> repeat.name().equals(visit.step(1)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @Override
    void take(Visit visit, WrittenDraft draft, Posted posted) {
        Repeat repeat = repeat(visit, draft);
        if (posted.button().equals(RESTORE)) {
            Optional<String> id =
                    posted.find(REMOVED).filter(text -> ID.matcher(text).matches());
            id.ifPresent(text -> drafts.restoreEntry(visit.key().orElseThrow(), new EntryId(UUID.fromString(text))));
            visit.go(Way.address(repeat));
        } else if (repeat.name().equals(Entries.added(posted))) {
            visit.go(entries.add(visit.key().orElseThrow(), repeat, draft.sheet(), null, posted));
        } else {
            visit.go(Moves.after(posted, Way.address(repeat), new Way(draft)));
        }
    }
}
