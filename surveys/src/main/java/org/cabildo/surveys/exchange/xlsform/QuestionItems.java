package org.cabildo.surveys.exchange.xlsform;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Look;
import org.cabildo.surveys.reading.Kind;
import org.cabildo.surveys.writing.Item;

/**
 * Makes a question of a row. What our kinds of questions cannot have, such as a look that we do not know, is left out
 * and told; what would change the answers is for the reader of definitions to refuse.
 */
final class QuestionItems {

    private static final Set<String> NO = Set.of("", "no", "false", "false()", "0");

    /** A calculation in place of a fixed answer. */
    private static final Pattern DYNAMIC = Pattern.compile(
            "\\$\\{|^(today|now|date|date-time|format-date|concat|if|once|uuid|random|pulldata|int|round)\\(.*\\)$");

    private final Texts texts;
    private final Scopes scopes;
    private final Notes notes;
    private final Findings findings;

    QuestionItems(Texts texts, Scopes scopes, Notes notes, Findings findings) {
        this.texts = texts;
        this.scopes = scopes;
        this.notes = notes;
        this.findings = findings;
    }

    /** @param around the conditions of groups that the definition has not; empty for none */
    Item question(Part.Ask ask, String around) {
        SheetRow row = ask.row();
        String own = row.get(Own.TYPE);
        String word = own.isEmpty() ? ask.type().word() : own;
        Draft draft = new Draft(row.spot("type").toString());
        String name = name(row, word);
        draft.with("name", Item.of(name, row.spot("name").toString()));
        draft.with("type", type(row, word, ask.type()));
        draft.with("label", texts.of(row, "label"));
        draft.with("hint", texts.of(row, "hint"));
        draft.with("guidance_hint", texts.of(row, "guidance_hint"));
        rules(draft, row, word);
        scopes.fill(draft, row, around);
        look(draft, row, word);
        if (ask.type().orOther()) {
            draft.with("other", Item.of(true, row.spot("type").toString()));
        }
        draft.with("sensitivity", row.item(Own.SENSITIVITY))
                .with("source", row.item(Own.SOURCE))
                .with("hxl", row.item("hxl"));
        draft.with("concordance", notes.about(row.get("name")));
        return draft.item();
    }

    /** Notes may be without a name. */
    private String name(SheetRow row, String word) {
        String written = row.get("name");
        return written.isEmpty() && word.equals("note")
                ? texts.names().free("note_" + row.number())
                : texts.names().ofPart(written);
    }

    private Item type(SheetRow row, String word, TypeCell type) {
        String list = type.list().isEmpty() ? "" : " " + texts.names().ofList(type.list());
        String written = row.get("type").toLowerCase(Locale.ROOT);
        if (word.equals("file") && !written.equals("file")) {
            findings.notice(row.spot("type"), "'" + written + "' is a file here, of any kind");
        }
        return Item.of(word + list, row.spot("type").toString());
    }

    private void rules(Draft draft, SheetRow row, String word) {
        boolean answered = Kind.of(word).map(Kind::isAnswered).orElse(true);
        boolean required = required(draft, row, answered);
        message(draft, row, "required_message", required);
        String constraint = Own.without(Own.constraint(row.get(Own.TYPE)), expression(row, "constraint"));
        if (!constraint.isEmpty()) {
            draft.with("constraint", Item.of(constraint, row.spot("constraint").toString()));
        }
        message(draft, row, "constraint_message", !constraint.isEmpty());
        for (String column : List.of("calculation", "choice_filter")) {
            String expression = expression(row, column);
            if (!expression.isEmpty()) {
                draft.with(column, Item.of(expression, row.spot(column).toString()));
            }
        }
        initial(draft, row);
        if (row.isYes("read_only")) {
            draft.with("read_only", Item.of(true, row.spot("read_only").toString()));
        }
        number(row, Own.MAX_LENGTH).ifPresent(item -> draft.with("max_length", item));
    }

    private String expression(SheetRow row, String column) {
        return texts.names().expression(row.get(column));
    }

    private boolean required(Draft draft, SheetRow row, boolean answered) {
        String written = expression(row, "required");
        Spot spot = row.spot("required");
        if (NO.contains(written.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (!answered) {
            findings.notice(spot, "nobody answers this, so that 'required' is left out");
            return false;
        }
        draft.with(
                "required", row.isYes("required") ? Item.of(true, spot.toString()) : Item.of(written, spot.toString()));
        return true;
    }

    /** Others write messages for rules that they took out again. */
    private void message(Draft draft, SheetRow row, String column, boolean hasRule) {
        Optional<Item> message = texts.of(row, column);
        if (hasRule) {
            draft.with(column, message);
        } else if (message.isPresent()) {
            findings.notice(message.get().from(), "left out, since it speaks of a rule that there is not");
        }
    }

    private void initial(Draft draft, SheetRow row) {
        Optional<Item> initial = row.item("default");
        if (DYNAMIC.matcher(row.get("default")).find()) {
            findings.notice(row.spot("default"), "left out: here a default is one fixed answer, and nothing computed");
        } else {
            draft.with("default", initial);
        }
    }

    private void look(Draft draft, SheetRow row, String word) {
        List<String> looks = Kind.of(word).map(Kind::appearances).orElse(List.of());
        String column = row.get(Own.APPEARANCE).isEmpty() ? "appearance" : Own.APPEARANCE;
        // Where ours is there, the other has some of the same words.
        row.get("appearance");
        String appearance = Arrays.stream(row.get(column).split("\\s+"))
                .filter(look -> isKnown(look, looks, row.spot(column)))
                .collect(Collectors.joining(" "));
        if (!appearance.isEmpty()) {
            draft.with("appearance", Item.of(appearance, row.spot(column).toString()));
        }
        parameters(draft, row, Kind.of(word).map(Kind::parameters).orElse(List.of()));
        Map<String, Item> media = new LinkedHashMap<>();
        for (String medium : Look.MEDIA) {
            texts.files(row, medium).ifPresent(files -> {
                media.put(medium, files);
                findings.notice(files.from(), "kept for other tools, and not shown here");
            });
        }
        if (!media.isEmpty()) {
            draft.with("media", Item.of(media, media.values().iterator().next().from()));
        }
    }

    /** {@code key=value}, with whatever between them that others allow. */
    private void parameters(Draft draft, SheetRow row, List<String> known) {
        Spot spot = row.spot("parameters");
        String plain = row.get("parameters").replaceAll("\\s*=\\s*", "=");
        String kept = Arrays.stream(plain.split("[,;\\s]+"))
                .filter(pair -> isKnown(pair.split("=", 2)[0], known, spot))
                .map(pair -> pair.startsWith("tick_labelset=")
                        ? "tick_labelset=" + texts.names().ofList(pair.substring("tick_labelset=".length()))
                        : texts.names().in(pair))
                .collect(Collectors.joining(" "));
        if (!kept.isEmpty()) {
            draft.with("parameters", Item.of(kept, spot.toString()));
        }
    }

    private boolean isKnown(String word, List<String> known, Spot spot) {
        if (!word.isEmpty() && !known.contains(word)) {
            findings.notice(spot, "'" + word + "' is left out: this type of question has it not, or not here");
        }
        return known.contains(word);
    }

    /** A number that only we write; what is none is for the reader of definitions to refuse. */
    static Optional<Item> number(SheetRow row, String column) {
        String written = row.get(column);
        return written.matches("\\d{1,9}")
                ? Optional.of(
                        Item.of(Integer.parseInt(written), row.spot(column).toString()))
                : row.item(column);
    }
}
