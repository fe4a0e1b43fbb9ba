package org.cabildo.surveys.expression;

/** Terms that have no others inside, but for {@link References}. */
final class Leaves {

    /** What an unanswered question is, whatever its type. */
    static final Literal NOTHING = new Literal("");

    private Leaves() {}

    /** {@code 'text'} or {@code "text"}. */
    record Literal(String text) implements Term.Textual {
        @Override
        public String string(Answers answers) {
            return text;
        }
    }

    record Constant(double value) implements Term.Numeric {
        @Override
        public double number(Answers answers) {
            return value;
        }
    }

    /** {@code .}, the answer that is looked at; {@code type} is that of its question. */
    record Self(Type type) implements Term.Textual {
        @Override
        public String string(Answers answers) {
            return answers.self();
        }

        /** A number compares as one, {@code . = 5.0}, and so does a day. */
        @Override
        public Term settled(Answers answers) {
            String self = answers.self();
            if (type == Type.NUMBER && !self.isEmpty()) {
                return new Constant(Term.Textual.number(self));
            }
            return type == Type.DAY ? new Days.Of(new Literal(self)).settled(answers) : this;
        }

        @Override
        public double number(Answers answers) {
            return type == Type.DAY
                    ? new Days.Of(new Literal(answers.self())).number(answers)
                    : Term.Textual.number(answers.self());
        }

        @Override
        public boolean truth(Answers answers) {
            return type == Type.NUMBER
                    ? new Constant(number(answers)).truth(answers)
                    : !answers.self().isEmpty();
        }
    }

    /** A bare word in a choice filter: what the choice has in that column. */
    record Column(String name) implements Term.Textual {
        @Override
        public String string(Answers answers) {
            return answers.column(name);
        }

        @Override
        public Type type() {
            return Type.ANY;
        }
    }
}
