package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.SavedAnswer;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;

/** The questions of one theme. */
@ApplicationScoped
class TopicPage extends DraftedPage {

    /** Asks a page to say what is wrong on it; as a field of a form, that it has. */
    static final String CHECK = "check";

    /** Names, with commas between them, the questions in whose answers somebody else has written. */
    static final String MET = "met";

    /** Says that an answer has brought more questions. */
    static final String MORE = "more";

    private static final String POINTER = "/answers";

    @Inject
    Answers answers;

    @Override
    public String name() {
        return Way.TOPIC;
    }

    @Override
    void show(Visit visit, WrittenDraft draft) throws IOException {
        Topic topic = topic(visit, draft);
        Segment segment = segment(topic, draft);
        Teller say = new Teller(visit.language());
        Sheet sheet = draft.sheet();
        Map<String, String> problems = visit.parameterIsThere(CHECK)
                ? answers.wrong(visit.consultation(), visit.key().orElseThrow(), sheet, POINTER, true, say)
                : Map.of();
        Map<String, Object> model = model(visit, draft, Way.address(topic));
        model.put("isFirst", topic.equals(draft.themes().in(segment).findFirst().orElse(null)));
        model.put("segment", SegmentIntro.of(segment, draft.definition(), visit.language()));
        model.put("topic", say.text(topic.label()));
        model.put(
                "fields",
                new FieldViews(visit.language(), visit.here().translations(), problems, met(visit))
                        .of(topic.questions(), sheet, draft.mayWriteIn(segment)));
        model.put("hasWrong", !problems.isEmpty());
        model.put("isChecked", visit.parameterIsThere(CHECK));
        model.put("isMore", visit.parameterIsThere(MORE));
        pages.show(visit, 200, Way.TOPIC, model);
    }

    static Set<String> met(Visit visit) {
        return Arrays.stream(visit.parameter(MET).orElse("").split(",")).collect(Collectors.toSet());
    }

    private static Topic topic(Visit visit, WrittenDraft draft) {
        return draft.definition().topics().stream()
                .filter(topic -> topic.name().equals(visit.step(1)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static Segment segment(Topic topic, WrittenDraft draft) {
        return draft.definition().segments().stream()
                .filter(segment -> segment.topics().contains(topic))
                .findFirst()
                .orElseThrow();
    }

    @Override
    void take(Visit visit, WrittenDraft draft, Posted posted) {
        Topic topic = topic(visit, draft);
        if (!draft.mayWriteIn(segment(topic, draft))) {
            visit.go(Moves.after(posted, Way.address(topic), new Way(draft)));
            return;
        }
        DraftKey key = visit.key().orElseThrow();
        Map<String, SavedAnswer> saved = answers.save(key, draft.sheet(), null, topic.questions(), posted);
        WrittenDraft now = written(visit, draft.saved().answering(saved));
        String address = Way.address(topic);
        Outcome outcome = new Outcome(topic.questions(), now.sheet(), posted, Answers.met(saved));
        String next = outcome.needsLook(() -> answers.wrong(
                        visit.consultation(), key, now.sheet(), POINTER, false, new Teller(visit.language()))
                .keySet());
        String file = Moves.file(posted);
        if (!file.isEmpty()) {
            visit.go(FilePage.address(file, null));
            return;
        }
        visit.go(next.isEmpty() ? Moves.after(posted, address, new Way(now)) : address + next);
    }
}
