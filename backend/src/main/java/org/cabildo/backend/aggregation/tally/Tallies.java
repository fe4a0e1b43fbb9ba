package org.cabildo.backend.aggregation.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.tenancy.CurrentTenant;

/**
 * The tallies of the tenant in whose room the caller stands. What was handed in when somebody begins to read is counted
 * when they read it: whoever comes first counts what waits. Who may read, the room above decides.
 */
@ApplicationScoped
public class Tallies {

    /** Changes to a transaction: each is some hundred tallies, of which the more are shared the more there are. */
    private static final int PORTION = 1_000;

    @Inject
    CurrentTenant current;

    @Inject
    TallyRows rows;

    @Inject
    Folding folding;

    @Inject
    Recount recount;

    /**
     * Reads, after counting what waits; not within a transaction, since what is counted is stored for everyone.
     *
     * @return for each question what it comes to, in no order; nothing where it comes to nothing
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Tallied> read(ConsultationId consultation, List<Asked> questions) {
        settle(consultation);
        return rows.read(scope(consultation), questions);
    }

    /** What changes whenever the tallies do, on whichever node; what waits is counted before. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long revision(ConsultationId consultation) {
        settle(consultation);
        return rows.revision(scope(consultation));
    }

    /** Counts what waits, and all answers if they have never been counted. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void settle(ConsultationId consultation) {
        TallyRows.Scope scope = scope(consultation);
        TallyRows.State state = rows.state(scope);
        while (state == TallyRows.State.PARTIAL || (state == TallyRows.State.WHOLE && !isFolded(scope))) {
            recount.fill(scope);
            state = rows.state(scope);
        }
    }

    /** What waits at this moment; what comes meanwhile is for the next. */
    private boolean isFolded(TallyRows.Scope scope) {
        List<UUID> waiting = rows.in(connection -> rows.waiting(connection, scope));
        for (List<UUID> some : TallyRows.portions(waiting, PORTION)) {
            if (!folding.fold(scope, some)) {
                return false;
            }
        }
        return true;
    }

    /** Holds the tallies against the answers; nobody waits for it, and nothing is changed. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Difference compare(ConsultationId consultation) {
        settle(consultation);
        return recount.compare(scope(consultation));
    }

    /** Counts all answers anew. Who reads meanwhile waits; who hands in does not. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void repair(ConsultationId consultation) {
        recount.fillAgain(scope(consultation));
    }

    private TallyRows.Scope scope(ConsultationId consultation) {
        return new TallyRows.Scope(current.find().orElseThrow(), consultation);
    }
}
