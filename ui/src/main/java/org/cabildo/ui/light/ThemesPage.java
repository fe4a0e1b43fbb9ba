package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.form.Progress;
import org.cabildo.ui.form.Themes;

/** What one wants to speak to: a box to tick for each theme. */
@ApplicationScoped
class ThemesPage extends DraftedPage {

    private static final String THEME = "theme";

    @Override
    public String name() {
        return Way.THEMES;
    }

    /** A theme to tick. */
    record Line(String name, Told label, String state, boolean isChosen, boolean isNeeded) {}

    /** A segment. */
    record Group(Told label, List<Line> lines) {}

    @Override
    void show(Visit visit, WrittenDraft draft) throws IOException {
        Teller say = new Teller(visit.language());
        Themes themes = draft.themes();
        Map<String, Object> model = model(visit, draft, Way.THEMES);
        model.put(
                "groups",
                draft.definition().segments().stream()
                        .filter(segment -> themes.asked(segment).findAny().isPresent())
                        .map(segment -> group(segment, themes, say))
                        .toList());
        model.put("mayChoose", draft.mayChooseThemes());
        pages.show(visit, 200, Way.THEMES, model);
    }

    private static Group group(Segment segment, Themes themes, Teller say) {
        return new Group(
                say.text(segment.label()),
                themes.asked(segment)
                        .map(topic -> new Line(
                                topic.name(),
                                say.text(topic.label()),
                                state(topic, themes, say),
                                themes.isChosen(topic) || themes.isNeeded(topic),
                                themes.isNeeded(topic)))
                        .toList());
    }

    private static String state(Topic topic, Themes themes, Teller say) {
        Progress progress = themes.progress(topic);
        if (progress.answered() > 0) {
            return say.of("respondent.progress.answered.words", progress.answered(), progress.shown());
        }
        return say.of(
                themes.isRequired(topic) ? "respondent.themes.required" : "respondent.themes.questions",
                progress.shown());
    }

    /** Those among the chosen whose boxes cannot be changed, and so are not posted. */
    private static Set<String> needed(WrittenDraft draft) {
        Themes themes = draft.themes();
        return draft.definition().topics().stream()
                .filter(topic -> themes.isChosen(topic) && themes.isNeeded(topic))
                .map(Topic::name)
                .collect(Collectors.toSet());
    }

    @Override
    void take(Visit visit, WrittenDraft draft, Posted posted) {
        Set<String> ticked = new HashSet<>(posted.all(THEME));
        Set<String> offered = new HashSet<>();
        draft.definition().segments().stream()
                .flatMap(draft.themes()::asked)
                .map(Topic::name)
                .forEach(offered::add);
        ticked.addAll(needed(draft));
        Set<String> chosen = new HashSet<>(offered);
        chosen.retainAll(ticked);
        if (!chosen.equals(draft.saved().topics())) {
            drafts.chooseTopics(visit.key().orElseThrow(), saved -> chosen);
        }
        WrittenDraft saved = written(visit, draft.saved().speakingTo(chosen));
        visit.go(Moves.after(posted, Way.THEMES, new Way(saved)));
    }
}
