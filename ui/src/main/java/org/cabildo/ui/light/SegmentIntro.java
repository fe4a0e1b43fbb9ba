package org.cabildo.ui.light;

import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Segment;
import org.jspecify.annotations.Nullable;

/** What a segment says before it asks. */
record SegmentIntro(
        Told label,
        int number,
        int of,
        List<Told> intro,
        List<Told> criteria,
        @Nullable Told closing,
        List<DocumentLink> documents) {

    static SegmentIntro of(Segment segment, Definition definition, Locale reader) {
        return new SegmentIntro(
                Told.of(segment.label(), reader),
                definition.segments().indexOf(segment) + 1,
                definition.segments().size(),
                told(segment.intro(), reader),
                told(segment.criteria(), reader),
                segment.closing() == null ? null : Told.of(segment.closing(), reader),
                DocumentLink.of(segment.documents(), reader));
    }

    private static List<Told> told(List<LocalizedText> texts, Locale reader) {
        return texts.stream().map(text -> Told.of(text, reader)).toList();
    }
}
