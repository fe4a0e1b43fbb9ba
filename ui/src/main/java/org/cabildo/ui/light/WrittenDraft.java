package org.cabildo.ui.light;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.submission.DraftForm;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.form.LiveForm;
import org.cabildo.ui.form.Themes;

/** A draft as it was when the page was asked for, with the rules of its form over it. */
final class WrittenDraft {

    private final DraftView saved;
    private final LiveForm form;

    /** @param clock says which day it is, for conditions that ask */
    WrittenDraft(ConsultationView consultation, DraftView saved, Clock clock) {
        this.saved = saved;
        this.form = new LiveForm(
                DraftForm.fill(DraftForm.form(consultation, saved), saved, clock),
                saved.profile().asAsked());
    }

    DraftView saved() {
        return saved;
    }

    LiveForm form() {
        return form;
    }

    Definition definition() {
        return form.definition();
    }

    /** What is asked once. */
    Sheet sheet() {
        return new Sheet(this, List.of(), saved.answers(), saved.entries(), Optional.empty());
    }

    /** What the authors want to speak to. */
    Themes themes() {
        return new Themes(form, sheet(), saved.topics(), change -> {
            throw new IllegalStateException("themes are chosen all at once here");
        });
    }

    boolean mayWriteIn(Segment segment) {
        return saved.author().mayWriteIn(segment.name()) && !saved.review().isReady();
    }

    boolean maySayWhoSpeaks() {
        return saved.author().may(TeamPermission.SAY_WHO_SPEAKS)
                && !saved.review().isReady();
    }

    boolean mayChooseThemes() {
        return saved.author().may(TeamPermission.WRITE) && !saved.review().isReady();
    }

    /** Where a repeat stands, itself or the one around it. */
    Optional<Segment> segment(Repeat repeat) {
        return definition().segments().stream()
                .filter(segment -> segment.repeats().stream()
                        .anyMatch(
                                outer -> outer.equals(repeat) || outer.repeats().contains(repeat)))
                .findFirst();
    }
}
