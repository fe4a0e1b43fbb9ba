package org.cabildo.backend.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** Whom to write to about one invitation or registration, or one who works on a draft. No answer leads here. */
@Entity
@Table(name = "contact")
class StoredContact extends TenantOwned {

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "owner_id")
    @Convert(UuidConverter.NAME)
    private UUID ownerId;

    @Column(name = "person")
    private @Nullable String person;

    @Column(name = "email")
    private @Nullable String email;

    protected StoredContact() {}

    StoredContact(UUID id, ConsultationId consultation, UUID owner, Contact contact) {
        super(id);
        this.consultationId = consultation.value();
        this.ownerId = owner;
        is(contact);
    }

    /** From now on. */
    final void is(Contact contact) {
        this.person = contact.personOrNull();
        this.email = contact.emailOrNull();
    }

    UUID ownerId() {
        return ownerId;
    }

    Contact contact() {
        return new Contact(person, email);
    }
}
