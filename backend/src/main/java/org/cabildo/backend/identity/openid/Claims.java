package org.cabildo.backend.identity.openid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the provider says about somebody: in the token, and where that says nothing, when asked. The first counts. */
final class Claims {

    private final List<Map<String, Object>> said;

    Claims(List<Map<String, Object>> said) {
        this.said = new ArrayList<>(said);
    }

    boolean has(String name) {
        return name.isEmpty() || said.stream().anyMatch(claims -> at(claims, name) != null);
    }

    Optional<String> text(String name) {
        return values(name).stream().findFirst();
    }

    boolean isTrue(String name) {
        // Some write it as text.
        return text(name).filter("true"::equals).isPresent();
    }

    /** @param name of a claim, or of one in another: {@code realm_access.roles} */
    Set<String> values(String name) {
        Object value = said.stream()
                .flatMap(claims -> Optional.ofNullable(at(claims, name)).stream())
                .findFirst()
                .orElse(List.of());
        Stream<?> all = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
        return all.filter(one -> one instanceof String || one instanceof Boolean || one instanceof Number)
                .map(String::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A name may have points of its own: whole first. */
    private static @Nullable Object at(Map<String, Object> claims, String name) {
        if (claims.get(name) != null) {
            return claims.get(name);
        }
        Object inner = claims;
        for (String step : Arrays.asList(name.split("\\.", -1))) {
            inner = inner instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return inner;
    }
}
