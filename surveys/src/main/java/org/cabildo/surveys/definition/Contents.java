package org.cabildo.surveys.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The segments of a definition, and everything in them by name. Each look-up takes the same time in any definition. */
public final class Contents {

    private final List<Segment> segments;
    private final List<Topic> topics;
    private final Map<Question, Place> places;
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Place> placesByName = new HashMap<>();
    private final Map<String, Repeat> repeats = new LinkedHashMap<>();

    public Contents(List<Segment> segments) {
        this.segments = List.copyOf(segments);
        Map<Question, Place> all = new LinkedHashMap<>();
        List<Topic> themes = new ArrayList<>();
        for (Segment segment : segments) {
            for (Topic topic : segment.topics()) {
                themes.add(topic);
                topic.questions().forEach(question -> all.put(question, new Place(segment, topic, null)));
            }
            for (Repeat repeat : segment.repeats()) {
                repeats.put(repeat.name(), repeat);
                repeat.questions().forEach(question -> all.put(question, new Place(segment, null, repeat)));
                for (Repeat inner : repeat.repeats()) {
                    repeats.put(inner.name(), inner);
                    inner.questions().forEach(question -> all.put(question, new Place(segment, null, inner, repeat)));
                }
            }
        }
        all.forEach((question, place) -> {
            questions.putIfAbsent(question.name(), question);
            placesByName.putIfAbsent(question.name(), place);
        });
        this.places = Collections.unmodifiableMap(all);
        this.topics = List.copyOf(themes);
    }

    public List<Segment> segments() {
        return segments;
    }

    /** In the order of the document. */
    public List<Topic> topics() {
        return topics;
    }

    /** Every question with the place where it stands, in the order of the document. */
    public Map<Question, Place> places() {
        return places;
    }

    public Optional<Question> question(String name) {
        return Optional.ofNullable(questions.get(name));
    }

    /** Where the question of this name stands. */
    public Optional<Place> place(String question) {
        return Optional.ofNullable(placesByName.get(question));
    }

    /** The repeat of this name, whether it stands in a segment or in another repeat. */
    public Optional<Repeat> repeat(String name) {
        return Optional.ofNullable(repeats.get(name));
    }

    /** Every repeat, an inner one after the one that it stands in. */
    public List<Repeat> repeats() {
        return List.copyOf(repeats.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contents contents && contents.segments.equals(segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public String toString() {
        return segments.toString();
    }
}
