package org.cabildo.backend.identity.openid;

import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.FreshProof;
import org.cabildo.backend.identity.OnlyWayIn;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.Vouched;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.InstallationKey;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.platform.SealedWithInstallationKey;

/**
 * The provider of the tenant in whose room the caller stands. Whoever sees or changes it needs
 * {@link Permission#MANAGE_PROVIDER}; that there is one, everybody sees who signs in.
 */
@ApplicationScoped
public class Providers implements SealedWithInstallationKey, OnlyWayIn {

    private static final String SECRET_PLACE = "openid_provider.sealed_secret";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Vouched vouched;

    @Inject
    FreshProof proof;

    @Inject
    Attempts attempts;

    @Inject
    Arrivals arrivals;

    @Inject
    Discovery discovery;

    @Inject
    Addresses addresses;

    @Inject
    InstallationKey key;

    @Inject
    Trail trail;

    /** With the secret, if it has one. */
    record Kept(Provider provider, Optional<String> secret) {
        @Override
        public String toString() {
            return "Kept[" + provider.issuer() + "]";
        }
    }

    /** For the button; empty if this tenant has none. */
    @Transactional
    public Optional<Provider> find() {
        return row().map(ProviderRow::provider);
    }

    /** @throws ProblemException if the caller may not manage the provider */
    @Transactional
    public ProviderView here() {
        access.require(Permission.MANAGE_PROVIDER);
        Optional<ProviderRow> row = row();
        return new ProviderView(
                row.map(ProviderRow::provider),
                row.flatMap(ProviderRow::sealedSecret).isPresent(),
                row.map(ProviderRow::changedAt),
                addresses.of("callback"),
                addresses.of("left"),
                addresses.of("logout"));
    }

    /**
     * Replaces all but the secret, which stays unless another is filled in, or another issuer or client is. Whoever
     * another issuer has let in is out.
     *
     * @param filled as {@link ProviderBody} reads it
     * @throws ProblemException {@link ProblemType#INVALID}, {@link ProblemType#PROOF_NEEDED}, or if the caller may not
     *     manage the provider
     */
    @Retrying
    @Transactional
    public ProviderView change(JsonObject filled) {
        access.require(Permission.MANAGE_PROVIDER);
        ProviderBody body = new ProviderBody(filled);
        Provider provider = body.read();
        proof.require();
        Optional<ProviderRow> before = row();
        boolean isSameClient = before.map(ProviderRow::provider)
                .filter(known -> known.issuer().equals(provider.issuer())
                        && known.clientId().equals(provider.clientId()))
                .isPresent();
        if (provider.isOnlyWay() && !mayBeOnlyWay(isSameClient)) {
            Fields wrong = new Fields(filled, filled.keySet());
            wrong.wrong("only_way_untried", "onlyWay");
            wrong.refuseWrong();
        }
        byte[] secret = body.secret()
                .map(text -> key.seal(SECRET_PLACE, text.getBytes(StandardCharsets.UTF_8)))
                .or(() -> before.filter(known -> isSameClient).flatMap(ProviderRow::sealedSecret))
                .orElse(null);
        ProviderRow row = before.orElseGet(() -> new ProviderRow(Ids.next(clock)));
        row.is(provider, secret, clock.instant());
        entityManager.persist(row);
        attempts.endAll();
        if (!isSameClient) {
            arrivals.endAll();
        }
        trail.note(Act.PROVIDER_CHANGED);
        return here();
    }

    /**
     * From now on people come in by their passwords alone. Accounts that the provider has vouched for stay, and open
     * nothing.
     *
     * @throws ProblemException {@link ProblemType#NO_PROVIDER}, {@link ProblemType#PROOF_NEEDED}, or if the caller may not
     *     manage the provider
     */
    @Transactional
    public void remove() {
        access.require(Permission.MANAGE_PROVIDER);
        ProviderRow row = row().orElseThrow(Providers::none);
        proof.require();
        entityManager.remove(row);
        attempts.endAll();
        arrivals.endAll();
        trail.note(Act.PROVIDER_REMOVED);
    }

    /**
     * Asks a provider what it says of itself. No transaction is open meanwhile.
     *
     * @param filled {@code issuer}
     * @throws ProblemException {@link ProblemType#INVALID} with a sentence that says what is wrong with it, or if the
     *     caller may not manage the provider
     */
    public Trial trial(JsonObject filled) {
        access.require(Permission.MANAGE_PROVIDER);
        Fields fields = new Fields(filled, Set.of("issuer"));
        Optional<String> issuer = fields.text("issuer").map(String::strip);
        fields.refuseWrong();
        try {
            OIDCProviderMetadata metadata = discovery.anew(issuer.orElseThrow()).metadata();
            return new Trial(
                    Discovery.saysPkce(metadata),
                    metadata.getEndSessionEndpointURI() != null,
                    metadata.supportsBackChannelLogout());
        } catch (UnfitException unfit) {
            fields.wrong(unfit.reason().code(), "issuer");
            fields.refuseWrong();
            throw new IllegalStateException("what was noted is refused", unfit);
        }
    }

    /** @throws ProblemException {@link ProblemType#NO_PROVIDER} */
    @Transactional
    Kept needed() {
        ProviderRow row = row().orElseThrow(Providers::none);
        return new Kept(
                row.provider(),
                row.sealedSecret().map(bytes -> new String(key.open(SECRET_PLACE, bytes), StandardCharsets.UTF_8)));
    }

    @Override
    @Transactional
    public void sealAnew() {
        row().ifPresent(row -> row.sealedSecret()
                .ifPresent(secret -> row.isSealedAnew(key.seal(SECRET_PLACE, key.open(SECRET_PLACE, secret)))));
    }

    @Override
    @Transactional
    public boolean isProvider() {
        return find().filter(Provider::isOnlyWay).isPresent();
    }

    /** Only whoever has come in that way, or is not locked out with the others, closes all others. */
    private boolean mayBeOnlyWay(boolean isSameClient) {
        return (isSameClient && vouched.isCaller()) || access.allows(Permission.MANAGE_TENANTS);
    }

    private Optional<ProviderRow> row() {
        return entityManager
                .createQuery("SELECT p FROM ProviderRow p", ProviderRow.class)
                .getResultStream()
                .findFirst();
    }

    private static ProblemException none() {
        return new ProblemException(ProblemType.NO_PROVIDER);
    }
}
