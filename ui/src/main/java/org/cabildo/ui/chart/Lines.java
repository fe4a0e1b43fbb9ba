package org.cabildo.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** Names cut into lines: what is drawn does not break them. */
final class Lines {

    /** Characters in the narrowest picture, 320 points wide. */
    static final int WHOLE = 42;
    /** Characters in half of that. */
    static final int NARROW = 21;
    /** Characters in a file. */
    static final int WIDE = 90;

    private static final int MOST = 3;

    private Lines() {}

    /** As many lines as it needs, up to three; what does not fit is cut, with an ellipsis. */
    static List<String> of(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= MOST) {
            return lines.stream().map(one -> shortened(one, width)).toList();
        }
        List<String> shown = new ArrayList<>(lines.subList(0, MOST - 1));
        shown.add(String.join(" ", lines.subList(MOST - 1, lines.size())));
        return shown.stream().map(one -> shortened(one, width)).toList();
    }

    static String shortened(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1).strip() + "…";
    }
}
