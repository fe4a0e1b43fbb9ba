package org.cabildo.backend.protection;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.submission.LettingGo;
import org.cabildo.backend.tenancy.TenantId;

/**
 * Where somebody's things begin, by what they say of themselves. In the caller's transaction. Plain JDBC is not filtered by
 * tenant, so each statement here binds it.
 */
@ApplicationScoped
class Searching {

    /** Of each kind; who finds as many has to say more. */
    static final int MOST = 50;

    private static final int CODE_DIGITS = 16;

    private static final String CONSULTATION =
            " JOIN consultation c ON c.tenant_id = %1$s.tenant_id AND c.id = %1$s.consultation_id";

    private static final String DRAFTS = "SELECT 'draft', d.id, c.name, COALESCE(o.name, d.organisation_name), NULL,"
            + " d.saved_at, EXISTS (SELECT 1 FROM answer a WHERE a.tenant_id = s.tenant_id AND a.submission_id = s.id)"
            + " FROM draft d" + CONSULTATION.formatted("d")
            + " LEFT JOIN submission s ON s.tenant_id = d.tenant_id AND s.receipt_code = d.receipt_code"
            + " LEFT JOIN organisation o ON o.tenant_id = s.tenant_id AND o.id = s.organisation_id WHERE d.tenant_id = ?";

    /** Of the others, the draft leads there. */
    private static final String WITHOUT_DRAFT = "SELECT 'submission', s.id, c.name, o.name, NULL, s.submitted_at,"
            + " EXISTS (SELECT 1 FROM answer a WHERE a.tenant_id = s.tenant_id AND a.submission_id = s.id)"
            + " FROM submission s" + CONSULTATION.formatted("s")
            + " JOIN organisation o ON o.tenant_id = s.tenant_id AND o.id = s.organisation_id"
            + " LEFT JOIN draft d ON d.tenant_id = s.tenant_id AND d.receipt_code = s.receipt_code"
            + " WHERE s.tenant_id = ? AND d.id IS NULL";

    private static final String INVITATIONS =
            "SELECT 'invitation', i.id, c.name, i.organisation_name, NULL, i.issued_at,"
                    + " i.submitted_at IS NOT NULL FROM invitation i" + CONSULTATION.formatted("i")
                    + " WHERE i.tenant_id = ?";

    private static final String REGISTRATIONS = "SELECT 'registration', r.id, c.name, r.organisation_name, NULL,"
            + " r.registered_at, FALSE FROM registration r" + CONSULTATION.formatted("r") + " WHERE r.tenant_id = ?";

    private static final String CONTACTS =
            "SELECT 'contact', k.id, c.name, k.person, k.email, NULL, FALSE FROM contact k"
                    + CONSULTATION.formatted("k") + " WHERE k.tenant_id = ?";

    /** Who stands behind something, by its id or that of one who works on it. */
    private static final String CONTACT_OF = " EXISTS (SELECT 1 FROM contact k LEFT JOIN participant p ON"
            + " p.tenant_id = k.tenant_id AND p.id = k.owner_id WHERE k.tenant_id = %1$s.tenant_id"
            + " AND (k.owner_id = %1$s.id OR p.draft_id = %1$s.id) AND (k.email LIKE ? OR k.person LIKE ?))";

    private static final String SIGNED = " EXISTS (SELECT 1 FROM signature g WHERE g.tenant_id = s.tenant_id"
            + " AND g.submission_id = s.id AND g.name LIKE ?)";

    private static final String ENTERED = " EXISTS (SELECT 1 FROM provenance v WHERE v.tenant_id = d.tenant_id"
            + " AND v.draft_id = d.id AND v.source LIKE ?)";

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    @Inject
    LettingGo submissions;

    /** @param text a receipt code, or a part of a name or of an e-mail address, of any case */
    List<Found> find(TenantId tenant, String text) {
        String digits = text.replaceAll("[\\s-]", "");
        if (digits.matches("[0-9]{" + CODE_DIGITS + "}")) {
            return ofCode(tenant, digits);
        }
        String part = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<Found> found = new ArrayList<>();
        found.addAll(ask(
                DRAFTS + " AND (d.organisation_name LIKE ? OR o.name LIKE ? OR" + CONTACT_OF.formatted("d") + " OR"
                        + SIGNED + " OR" + ENTERED + ") ORDER BY d.id DESC",
                tenant,
                part,
                part,
                part,
                part,
                part,
                part));
        found.addAll(
                ask(WITHOUT_DRAFT + " AND (o.name LIKE ? OR" + SIGNED + ") ORDER BY s.id DESC", tenant, part, part));
        found.addAll(ask(
                INVITATIONS + " AND (i.organisation_name LIKE ? OR" + CONTACT_OF.formatted("i")
                        + ") ORDER BY i.id DESC",
                tenant,
                part,
                part,
                part));
        found.addAll(ask(
                REGISTRATIONS + " AND (r.organisation_name LIKE ? OR" + CONTACT_OF.formatted("r")
                        + ") ORDER BY r.id DESC",
                tenant,
                part,
                part,
                part));
        found.addAll(ask(CONTACTS + " AND (k.email LIKE ? OR k.person LIKE ?) ORDER BY k.id DESC", tenant, part, part));
        return found;
    }

    private List<Found> ofCode(TenantId tenant, String code) {
        Optional<byte[]> submission = submissions.find(code).map(UuidConverter::bytes);
        return submission
                .map(id -> {
                    List<Found> found = new ArrayList<>(ask(DRAFTS + " AND s.id = ?", tenant, id));
                    found.addAll(ask(WITHOUT_DRAFT + " AND s.id = ?", tenant, id));
                    return found;
                })
                .orElseGet(ArrayList::new);
    }

    private List<Found> ask(String question, TenantId tenant, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(question + " LIMIT " + MOST)) {
            select.setInt(1, tenant.value());
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 2, values[i]);
            }
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(found(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("what is held on somebody cannot be searched", failed);
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        Root.Kind kind = Root.Kind.of(row.getString(1)).orElseThrow();
        LocalDateTime at = row.getObject(6, LocalDateTime.class);
        return new Found(
                new Root(kind, UuidConverter.uuid(row.getBytes(2))),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                at == null ? null : at.toInstant(ZoneOffset.UTC),
                row.getBoolean(7));
    }
}
