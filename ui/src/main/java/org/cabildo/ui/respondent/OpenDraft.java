package org.cabildo.ui.respondent;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.DraftChange;
import org.cabildo.backend.submission.DraftForm;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.DraftUses;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.submission.Review;
import org.cabildo.backend.submission.SavedAnswer;
import org.cabildo.backend.submission.SavedUse;
import org.cabildo.backend.submission.UseWish;
import org.cabildo.backend.team.Author;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.ui.form.FilePlace;
import org.cabildo.ui.form.LiveForm;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.form.Standing;
import org.cabildo.ui.form.Talk;
import org.cabildo.ui.form.Themes;
import org.jspecify.annotations.Nullable;

/** A draft while a page of it is open: what is written here is on disk when the call returns. */
final class OpenDraft implements Sheet {

    private static final Set<ProblemType> CLOSED = Set.of(ProblemType.DRAFT_SUBMITTED, ProblemType.UNKNOWN_DRAFT);
    private static final Set<ProblemType> NOT_NOW = Set.of(ProblemType.UNDER_REVIEW, ProblemType.NOT_YOUR_PART);

    private final Drafts drafts;
    private final DraftUses draftUses;
    private final FileDesk desk;
    private final DraftKey key;
    private final SaveState saveState;
    private final LiveForm form;
    private final Known known;
    private final SheetUses uses;
    private final Talks talks;
    private final Author author;
    private final Review review;
    private final Map<String, DraftEntries> entries = new HashMap<>();
    private final ProfileSheet profile;
    private final boolean isInvited;
    private final boolean anonymous;
    private final boolean isBeingCorrected;
    private final Profile whoSpeaks;
    private final Themes themes;
    private boolean isClosed;
    private boolean isRefused;
    private long revision;
    private boolean isReviewedOtherwise;

    /** @param clock says which day it is, for conditions that ask */
    OpenDraft(
            Drafts drafts,
            DraftUses draftUses,
            FileDesk desk,
            DraftKey key,
            DraftView saved,
            Form form,
            Clock clock,
            SaveState saveState,
            Talks talks) {
        this.drafts = drafts;
        this.draftUses = draftUses;
        this.desk = desk;
        this.key = key;
        this.saveState = saveState;
        this.talks = talks;
        this.author = saved.author();
        this.review = saved.review();
        this.isInvited = saved.invitation().isPresent();
        this.anonymous = saved.isAnonymous();
        this.isBeingCorrected = saved.isBeingCorrected();
        this.whoSpeaks = saved.profile();
        this.form = new LiveForm(
                DraftForm.fill(form, saved, clock),
                ProfileSheet.asAsked(
                        saved.profile().stakeholderGroup(), saved.profile().country()));
        this.known = new Known(saved.answers(), saved.revised());
        this.uses = new SheetUses(saved.uses(), (question, base, use) -> saveUse(null, question, base, use));
        this.revision = saved.revision();
        this.themes =
                new Themes(this.form, this, saved.topics(), change -> keep(() -> drafts.chooseTopics(key, change)));
        this.profile = new ProfileSheet(
                saved.profile(), this.form, maySayWhoSpeaks(), change -> keep(() -> drafts.saveProfile(key, change)));
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

    /** As whom it was opened. */
    Author author() {
        return author;
    }

    /** As it was when the page was opened. */
    Review review() {
        return review;
    }

    boolean isOfATeam() {
        return author.id().isPresent();
    }

    /** Whether the reader may write there, now that the page was opened. */
    boolean mayWriteIn(Segment segment) {
        return author.mayWriteIn(segment.name()) && !review.isReady();
    }

    boolean maySayWhoSpeaks() {
        return author.may(TeamPermission.SAY_WHO_SPEAKS) && !review.isReady();
    }

    boolean mayChange(Repeat repeat) {
        return form.definition().segments().stream()
                .filter(segment -> segment.repeats().stream()
                        .anyMatch(
                                outer -> outer.equals(repeat) || outer.repeats().contains(repeat)))
                .anyMatch(this::mayWriteIn);
    }

    Talks talks() {
        return talks;
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

    /** Whether what is shown first can be chosen by who opened it. */
    boolean mayChooseThemes() {
        return author.may(TeamPermission.WRITE) && !review.isReady();
    }

    /** What its authors want to speak to. */
    Themes themes() {
        return themes;
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
        String answer = known.of(question);
        return answer == null ? start(question) : answer;
    }

    @Override
    public Standing standing(Question question) {
        return form.standing(question, List.of(), of(question.name()));
    }

    @Override
    public boolean mayWrite(Question question) {
        return form.definition()
                .contents()
                .place(question.name())
                .filter(place -> mayWriteIn(place.segment()))
                .isPresent();
    }

    @Override
    public Optional<Talk> talk(String question) {
        return talks.about(null, question);
    }

    @Override
    public Kept write(Question question, String value) {
        known.typed(question.name(), value);
        form.answer(question.name(), List.of(), value);
        return save(null, known, question, value);
    }

    @Override
    public void shows(String question, String value) {
        known.shows(question, value);
        form.answer(question, List.of(), value);
    }

    @Override
    public boolean isRevised(String question) {
        return known.isRevised(question);
    }

    @Override
    public List<Earlier> earlier(String question) {
        return earlier(null, question);
    }

    @Override
    public FilePlace file(Question.File question) {
        return file(() -> null, question);
    }

    FilePlace file(Supplier<@Nullable EntryId> entry, Question.File question) {
        return desk.place(this, entry, question);
    }

    String start(String question) {
        return form.definition()
                .question(question)
                .map(asked -> asked.asked().rules().initial())
                .orElse("");
    }

    Kept save(@Nullable EntryId entry, Known sheet, Question question, String value) {
        boolean isText = question instanceof Question.Text text && text.multiline();
        DraftChange change = new DraftChange(entry, question.name(), sheet.base(question.name()), value, isText);
        saveState.failed();
        SavedAnswer saved = attempt(() -> drafts.save(key, change));
        saveState.saved(saved.at());
        sheet.saved(question.name(), value, saved);
        sawOwn(saved.revision());
        return new Kept(saved.value(), saved.hasMet());
    }

    /** How what stands outside of entries may be used, where somebody said so. */
    SheetUses uses() {
        return uses;
    }

    SavedUse saveUse(@Nullable EntryId entry, String question, @Nullable ConsentUse base, @Nullable ConsentUse use) {
        saveState.failed();
        SavedUse saved = attempt(() -> draftUses.save(key, new UseWish(entry, question, base, use)));
        saveState.saved(saved.at());
        sawOwn(saved.revision());
        return saved;
    }

    /** What this page did itself is no news to it. */
    private void sawOwn(long after) {
        if (after == revision + 1) {
            revision = after;
        }
    }

    List<Earlier> earlier(@Nullable EntryId entry, String question) {
        return drafts.earlier(key, entry, question).stream()
                .map(version -> new Earlier(version.value(), version.savedAt(), version.author()))
                .toList();
    }

    /**
     * An answer that somebody else has given since the page was opened.
     *
     * @param before what the page knew it to be
     */
    record News(Sheet sheet, String question, String before, String now) {}

    /** Whether something was done that this page does not know. */
    boolean isBehind() {
        return !isClosed && drafts.revision(key) != revision;
    }

    /** Whether it is to be signed by now, or is written again: the page is another then. */
    boolean isReviewedOtherwise() {
        return isReviewedOtherwise;
    }

    /** What others have done since; entries that they have removed stay until the page is opened again. */
    List<News> news() {
        DraftView now = drafts.read(key);
        revision = now.revision();
        isReviewedOtherwise = !now.review().equals(review);
        uses.learn(now.uses());
        List<News> news = new ArrayList<>(news(this, known, now.answers(), now.revised()));
        now.entries().forEach((repeat, saved) -> {
            DraftEntries ofRepeat = entries.get(repeat);
            if (ofRepeat != null) {
                news.addAll(ofRepeat.news(saved));
            }
        });
        return news;
    }

    static List<News> news(Sheet sheet, Known known, Map<String, String> answers, Set<String> revised) {
        known.areRevised(revised);
        return answers.entrySet().stream()
                .filter(answer -> !answer.getValue().equals(known.base(answer.getKey())))
                .map(answer -> new News(sheet, answer.getKey(), known.base(answer.getKey()), answer.getValue()))
                .toList();
    }

    EntryId addEntry(@Nullable EntryId around, String repeat) {
        return drafts.addEntry(key, around, repeat);
    }

    void removeEntry(EntryId entry) {
        keep(() -> drafts.removeEntry(key, entry));
    }

    void restoreEntry(EntryId entry) {
        keep(() -> drafts.restoreEntry(key, entry));
    }

    /** It counts as failed until it has succeeded. */
    private void keep(Supplier<Instant> act) {
        saveState.failed();
        saveState.saved(attempt(act));
    }

    private <T> T attempt(Supplier<T> act) {
        try {
            return act.get();
        } catch (ProblemException problem) {
            isClosed = CLOSED.contains(problem.type());
            isRefused = isClosed || NOT_NOW.contains(problem.type());
            throw problem;
        }
    }

    /** Whether nothing can be saved here, however long one stays: a colleague has handed it in, or said that it is ready. */
    boolean isRefused() {
        return isRefused;
    }
}
