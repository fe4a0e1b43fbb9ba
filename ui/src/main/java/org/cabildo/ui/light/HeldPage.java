package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.protection.HeldKind;
import org.cabildo.backend.protection.Inventory;

/** What is held on whom, why, where, and for how long: for whoever takes part, and for who has to vouch for it. */
@ApplicationScoped
class HeldPage implements LightPage {

    private static final String NAME = "held";

    @Inject
    Pages pages;

    @Inject
    Inventory inventory;

    /**
     * One kind.
     *
     * @param why why it is held, in a sentence
     * @param howLong in a sentence
     */
    public record Shown(String title, String what, String why, String howLong, Map<String, List<String>> tables) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void show(Visit visit) throws IOException {
        Teller say = new Teller(visit.language());
        Map<String, Object> model = new HashMap<>();
        model.put("respondents", shown(true, say));
        model.put("others", shown(false, say));
        model.put("replyTo", visit.here().settings().mail().replyToOrNull());
        pages.show(visit, 200, NAME, model);
    }

    private List<Shown> shown(boolean isOfRespondents, Teller say) {
        return inventory.all().stream()
                .filter(held -> held.kind().isOfRespondents() == isOfRespondents)
                .map(held -> {
                    String key = "light.held." + held.kind().key();
                    return new Shown(
                            say.of(key + ".title"),
                            say.of(key + ".what"),
                            say.of(key + ".why"),
                            howLong(held.kind(), say),
                            held.tables());
                })
                .toList();
    }

    private String howLong(HeldKind kind, Teller say) {
        return inventory
                .days(kind)
                .map(days -> say.of("light.held.long." + rule(kind), days))
                .orElseGet(() -> say.of("light.held.long."
                        + switch (kind) {
                            case EXPORTS -> "exports";
                            case FIGURES, QUESTIONNAIRES -> "figures";
                            case RECORD -> "record";
                            case STAFF -> "staff";
                            case SETTINGS -> "settings";
                            case ORGANISATIONS, PARTICIPATION, CONTACTS, LETTERS, DRAFTS, ANSWERS, FILES, RELEASED ->
                                "asked";
                        }));
    }

    /** By which it goes: see {@link Inventory#days}. */
    private static String rule(HeldKind kind) {
        return switch (kind) {
            case DRAFTS -> "drafts";
            case CONTACTS, LETTERS -> "contacts";
            default -> "answers";
        };
    }

    @Override
    public void take(Visit visit, Posted posted) {
        throw new ProblemException(ProblemType.NOT_FOUND);
    }
}
