package org.cabildo.backend.submission;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.reply.Answer;
import org.cabildo.surveys.reply.RawReply;
import org.cabildo.surveys.reply.Reply;
import org.cabildo.surveys.reply.ReplyRefused;
import org.jspecify.annotations.Nullable;

/** The door: a command becomes a checked submission, or every wrong field is named at once. */
final class SubmissionChecker {

    private static final int LONGEST_NAME = 300;

    private final Form form;
    private final Definition definition;
    private final Clock clock;
    private final List<FieldProblem> problems = new ArrayList<>();

    private SubmissionChecker(Form form, SubmissionCommand command, Clock clock) {
        this.form = command.isAnonymous() ? AnonymousForm.of(form) : form;
        this.definition = form.definition();
        this.clock = clock;
    }

    /**
     * @param clock says which day it is
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    static CheckedSubmission check(Form form, SubmissionCommand command, Clock clock) {
        return new SubmissionChecker(form, command, clock).check(command);
    }

    /**
     * Refuses a command whose body had fields of a wrong shape, naming them together with whatever else is wrong; does
     * nothing if there were none.
     *
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    static void refuseAll(Form form, SubmissionCommand command, Clock clock, List<FieldProblem> wrongShape) {
        if (wrongShape.isEmpty()) {
            return;
        }
        List<FieldProblem> all = new ArrayList<>(wrongShape);
        SubmissionChecker checker = new SubmissionChecker(form, command, clock);
        checker.read(command);
        // A field of a wrong shape was read as absent: that it is missing is no second problem.
        checker.problems.stream().filter(p -> !isConsequence(p, wrongShape)).forEach(all::add);
        throw new ProblemException(ProblemType.INVALID, all, all.size());
    }

    /** Whether a problem stands at, below or (nothing answered) above what could not be read. */
    private static boolean isConsequence(FieldProblem problem, List<FieldProblem> wrongShape) {
        return wrongShape.stream()
                .map(FieldProblem::pointer)
                .anyMatch(wrong -> problem.pointer().equals(wrong)
                        || problem.pointer().startsWith(wrong + "/")
                        || (problem.pointer().equals("/answers")
                                && (wrong.startsWith("/answers/") || wrong.startsWith("/entries"))));
    }

    private CheckedSubmission check(SubmissionCommand command) {
        Optional<CheckedSubmission> checked = read(command);
        if (!problems.isEmpty() || checked.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        return checked.get();
    }

    private Optional<CheckedSubmission> read(SubmissionCommand command) {
        Profile profile = command.profile();
        List<String> languages =
                definition.answerLanguages().stream().map(Locale::toLanguageTag).toList();
        String language = oneOf(languages, profile.language(), "language", "/language");
        String group = oneOf(
                names(Definition.STAKEHOLDER_GROUPS),
                profile.stakeholderGroup(),
                "stakeholderGroup",
                "/stakeholderGroup");
        String country = oneOf(names(Definition.COUNTRIES), profile.country(), "country", "/country");
        String organisation = command.isAnonymous() ? null : organisation(profile.organisationName());
        if (!command.consent().terms()) {
            problems.add(FieldProblem.of("terms_not_accepted", "/consent/terms"));
        }
        refuseUnknownPlaces(command);
        Optional<Reply> reply = reply(command.reply(), group, country);
        reply.ifPresent(answers -> refuseUnknownFiles(answers, command.files()));
        return reply.map(answers -> new CheckedSubmission(
                language,
                group,
                country,
                organisation,
                command.consent().use(),
                command.consent().shownOrNull(),
                new SingleUses(command.uses()).of(answers.answers()),
                answers));
    }

    /** Whoever is not told who answers asks everything: that it is wrong is told once. */
    private Optional<Reply> reply(RawReply raw, String group, String country) {
        try {
            return Optional.of(
                    Reply.read(form, raw, new org.cabildo.surveys.definition.Profile(group, country), clock));
        } catch (ReplyRefused refused) {
            refused.problems().forEach(problem -> problems.add(FieldProblem.of(problem)));
            return Optional.empty();
        }
    }

    /** Whoever holds back an answer that is not there would believe that another one is held back. */
    private void refuseUnknownPlaces(SubmissionCommand command) {
        UsePlaces places = new UsePlaces(definition, command.reply());
        command.uses().keySet().stream()
                .sorted()
                .filter(address -> !places.has(address))
                .forEach(address -> problems.add(FieldProblem.of(
                        "unknown_answer", "/uses/" + SubmissionBody.escape(address), FieldProblem.shown(address))));
    }

    /** Whoever names a file has to have sent it. */
    private void refuseUnknownFiles(Reply reply, Set<String> files) {
        reply.answers().stream()
                .filter(answer -> answer.question() instanceof Question.File)
                .filter(answer -> !files.contains(answer.value().stored()))
                .forEach(answer -> problems.add(FieldProblem.of("unknown_file", pointer(answer))));
    }

    private static String pointer(Answer answer) {
        StringBuilder pointer = new StringBuilder(answer.path().isEmpty() ? "/answers" : "/entries");
        for (int depth = 0; depth < answer.path().size(); depth++) {
            pointer.append('/')
                    .append(answer.place().repeats().get(depth).name())
                    .append('/')
                    .append(answer.path().get(depth));
        }
        return pointer.append('/').append(answer.question().name()).toString();
    }

    private List<String> names(String list) {
        return definition.choiceList(list).orElseThrow().choices().stream()
                .map(Choice::name)
                .toList();
    }

    private String oneOf(List<String> known, @Nullable String value, String field, String pointer) {
        if (value == null || value.isBlank()) {
            problems.add(FieldProblem.of("missing", pointer, field));
            return "";
        }
        if (!known.contains(value)) {
            problems.add(
                    FieldProblem.of("unknown_value", pointer, FieldProblem.shown(value), String.join(", ", known)));
            return "";
        }
        return value;
    }

    private String organisation(@Nullable String typed) {
        String pointer = "/organisation/name";
        String name = typed == null ? "" : plainName(typed);
        if (name.isEmpty()) {
            problems.add(FieldProblem.of("blank", pointer));
        } else if (name.codePoints().anyMatch(SubmissionChecker::isNotStorable)) {
            problems.add(FieldProblem.of("not_storable", pointer));
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            problems.add(
                    FieldProblem.of("too_long_name", pointer, name.codePointCount(0, name.length()), LONGEST_NAME));
        }
        return name;
    }

    /** As it is handed in and hashed. */
    static String plainName(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    private static boolean isNotStorable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
