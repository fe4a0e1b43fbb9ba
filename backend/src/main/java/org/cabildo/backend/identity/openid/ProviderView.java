package org.cabildo.backend.identity.openid;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What an organiser sees of the tenant's provider.
 *
 * @param provider empty as long as there is none
 * @param hasSecret whether one is kept; it is never told
 * @param redirect to be registered at the provider, where it sends people back
 * @param left to be registered there, where it sends people who have left there, too
 * @param backChannel to be registered there, where it says that somebody has left there
 */
public record ProviderView(
        Optional<Provider> provider,
        boolean hasSecret,
        Optional<Instant> changedAt,
        URI redirect,
        URI left,
        URI backChannel) {}
