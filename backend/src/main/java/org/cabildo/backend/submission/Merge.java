package org.cabildo.backend.submission;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two texts that were made of one at the same time, in one: a three-way merge by words (as diff3 does by lines; Khanna,
 * Kunal and Pierce, A Formal Investigation of Diff3, 2007). Where both changed the same words, both stand there, one
 * after the other: who wrote them sees it, and no word is lost.
 */
final class Merge {

    private static final Pattern WORD = Pattern.compile("\\s+|[^\\s]+");

    private final List<String> base;
    private final List<AbstractDelta<String>> mine;
    private final List<AbstractDelta<String>> theirs;
    private final StringBuilder merged = new StringBuilder();

    private Merge(List<String> base, List<String> mine, List<String> theirs) {
        this.base = base;
        this.mine = new ArrayList<>(DiffUtils.diff(base, mine).getDeltas());
        this.theirs = new ArrayList<>(DiffUtils.diff(base, theirs).getDeltas());
    }

    /**
     * @param base what both were made of
     * @param mine of who comes later
     * @param theirs what stands there already
     */
    static String of(String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return mine;
        }
        return mine.equals(base) ? theirs : new Merge(words(base), words(mine), words(theirs)).merge();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private String merge() {
        int at = 0;
        while (!mine.isEmpty() || !theirs.isEmpty()) {
            int start = Math.min(start(mine), start(theirs));
            merged.append(String.join("", base.subList(at, start)));
            List<AbstractDelta<String>> myPart = new ArrayList<>();
            List<AbstractDelta<String>> theirPart = new ArrayList<>();
            at = takeWhatMeets(start, myPart, theirPart);
            both(after(myPart, start, at), after(theirPart, start, at), String.join("", base.subList(start, at)));
        }
        merged.append(String.join("", base.subList(at, base.size())));
        return merged.toString();
    }

    /**
     * Moves the changes from here on that touch one another into the parts.
     *
     * @return where the last of them ends in the base
     */
    private int takeWhatMeets(int start, List<AbstractDelta<String>> myPart, List<AbstractDelta<String>> theirPart) {
        int end = start;
        boolean hasGrown = true;
        while (hasGrown) {
            hasGrown = false;
            for (List<List<AbstractDelta<String>>> side : List.of(List.of(mine, myPart), List.of(theirs, theirPart))) {
                List<AbstractDelta<String>> waiting = side.get(0);
                while (!waiting.isEmpty() && (start(waiting) < end || start(waiting) == start)) {
                    Chunk<String> source = waiting.get(0).getSource();
                    end = Math.max(end, source.getPosition() + source.size());
                    side.get(1).add(waiting.remove(0));
                    hasGrown = true;
                }
            }
        }
        return end;
    }

    private static int start(List<AbstractDelta<String>> deltas) {
        return deltas.isEmpty() ? Integer.MAX_VALUE : deltas.get(0).getSource().getPosition();
    }

    /** A part of the base as one side has it. */
    private String after(List<AbstractDelta<String>> deltas, int start, int end) {
        StringBuilder text = new StringBuilder();
        int at = start;
        for (AbstractDelta<String> delta : deltas) {
            Chunk<String> source = delta.getSource();
            text.append(String.join("", base.subList(at, source.getPosition())));
            text.append(String.join("", delta.getTarget().getLines()));
            at = source.getPosition() + source.size();
        }
        return text.append(String.join("", base.subList(at, end))).toString();
    }

    private void both(String my, String their, String before) {
        if (their.equals(before) || (!my.equals(before) && my.contains(their))) {
            merged.append(my);
        } else if (my.equals(before) || their.contains(my)) {
            merged.append(their);
        } else {
            merged.append(their.stripTrailing()).append('\n').append(my.stripLeading());
        }
    }
}
