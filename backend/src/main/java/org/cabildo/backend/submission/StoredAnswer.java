package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.OrganisationId;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.tenancy.TenantOwned;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.reply.Answer;
import org.cabildo.surveys.reply.Value;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** One answer as it was handed in, with the dimensions by which it is counted. */
@Entity(name = "Answer")
@Table(name = StoredAnswer.TABLE)
class StoredAnswer extends TenantOwned {

    static final String TABLE = "answer";

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "submission_id")
    @Convert(UuidConverter.NAME)
    private UUID submissionId;

    @Column(name = "organisation_id")
    @Convert(UuidConverter.NAME)
    private UUID organisationId;

    @Column(name = "segment")
    private String segment;

    @Column(name = "topic")
    private @Nullable String topic;

    @Column(name = "question")
    private String question;

    @Column(name = "entry")
    private int entry;

    @Column(name = "entry_path")
    private @Nullable String entryPath;

    @Column(name = "stakeholder_group")
    private String stakeholderGroup;

    @Column(name = "country")
    private String country;

    @Column(name = "language")
    private String language;

    @Column(name = "computed")
    private boolean computed;

    @Column(name = "words")
    private int words;

    @Column(name = "value")
    private String value;

    @Column(name = "sealed")
    private byte @Nullable [] sealed;

    /** The strictest of what was said of everything, of the entries around it and of itself. */
    @Column(name = "consent_use")
    private String use;

    protected StoredAnswer() {}

    StoredAnswer(
            UUID id,
            ConsultationView consultation,
            UUID submission,
            OrganisationId organisation,
            CheckedSubmission content,
            Answer answer) {
        super(id);
        this.consultationId = consultation.id().value();
        this.submissionId = submission;
        this.organisationId = organisation.value();
        this.segment = answer.place().segment().name();
        this.topic = answer.place().topic().map(Topic::name).orElse(null);
        this.question = answer.question().name();
        this.entry = answer.entry().isPresent() ? answer.entry().getAsInt() + 1 : 0;
        this.entryPath = EntryPath.stored(answer.path());
        this.stakeholderGroup = content.stakeholderGroup();
        this.country = content.country();
        this.computed = answer.value() instanceof Value.Computed;
        this.words = answer.value().words();
        this.value = answer.value().stored();
        this.use = content.useOf(answer).key();
        this.language = Writing.of(consultation.definition(), answer.question(), content.language(), value);
    }

    /** From now on its text is nowhere but under the seal. */
    void isSealed(Seals.Sealing sealing) {
        sealed = sealing.seal(TABLE, id(), value);
        value = "";
    }

    /**
     * As far as it is counted; empty of what the form answered itself.
     *
     * @param lenses the population groups that it concerns
     */
    Optional<CountedAnswer> counted(Set<String> lenses) {
        return computed
                ? Optional.empty()
                : Optional.of(new CountedAnswer(segment, topic, question, language, words, lenses));
    }

    UUID submission() {
        return submissionId;
    }

    /** That it and all the others of its submission do not stand any more. */
    AnswersChanged news(FirstArrival arrival, List<CountedAnswer> answers) {
        return new AnswersChanged(
                new ConsultationId(consultationId),
                new OrganisationId(organisationId),
                stakeholderGroup,
                country,
                arrival,
                false,
                answers);
    }
}
