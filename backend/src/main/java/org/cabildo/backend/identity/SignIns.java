package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;

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
    Caller caller;

    @Inject
    Tenants tenants;

    /**
     * What the browser is to keep.
     *
     * @param session lets in until it ends
     * @param device lets nobody in; says that someone has signed in here before
     */
    public record Keys(Secret session, Secret device) {}

    /**
     * Someone's room.
     *
     * @param role what the person is there
     */
    public record Place(TenantView tenant, Role role) {}

    /**
     * A new session each time: what a browser brought along is not raised.
     *
     * @param device what this browser was given when someone signed in before, if anything
     * @param client for the person's own list, such as {@code Firefox, Linux}
     * @throws ProblemException {@link ProblemType#SIGN_IN_REFUSED}, the same for an address that has no account;
     *     {@link ProblemType#TOO_MANY_REQUESTS} after too many wrong passwords
     */
    @Transactional
    public Keys signIn(String email, String password, Optional<String> device, String client) {
        Account account = accounts.proven(email, password, device.map(Secret::new))
                .orElseThrow(() -> new ProblemException(ProblemType.SIGN_IN_REFUSED));
        caller.session().ifPresent(before -> sessions.end(account.id(), before.hash()));
        return new Keys(sessions.begin(account.id(), client), accounts.knows(account, device.map(Secret::new)));
    }

    /** Ends the session of this browser, if there is one. */
    @Transactional
    public void signOut() {
        sessions.endOwn();
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
        sessions.end(own().id(), session.hash());
    }

    /** Signs the person out everywhere else. */
    @Transactional
    public void endOthers() {
        sessions.endOthers(own().id());
    }

    private Account own() {
        sessions.requireOwn();
        return sessions.account().orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
    }
}
