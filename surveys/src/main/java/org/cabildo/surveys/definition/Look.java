package org.cabildo.surveys.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a question is shown. None of it changes what can be answered.
 *
 * @param appearance XLSForm's words for it, such as {@code minimal}; empty for the usual look
 * @param parameters XLSForm's {@code key=value} pairs, in their order
 * @param guidanceHint help for whoever explains the questionnaire to others and for print, or null
 */
public record Look(
        List<String> appearance,
        Map<String, String> parameters,
        @Nullable LocalizedText guidanceHint) {

    public static final Look PLAIN = new Look(List.of(), Map.of(), null);

    public Look {
        appearance = List.copyOf(appearance);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
