package org.cabildo.backend.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Actor;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.Role;
import org.cabildo.backend.identity.Secret;
import org.cabildo.backend.identity.Vouched;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.InstallationKey;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.tenancy.CurrentTenant;

/** What becomes here of somebody about whom the provider has said something that is believed. */
@ApplicationScoped
class Arrivals {

    /** Who was let through without a word about a proof has to give one before what cannot be taken back. */
    private static final Instant NEVER = Instant.EPOCH;

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    /** A token with more in it is not kept: leaving there then takes one more question. */
    private static final int LONGEST_TOKEN = 16_000;

    private static final String EMAIL = "[^\\s@\\p{Cc}\\p{Cs}]{1,64}@[^\\s@\\p{Cc}\\p{Cs}]{1,189}";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentTenant current;

    @Inject
    Vouched vouched;

    @Inject
    InstallationKey key;

    @Inject
    Trail trail;

    /** @param isLinkedNow whether an account that was here before is opened by the provider for the first time */
    record Entered(Secret session, boolean isLinkedNow) {}

    /** Whether somebody may come in, and who that is. */
    private record Person(UUID account, Optional<Role> role, boolean isLinkedNow) {}

    /**
     * Who has lost the role is a member no longer, which stays so although nobody enters.
     *
     * @param client for the person's own list, such as {@code Firefox, Linux}
     * @param onlyAs whose session asked for a fresh proof; empty for somebody who comes in
     * @return empty for who is nothing here
     * @throws ProblemException if the person may not come in for another reason
     */
    @Retrying
    @Transactional
    Optional<Entered> arrive(Provider provider, Exchange.Said said, String client, Optional<UUID> onlyAs) {
        if (provider.needsSecondFactor() && !said.hasSecondFactor()) {
            throw new ProblemException(ProblemType.PROVIDER_SECOND_FACTOR);
        }
        String email =
                said.claims().text("email").filter(text -> text.matches(EMAIL)).orElse("");
        boolean isVerified = said.claims().isTrue("email_verified");
        if (!provider.domains().isEmpty() && !(isVerified && provider.takes(email))) {
            throw new ProblemException(ProblemType.PROVIDER_OTHER_DOMAIN);
        }
        Person person = person(provider, said, email, isVerified);
        if (onlyAs.filter(account -> !account.equals(person.account())).isPresent()) {
            throw new ProblemException(ProblemType.PROVIDER_OTHER_PERSON);
        }
        if (person.role().isEmpty()) {
            vouched.isNothing(person.account());
            return Optional.empty();
        }
        vouched.is(person.account(), person.role().get());
        if (!email.isEmpty()) {
            vouched.describe(person.account(), email, name(said));
        }
        Secret session = vouched.enter(
                person.account(), said.hasSecondFactor(), said.proven().orElse(NEVER), client);
        remember(said, session);
        return Optional.of(new Entered(session, person.isLinkedNow()));
    }

    private Person person(Provider provider, Exchange.Said said, String email, boolean isVerified) {
        Optional<VouchedPerson> known = known(said.subject());
        Optional<UUID> before = known.map(VouchedPerson::accountId).filter(vouched::isThere);
        if (before.isPresent()) {
            return new Person(before.get(), role(provider, said, before), false);
        }
        known.ifPresent(entityManager::remove);
        if (email.isEmpty()) {
            throw new ProblemException(ProblemType.PROVIDER_NO_ADDRESS);
        }
        Optional<UUID> member = vouched.member(email);
        if (member.isPresent() && !isVerified) {
            throw new ProblemException(ProblemType.PROVIDER_ADDRESS_TAKEN);
        }
        Optional<Role> role = role(provider, said, member);
        if (member.isEmpty() && role.isEmpty()) {
            throw new ProblemException(ProblemType.PROVIDER_NO_ROLE);
        }
        if (member.isEmpty() && !provider.makesAccounts()) {
            throw new ProblemException(ProblemType.PROVIDER_NO_ACCOUNT);
        }
        UUID account = member.orElseGet(() -> vouched.create(mark(said.subject()), email, name(said)));
        entityManager.persist(new VouchedPerson(Ids.next(clock), said.subject(), account, clock.instant()));
        member.ifPresent(linked -> trail.noteAs(Actor.account(linked), Act.PROVIDER_LINKED, linked));
        return new Person(account, role, member.isPresent());
    }

    private Optional<Role> role(Provider provider, Exchange.Said said, Optional<UUID> account) {
        return provider.role(
                provider.roleClaim().isEmpty() ? Set.of() : said.claims().values(provider.roleClaim()),
                account.flatMap(vouched::role));
    }

    private void remember(Exchange.Said said, Secret session) {
        entityManager
                .createQuery("DELETE FROM ProviderSession s WHERE s.begunAt < :earliest")
                .setParameter(
                        "earliest", LocalDateTime.ofInstant(clock.instant().minus(LONGEST_SESSION), ZoneOffset.UTC))
                .executeUpdate();
        String token = said.token().serialize();
        entityManager.persist(new ProviderSession(
                Ids.next(clock),
                Sha256.of(session.value()),
                said.subject(),
                said.sid().map(sid -> sidHash(said.subject().issuer(), sid)).orElse(null),
                token.length() > LONGEST_TOKEN
                        ? null
                        : key.seal(OpenIdSignIns.TOKEN_PLACE, token.getBytes(StandardCharsets.UTF_8)),
                clock.instant()));
    }

    /** The token with which the session of that cookie was begun, which is forgotten. */
    @Transactional
    Optional<String> forget(String session) {
        Optional<ProviderSession> found =
                sessions("s.sessionHash = :hash", Sha256.of(session)).stream().findFirst();
        found.ifPresent(entityManager::remove);
        return found.map(kept -> kept.sealedToken()
                .map(bytes -> new String(key.open(OpenIdSignIns.TOKEN_PLACE, bytes), StandardCharsets.UTF_8))
                .orElse(""));
    }

    /**
     * Ends the sessions here that belong to what has ended there.
     *
     * @param sid of one there; empty for all of the person
     */
    @Retrying
    @Transactional
    void end(String issuer, Optional<String> subject, Optional<String> sid) {
        List<ProviderSession> ended = sid.isPresent()
                ? sessions("s.sidHash = :hash", sidHash(issuer, sid.get()))
                : sessions("s.subjectHash = :hash", new Subject(issuer, subject.orElseThrow()).hash());
        vouched.end(ended.stream().map(ProviderSession::sessionHash).toList());
        ended.forEach(entityManager::remove);
    }

    /** Ends all that the provider has begun, but the caller's own. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endAll() {
        byte[] own = vouched.session().orElse(new byte[0]);
        List<ProviderSession> ended = entityManager
                .createQuery("SELECT s FROM ProviderSession s", ProviderSession.class)
                .getResultStream()
                .filter(session -> !Arrays.equals(session.sessionHash(), own))
                .toList();
        vouched.end(ended.stream().map(ProviderSession::sessionHash).toList());
        ended.forEach(entityManager::remove);
    }

    private List<ProviderSession> sessions(String which, byte[] hash) {
        return entityManager
                .createQuery("SELECT s FROM ProviderSession s WHERE " + which, ProviderSession.class)
                .setParameter("hash", hash)
                .getResultList();
    }

    private Optional<VouchedPerson> known(Subject subject) {
        return entityManager
                .createQuery("SELECT p FROM VouchedPerson p WHERE p.subjectHash = :hash", VouchedPerson.class)
                .setParameter("hash", subject.hash())
                .getResultStream()
                .findFirst();
    }

    /** Of this tenant alone: the same person at another tenant with the same provider has another account there. */
    private byte[] mark(Subject subject) {
        int tenant = current.find().orElseThrow().value();
        return Sha256.of(
                "openid " + tenant + " " + subject.issuer().length() + ":" + subject.issuer() + subject.subject());
    }

    private static byte[] sidHash(String issuer, String sid) {
        return Sha256.of("sid " + issuer.length() + ":" + issuer + sid);
    }

    private static String name(Exchange.Said said) {
        return said.claims()
                .text("name")
                .or(() -> said.claims().text("preferred_username"))
                .orElse("");
    }
}
