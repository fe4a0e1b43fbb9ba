package org.cabildo.backend.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.AddressName;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Host names that belong to one tenant, such as {@code consulta.example.org=cartagena40}: under such a name its room is
 * the front page, and no other tenant's room is found. A proxy in front has to hand the Host header on.
 */
@ApplicationScoped
public class Hosts {

    private static final Logger LOG = Logger.getLogger(Hosts.class.getName());

    @Inject
    @ConfigProperty(name = "cabildo.hosts")
    Optional<String> configured;

    private Map<String, String> tenants = Map.of();

    /** @throws IllegalStateException if an entry is not of the form {@code host=tenant} */
    @PostConstruct
    void read() {
        tenants = Arrays.stream(configured.orElse("").split(","))
                .filter(entry -> !entry.isBlank())
                .map(Hosts::entry)
                .collect(Collectors.toUnmodifiableMap(entry -> entry[0].toLowerCase(Locale.ROOT), entry -> entry[1]));
    }

    /** So that a mistake in the list stops the start, and not the first request. */
    void onStart(@Observes @Initialized(ApplicationScoped.class) Object context) {
        LOG.log(Level.FINE, () -> "hosts of tenants: " + tenants);
    }

    /**
     * The name of the tenant that a host belongs to.
     *
     * @param host without port; null if the request names none
     * @return empty for a host that belongs to no tenant
     */
    public Optional<String> tenant(@Nullable String host) {
        return Optional.ofNullable(host).map(name -> tenants.get(name.toLowerCase(Locale.ROOT)));
    }

    /** A host that belongs to this tenant, the first by name; empty if none does. */
    public Optional<String> host(String tenant) {
        return tenants.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tenant))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} under a host that belongs to another tenant */
    public void requireFound(String tenant, @Nullable String host) {
        if (tenant(host).filter(owner -> !owner.equals(tenant)).isPresent()) {
            throw new ProblemException(ProblemType.UNKNOWN_TENANT);
        }
    }

    private static String[] entry(String text) {
        String[] parts = Arrays.stream(text.split("=", -1)).map(String::strip).toArray(String[]::new);
        if (parts.length != 2 || parts[0].isEmpty() || !AddressName.isOne(parts[1])) {
            throw new IllegalStateException("cabildo.hosts (CABILDO_HOSTS) is a list such as"
                    + " consulta.example.org=cartagena40,voces.example.net=puerto-sereno; '" + text
                    + "' is no part of one");
        }
        return parts;
    }
}
