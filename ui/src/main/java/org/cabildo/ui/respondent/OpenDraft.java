package org.cabildo.ui.respondent;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftForm;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.ui.form.LiveForm;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.form.Standing;
import org.jspecify.annotations.Nullable;

/** A draft while a page of it is open: what is written here is on disk when the call returns. */
final class OpenDraft implements Sheet {

    private static final Set<ProblemType> CLOSED = Set.of(ProblemType.DRAFT_SUBMITTED, ProblemType.UNKNOWN_DRAFT);

    private final Drafts drafts;
    private final DraftKey key;
    private final SaveState saveState;
    private final LiveForm form;
    private final Map<String, String> answers;
    private final Map<String, DraftEntries> entries = new HashMap<>();
    private final ProfileSheet profile;
    private final boolean isInvited;
    private final boolean anonymous;
    private final boolean isBeingCorrected;
    private final Profile whoSpeaks;
    private boolean isClosed;

    /** @param clock says which day it is, for conditions that ask */
    OpenDraft(Drafts drafts, DraftKey key, DraftView saved, Form form, Clock clock, SaveState saveState) {
        this.drafts = drafts;
        this.key = key;
        this.saveState = saveState;
        this.isInvited = saved.invitation().isPresent();
        this.anonymous = saved.isAnonymous();
        this.isBeingCorrected = saved.isBeingCorrected();
        this.whoSpeaks = saved.profile();
        this.form = new LiveForm(
                DraftForm.fill(form, saved, clock),
                ProfileSheet.asAsked(
                        saved.profile().stakeholderGroup(), saved.profile().country()));
        this.answers = new HashMap<>(saved.answers());
        this.profile =
                new ProfileSheet(saved.profile(), this.form, change -> keep(() -> drafts.saveProfile(key, change)));
        form.definition().segments().stream()
                .flatMap(segment -> segment.repeats().stream())
                .forEach(repeat -> entries.put(
                        repeat.name(),
                        new DraftEntries(this, repeat, null, saved.entries().getOrDefault(repeat.name(), List.of()))));
        entries.values().forEach(DraftEntries::areInForm);
    }

    boolean isAnonymous() {
        return anonymous;
    }

    /** Whether it was handed in, and opened again. */
    boolean isBeingCorrected() {
        return isBeingCorrected;
    }

    /** As it was saved when the page was opened. */
    Profile whoSpeaks() {
        return whoSpeaks;
    }

    DraftKey key() {
        return key;
    }

    /** Whether it speaks for whom an invitation says. */
    boolean isInvited() {
        return isInvited;
    }

    Sheet profile() {
        return profile;
    }

    LiveForm form() {
        return form;
    }

    /** @throws IllegalArgumentException if no segment has this repeat */
    @Override
    public DraftEntries entries(Repeat repeat) {
        DraftEntries ofRepeat = entries.get(repeat.name());
        if (ofRepeat == null) {
            throw new IllegalArgumentException(repeat.name() + " stands in no segment");
        }
        return ofRepeat;
    }

    /** What a question starts with is its answer until another is given. */
    @Override
    public String of(String question) {
        String answer = answers.get(question);
        return answer == null ? start(question) : answer;
    }

    @Override
    public Standing standing(Question question) {
        return form.standing(question, List.of(), of(question.name()));
    }

    @Override
    public void write(String question, String value) {
        answers.put(question, value);
        form.answer(question, List.of(), value);
        save(null, question, value);
    }

    String start(String question) {
        return form.definition()
                .question(question)
                .map(asked -> asked.asked().rules().initial())
                .orElse("");
    }

    void save(@Nullable EntryId entry, String question, String value) {
        keep(() -> drafts.save(key, entry, question, value));
    }

    EntryId addEntry(@Nullable EntryId around, String repeat) {
        return drafts.addEntry(key, around, repeat);
    }

    void removeEntry(EntryId entry) {
        keep(() -> drafts.removeEntry(key, entry));
    }

    /** It counts as failed until it has succeeded. */
    private void keep(Supplier<Instant> act) {
        saveState.failed();
        try {
            saveState.saved(act.get());
        } catch (ProblemException problem) {
            isClosed = CLOSED.contains(problem.type());
            throw problem;
        }
    }

    /** Whether nothing can be saved here any more: a colleague has handed it in. */
    boolean isClosed() {
        return isClosed;
    }
}
