package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.surveys.definition.Repeat;

/** The questions of one entry, such as of one good practice, with the lists that stand in it. */
@ApplicationScoped
class EntryPage extends DraftedPage {

    private static final String REMOVE = "remove";
    private static final String SURE = "sure";

    /** The entry that was on the page, by which it is found again when others have come before it. */
    private static final String ID = "e";

    @Inject
    Answers answers;

    @Inject
    Entries entries;

    @Override
    public String name() {
        return Way.ENTRY;
    }

    @Override
    void show(Visit visit, WrittenDraft draft) throws IOException {
        EntryAddress address = address(visit, draft);
        Optional<Sheet> found = address.sheet(draft);
        if (found.isEmpty()) {
            // It was removed, or an answer has made them fewer.
            visit.go(address.listPage());
            return;
        }
        Sheet sheet = found.get();
        Teller say = new Teller(visit.language());
        boolean mayWrite = mayWrite(address, draft);
        Map<String, String> problems = visit.parameterIsThere(TopicPage.CHECK)
                ? answers.wrong(visit.consultation(), visit.key().orElseThrow(), sheet, address.pointer(), true, say)
                : Map.of();
        Map<String, Object> model = model(visit, draft, address.page());
        model.put("back", visit.to(address.listPage()));
        model.put("list", say.text(address.repeat().label()));
        model.put("label", say.words(address.label()));
        model.put("id", sheet.entry().map(id -> id.value().toString()).orElse(""));
        model.put(
                "fields",
                new FieldViews(visit.language(), visit.here().translations(), problems, TopicPage.met(visit))
                        .of(address.questions(), sheet, mayWrite));
        model.put(
                "lists",
                address.repeat().repeats().stream()
                        .filter(inner -> draft.form().isAsked(inner, sheet.path()))
                        .map(inner -> ListView.of(inner, sheet, address, mayWrite, visit))
                        .toList());
        model.put("mayRemove", mayWrite && address.repeat().count().isEmpty());
        model.put("isSure", visit.parameterIsThere(REMOVE));
        model.put("hasWrong", !problems.isEmpty());
        model.put("isChecked", visit.parameterIsThere(TopicPage.CHECK));
        model.put("isMore", visit.parameterIsThere(TopicPage.MORE));
        pages.show(visit, 200, Way.ENTRY, model);
    }

    private static boolean mayWrite(EntryAddress address, WrittenDraft draft) {
        return draft.segment(address.repeat()).filter(draft::mayWriteIn).isPresent();
    }

    private static EntryAddress address(Visit visit, WrittenDraft draft) {
        return EntryAddress.of(visit.steps(), draft).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** That of the entry that was on the page, wherever it stands by now; empty if it was removed. */
    private static Optional<EntryAddress> posted(EntryAddress named, WrittenDraft draft, String id) {
        if (id.isEmpty() || isAt(named, id, draft)) {
            return Optional.of(named);
        }
        EntryAddress outer = named.outer();
        Optional<Sheet> around = outer == null ? Optional.of(draft.sheet()) : outer.sheet(draft);
        int count = around.map(sheet -> sheet.entryCount(named.repeat())).orElse(0);
        return IntStream.range(0, count)
                .mapToObj(number -> new EntryAddress(named.repeat(), number, outer))
                .filter(other -> isAt(other, id, draft))
                .findFirst();
    }

    private static boolean isAt(EntryAddress address, String id, WrittenDraft draft) {
        return address.sheet(draft)
                .flatMap(Sheet::entry)
                .filter(entry -> entry.value().toString().equals(id))
                .isPresent();
    }

    @Override
    void take(Visit visit, WrittenDraft draft, Posted posted) {
        DraftKey key = visit.key().orElseThrow();
        String go = posted.button();
        Optional<EntryAddress> found = posted(address(visit, draft), draft, posted.text(ID));
        if (found.isEmpty()) {
            bringBack(visit, address(visit, draft), draft, posted);
            return;
        }
        EntryAddress address = found.get();
        if (!mayWrite(address, draft)) {
            visit.go(Moves.fromEntry(posted, address));
            return;
        }
        Sheet sheet = address.sheet(draft).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_ENTRY));
        if (go.equals(SURE)) {
            remove(visit, address, sheet, draft);
            return;
        }
        Set<String> met = save(key, address, sheet, posted);
        WrittenDraft now = again(visit);
        Sheet saved = address.sheet(now).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_ENTRY));
        Outcome outcome = new Outcome(address.questions(), saved, posted, met);
        String added = Entries.added(posted);
        if (go.equals(REMOVE)) {
            visit.go(address.page() + "?" + REMOVE + "#remove");
        } else if (!Moves.file(posted).isEmpty()) {
            entries.kept(key, address, saved);
            visit.go(FilePage.address(Moves.file(posted), address));
        } else if (added != null) {
            visit.go(entries.add(key, inner(address, added), saved, address, posted));
        } else {
            String next = outcome.needsLook(() -> answers.wrong(
                            visit.consultation(), key, saved, address.pointer(), false, new Teller(visit.language()))
                    .keySet());
            visit.go(next.isEmpty() ? Moves.fromEntry(posted, address) : address.page() + next);
        }
    }

    private Set<String> save(DraftKey key, EntryAddress address, Sheet sheet, Posted posted) {
        if (!answers.hasChanges(sheet, address.questions(), posted)) {
            return Set.of();
        }
        EntryId entry = entries.kept(key, address, sheet);
        return Answers.met(answers.save(key, sheet, entry, address.questions(), posted));
    }

    /** What is written in an entry that somebody has removed meanwhile brings it back. */
    private void bringBack(Visit visit, EntryAddress address, WrittenDraft draft, Posted posted) {
        String id = posted.text(ID);
        if (!ListPage.ID.matcher(id).matches()) {
            throw new ProblemException(ProblemType.UNKNOWN_ENTRY);
        }
        EntryId entry = new EntryId(UUID.fromString(id));
        Sheet nothing = new Sheet(draft, List.of(), Map.of(), Map.of(), Optional.of(entry));
        if (!posted.button().equals(SURE)) {
            answers.save(visit.key().orElseThrow(), nothing, entry, address.questions(), posted);
        }
        visit.go(address.listPage());
    }

    private static Repeat inner(EntryAddress address, String name) {
        List<Repeat> inside = address.repeat().repeats();
        return inside.stream()
                .filter(repeat -> repeat.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.FORM_UNREADABLE));
    }

    private void remove(Visit visit, EntryAddress address, Sheet sheet, WrittenDraft draft) {
        sheet.entry().ifPresent(entry -> drafts.removeEntry(visit.key().orElseThrow(), entry));
        boolean canComeBack = sheet.entry().isPresent()
                && address.outer() == null
                && !draft.saved().isAnonymous();
        visit.go(address.listPage()
                + (canComeBack
                        ? "?" + ListPage.REMOVED + "="
                                + sheet.entry().orElseThrow().value()
                        : ""));
    }
}
