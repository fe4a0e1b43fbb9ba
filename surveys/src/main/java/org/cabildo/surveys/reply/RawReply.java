package org.cabildo.surveys.reply;

import java.util.List;
import java.util.Map;

/**
 * Input as it came in, nothing checked.
 *
 * @param answers by question name; a value is a {@code String}, or a {@code List<String>} where several were chosen
 *     (or, as XForms has it, one {@code String} with spaces between them); null is no answer, and any other type is told
 *     as a problem
 * @param entries by repeat name, one map for each entry, its values as in {@code answers}; the entries of a repeat
 *     inside it are a list of such maps, by that repeat's name
 */
public record RawReply(Map<String, Object> answers, Map<String, List<Map<String, Object>>> entries) {}
