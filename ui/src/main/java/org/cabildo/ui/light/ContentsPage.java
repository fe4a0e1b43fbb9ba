package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.form.Progress;
import org.jspecify.annotations.Nullable;

/** All pages of a draft, with how far each has been answered. */
@ApplicationScoped
class ContentsPage extends DraftedPage {

    static final String NAME = "contents";

    private static final String DELETE = "delete";
    private static final String SURE = "sure";

    @Override
    public String name() {
        return NAME;
    }

    /** One page. */
    record Line(String address, Told label, @Nullable String state) {}

    /** A segment, or what stands before or after all of them. */
    record Group(@Nullable Told label, List<Line> lines) {}

    @Override
    void show(Visit visit, WrittenDraft draft) throws IOException {
        Teller say = new Teller(visit.language());
        List<Group> groups = new ArrayList<>();
        Map<Segment, Group> bySegment = new LinkedHashMap<>();
        for (Step step : new Way(draft).steps()) {
            Line line = new Line(visit.to(step.address()), say.words(step.label()), state(step.progress(), say));
            Segment segment = step.segment();
            if (segment == null) {
                groups.add(new Group(null, List.of(line)));
            } else {
                bySegment
                        .computeIfAbsent(segment, first -> {
                            Group group = new Group(say.text(first.label()), new ArrayList<>());
                            groups.add(group);
                            return group;
                        })
                        .lines()
                        .add(line);
            }
        }
        Map<String, Object> model = model(visit, draft, NAME);
        model.put("groups", groups);
        model.put("isSure", visit.parameterIsThere(DELETE));
        pages.show(visit, 200, NAME, model);
    }

    private static @Nullable String state(@Nullable Progress progress, Teller say) {
        return progress == null
                ? null
                : say.of("respondent.progress.answered.words", progress.answered(), progress.shown());
    }

    /** Only an anonymous draft can be deleted here: others may be writing in one with a name. */
    @Override
    void take(Visit visit, WrittenDraft draft, Posted posted) throws IOException {
        switch (posted.button()) {
            case DELETE -> visit.go(NAME + "?" + DELETE + "#" + DELETE);
            case SURE -> {
                drafts.forget(visit.key().orElseThrow());
                visit.closes();
                pages.show(visit, 200, "gone", Map.of());
            }
            default -> visit.go(NAME);
        }
    }
}
