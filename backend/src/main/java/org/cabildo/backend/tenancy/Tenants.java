package org.cabildo.backend.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.platform.AddressName;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** The tenants of this installation, and the door into one's room. */
@ApplicationScoped
public class Tenants {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CurrentTenant current;

    /** @return empty when no tenant has this name */
    @Transactional
    public Optional<TenantView> find(String name) {
        if (!AddressName.isOne(name)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery("SELECT t FROM Tenant t WHERE t.name = :name", Tenant.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(Tenant::view);
    }

    /** @return empty when there is no such tenant any more */
    @Transactional
    public Optional<TenantView> find(TenantId tenant) {
        return Optional.ofNullable(entityManager.find(Tenant.class, tenant.value()))
                .map(Tenant::view);
    }

    /**
     * The tenant in whose room the caller stands.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} outside every room
     */
    @Transactional
    public TenantView current() {
        return current.find().flatMap(this::find).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_TENANT));
    }

    /** All of them, for work that no request asks for. */
    @Transactional
    public List<TenantId> ids() {
        return entityManager
                .createQuery("SELECT t.id FROM Tenant t ORDER BY t.id", Integer.class)
                .getResultStream()
                .map(TenantId::new)
                .toList();
    }

    /**
     * From here on this request acts in the room of that tenant.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_TENANT}
     */
    public TenantView enter(String name) {
        TenantView tenant = find(name).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_TENANT));
        current.enter(tenant.id());
        return tenant;
    }

    /**
     * Makes a room.
     *
     * @param name 1 to 63 lower-case letters, digits and hyphens; not taken yet, or the database refuses it
     */
    @Transactional
    public TenantView create(String name, String label) {
        Integer highest = entityManager
                .createQuery("SELECT MAX(t.id) FROM Tenant t", Integer.class)
                .getSingleResult();
        Tenant tenant = new Tenant(highest == null ? 1 : highest + 1, name, label);
        entityManager.persist(tenant);
        return tenant.view();
    }
}
