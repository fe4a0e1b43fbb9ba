package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.CarryOver;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.Drafts;

/**
 * Takes what was written without a connection, some at a time, and confirms each change by itself. Whatever was sent can
 * be sent again: it changes nothing the second time.
 */
@ApplicationScoped
class SyncPage implements LightPage {

    private static final String NAME = "sync";
    private static final int OK = 200;

    @Inject
    CarryOver carryOver;

    @Inject
    Drafts drafts;

    @Inject
    Rooms rooms;

    @Inject
    Sync sync;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reads(Visit visit) {
        return true;
    }

    @Override
    public void show(Visit visit) {
        throw new ProblemException(ProblemType.NOT_FOUND);
    }

    @Override
    public void take(Visit visit, Posted nothing) throws IOException {
        try {
            send(visit, OK, answer(visit, SentChanges.read(visit.request())));
        } catch (ProblemException problem) {
            problem.retryAfter()
                    .ifPresent(wait -> visit.response().setHeader("Retry-After", "" + (wait.toSeconds() + 1)));
            JsonObject told = Json.createObjectBuilder()
                    .add("problem", problem.type().key())
                    .add("sentence", problem.sentence(visit.language()))
                    .build();
            send(visit, problem.type().status(), told);
        }
    }

    private JsonObject answer(Visit visit, SentChanges sent) {
        DraftKey key = visit.key()
                .filter(open -> open.value().equals(sent.key()))
                .orElseGet(() -> drafts.typed(visit.consultation(), sent.key()));
        DraftView draft = carryOver.open(visit.consultation(), key);
        if (draft.isHandedIn()) {
            throw new ProblemException(ProblemType.DRAFT_SUBMITTED);
        }
        JsonArrayBuilder results = Json.createArrayBuilder();
        sync.apply(rooms.upToDate(visit, draft), key, sent.changes()).forEach(results::add);
        JsonObjectBuilder answer = Json.createObjectBuilder().add("results", results);
        if (sent.isLast()) {
            answer.add("draft", OfflineDraft.json(carryOver.open(visit.consultation(), key)));
        }
        if (visit.consultation().isClosed(clock.instant())) {
            answer.add("sentence", new ProblemException(ProblemType.CONSULTATION_CLOSED).sentence(visit.language()));
        }
        return answer.build();
    }

    private static void send(Visit visit, int status, JsonObject json) throws IOException {
        visit.response().setStatus(status);
        visit.response().setContentType("application/json");
        visit.response().getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
