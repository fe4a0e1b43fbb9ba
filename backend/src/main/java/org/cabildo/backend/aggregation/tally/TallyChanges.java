package org.cabildo.backend.aggregation.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cabildo.backend.participation.Organisations;
import org.cabildo.backend.submission.AnswersChanged;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;

/**
 * Keeps what changes with the answers, in their transaction: one row that nobody else writes to, so that no two who hand in
 * wait for each other.
 */
@ApplicationScoped
class TallyChanges {

    @Inject
    CurrentTenant current;

    @Inject
    TallyRows rows;

    @Inject
    Organisations organisations;

    @Inject
    Event<ChangeKept> kept;

    void onChange(@Observes AnswersChanged news) {
        TenantId tenant = current.find().orElseThrow();
        rows.keep(
                new TallyRows.Scope(tenant, news.consultation()),
                new Change(
                        UUID.randomUUID(),
                        news.organisation().value(),
                        news.stakeholderGroup(),
                        news.country(),
                        news.stand() ? 1 : -1,
                        spots(news)));
        kept.fire(new ChangeKept(tenant, news.consultation()));
    }

    private Spots spots(AnswersChanged news) {
        Spots spots = new Spots();
        Coming coming = new Coming(
                Coming.week(news.arrival().on()),
                news.arrival().channel().key(),
                organisations.contributor(news.organisation()).key());
        news.answers()
                .forEach(answer -> spots.add(
                        new Spot(
                                answer.segment(),
                                answer.topic() == null ? "" : answer.topic(),
                                answer.question(),
                                answer.language(),
                                Spot.joined(answer.lenses()),
                                coming),
                        new Spots.Amount(1, answer.words()),
                        1));
        return spots;
    }
}
