package org.cabildo.surveys.exchange.xlsform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Profile;

/**
 * The names of a form, as ours can be: in lower case, and each once for questions, groups and choice lists together.
 * Whatever else is wrong with a name is for the reader of definitions to say.
 */
final class Names {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*\\}");

    private final Findings findings;
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Set<String> kept = new HashSet<>(Profile.NAMES);
    private final Set<String> taken = new HashSet<>(kept);

    Names(Findings findings) {
        this.findings = findings;
    }

    /** Names that mean something here and in this form cannot mean it; call it before anything else. */
    void keep(List<String> names) {
        kept.addAll(names);
        taken.addAll(names);
    }

    /** The name of a question or group that this form has; call it for all of them before anything else. */
    void part(String written, Spot where) {
        if (written.isEmpty() || parts.containsKey(written)) {
            return;
        }
        String name = kept.contains(plain(written)) ? free("q_" + plain(written)) : plain(written);
        parts.put(written, name);
        taken.add(name);
        tell(written, name, where);
    }

    /** The name of a choice list; call it after those of all parts. */
    void list(String written, Spot where) {
        if (written.isEmpty() || lists.containsKey(written)) {
            return;
        }
        String plain = plain(written);
        String name = taken.contains(plain) ? free(plain + "_choices") : plain;
        lists.put(written, name);
        taken.add(name);
        tell(written, name, where);
    }

    private void tell(String written, String name, Spot where) {
        if (!written.equals(name)) {
            findings.notice(where, "'" + written + "' is called " + name + " here");
        }
    }

    private static String plain(String written) {
        String plain = written.toLowerCase(Locale.ROOT).replaceAll("[-. ]", "_");
        return plain.matches("[0-9_].*") ? "q" + plain : plain;
    }

    String ofPart(String written) {
        return parts.getOrDefault(written, written);
    }

    String ofList(String written) {
        return lists.getOrDefault(written, written);
    }

    /** The name, or the first of {@code name_2}, {@code name_3}, ... that nothing has; from now on this has it. */
    String free(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    /** An expression or a text with the names that are ours. */
    String in(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(reference -> Matcher.quoteReplacement("${" + ofPart(reference.group(1)) + "}"));
    }

    /** As {@link #in}. Where a word processor has made the quotes curly, and all of them, they are straight again. */
    String expression(String text) {
        boolean curly = text.indexOf('\'') < 0 && text.indexOf('"') < 0;
        return curly ? in(text).replaceAll("[‘’]", "'").replaceAll("[“”]", "\"") : in(text);
    }
}
