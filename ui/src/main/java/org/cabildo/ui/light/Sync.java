package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftChange;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.SavedAnswer;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.jspecify.annotations.Nullable;

/** Saves what was done without a connection, one after the other, so that what fails takes nothing else with it. */
@ApplicationScoped
class Sync {

    private static final String REFUSED = "refused";

    /** What is wrong with one change; anything else is wrong with the draft, and stops all of them. */
    private static final Set<ProblemType> OF_ONE = Set.of(ProblemType.UNKNOWN_ENTRY, ProblemType.NOT_YOUR_PART);

    @Inject
    Drafts drafts;

    /**
     * @return for each change its {@code id}, and what became of it: {@code entry}, the id of the one that was added;
     *     {@code value}, the answer as it stands; {@code met}, what somebody else has written meanwhile, so that nothing
     *     was saved; or {@code refused}, a sentence
     * @throws ProblemException if none can be saved any more
     */
    List<JsonObject> apply(Visit visit, DraftKey key, List<SentChange> changes) {
        Map<UUID, EntryId> added = new HashMap<>();
        return changes.stream().map(change -> apply(visit, key, change, added)).toList();
    }

    private JsonObject apply(Visit visit, DraftKey key, SentChange change, Map<UUID, EntryId> added) {
        JsonObjectBuilder result = Json.createObjectBuilder().add("id", change.id());
        try {
            if (change instanceof SentChange.Added entry) {
                add(visit, key, entry, added, result);
            } else if (change instanceof SentChange.Answered answer) {
                save(visit, key, answer, added, result);
            }
        } catch (ProblemException problem) {
            if (!OF_ONE.contains(problem.type())) {
                throw problem;
            }
            result.add(REFUSED, problem.sentence(visit.language()));
        }
        return result.build();
    }

    private void add(
            Visit visit, DraftKey key, SentChange.Added entry, Map<UUID, EntryId> added, JsonObjectBuilder result) {
        if (repeats(visit.consultation().definition()).noneMatch(repeat -> isOf(repeat, entry.repeat()))) {
            result.add(REFUSED, new Teller(visit.language()).of("light.offline.unplaced"));
            return;
        }
        EntryId id = drafts.addEntry(key, entry(entry.outer(), added), entry.repeat(), entry.mark());
        added.put(entry.mark(), id);
        result.add("entry", id.value().toString());
    }

    /** One to which entries are added, and which is not counted. */
    private static boolean isOf(Repeat repeat, String name) {
        return repeat.name().equals(name) && repeat.count().isEmpty();
    }

    private static Stream<Repeat> repeats(Definition definition) {
        return definition.segments().stream()
                .flatMap(segment -> segment.repeats().stream())
                .flatMap(repeat -> Stream.concat(Stream.of(repeat), repeat.repeats().stream()));
    }

    private void save(
            Visit visit, DraftKey key, SentChange.Answered answer, Map<UUID, EntryId> added, JsonObjectBuilder result) {
        Optional<Question> question = question(visit.consultation().definition(), answer);
        if (question.isEmpty()) {
            result.add(REFUSED, new Teller(visit.language()).of("light.offline.unplaced"));
            return;
        }
        SavedAnswer saved = drafts.saveUnmet(
                key,
                new DraftChange(
                        entry(answer.entry(), added),
                        answer.question(),
                        answer.base(),
                        FieldViews.stored(question.get(), answer.value()),
                        Answers.isText(question.get())));
        result.add(saved.hasMet() ? "met" : "value", saved.value());
    }

    /** Empty if it is no longer asked in that place, or not answered there by anybody. */
    private static Optional<Question> question(Definition definition, SentChange.Answered answer) {
        return definition
                .question(answer.question())
                .filter(Answers::isTyped)
                .filter(question -> definition
                        .contents()
                        .place(question.name())
                        .filter(place ->
                                place.topic().isPresent() == answer.entry().isEmpty())
                        .isPresent());
    }

    private static @Nullable EntryId entry(Optional<SentChange.Place> place, Map<UUID, EntryId> added) {
        if (place.isEmpty()) {
            return null;
        }
        if (!place.get().isNew()) {
            return new EntryId(place.get().value());
        }
        return Optional.ofNullable(added.get(place.get().value()))
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_ENTRY));
    }
}
