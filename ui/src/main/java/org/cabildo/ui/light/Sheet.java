package org.cabildo.ui.light;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.Given;
import org.cabildo.ui.form.Standing;

/**
 * What was answered in one place of a draft: what is asked once, or one entry of a repeat.
 *
 * @param path the number of the entry in each repeat around it, from 0, the outermost first
 * @param answers stored form, by question
 * @param entries of the repeats that stand here, by repeat
 * @param entry empty for what is asked once, and for an entry in which nothing was written yet
 */
record Sheet(
        WrittenDraft draft,
        List<Integer> path,
        Map<String, String> answers,
        Map<String, List<DraftView.Entry>> entries,
        Optional<EntryId> entry)
        implements Given {

    /** What a question starts with is its answer until another is given. */
    @Override
    public String of(String question) {
        String answer = answers.get(question);
        return answer != null ? answer : start(question);
    }

    /** As it is kept: the empty string also where the question starts with something else. */
    String kept(String question) {
        return answers.getOrDefault(question, "");
    }

    private String start(String question) {
        return draft.definition()
                .question(question)
                .map(asked -> asked.asked().rules().initial())
                .orElse("");
    }

    @Override
    public Standing standing(Question question) {
        return draft.form().standing(question, path, of(question.name()));
    }

    /** Where answers say how many there are, that many. */
    @Override
    public int entryCount(Repeat repeat) {
        return repeat.count().isPresent()
                ? draft.form().entries(repeat, path)
                : saved(repeat).size();
    }

    /** Empty beyond the last. */
    Optional<Sheet> in(Repeat repeat, int number) {
        if (number < 0 || number >= entryCount(repeat)) {
            return Optional.empty();
        }
        List<Integer> inside = new ArrayList<>(path);
        inside.add(number);
        List<DraftView.Entry> saved = saved(repeat);
        return Optional.of(
                number < saved.size()
                        ? new Sheet(
                                draft,
                                inside,
                                saved.get(number).answers(),
                                saved.get(number).entries(),
                                Optional.of(saved.get(number).id()))
                        : new Sheet(draft, inside, Map.of(), Map.of(), Optional.empty()));
    }

    List<DraftView.Entry> saved(Repeat repeat) {
        return entries.getOrDefault(repeat.name(), List.of());
    }
}
