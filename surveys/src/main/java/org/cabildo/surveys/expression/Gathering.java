package org.cabildo.surveys.expression;

import java.util.Optional;

/** The functions that go through all entries of a repeat. */
enum Gathering {
    COUNT("count(${repeat})") {
        @Override
        Term over(String name) {
            return new Numbers.Count(name);
        }
    },
    SUM("sum(${question})") {
        @Override
        Term over(String name) {
            return new Numbers.Sum(name);
        }
    };

    private final String usage;

    Gathering(String usage) {
        this.usage = usage;
    }

    static Optional<Gathering> named(String name) {
        return switch (name) {
            case "count" -> Optional.of(COUNT);
            case "sum" -> Optional.of(SUM);
            default -> Optional.empty();
        };
    }

    String usage() {
        return usage;
    }

    abstract Term over(String name);
}
