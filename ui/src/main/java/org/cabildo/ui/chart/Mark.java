package org.cabildo.ui.chart;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of a drawing.
 *
 * @param tag of SVG
 * @param attributes of SVG, ready to be written
 * @param text of a text; else what is said of it when somebody points at it; empty for nothing
 */
record Mark(String tag, Ink ink, Map<String, String> attributes, String text) {

    static Mark of(String tag, Ink ink, Map<String, String> attributes, @Nullable String text) {
        return new Mark(tag, ink, attributes, text == null ? "" : text);
    }
}
