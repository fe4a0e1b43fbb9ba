package org.cabildo.backend.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.cabildo.backend.platform.AddressName;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** The tenants of this installation, and the door into one's room. Who may change them, the room above decides. */
@ApplicationScoped
public class Tenants {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CurrentTenant current;

    @Inject
    Event<TenantView> changed;

    @Inject
    Event<TenantMade> made;

    /** @return empty when no tenant has this name */
    @Transactional
    public Optional<TenantView> find(String name) {
        return row(name, LockModeType.NONE).map(Tenant::view);
    }

    /** @return empty when there is no such tenant any more */
    @Transactional
    public Optional<TenantView> find(TenantId tenant) {
        return Optional.ofNullable(entityManager.find(Tenant.class, tenant.value()))
                .map(Tenant::view);
    }

    /** All of them, by name. */
    @Transactional
    public List<TenantRecord> all() {
        return entityManager
                .createQuery("SELECT t FROM Tenant t ORDER BY t.name", Tenant.class)
                .getResultStream()
                .map(Tenant::record)
                .toList();
    }

    /**
     * The tenant in whose room the caller stands.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} outside every room
     */
    @Transactional
    public TenantView current() {
        return current.find().flatMap(this::find).orElseThrow(Tenants::unknown);
    }

    /** The open ones, for work that no request asks for: what is closed waits. */
    @Transactional
    public List<TenantId> ids() {
        return entityManager
                .createQuery("SELECT t.id FROM Tenant t WHERE t.state = :state ORDER BY t.id", Integer.class)
                .setParameter("state", TenantState.OPEN.key())
                .getResultStream()
                .map(TenantId::new)
                .toList();
    }

    /**
     * What is kept of a tenant, whatever its state.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_TENANT}
     */
    @Transactional
    public TenantRecord named(String name) {
        return row(name, LockModeType.NONE).orElseThrow(Tenants::unknown).record();
    }

    /**
     * From here on this request acts in the room of that tenant.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_TENANT}, or {@link ProblemType#TENANT_SUSPENDED}
     */
    public TenantView enter(String name) {
        TenantView tenant = find(name).orElseThrow(Tenants::unknown);
        current.enter(tenant.id());
        return tenant;
    }

    /**
     * What is kept of the tenant in whose room the caller stands.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} outside any room
     */
    @Transactional
    public TenantRecord here() {
        return row(LockModeType.NONE).record();
    }

    /** @throws ProblemException {@link ProblemType#TENANT_EXISTS} if the name is taken */
    @Transactional
    public void requireFree(String name) {
        if (find(name).isPresent()) {
            throw new ProblemException(ProblemType.TENANT_EXISTS, name);
        }
    }

    /** Whether there has never been a tenant, not even one that is gone. */
    @Transactional
    public boolean wereNeverAny() {
        return number(LockModeType.NONE).isUntouched();
    }

    /**
     * Makes a room.
     *
     * @param name 1 to 63 lower-case letters, digits and hyphens
     * @throws ProblemException {@link ProblemType#TENANT_EXISTS} if the name is taken
     */
    @Transactional
    public TenantView create(String name, String label) {
        return create(name, label, TenantState.OPEN);
    }

    /**
     * Makes a room that nobody sees until {@link #arrived}.
     *
     * @throws ProblemException {@link ProblemType#TENANT_EXISTS} if the name is taken
     */
    @Transactional
    public TenantView prepare(String name, String label) {
        return create(name, label, TenantState.IMPORTING);
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_TENANT}; {@link ProblemType#TENANT_UNFINISHED} if it is going */
    @Transactional
    public void arrived(String name) {
        change(name, Tenant::arrived);
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} or {@link ProblemType#TENANT_UNFINISHED} */
    @Transactional
    public void suspend(String name, String reason) {
        change(name, tenant -> tenant.suspend(reason));
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} or {@link ProblemType#TENANT_UNFINISHED} */
    @Transactional
    public void resume(String name) {
        change(name, Tenant::resume);
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} */
    @Transactional
    public void rename(String name, String label) {
        change(name, tenant -> tenant.isCalled(label));
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} */
    @Transactional
    public void limit(String name, Limits limits) {
        change(name, tenant -> tenant.mayUse(limits));
    }

    /** From now on there is no way back: what is left of it is only deleted. */
    @Transactional
    public void beginErasing(String name) {
        change(name, Tenant::beginsToGo);
    }

    /** Its last row. The database refuses while anything else of it is there. */
    @Transactional
    public void erased(TenantId id) {
        rows(id, LockModeType.PESSIMISTIC_WRITE).forEach(tenant -> {
            entityManager.remove(tenant);
            changed.fire(tenant.view());
        });
    }

    /**
     * Held against the tenant's limit, one at a time.
     *
     * @param consultations how many there are in the room where the caller stands
     * @throws ProblemException {@link ProblemType#LIMIT_REACHED}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireRoomForOneMoreBeside(long consultations) {
        row(LockModeType.PESSIMISTIC_WRITE).requireRoomForOneMoreBeside(consultations);
    }

    /**
     * Held against the tenant's limit, one at a time.
     *
     * @param bytes how many of files there are in the room where the caller stands; asked only where there is a limit
     * @throws ProblemException {@link ProblemType#STORAGE_FULL}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireRoomFor(LongSupplier bytes) {
        if (row(LockModeType.NONE).isLimitedInStorage()) {
            row(LockModeType.PESSIMISTIC_WRITE).requireRoomFor(bytes.getAsLong());
        }
    }

    private Tenant row(LockModeType lock) {
        TenantId tenant = current.find().orElseThrow(Tenants::unknown);
        return rows(tenant, lock).findFirst().orElseThrow(Tenants::unknown);
    }

    /** One, or none. */
    private Stream<Tenant> rows(TenantId tenant, LockModeType lock) {
        return entityManager
                .createQuery("SELECT t FROM Tenant t WHERE t.id = :id", Tenant.class)
                .setParameter("id", tenant.value())
                .setLockMode(lock)
                .getResultStream();
    }

    private TenantView create(String name, String label, TenantState state) {
        TenantNumber number = number(LockModeType.PESSIMISTIC_WRITE);
        requireFree(name);
        Tenant tenant = new Tenant(number.next(), name, label, state);
        entityManager.persist(tenant);
        changed.fire(tenant.view());
        made.fire(new TenantMade(tenant.view().id()));
        return tenant.view();
    }

    private void change(String name, Consumer<Tenant> change) {
        Tenant tenant = row(name, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Tenants::unknown);
        change.accept(tenant);
        changed.fire(tenant.view());
    }

    /** Whoever makes a tenant waits here for whoever is making another. */
    private TenantNumber number(LockModeType lock) {
        return entityManager
                .createQuery("SELECT n FROM TenantNumber n", TenantNumber.class)
                .setLockMode(lock)
                .getSingleResult();
    }

    private Optional<Tenant> row(String name, LockModeType lock) {
        if (!AddressName.isOne(name)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery("SELECT t FROM Tenant t WHERE t.name = :name", Tenant.class)
                .setParameter("name", name)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.UNKNOWN_TENANT);
    }
}
