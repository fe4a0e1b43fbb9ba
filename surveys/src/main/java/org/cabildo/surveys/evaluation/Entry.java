package org.cabildo.surveys.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entry of a repeat, or the form itself, which is around all entries. */
final class Entry {

    private final @Nullable Entry outer;
    private final String repeat;
    private final int depth;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, List<Entry>> lists = new HashMap<>();

    private Entry(@Nullable Entry outer, String repeat, int depth) {
        this.outer = outer;
        this.repeat = repeat;
        this.depth = depth;
    }

    static Entry form() {
        return new Entry(null, "", 0);
    }

    /** What is asked here, and not further in or out. */
    Cell cell(String question) {
        return cells.computeIfAbsent(question, name -> new Cell());
    }

    List<Entry> list(String repeatName) {
        return lists.computeIfAbsent(repeatName, name -> new ArrayList<>());
    }

    Entry add(String repeatName) {
        Entry entry = new Entry(this, repeatName, depth + 1);
        list(repeatName).add(entry);
        return entry;
    }

    /** The one around it that stands this deep; itself at its own depth. */
    Entry at(int wantedDepth) {
        Entry entry = this;
        while (entry.depth > wantedDepth && entry.outer != null) {
            entry = entry.outer;
        }
        return entry;
    }

    /** All entries inside it along these repeats; itself if there are none. */
    Stream<Entry> along(List<String> repeats) {
        Stream<Entry> entries = Stream.of(this);
        for (String name : repeats) {
            entries = entries.flatMap(entry -> entry.list(name).stream());
        }
        return entries;
    }

    /** Whether it is still there; what an entry was that was removed is nobody's business. */
    boolean isThere() {
        return outer == null || (outer.list(repeat).contains(this) && outer.isThere());
    }

    /** Its number in each repeat, the outermost first. */
    List<Integer> numbers() {
        Deque<Integer> numbers = new ArrayDeque<>();
        for (Entry entry = this; entry.outer != null; entry = entry.outer) {
            numbers.addFirst(entry.outer.list(entry.repeat).indexOf(entry));
        }
        return List.copyOf(numbers);
    }
}
