package org.cabildo.backend.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantId;
import org.eclipse.persistence.annotations.Convert;
import org.eclipse.persistence.annotations.Converter;
import org.jspecify.annotations.Nullable;

/** One of the staff, of whichever tenants. Belongs to no tenant: {@link Membership} does. Times are UTC. */
@Entity
@Table(name = "account")
@Converter(name = UuidConverter.NAME, converterClass = UuidConverter.class)
class Account {

    @Id
    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID id;

    @Column(name = "email")
    private String email;

    @Column(name = "email_key")
    private byte[] emailKey;

    @Column(name = "name")
    private String name;

    @Column(name = "password")
    private @Nullable String password;

    @Column(name = "platform_administrator")
    private boolean isPlatformAdministrator;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "welcome_hash")
    private byte @Nullable [] welcomeHash;

    @Column(name = "welcome_until")
    private @Nullable LocalDateTime welcomeUntil;

    /** Null for an account that its person signs in to. */
    @Column(name = "only_tenant")
    private @Nullable Integer onlyTenant;

    protected Account() {}

    Account(UUID id, String email, String name, boolean isPlatformAdministrator, Instant now) {
        this.id = id;
        this.email = email;
        this.emailKey = key(email);
        this.name = name;
        this.isPlatformAdministrator = isPlatformAdministrator;
        this.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    /**
     * Somebody for whom a tenant's own provider vouches, and who is nobody anywhere else. The address is what the provider
     * says: no search for it finds this account, so that nobody takes the place of whoever has the address.
     *
     * @param mark tells the person from all others, 32 bytes
     */
    static Account vouchedFor(UUID id, TenantId tenant, byte[] mark, String email, String name, Instant now) {
        Account account = new Account(id, email, name, false, now);
        account.emailKey = mark.clone();
        account.onlyTenant = tenant.value();
        return account;
    }

    /** What the provider says of them now. */
    void isDescribed(String newEmail, String newName) {
        if (onlyTenant != null) {
            email = newEmail;
            name = newName;
        }
    }

    /** Under which an address is found, however it was typed. */
    static byte[] key(String email) {
        return Sha256.of(email.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    /** From now on the code lets a password be chosen, once. The present one stays good until then. */
    void mayChoosePassword(Secret code, Instant until) {
        welcomeHash = code.hash();
        welcomeUntil = LocalDateTime.ofInstant(until, ZoneOffset.UTC);
    }

    /** Uses up the code, if there is one. */
    void choosesPassword(String hashed) {
        password = hashed;
        welcomeHash = null;
        welcomeUntil = null;
    }

    boolean isWelcomeUntil(Instant now) {
        return welcomeUntil != null && welcomeUntil.toInstant(ZoneOffset.UTC).isAfter(now);
    }

    void isCalled(String newName) {
        name = newName;
    }

    UUID id() {
        return id;
    }

    boolean isPlatformAdministrator() {
        return isPlatformAdministrator;
    }

    Optional<String> password() {
        return Optional.ofNullable(password);
    }

    AccountView view() {
        return new AccountView(
                id, email, name, isPlatformAdministrator, password != null, createdAt.toInstant(ZoneOffset.UTC));
    }
}
