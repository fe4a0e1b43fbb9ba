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
 * @param media the names of files that other tools show beside the label, by one of {@link #MEDIA}; we keep them for
 *     those tools and show none
 */
public record Look(
        List<String> appearance,
        Map<String, String> parameters,
        @Nullable LocalizedText guidanceHint,
        Map<String, LocalizedText> media) {

    /** XLSForm's kinds of files. */
    public static final List<String> MEDIA = List.of("image", "big-image", "audio", "video");

    public static final Look PLAIN = new Look(List.of(), Map.of(), null, Map.of());

    public Look {
        appearance = List.copyOf(appearance);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        media = Collections.unmodifiableMap(new LinkedHashMap<>(media));
    }
}
