package org.cabildo.surveys.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.expression.Answers;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.print.Room.Digits.Digit;
import org.cabildo.surveys.print.Room.Scale.Mark;
import org.cabildo.surveys.print.Room.Ticks.Group;

/** How much room each question gets, and of what kind. */
final class Rooms {

    /** So many numbers fit side by side on A4. */
    private static final int MOST_MARKS = 13;

    private final Definition definition;
    private final Profile profile;
    private final Numbering numbering;
    private final Wording wording;
    private final Words words;

    Rooms(Definition definition, Profile profile, Numbering numbering, Wording wording) {
        this.definition = definition;
        this.profile = profile;
        this.numbering = numbering;
        this.wording = wording;
        this.words = wording.words();
    }

    /** Whether the answer follows from others, or stands already. */
    static boolean isForTheOffice(Question question) {
        Rules rules = question.asked().rules();
        return rules.readOnly() || rules.calculation().isPresent();
    }

    Room of(Question question) {
        if (question instanceof Question.Note || isForTheOffice(question)) {
            return new Room.None();
        }
        if (question instanceof Question.Text text) {
            return new Room.Lines(lines(text));
        }
        if (question instanceof Question.Rank rank) {
            return new Room.Ranks(labels(rank.choices().choices()));
        }
        if (question instanceof Question.OfList of) {
            return Room.Ticks.of(of instanceof Question.SelectMultiple, groups(of));
        }
        if (question instanceof Question.Range range) {
            return isScale(range) ? scale(range) : field("");
        }
        if (question instanceof Question.Acknowledge) {
            return new Room.Ticks(true, 1, List.of(new Group("", List.of(words.say("acknowledge")))));
        }
        return small(question);
    }

    private Room small(Question question) {
        if (question instanceof Question.Date) {
            return new Room.Digits(List.of(
                    new Digit(words.say("date.day"), 2),
                    new Digit(words.say("date.month"), 2),
                    new Digit(words.say("date.year"), 4)));
        }
        if (question instanceof Question.Year) {
            return new Room.Digits(List.of(new Digit("", 4)));
        }
        if (question instanceof Question.GeoPoint) {
            return new Room.Fields(List.of(words.say("point.latitude"), words.say("point.longitude")));
        }
        if (question instanceof Question.File) {
            return field(words.say("file.annex"));
        }
        boolean number = question instanceof Question.WholeNumber || question instanceof Question.DecimalNumber;
        return number ? field("") : new Room.Lines(1);
    }

    private static Room field(String label) {
        return new Room.Fields(List.of(label));
    }

    /** Handwriting takes more room than print, and few write all that is allowed. */
    private static int lines(Question.Text text) {
        int most = text.maxLength();
        if (text.multiline()) {
            return most <= 500 ? 4 : most <= 2_000 ? 6 : most <= 5_000 ? 8 : 10;
        }
        return most <= 100 ? 1 : most <= 300 ? 2 : 4;
    }

    static boolean isScale(Question.Range range) {
        BigDecimal steps = range.end().subtract(range.start()).divideToIntegralValue(range.step());
        return steps.compareTo(BigDecimal.valueOf(MOST_MARKS)) < 0;
    }

    private Room scale(Question.Range range) {
        List<Mark> marks = new ArrayList<>();
        for (BigDecimal number = range.start(); number.compareTo(range.end()) <= 0; number = number.add(range.step())) {
            marks.add(new Mark(number.toPlainString(), meaning(range, number)));
        }
        return new Room.Scale(marks);
    }

    private String meaning(Question.Range range, BigDecimal number) {
        return Optional.ofNullable(range.labels())
                .flatMap(list -> list.choice(number.toPlainString()))
                .map(wording::of)
                .orElse("");
    }

    /** Whether the choices that fit an earlier answer cannot be put beside that answer. */
    boolean hasUnsaidFilter(Question.OfList of) {
        return of.choiceFilter()
                .filter(filter -> unknown(filter).isPresent() && parent(filter).isEmpty())
                .isPresent();
    }

    private List<Group> groups(Question.OfList of) {
        List<Choice> choices = of.choices().choices();
        Expression filter = of.filter();
        if (filter == null || hasUnsaidFilter(of)) {
            return List.of(new Group("", labels(choices)));
        }
        Optional<Question.SelectOne> parent = parent(filter);
        if (parent.isEmpty()) {
            return List.of(new Group("", labels(offered(choices, filter, "", ""))));
        }
        List<Group> groups = new ArrayList<>();
        String number = numbering.of(parent.get().name()).orElseThrow();
        for (Choice answer : parent.get().choices().choices()) {
            List<Choice> offered = offered(choices, filter, parent.get().name(), answer.name());
            if (!offered.isEmpty()) {
                String question = words.say("question", number);
                String heading = words.say("choices_if", question, words.quoted(wording.of(answer)));
                groups.add(new Group(heading, labels(offered)));
            }
        }
        return groups;
    }

    /** The one question on the paper whose answer decides what is offered, if there is just one and it has choices. */
    private Optional<Question.SelectOne> parent(Expression filter) {
        return unknown(filter)
                .filter(names -> names.size() == 1)
                .flatMap(names -> definition.question(names.iterator().next()))
                .filter(question -> numbering.of(question.name()).isPresent())
                .flatMap(question -> question instanceof Question.SelectOne one ? Optional.of(one) : Optional.empty());
    }

    /** What it looks at that the paper does not know; none if it knows all. */
    private Optional<Set<String>> unknown(Expression filter) {
        Set<String> names = new HashSet<>(filter.references());
        names.removeIf(name -> !profile.of(name).isEmpty());
        if (filter.dependsOnDay()) {
            names.add("");
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private List<Choice> offered(List<Choice> choices, Expression filter, String question, String answer) {
        return choices.stream()
                .filter(choice -> filter.holds(new Answers() {
                    @Override
                    public String of(String name) {
                        return name.equals(question) ? answer : profile.of(name);
                    }

                    @Override
                    public String column(String name) {
                        return choice.column(name);
                    }
                }))
                .toList();
    }

    List<String> labels(List<Choice> choices) {
        return choices.stream().map(wording::of).toList();
    }
}
