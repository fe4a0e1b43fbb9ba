package org.cabildo.backend.identity.openid;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who vouches for a tenant's people, and what that makes of them here.
 *
 * @param issuer its address, exactly as its tokens say it
 * @param names on the button, by language; at least one
 * @param scopes asked for; {@code openid} among them
 * @param roleClaim where a token says what its person is; empty if nowhere
 * @param roles by value of that claim
 * @param defaultRoleOrNull of who has none of the values; null if such are refused
 * @param domains of the e-mail addresses that may come; empty for any
 * @param makesAccounts whether somebody may come who was never here
 * @param isOnlyWay whether members no longer come in by a password
 * @param needsSecondFactor whether the token has to say that there was one
 * @param contexts values of {@code acr} that say so
 * @param methods values of {@code amr} that say so
 */
public record Provider(
        String issuer,
        String clientId,
        Map<Locale, String> names,
        List<String> scopes,
        String roleClaim,
        Map<String, Role> roles,
        @Nullable Role defaultRoleOrNull,
        Set<String> domains,
        boolean makesAccounts,
        boolean isOnlyWay,
        boolean needsSecondFactor,
        Set<String> contexts,
        Set<String> methods) {

    public Optional<Role> defaultRole() {
        return Optional.ofNullable(defaultRoleOrNull);
    }

    /** In the reader's language, or else in one that there is. */
    public String name(Locale reader) {
        return Optional.ofNullable(names.get(Locale.forLanguageTag(reader.getLanguage())))
                .orElseGet(() -> names.get(language(reader)));
    }

    /** In which {@link #name} is told to a reader. */
    public Locale language(Locale reader) {
        Locale own = Locale.forLanguageTag(reader.getLanguage());
        return names.containsKey(own)
                ? own
                : names.keySet().stream()
                        .min(Comparator.comparing((Locale l) -> !l.equals(Locale.ENGLISH))
                                .thenComparing(Locale::toLanguageTag))
                        .orElseThrow();
    }

    /**
     * What somebody is here of whom the provider says these values.
     *
     * @param before what the person is here already
     * @return empty for who is nothing
     */
    Optional<Role> role(Set<String> values, Optional<Role> before) {
        if (roleClaim.isEmpty()) {
            return before.or(this::defaultRole);
        }
        return values.stream()
                .flatMap(value -> Optional.ofNullable(roles.get(value)).stream())
                .min(Comparator.naturalOrder())
                .or(this::defaultRole);
    }

    /** Whether somebody with this address may come. */
    boolean takes(String email) {
        return domains.isEmpty()
                || domains.contains(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
