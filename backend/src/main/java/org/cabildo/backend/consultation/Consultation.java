package org.cabildo.backend.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.tenancy.TenantOwned;
import org.cabildo.surveys.evaluation.Form;
import org.jspecify.annotations.Nullable;

/** One round of asking, with its window. Times are UTC. */
@Entity
@Table(name = "consultation")
class Consultation extends TenantOwned {

    @Column(name = "name")
    private String name = "";

    @Column(name = "version")
    private int version;

    @Column(name = "opens_at")
    private LocalDateTime opensAt = LocalDateTime.MIN;

    @Column(name = "closes_at")
    private @Nullable LocalDateTime closesAt;

    @Column(name = "admission")
    private String admission = Admission.Who.EVERYONE.key();

    @Column(name = "email_confirmation")
    private boolean emailConfirmation;

    @Column(name = "approval")
    private boolean approval;

    @Column(name = "anonymous_allowed")
    private boolean anonymousAllowed;

    @Column(name = "signed")
    private boolean signed;

    protected Consultation() {}

    Consultation(UUID id, String name, Instant opensAt, @Nullable Instant closesAt) {
        super(id);
        this.name = name;
        isOpen(new OpenTime(opensAt, closesAt));
    }

    /** Takes submissions then. */
    final void isOpen(OpenTime time) {
        Instant until = time.untilOrNull();
        opensAt = LocalDateTime.ofInstant(time.from(), ZoneOffset.UTC);
        closesAt = until == null ? null : LocalDateTime.ofInstant(until, ZoneOffset.UTC);
    }

    /** From now on this is what is asked. */
    void runs(DefinitionVersion published) {
        version = published.version();
    }

    /** From now on these may begin; who has begun goes on. */
    void admits(Admission rules) {
        admission = rules.who().key();
        emailConfirmation = rules.emailConfirmation();
        approval = rules.approval();
        anonymousAllowed = rules.anonymousAllowed();
        signed = rules.signed();
    }

    private Admission admission() {
        Admission.Who who = Admission.Who.of(admission)
                .orElseThrow(() -> new IllegalStateException("consultation " + id() + " admits nobody that we know"));
        return new Admission(who, emailConfirmation, approval, anonymousAllowed, signed);
    }

    /** @param form of the version that it runs */
    ConsultationView view(Form form) {
        return new ConsultationView(
                new ConsultationId(id()),
                name,
                form,
                opensAt.toInstant(ZoneOffset.UTC),
                closesAt == null ? null : closesAt.toInstant(ZoneOffset.UTC),
                admission());
    }
}
