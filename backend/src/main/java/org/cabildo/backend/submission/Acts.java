package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cabildo.backend.participation.Organisations;
import org.cabildo.backend.participation.Speaker;
import org.cabildo.backend.submission.ProfileChange.Field;

/** What was done with a submission, and what each act changed. */
@ApplicationScoped
class Acts {

    @Inject
    Ledger ledger;

    @Inject
    Organisations organisations;

    @Inject
    Signatures signatures;

    /** The first first. */
    List<Amendment> of(UUID submission) {
        List<Amendment> history = new ArrayList<>();
        List<StoredRevision> acts = ledger.revisions(submission);
        Map<Integer, Signature> signed = signatures.of(submission);
        Map<Integer, SingleUses> uses = ledger.uses(submission);
        Stands before = acts.get(0).stands().orElseThrow();
        for (StoredRevision act : acts) {
            Stands after = act.stands().orElse(before);
            Revision revision = act.view();
            boolean isChange = revision.act() == Revision.Act.AMENDED;
            history.add(new Amendment(
                    revision,
                    act.doneWith().orElse(null),
                    act.reason(),
                    signed.get(revision.number()),
                    after.definitionVersion(),
                    isChange ? changes(before, after) : List.of(),
                    isChange ? changes(uses, revision.number()) : List.of(),
                    isChange ? ledger.changes(submission, revision.number()) : List.of()));
            before = after;
        }
        return history;
    }

    /** From the act before; none is between them, since after a withdrawal nothing is amended. */
    private static List<UseChange> changes(Map<Integer, SingleUses> uses, int number) {
        Map<String, ConsentUse> before =
                uses.getOrDefault(number - 1, SingleUses.NONE).said();
        Map<String, ConsentUse> after =
                uses.getOrDefault(number, SingleUses.NONE).said();
        Set<String> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        return places.stream()
                .filter(place -> before.get(place) != after.get(place))
                .map(place -> new UseChange(place, before.get(place), after.get(place)))
                .toList();
    }

    private List<ProfileChange> changes(Stands before, Stands after) {
        List<ProfileChange> changes = new ArrayList<>();
        add(changes, Field.LANGUAGE, before.language(), after.language());
        add(changes, Field.USE, before.use().key(), after.use().key());
        if (!before.organisation().equals(after.organisation())) {
            Speaker one = organisations.speaker(before.organisation());
            Speaker other = organisations.speaker(after.organisation());
            add(changes, Field.ORGANISATION, one.name(), other.name());
            add(changes, Field.STAKEHOLDER_GROUP, one.stakeholderGroup(), other.stakeholderGroup());
            add(changes, Field.COUNTRY, one.country(), other.country());
        }
        return changes;
    }

    private static void add(List<ProfileChange> changes, Field field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new ProfileChange(field, before, after));
        }
    }
}
