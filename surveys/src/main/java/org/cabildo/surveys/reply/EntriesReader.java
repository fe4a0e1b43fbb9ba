package org.cabildo.surveys.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Repeat;

/** Reads the entries of repeats. */
final class EntriesReader {

    /** As it came: whatever its declared type says, a program may have sent anything. */
    private final Map<String, ?> raw;

    private final Sheet once;
    private final Strangers strangers;
    private final Mistakes mistakes;

    EntriesReader(Map<String, ?> raw, Sheet once, Strangers strangers, Mistakes mistakes) {
        this.raw = raw;
        this.once = once;
        this.strangers = strangers;
        this.mistakes = mistakes;
    }

    /** The answers of this repeat, entry by entry. Blank entries are left out, and those that remain counted anew. */
    List<Answer> read(Repeat repeat, Place place) {
        Pointer where = Pointer.ENTRIES.to(repeat.name());
        Object given = raw.get(repeat.name());
        List<Answer> answers = new ArrayList<>();
        if (given instanceof List<?> entries && entries.size() > repeat.maxEntries()) {
            mistakes.add(Mistake.TOO_MANY_ENTRIES, where, repeat.maxEntries(), entries.size());
        } else if (given instanceof List<?> entries) {
            int kept = 0;
            for (int i = 0; i < entries.size(); i++) {
                Sheet sheet = entry(repeat, entries.get(i), where.to(i));
                if (!sheet.isBlank()) {
                    answers.addAll(sheet.answers(repeat.questions(), place, OptionalInt.of(kept)));
                    kept++;
                }
            }
        } else if (given != null) {
            mistakes.add(Mistake.EXPECTS_ENTRIES, where);
        }
        return answers;
    }

    private Sheet entry(Repeat repeat, Object given, Pointer where) {
        Sheet sheet = new Sheet(where, mistakes, once);
        if (given instanceof Map<?, ?> entry) {
            strangers.refuseAmong(entry, repeat, where);
            sheet.read(repeat.questions(), entry);
            if (!sheet.isBlank()) {
                sheet.refuseMissing();
            }
        } else {
            mistakes.add(Mistake.EXPECTS_ENTRY, where);
        }
        return sheet;
    }
}
