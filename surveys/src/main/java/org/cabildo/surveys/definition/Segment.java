package org.cabildo.surveys.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the concept note's parts.
 *
 * @param intro the paragraphs that introduce it, in order
 * @param criteria the numbered points that it starts from, in order; empty for most
 * @param closing the paragraph between the criteria and the topics, or null
 * @param documents what respondents are asked to review
 */
public record Segment(
        String name,
        LocalizedText label,
        List<LocalizedText> intro,
        List<LocalizedText> criteria,
        @Nullable LocalizedText closing,
        List<Document> documents,
        List<Topic> topics,
        List<Repeat> repeats,
        Scope scope) {

    public Segment {
        intro = List.copyOf(intro);
        criteria = List.copyOf(criteria);
        documents = List.copyOf(documents);
        topics = List.copyOf(topics);
        repeats = List.copyOf(repeats);
    }

    /** One that is for everyone. */
    public Segment(
            String name,
            LocalizedText label,
            List<LocalizedText> intro,
            List<LocalizedText> criteria,
            @Nullable LocalizedText closing,
            List<Document> documents,
            List<Topic> topics,
            List<Repeat> repeats) {
        this(name, label, intro, criteria, closing, documents, topics, repeats, Scope.ALWAYS);
    }
}
