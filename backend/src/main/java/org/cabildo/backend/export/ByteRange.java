package org.cabildo.backend.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that somebody asks for who has the rest already (RFC 9110, section 14).
 *
 * @param from the first byte
 * @param to the last
 */
record ByteRange(long from, long to) {

    /** One range; of several the whole file is sent, as the RFC allows. */
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * @param asked the header; null without one
     * @return empty if the whole is to be sent
     * @throws ProblemException {@link ProblemType#RANGE_NOT_SATISFIABLE}
     */
    static Optional<ByteRange> of(@Nullable String asked, long size) {
        Matcher one = ONE.matcher(asked == null ? "" : asked);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return Optional.empty();
        }
        ByteRange range = one.group(1).isEmpty()
                ? new ByteRange(Math.max(0, size - Long.parseLong(one.group(2))), size - 1)
                : new ByteRange(
                        Long.parseLong(one.group(1)),
                        one.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(one.group(2))));
        if (range.from >= size) {
            throw new ProblemException(ProblemType.RANGE_NOT_SATISFIABLE, size);
        }
        return range.to < range.from ? Optional.empty() : Optional.of(range);
    }

    long length() {
        return to - from + 1;
    }
}
