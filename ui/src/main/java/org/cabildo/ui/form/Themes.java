package org.cabildo.ui.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;

/**
 * What the authors of a draft want to speak to, and so are shown. Nothing is left out that has an answer or has to be
 * answered; as long as nothing was chosen, nothing is left out at all.
 */
public final class Themes {

    /** So many are looked through faster than they are chosen from. */
    static final int FEW = 7;

    private final LiveForm form;
    private final Given given;
    private final Set<String> chosen;
    private final Consumer<UnaryOperator<Set<String>>> keep;

    /** @param keep saves what is made of the choice that is saved already, and may be a colleague's */
    public Themes(LiveForm form, Given given, Set<String> chosen, Consumer<UnaryOperator<Set<String>>> keep) {
        this.form = form;
        this.given = given;
        this.chosen = new HashSet<>(chosen);
        this.keep = keep;
    }

    /** Whether a questionnaire has so many themes that one chooses from them. */
    public static boolean areMany(Definition definition) {
        return definition.topics().size() > FEW;
    }

    public boolean areMany() {
        return areMany(form.definition());
    }

    /** Whether anything was chosen: only then something is left out. */
    public boolean areChosen() {
        return areMany() && !chosen.isEmpty();
    }

    public boolean isChosen(Topic topic) {
        return chosen.contains(topic.name());
    }

    /** Whether it is shown without having been asked for. */
    public boolean isIn(Topic topic) {
        return !areChosen() || isChosen(topic) || isNeeded(topic);
    }

    /** Whether it cannot be left out: it has an answer, or must have one. */
    public boolean isNeeded(Topic topic) {
        return isAnswered(topic) || isRequired(topic);
    }

    public boolean isRequired(Topic topic) {
        return topic.questions().stream().map(given::standing).anyMatch(Standing::isRequired);
    }

    private boolean isAnswered(Topic topic) {
        return topic.questions().stream().anyMatch(this::isAnswered);
    }

    private boolean isAnswered(Question question) {
        return question.isAnswered()
                && Shown.isShown(question)
                && !Shown.isFixed(question)
                && !given.standing(question).value().isBlank();
    }

    /** Whether a segment has anything that is shown without having been asked for. */
    public boolean isIn(Segment segment) {
        return segment.topics().isEmpty()
                || in(segment).findAny().isPresent()
                || segment.repeats().stream().anyMatch(repeat -> given.entryCount(repeat) > 0);
    }

    /** The topics of a segment that are asked of this respondent and shown. */
    public Stream<Topic> in(Segment segment) {
        return asked(segment).filter(this::isIn);
    }

    /** The topics of a segment that are asked of this respondent. */
    public Stream<Topic> asked(Segment segment) {
        return segment.topics().stream().filter(form::isAsked);
    }

    /** The topics that are asked of this respondent and shown, in their order. */
    public List<Topic> in() {
        return form.definition().segments().stream().flatMap(this::in).toList();
    }

    public Progress progress(Topic topic) {
        return Progress.of(List.of(topic), given);
    }

    public void choose(Topic topic) {
        change(then -> then.add(topic.name()));
    }

    public void leave(Topic topic) {
        change(then -> then.remove(topic.name()));
    }

    public void chooseEverything() {
        change(Set::clear);
    }

    private void change(Consumer<Set<String>> act) {
        keep.accept(saved -> {
            Set<String> then = new HashSet<>(saved);
            act.accept(then);
            return then;
        });
        act.accept(chosen);
    }
}
