package org.cabildo.backend.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.reply.RawReply;

/** What can be said to be used in a way of its own: every question, in the entries that are there, and every entry. */
final class UsePlaces {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,3}");

    private final Definition definition;
    private final RawReply reply;

    UsePlaces(Definition definition, RawReply reply) {
        this.definition = definition;
        this.reply = reply;
    }

    /** @param address as in {@link AnswerAddress}, not checked */
    boolean has(String address) {
        List<String> steps = List.of(address.split("\\.", -1));
        List<String> repeats = new ArrayList<>();
        Map<String, ?> here = reply.entries();
        for (int i = 0; i + 1 < steps.size(); i += 2) {
            if (!(here.get(steps.get(i)) instanceof List<?> entries)
                    || !NUMBER.matcher(steps.get(i + 1)).matches()) {
                return false;
            }
            int number = Integer.parseInt(steps.get(i + 1));
            if (number >= entries.size() || !(entries.get(number) instanceof Map<?, ?> entry)) {
                return false;
            }
            repeats.add(steps.get(i));
            here = named(entry);
        }
        return steps.size() % 2 == 0 ? areNested(repeats) : isAskedIn(repeats, steps.get(steps.size() - 1));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> named(Map<?, ?> entry) {
        return (Map<String, ?>) entry;
    }

    private boolean areNested(List<String> repeats) {
        return definition.places().values().stream()
                .map(place -> place.repeats().stream().map(Repeat::name).toList())
                .anyMatch(around -> around.size() >= repeats.size()
                        && around.subList(0, repeats.size()).equals(repeats));
    }

    private boolean isAskedIn(List<String> repeats, String question) {
        return definition
                .contents()
                .place(question)
                .filter(place ->
                        place.repeats().stream().map(Repeat::name).toList().equals(repeats))
                .isPresent();
    }
}
