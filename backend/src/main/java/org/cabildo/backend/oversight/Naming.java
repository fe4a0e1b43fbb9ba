package org.cabildo.backend.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.audit.Chain;
import org.cabildo.backend.audit.Entry;
import org.cabildo.backend.identity.StaffNames;

/** Looks up what those are called who stand in the record by their ids. */
@ApplicationScoped
class Naming {

    private static final Pattern NAMED =
            Pattern.compile("(account|token):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    @Inject
    StaffNames names;

    List<RecordedAct> named(Chain chain, List<Entry> entries) {
        Map<String, String> known = called(
                chain,
                entries.stream()
                        .flatMap(entry -> Stream.of(entry.actor(), entry.thing()))
                        .toList());
        return entries.stream()
                .map(entry -> {
                    Map<String, String> own = new HashMap<>();
                    Stream.concat(
                                    Stream.of(entry.actor()),
                                    Stream.of(entry.thing().split("/", -1)))
                            .filter(known::containsKey)
                            .forEach(part -> own.put(part, known.getOrDefault(part, "")));
                    return new RecordedAct(entry, own);
                })
                .toList();
    }

    /** By {@code account:{id}} and {@code token:{id}}, of those that stand in the texts and have a name. */
    Map<String, String> called(Chain chain, Collection<String> texts) {
        Set<UUID> accounts = new HashSet<>();
        Set<UUID> tokens = new HashSet<>();
        for (String text : texts) {
            Matcher found = NAMED.matcher(text);
            while (found.find()) {
                (found.group(1).equals("account") ? accounts : tokens).add(UUID.fromString(found.group(2)));
            }
        }
        Map<String, String> called = names.ofAccounts(accounts).entrySet().stream()
                .collect(Collectors.toMap(name -> "account:" + name.getKey(), Map.Entry::getValue));
        if (chain == Chain.TENANT) {
            names.ofTokens(tokens).forEach((id, name) -> called.put("token:" + id, name));
        }
        return called;
    }
}
