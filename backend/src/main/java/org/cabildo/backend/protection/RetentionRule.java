package org.cabildo.backend.protection;

import java.util.Optional;
import org.cabildo.backend.tenancy.settings.Retention;
import org.jspecify.annotations.Nullable;

/** What has had its time, and when. */
enum RetentionRule {
    /** That were not handed in, so long after the last change. */
    DRAFTS("SELECT 'draft', d.id FROM draft d WHERE d.tenant_id = ? AND d.receipt_code IS NULL AND d.saved_at < ?") {
        @Override
        @Nullable Integer days(Retention retention) {
            return retention.drafts();
        }
    },
    /** So long after they were handed in for the last time, whether they stand or were withdrawn. */
    SUBMISSIONS(
            "SELECT IF(d.id IS NULL, 'submission', 'draft'), COALESCE(d.id, s.id) FROM submission s"
                    + " LEFT JOIN draft d ON d.tenant_id = s.tenant_id AND d.receipt_code = s.receipt_code"
                    + " WHERE s.tenant_id = ? AND s.submitted_at < ? AND NOT EXISTS (SELECT 1 FROM submission_revision r"
                    + " WHERE r.tenant_id = s.tenant_id AND r.submission_id = s.id AND r.act = 'handed_in' AND r.done_at >= ?)") {
        @Override
        @Nullable Integer days(Retention retention) {
            return retention.submissions();
        }
    },
    /** So long after their consultation has closed; of one that has not, nobody's time is over. */
    CONTACTS("SELECT 'contact', k.id FROM contact k JOIN consultation c ON c.tenant_id = k.tenant_id"
            + " AND c.id = k.consultation_id WHERE k.tenant_id = ? AND c.closes_at < ?") {
        @Override
        @Nullable Integer days(Retention retention) {
            return retention.contacts();
        }
    };

    private final String question;

    /** @param question which roots are due; binds the tenant, and once or twice the time before which they are */
    RetentionRule(String question) {
        this.question = question;
    }

    abstract @Nullable Integer days(Retention retention);

    Optional<Integer> daysIn(Retention retention) {
        return Optional.ofNullable(days(retention));
    }

    String roots(int most) {
        return question + " LIMIT " + most;
    }

    String count() {
        return "SELECT COUNT(*) FROM (" + question + ") due";
    }

    int times() {
        return (int) question.chars().filter(c -> c == '?').count() - 1;
    }
}
