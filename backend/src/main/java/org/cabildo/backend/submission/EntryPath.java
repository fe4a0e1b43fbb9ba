package org.cabildo.backend.submission;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which entries an answer stands, as it is stored: {@code 2.1}, from 1, the outermost first; null outside repeats. */
final class EntryPath {

    private EntryPath() {}

    /** @param path from 0 */
    static @Nullable String stored(List<Integer> path) {
        return path.isEmpty()
                ? null
                : path.stream().map(number -> Integer.toString(number + 1)).collect(Collectors.joining("."));
    }

    /** From 0. */
    static List<Integer> read(@Nullable String stored) {
        return stored == null
                ? List.of()
                : Arrays.stream(stored.split("\\."))
                        .map(number -> Integer.parseInt(number) - 1)
                        .toList();
    }
}
