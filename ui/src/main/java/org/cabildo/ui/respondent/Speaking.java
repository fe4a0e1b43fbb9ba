package org.cabildo.ui.respondent;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.backend.submission.Profile;
import org.cabildo.surveys.definition.Definition;

/** Who speaks, for the head of a copy; what is not known yet is left out. */
final class Speaking {

    private Speaking() {}

    static List<Fact> facts(Definition definition, Profile profile) {
        List<Fact> facts = new ArrayList<>();
        String name = ProfileWords.orNothing(profile.organisationName());
        if (!name.isBlank()) {
            facts.add(Fact.of("respondent.copy.organisation", language -> name));
        }
        ProfileWords.choice(
                        definition,
                        org.cabildo.surveys.definition.Profile.STAKEHOLDER_GROUP,
                        profile.stakeholderGroup())
                .ifPresent(group -> facts.add(Fact.of("respondent.copy.group", group)));
        ProfileWords.choice(definition, org.cabildo.surveys.definition.Profile.COUNTRY, profile.country())
                .ifPresent(country -> facts.add(Fact.of("respondent.copy.country", country)));
        facts.add(Fact.of("respondent.copy.language", ProfileWords.language(profile.language())));
        return facts;
    }
}
