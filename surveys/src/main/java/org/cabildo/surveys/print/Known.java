package org.cabildo.surveys.print;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.expression.Clause;
import org.cabildo.surveys.expression.Relation;

/** What is left of a condition once it is known for whom the paper is. Whoever holds it has a group and a country. */
final class Known {

    private static final Clause YES = new Clause.Settled(true);
    private static final Clause NO = new Clause.Settled(false);

    private Known() {}

    static Clause settle(Clause clause, Profile profile) {
        if (clause instanceof Clause.Compared compared && Profile.NAMES.contains(compared.question())) {
            return compared(compared, profile.of(compared.question()));
        }
        if (clause instanceof Clause.Chosen chosen && Profile.NAMES.contains(chosen.question())) {
            return compared(
                    new Clause.Compared(chosen.question(), Relation.EQUAL, chosen.choice()),
                    profile.of(chosen.question()));
        }
        if (clause instanceof Clause.Not not) {
            Clause of = settle(not.of(), profile);
            return of instanceof Clause.Settled settled ? new Clause.Settled(!settled.holds()) : new Clause.Not(of);
        }
        if (clause instanceof Clause.All all) {
            List<Clause> left = left(all.of(), YES, profile);
            return left.contains(NO) ? NO : left.size() > 1 ? new Clause.All(left) : only(left, YES);
        }
        if (clause instanceof Clause.Any any) {
            List<Clause> left = left(any.of(), NO, profile);
            return left.contains(YES) ? YES : left.size() > 1 ? new Clause.Any(left) : only(left, NO);
        }
        return clause;
    }

    private static Clause compared(Clause.Compared compared, String known) {
        boolean wanted = compared.by() == Relation.EQUAL;
        if (!wanted && compared.by() != Relation.UNEQUAL) {
            return compared;
        }
        if (known.isEmpty()) {
            return compared.value().isEmpty() ? new Clause.Settled(!wanted) : compared;
        }
        return new Clause.Settled(known.equals(compared.value()) == wanted);
    }

    /** Settled, those inside others of the same sort among them, without what changes nothing. */
    private static List<Clause> left(List<Clause> of, Clause idle, Profile profile) {
        List<Clause> left = new ArrayList<>();
        for (Clause clause : of) {
            Clause settled = settle(clause, profile);
            if (idle.equals(YES) && settled instanceof Clause.All all) {
                left.addAll(all.of());
            } else if (idle.equals(NO) && settled instanceof Clause.Any any) {
                left.addAll(any.of());
            } else if (!settled.equals(idle)) {
                left.add(settled);
            }
        }
        return left.stream().distinct().toList();
    }

    private static Clause only(List<Clause> left, Clause otherwise) {
        return left.isEmpty() ? otherwise : left.get(0);
    }
}
