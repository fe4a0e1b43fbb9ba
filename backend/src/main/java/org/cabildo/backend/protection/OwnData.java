package org.cabildo.backend.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Actor;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.AccountGoes;
import org.cabildo.backend.identity.AccountView;
import org.cabildo.backend.identity.FreshProof;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.TenantTables;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;

/** What is held on somebody who works here, for that person alone. */
@ApplicationScoped
public class OwnData {

    @Inject
    SignIns signIns;

    @Inject
    FreshProof proof;

    @Inject
    CurrentTenant current;

    @Inject
    StaffRows rows;

    @Inject
    TenantTables tables;

    @Inject
    Clock clock;

    @Inject
    Trail trail;

    /**
     * All that is held on the person who is signed in, and what the record has of that person. In a session that a tenant's
     * provider has begun: what is held in that tenant.
     *
     * @return a ZIP archive with {@code data.json}, written without any transaction
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED}
     */
    @Transactional
    public Copy copy() {
        AccountView account = signIns.who().orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
        Optional<TenantId> only = proof.isByProvider() ? current.find() : Optional.empty();
        Map<String, List<JsonObject>> held = rows.read(new StaffRows.Person(account.id(), account.email()), only);
        Map<String, String> comments = tables.comments();
        JsonArrayBuilder kinds = Json.createArrayBuilder();
        held.forEach((table, found) -> {
            JsonObjectBuilder json = Json.createObjectBuilder();
            HeldKind.of(comments.getOrDefault(table, "")).ifPresent(kind -> json.add("kind", kind.key()));
            kinds.add(json.add("table", table).add("number", found.size()).add("rows", Json.createArrayBuilder(found)));
        });
        JsonObject data = Json.createObjectBuilder()
                .add("account", account.id().toString())
                .add("copiedAt", clock.instant().toString())
                .add("held", kinds)
                .add("record", Json.createArrayBuilder(rows.acts(account.id(), only)))
                .build();
        trail.noteAs(Actor.account(account.id()), Act.OWN_DATA_COPIED, account.id());
        return new Copy(data);
    }

    /** All that is held on one person. */
    public static final class Copy {

        private final JsonObject data;

        private Copy(JsonObject data) {
            this.data = data;
        }

        /** @throws IOException if whoever reads it has gone */
        public void write(OutputStream out) throws IOException {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("data.json"));
                zip.write(data.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** With the account goes what hangs on it in whatever table. */
    void goes(@Observes AccountGoes going) {
        rows.delete(new StaffRows.Person(going.account(), going.email()));
    }
}
