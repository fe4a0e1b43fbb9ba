package org.cabildo.backend.identity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.backend.platform.Fields;

/**
 * What a password must be: long, not what stands beside it, and not one that is known from leaks, alone or with digits and
 * signs around it (NIST SP 800-63B, section 5.1.1.2; OWASP ASVS 5.0, 6.2). No kinds of characters are asked for, and none is
 * refused.
 */
final class PasswordRule {

    /** In characters. */
    static final int SHORTEST = 12;

    /** Longer ones only cost time. */
    static final int LONGEST = 128;

    private static final Set<String> WORDS = Set.of("password", "contraseña", "senha", "motdepasse", "cabildo");

    /** Digits and signs before and after. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private PasswordRule() {}

    /** Notes under {@code field} what is wrong with it. */
    static void check(Fields fields, String field, String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            fields.wrong("bad_password_length", field, SHORTEST, LONGEST);
        } else if (isKnown(plain(password), plain(email), plain(name))) {
            fields.wrong("known_password", field);
        }
    }

    private static boolean isKnown(String password, String email, String name) {
        return password.equals(email)
                || password.equals(name)
                || password.chars().distinct().count() < 5
                || BreachedPasswords.contains(password)
                || isKnownWord(AROUND.matcher(password).replaceAll(""));
    }

    /** What everyone puts digits around. */
    private static boolean isKnownWord(String word) {
        return WORDS.contains(word) || BreachedPasswords.contains(word);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
