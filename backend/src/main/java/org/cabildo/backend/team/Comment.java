package org.cabildo.backend.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** What somebody said to the others about an answer. */
@Entity
@Table(name = "draft_comment")
class Comment extends TenantOwned {

    @Column(name = "draft_id")
    @Convert(UuidConverter.NAME)
    private UUID draftId;

    /** The draft's own id outside a repeat. */
    @Column(name = "entry_id")
    @Convert(UuidConverter.NAME)
    private UUID entryId;

    @Column(name = "question")
    private String question;

    @Column(name = "participant_id")
    @Convert(UuidConverter.NAME)
    private UUID participantId;

    @Column(name = "text")
    private String text;

    @Column(name = "said_at")
    private LocalDateTime saidAt;

    @Column(name = "settled_at")
    private @Nullable LocalDateTime settledAt;

    protected Comment() {}

    Comment(UUID id, AnswerPlace place, ParticipantId by, String text, Instant now) {
        super(id);
        this.draftId = place.draft();
        this.entryId = place.entry();
        this.question = place.question();
        this.participantId = by.value();
        this.text = text;
        this.saidAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    void settled(Instant now) {
        settledAt = settledAt == null ? LocalDateTime.ofInstant(now, ZoneOffset.UTC) : settledAt;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    AnswerPlace place() {
        return new AnswerPlace(draftId, entryId, question);
    }

    UUID participantId() {
        return participantId;
    }

    /** @param author what they are called */
    CommentView view(String author) {
        return new CommentView(id(), author, text, saidAt.toInstant(ZoneOffset.UTC), isSettled());
    }
}
