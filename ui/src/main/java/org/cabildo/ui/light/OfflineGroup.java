package org.cabildo.ui.light;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Scope;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.form.Given;
import org.cabildo.ui.form.Shown;
import org.cabildo.ui.form.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A segment with all that it may ask, whatever was answered: without a connection nobody judges a condition, so what is
 * asked of some only is shown with a note that says so.
 */
record OfflineGroup(Told label, List<Theme> themes, List<Many> lists) {

    /** The questions of one theme. */
    record Theme(String id, Told label, List<FieldView> fields) {}

    /**
     * A repeat, with the questions of an entry.
     *
     * @param most how many entries there can be
     * @param isCounted whether answers say how many there are, so that none can be added here
     */
    record Many(
            String name,
            Told label,
            Told hint,
            Told entryLabel,
            int most,
            boolean isCounted,
            List<FieldView> fields,
            List<Many> lists) {}

    /** Nothing is answered. */
    private static final Given NOTHING = new Given() {
        @Override
        public String of(String question) {
            return "";
        }

        @Override
        public Standing standing(Question question) {
            return Standing.always(question, "");
        }

        @Override
        public int entryCount(Repeat repeat) {
            return 0;
        }
    };

    static List<OfflineGroup> all(Visit visit) {
        Drawing drawing = new Drawing(visit);
        return visit.consultation().definition().segments().stream()
                .map(drawing::group)
                .toList();
    }

    /** Draws for one reader. */
    private static final class Drawing {

        private final Teller say;
        private final FieldViews views;

        Drawing(Visit visit) {
            say = new Teller(visit.language());
            views = new FieldViews(visit.language(), visit.here().translations(), Map.of(), Set.of());
        }

        OfflineGroup group(Segment segment) {
            return new OfflineGroup(
                    say.text(segment.label()),
                    segment.topics().stream()
                            .map(topic ->
                                    new Theme(topic.name(), say.text(topic.label()), fields(topic.questions(), false)))
                            .toList(),
                    lists(segment.repeats()));
        }

        private List<Many> lists(List<Repeat> repeats) {
            return repeats.stream().map(this::list).toList();
        }

        private Many list(Repeat repeat) {
            return new Many(
                    repeat.name(),
                    say.text(repeat.label()),
                    say.text(repeat.hint()),
                    say.text(repeat.entryLabel()),
                    repeat.maxEntries(),
                    repeat.count().isPresent(),
                    fields(repeat.questions(), !repeat.scope().equals(Scope.ALWAYS)),
                    lists(repeat.repeats()));
        }

        private List<FieldView> fields(List<Question> questions, boolean isOfSome) {
            return questions.stream()
                    .filter(Shown::isShown)
                    .flatMap(question ->
                            views.of(List.of(question), NOTHING, !(question instanceof Question.File)).stream()
                                    .map(view -> view.withoutConnection(note(question, isOfSome))))
                    .toList();
        }

        private @Nullable String note(Question question, boolean isOfSome) {
            if (question instanceof Question.File) {
                return say.of("light.offline.file");
            }
            return isOfSome || question.asked().relevant().isPresent() ? say.of("light.offline.condition") : null;
        }
    }
}
