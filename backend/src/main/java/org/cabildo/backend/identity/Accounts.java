package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Actor;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.platform.Sha256;

/** The accounts of people who work for any tenant, and how they prove to be who they are. */
@ApplicationScoped
public class Accounts {

    static final int LONGEST_NAME = 200;

    /** Long enough for a holiday, short enough for a lost letter. */
    static final Duration WELCOME = Duration.ofDays(7);

    /** Of at most 254 characters; without what cannot be stored. */
    private static final String EMAIL = "[^\\s@\\p{Cc}\\p{Cs}]{1,64}@[^\\s@\\p{Cc}\\p{Cs}]{1,189}";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Sessions sessions;

    @Inject
    Caller caller;

    @Inject
    ApiTokens tokens;

    @Inject
    Passwords passwords;

    @Inject
    SignInGuard guard;

    @Inject
    FreshProof proof;

    @Inject
    SecondFactors factors;

    @Inject
    PendingSignIns pending;

    @Inject
    PasswordResets resets;

    @Inject
    LastOnes lastOnes;

    @Inject
    Event<AccountGoes> going;

    @Inject
    Trail trail;

    /**
     * A code with which its holder chooses a password, once.
     *
     * @param path of the page for it, below the server's address
     */
    public record Welcome(UUID account, Secret code, Instant until) {
        public String path() {
            return "welcome/" + code.value();
        }
    }

    /**
     * Those who run the installation.
     *
     * @throws ProblemException if the caller may not manage accounts
     */
    @Transactional
    public List<AccountView> administrators() {
        access.require(Permission.MANAGE_ACCOUNTS);
        return entityManager
                .createQuery(
                        "SELECT a FROM Account a WHERE a.isPlatformAdministrator = TRUE ORDER BY a.email",
                        Account.class)
                .getResultStream()
                .map(Account::view)
                .toList();
    }

    /**
     * Makes someone a platform administrator.
     *
     * @param filled {@code email} and {@code name}
     * @throws ProblemException {@link ProblemType#INVALID}, also if the address has an account; or if the caller may not
     *     manage accounts
     */
    @Retrying
    @Transactional
    public Welcome addAdministrator(JsonObject filled) {
        access.require(Permission.MANAGE_ACCOUNTS);
        Fields fields = new Fields(filled, Set.of("email", "name"));
        Optional<String> email = email(fields);
        Optional<String> name = fields.line("name", "bad_person_name", LONGEST_NAME);
        email.flatMap(this::find).ifPresent(taken -> fields.wrong("email_taken", "email"));
        fields.refuseWrong();
        Account account = persist(email.orElseThrow(), name.orElseThrow(), true);
        Welcome welcome = welcome(account);
        trail.note(Act.ADMINISTRATOR_ADDED, account.id());
        return welcome;
    }

    /**
     * A new code for someone who has lost the password, or never chose one. The one given before is void.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, {@link ProblemType#PROOF_NEEDED}, or if the caller may not
     *     manage accounts
     */
    @Transactional
    public Welcome welcome(UUID id) {
        access.require(Permission.MANAGE_ACCOUNTS);
        Account account = existing(id);
        proof.require();
        Welcome welcome = welcome(account);
        trail.note(Act.WELCOME_GIVEN, id);
        return welcome;
    }

    /**
     * Anyone's account, by the address.
     *
     * @param filled {@code email}
     * @throws ProblemException {@link ProblemType#INVALID} if it has none, or if the caller may not manage accounts
     */
    @Transactional
    public AccountView named(JsonObject filled) {
        access.require(Permission.MANAGE_ACCOUNTS);
        Fields fields = new Fields(filled, Set.of("email"));
        Optional<Account> account =
                email(fields).flatMap(email -> find(email).or(() -> fields.wrong("no_account", "email")));
        fields.refuseWrong();
        return account.orElseThrow().view();
    }

    /**
     * Takes every second factor of someone away who has lost them all, and ends that person's sessions. The password
     * stays, and alone lets in again.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, {@link ProblemType#PROOF_NEEDED}, or if the caller may not
     *     manage accounts
     */
    @Transactional
    public void removeFactors(UUID id) {
        access.require(Permission.MANAGE_ACCOUNTS);
        Account account = existing(id);
        proof.require();
        factors.removeAll(account.id());
        sessions.endAll(account.id());
        pending.endAll(account.id());
        trail.note(Act.SECOND_FACTORS_TAKEN_AWAY, id);
    }

    /**
     * Takes someone's account away, with every membership and session.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, or if the caller may not manage accounts
     */
    @Transactional
    public void remove(UUID id) {
        access.require(Permission.MANAGE_ACCOUNTS);
        Account account = existing(id);
        proof.require();
        erase(account);
        trail.note(Act.ACCOUNT_REMOVED, id);
    }

    /**
     * Takes the account of the person who is signed in away, with every membership and session, and all that the
     * installation holds on the person but the record of what the person did.
     *
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED}, {@link ProblemType#PROOF_NEEDED}, or
     *     {@link ProblemType#ONLY_ADMINISTRATOR} or {@link ProblemType#ONLY_ORGANISER} if nobody would be left to do what
     *     the person does
     */
    @Retrying
    @Transactional
    public void removeOwn() {
        Account account = own();
        proof.require();
        lastOnes.refuseToLetGo(account);
        erase(account);
        trail.noteAs(Actor.account(account.id()), Act.ACCOUNT_REMOVED, account.id());
    }

    private void erase(Account account) {
        UUID id = account.id();
        tokens.revokeEverywhere(id);
        factors.removeAll(id);
        pending.endAll(id);
        resets.forget(id);
        for (String removal : List.of(
                "DELETE FROM MembershipAnywhere m WHERE m.accountId = :account",
                "DELETE FROM StaffSession s WHERE s.accountId = :account",
                "DELETE FROM Device d WHERE d.accountId = :account")) {
            entityManager.createQuery(removal).setParameter("account", id).executeUpdate();
        }
        going.fire(new AccountGoes(id, account.view().email()));
        entityManager.remove(account);
    }

    /** Whose the code is; empty for one that is wrong, used or too old. */
    @Transactional
    public Optional<AccountView> welcomed(String code) {
        return byCode(code).map(Account::view);
    }

    /**
     * Chooses a password with a code, which is used up. Whoever was signed in with the old one is signed out.
     *
     * @param filled {@code code} and {@code password}
     * @throws ProblemException {@link ProblemType#UNKNOWN_CODE} or {@link ProblemType#INVALID}
     */
    @Transactional
    public AccountView choosePassword(JsonObject filled) {
        Fields fields = new Fields(filled, Set.of("code", "password"));
        Optional<String> code = fields.text("code");
        Optional<String> password = fields.text("password");
        fields.refuseWrong();
        Account account = byCode(code.orElseThrow()).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_CODE));
        give(account, fields, "password", password.orElseThrow());
        sessions.endAll(account.id());
        pending.endAll(account.id());
        resets.forget(account.id());
        trail.noteAs(Actor.account(account.id()), Act.PASSWORD_CHOSEN, account.id());
        return account.view();
    }

    /**
     * Changes the password of the person who is signed in, and signs out everywhere else.
     *
     * @param filled {@code present} and {@code password}
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED}, {@link ProblemType#INVALID} or
     *     {@link ProblemType#TOO_MANY_REQUESTS}
     */
    @Transactional
    public void changePassword(JsonObject filled) {
        Account account = own();
        Fields fields = new Fields(filled, Set.of("present", "password"));
        Optional<String> present = fields.text("present");
        Optional<String> password = fields.text("password");
        fields.refuseWrong();
        if (!isRight(account, present.orElseThrow())) {
            fields.wrong("wrong_password", "present");
            fields.refuseWrong();
        }
        give(account, fields, "password", password.orElseThrow());
        sessions.proven(false);
        sessions.endOthers(account.id());
        trail.note(Act.PASSWORD_CHANGED, account.id());
    }

    /**
     * Changes what the person who is signed in is called.
     *
     * @param filled {@code name}
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED} or {@link ProblemType#INVALID}
     */
    @Transactional
    public void changeName(JsonObject filled) {
        Account account = own();
        Fields fields = new Fields(filled, Set.of("name"));
        Optional<String> name = fields.line("name", "bad_person_name", LONGEST_NAME);
        fields.refuseWrong();
        account.isCalled(name.orElseThrow());
        trail.note(Act.ACCOUNT_RENAMED, account.id());
    }

    /**
     * @return empty for a wrong password and for an address that has no account
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS}
     */
    Optional<Account> proven(String email, String password, Optional<Secret> device) {
        Optional<Account> account = find(email);
        Optional<Secret> known = account.flatMap(a -> known(a.id(), device));
        return isRight(account, email, password, known) ? account : Optional.empty();
    }

    private boolean isRight(Optional<Account> account, String email, String password, Optional<Secret> known) {
        guard.spend(email, known);
        boolean isRight = passwords.isRight(account.flatMap(Account::password), shortened(password));
        if (isRight) {
            guard.giveBack(email, known);
        }
        return isRight;
    }

    /**
     * For the person who is signed in and is asked once more.
     *
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS}
     */
    boolean isRight(Account account, String password) {
        return isRight(Optional.of(account), account.view().email(), password, caller.session());
    }

    /** The browser, if the person has signed in with it before. */
    Optional<Secret> known(UUID account, Optional<Secret> device) {
        return device.filter(given -> hasDevice(account, given));
    }

    /** Remembers the browser. */
    Secret knows(Account account, Optional<Secret> device) {
        return known(account.id(), device).orElseGet(() -> {
            Secret fresh = Secret.random("");
            entityManager.persist(new Device(fresh, account.id(), clock.instant()));
            return fresh;
        });
    }

    /** An account for someone who was invited. */
    Account create(Fields fields, String email, String name, String password) {
        Account account = persist(email, name, false);
        give(account, fields, "password", password);
        trail.noteAs(Actor.account(account.id()), Act.ACCOUNT_MADE, account.id());
        return account;
    }

    Optional<Account> find(String email) {
        return entityManager
                .createQuery("SELECT a FROM Account a WHERE a.emailKey = :key", Account.class)
                .setParameter("key", Account.key(email))
                .getResultStream()
                .findFirst();
    }

    Optional<Account> byId(UUID id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    /** Empty and noted if it is none. */
    static Optional<String> email(Fields fields) {
        return fields.text("email")
                .map(String::strip)
                .flatMap(email -> email.matches(EMAIL)
                        ? Optional.of(email)
                        : fields.wrong("bad_email", "email", FieldProblem.shown(email)));
    }

    private Account persist(String email, String name, boolean isPlatformAdministrator) {
        Account account = new Account(Ids.next(clock), email, name, isPlatformAdministrator, clock.instant());
        entityManager.persist(account);
        return account;
    }

    private void give(Account account, Fields fields, String field, String password) {
        AccountView view = account.view();
        PasswordRule.check(fields, field, password, view.email(), view.name());
        fields.refuseWrong();
        account.choosesPassword(passwords.hash(password));
    }

    private Welcome welcome(Account account) {
        Secret code = Secret.random("");
        Instant until = clock.instant().plus(WELCOME);
        account.mayChoosePassword(code, until);
        return new Welcome(account.id(), code, until);
    }

    private Optional<Account> byCode(String code) {
        return entityManager
                .createQuery("SELECT a FROM Account a WHERE a.welcomeHash = :hash", Account.class)
                .setParameter("hash", Sha256.of(code))
                .getResultStream()
                .findFirst()
                .filter(account -> account.isWelcomeUntil(clock.instant()))
                .or(() -> resets.account(code).flatMap(this::byId));
    }

    private boolean hasDevice(UUID account, Secret device) {
        return !entityManager
                .createQuery("SELECT d FROM Device d WHERE d.accountId = :account AND d.hash = :hash", Device.class)
                .setParameter("account", account)
                .setParameter("hash", device.hash())
                .getResultList()
                .isEmpty();
    }

    private Account existing(UUID id) {
        return byId(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Of the person who is signed in, by no tenant's provider. */
    Account own() {
        sessions.requireOwn();
        return sessions.account().orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
    }

    /** What is longer than any password is none, and is not worth the time of hashing. */
    private static String shortened(String password) {
        return password.length() > 4 * PasswordRule.LONGEST ? "" : password;
    }
}
