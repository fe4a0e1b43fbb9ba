package org.cabildo.surveys.expression;

import java.time.LocalDate;
import java.util.Optional;

/** {@code ${question}}, by what its answer is. */
final class References {

    private References() {}

    static Term to(String question, Type type) {
        return switch (type) {
            case NUMBER -> new Number(question);
            case DAY -> new Day(question);
            default -> new Text(question, type);
        };
    }

    record Text(String question, Type type) implements Term.Textual {
        @Override
        public String string(Answers answers) {
            return answers.of(question);
        }
    }

    record Number(String question) implements Term.Numeric {
        @Override
        public String string(Answers answers) {
            return answers.of(question);
        }

        @Override
        public double number(Answers answers) {
            return Term.Textual.number(answers.of(question));
        }

        @Override
        public Term settled(Answers answers) {
            return answers.of(question).isEmpty() ? Leaves.NOTHING : this;
        }
    }

    record Day(String question) implements Term.Dated {
        @Override
        public Optional<LocalDate> day(Answers answers) {
            return Term.Dated.parse(answers.of(question));
        }
    }
}
