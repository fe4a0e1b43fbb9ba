package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Actor;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.factor.Passkeys;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/** The door for people who work here: in, out, and where they are signed in. */
@ApplicationScoped
public class SignIns {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    PendingSignIns pending;

    @Inject
    SecondFactors factors;

    @Inject
    Passkeys passkeys;

    @Inject
    SignInGuard guard;

    @Inject
    Caller caller;

    @Inject
    Tenants tenants;

    @Inject
    Trail trail;

    /** Where a proof leads: in, or to the question for the second factor. */
    public sealed interface Entry {}

    /**
     * What the browser is to keep.
     *
     * @param session lets in until it ends
     * @param device lets nobody in; says that someone has signed in here before
     */
    public record Keys(Secret session, Secret device) implements Entry {}

    /**
     * The password was right, and the account has a second factor.
     *
     * @param secret lets nobody in; with the second factor, within ten minutes, it leads to a session
     */
    public record Pending(Secret secret) implements Entry {}

    /**
     * Someone's room.
     *
     * @param role what the person is there
     */
    public record Place(TenantView tenant, Role role) {}

    /**
     * The first step.
     *
     * @param device what this browser was given when someone signed in before, if anything
     * @param client for the person's own list, such as {@code Firefox, Linux}
     * @throws ProblemException {@link ProblemType#SIGN_IN_REFUSED}, the same for an address that has no account;
     *     {@link ProblemType#TOO_MANY_REQUESTS} after too many wrong passwords
     */
    @Transactional
    public Entry signIn(String email, String password, Optional<String> device, String client) {
        Account account =
                accounts.proven(email, password, device.map(Secret::new)).orElseThrow(() -> refused(email));
        return factors.areThere(account.id())
                ? new Pending(pending.begin(account.id()))
                : begin(account, false, device, client);
    }

    /** Whose address it is, is noted; an address that has no account is not. */
    private ProblemException refused(String email) {
        trail.tellAs(
                Actor.NOBODY,
                Act.SIGN_IN_REFUSED,
                accounts.find(email).map(Account::id).stream().toArray());
        return new ProblemException(ProblemType.SIGN_IN_REFUSED);
    }

    /**
     * The second step: a code of the app, or a recovery code.
     *
     * @param secret of the {@link Pending} that the first step has led to
     * @throws ProblemException {@link ProblemType#SIGN_IN_OVER} if there is no such step any more,
     *     {@link ProblemType#FACTOR_REFUSED} for a wrong code, {@link ProblemType#TOO_MANY_REQUESTS}
     */
    @Transactional
    public Keys finish(String secret, String code, Optional<String> device, String client) {
        UUID account =
                pending.spendTry(new Secret(secret)).orElseThrow(() -> new ProblemException(ProblemType.SIGN_IN_OVER));
        Optional<Secret> known = accounts.known(account, device.map(Secret::new));
        if (!factors.proves(account, code, known)) {
            trail.tellAs(Actor.NOBODY, Act.SIGN_IN_REFUSED, account);
            throw new ProblemException(ProblemType.FACTOR_REFUSED);
        }
        pending.endAll(account);
        return begin(accounts.byId(account).orElseThrow(), true, device, client);
    }

    /**
     * What a browser asks a device to sign, as JSON, for whoever wants to come in.
     *
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS}
     */
    @Transactional
    public String askForPasskey() {
        guard.spendQuestion();
        return passkeys.toSign(null);
    }

    /**
     * In one step: the device has made sure of its person.
     *
     * @param response as JSON, from the browser
     * @throws ProblemException {@link ProblemType#PASSKEY_REFUSED}
     */
    @Transactional
    public Keys signInByPasskey(String response, Optional<String> device, String client) {
        UUID account =
                passkeys.prove(response, null).orElseThrow(() -> new ProblemException(ProblemType.PASSKEY_REFUSED));
        pending.endAll(account);
        return begin(accounts.byId(account).orElseThrow(), true, device, client);
    }

    /**
     * Whether passkeys work under that host; they are bound to the one of the public address.
     *
     * @param host null where there is no browser
     */
    public boolean takesPasskeysAt(@Nullable String host) {
        return passkeys.host().equalsIgnoreCase(host);
    }

    /** Whether the first step is still good. */
    @Transactional
    public boolean isPending(String secret) {
        return pending.account(new Secret(secret)).isPresent();
    }

    /** A new session each time: what a browser brought along is not raised. */
    private Keys begin(Account account, boolean hasSecondFactor, Optional<String> device, String client) {
        caller.session().ifPresent(before -> sessions.end(account.id(), before.hash()));
        Keys keys = new Keys(
                sessions.begin(account.id(), hasSecondFactor, client),
                accounts.knows(account, device.map(Secret::new)));
        trail.noteAs(Actor.account(account.id()), Act.SIGNED_IN, account.id());
        return keys;
    }

    /** Ends the session of this browser, if there is one. */
    @Transactional
    public void signOut() {
        sessions.current().map(StaffSession::accountId).ifPresent(account -> {
            sessions.endOwn();
            trail.noteAs(Actor.account(account), Act.SIGNED_OUT, account);
        });
    }

    /** Whose browser calls, if anyone's who is signed in. */
    @Transactional
    public Optional<AccountView> who() {
        return sessions.account().map(Account::view);
    }

    /** Where the person works, by name. */
    @Transactional
    public List<Place> places() {
        return entityManager
                .createQuery(
                        "SELECT m FROM MembershipAnywhere m WHERE m.accountId = :account", MembershipAnywhere.class)
                .setParameter("account", own().id())
                .getResultStream()
                .flatMap(member ->
                        tenants.find(member.tenant()).map(tenant -> new Place(tenant, member.role())).stream())
                .sorted(Comparator.comparing(place -> place.tenant().name()))
                .toList();
    }

    /**
     * The person's own sessions, the latest first.
     *
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED}
     */
    @Transactional
    public List<SessionView> sessions() {
        return sessions.of(own().id());
    }

    /** Ends one of the person's own sessions; another's id is no id. */
    @Transactional
    public void end(SessionView.Id session) {
        UUID account = own().id();
        sessions.end(account, session.hash());
        trail.noteAs(Actor.account(account), Act.SESSION_ENDED, account);
    }

    /** Signs the person out everywhere else. */
    @Transactional
    public void endOthers() {
        UUID account = own().id();
        sessions.endOthers(account);
        trail.note(Act.OTHER_SESSIONS_ENDED, account);
    }

    private Account own() {
        sessions.requireOwn();
        return sessions.account().orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
    }
}
