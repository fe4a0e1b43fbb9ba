package org.cabildo.surveys.reply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as an answer names it, where it is kept with its content. The stored form of such an answer is
 * {@code {sha256}-{size}-{name}}: a name that every folder takes and no other file has, and whoever has the answer's hash
 * has the file's.
 *
 * @param sha256 of its content as it is kept, 64 lower-case hexadecimal digits
 * @param size bytes
 * @param name clean, 1 to 150 characters of Java
 */
public record AttachedFile(String sha256, int size, String name) {

    private static final Pattern STORED = Pattern.compile("([0-9a-f]{64})-([0-9]{1,9})-(.{1,150})");

    /** Empty if the answer names no file of ours. */
    public static Optional<AttachedFile> parse(String stored) {
        Matcher parts = STORED.matcher(stored);
        return parts.matches()
                ? Optional.of(new AttachedFile(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    public String stored() {
        return sha256 + "-" + size + "-" + name;
    }
}
