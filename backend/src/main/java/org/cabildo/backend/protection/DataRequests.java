package org.cabildo.backend.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.FreshProof;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.participation.Contacts;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.ConsentTexts;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * What a person or an organisation may ask for: all that is held on them, that it be corrected, that it be erased. Every
 * act needs {@link Permission#PROTECT_DATA}.
 */
@ApplicationScoped
public class DataRequests {

    /** In characters (code points). */
    private static final int SHORTEST = 3;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    FreshProof proof;

    @Inject
    Trail trail;

    @Inject
    Tenants tenants;

    @Inject
    Searching searching;

    @Inject
    HangingRows rows;

    @Inject
    DataCopies copies;

    @Inject
    Erasing erasing;

    @Inject
    Contacts contacts;

    @Inject
    ConsentTexts consentTexts;

    /**
     * Where what is held on somebody begins; the same thing may be found under several roots.
     *
     * @param text a receipt code, or a part of a name or of an e-mail address
     * @return the newest of each kind first, at most 50 of each
     * @throws ProblemException {@link ProblemType#INVALID} if it is too short to tell anybody from others
     */
    @Transactional
    public List<Found> find(String text) {
        access.require(Permission.PROTECT_DATA);
        String wanted = text.strip();
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST) {
            List<FieldProblem> problems = List.of(FieldProblem.of("search_too_short", "/text", SHORTEST));
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        trail.tell(Act.DATA_SEARCHED);
        return searching.find(tenants.current().id(), wanted);
    }

    /**
     * All that hangs on these roots.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if one of them is none here
     */
    @Transactional
    public HeldCopy copy(List<Root> roots) {
        access.require(Permission.PROTECT_DATA);
        TenantView tenant = tenants.current();
        Map<String, Map<String, JsonObject>> held = new LinkedHashMap<>();
        for (Root root : roots) {
            trail.note(Act.DATA_COPIED, root.recorded());
            existing(tenant, root)
                    .forEach((table, read) ->
                            read.forEach(row -> held.computeIfAbsent(table, name -> new LinkedHashMap<>())
                                    .put(row.getString("id"), row)));
        }
        Map<String, List<JsonObject>> byTable = new LinkedHashMap<>();
        held.forEach((table, read) -> byTable.put(table, new ArrayList<>(read.values())));
        List<JsonObject> agreedTo = agreedTo(byTable.getOrDefault("submission_revision", List.of()));
        if (!agreedTo.isEmpty()) {
            byTable.put("consent_text", agreedTo);
        }
        return new HeldCopy(tenant.name(), clock.instant(), byTable);
    }

    /** The texts that were read before agreeing: everybody's who agreed to them, so that they hang on nobody's root. */
    private List<JsonObject> agreedTo(List<JsonObject> revisions) {
        return revisions.stream()
                .map(revision -> revision.getString("consent_text_id", ""))
                .filter(id -> !id.isEmpty())
                .distinct()
                .flatMap(id -> consentTexts.find(UUID.fromString(id)).stream()
                        .map(text -> Json.createObjectBuilder()
                                .add("id", id)
                                .add("language", text.language())
                                .add("text", text.text())
                                .build()))
                .toList();
    }

    /**
     * As a ZIP archive.
     *
     * @throws IOException if whoever reads it has gone
     */
    public void write(HeldCopy copy, OutputStream out) throws IOException {
        access.require(Permission.PROTECT_DATA);
        copies.write(copy, out);
    }

    /**
     * Erases all that hangs on these roots, one after the other: of one that fails nothing is erased, and nothing of those
     * after it. Counts, released answers and exports are without them from then on.
     *
     * @return how many rows were deleted
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if one of them is none here, {@link ProblemType#PROOF_NEEDED}
     *     if the person has to prove once more who it is; nothing is erased then
     */
    public int erase(List<Root> roots) {
        access.require(Permission.PROTECT_DATA);
        proof.require();
        TenantView tenant = tenants.current();
        roots.forEach(root -> existing(tenant, root));
        return roots.stream().mapToInt(erasing::eraseOnRequest).sum();
    }

    private Map<String, List<JsonObject>> existing(TenantView tenant, Root root) {
        Map<String, List<JsonObject>> read = rows.read(tenant.id(), root);
        if (read.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return read;
    }

    /**
     * Writes to somebody else, or to another address, from now on. What an organisation handed in, its author corrects.
     *
     * @param person null or blank if nobody is named
     * @param email null or blank if there is no address
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if there is no such contact here, or
     *     {@link ProblemType#INVALID}
     */
    @Transactional
    public void correct(UUID contact, @Nullable String person, @Nullable String email) {
        access.require(Permission.PROTECT_DATA);
        if (!contacts.correct(contact, person, email)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        trail.note(Act.CONTACT_CORRECTED, contact);
    }
}
