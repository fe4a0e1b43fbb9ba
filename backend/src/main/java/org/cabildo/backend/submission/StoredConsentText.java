package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.tenancy.TenantOwned;

/** A {@link ConsentText} as it is stored, once. */
@Entity(name = "ConsentText")
@Table(name = "consent_text")
class StoredConsentText extends TenantOwned {

    @Column(name = "text_hash")
    private byte[] hash;

    @Column(name = "language")
    private String language;

    @Column(name = "text")
    private String text;

    protected StoredConsentText() {}

    StoredConsentText(UUID id, ConsentText shown) {
        super(id);
        this.hash = hash(shown);
        this.language = shown.language();
        this.text = shown.text();
    }

    static byte[] hash(ConsentText shown) {
        return Sha256.of(shown.language() + '\n' + shown.text());
    }

    ConsentText view() {
        return new ConsentText(language, text);
    }
}
