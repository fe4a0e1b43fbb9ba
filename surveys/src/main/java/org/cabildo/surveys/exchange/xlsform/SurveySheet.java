package org.cabildo.surveys.exchange.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Document;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Look;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Scope;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sheet {@code survey}: a row for each question, and a group around each topic and segment. What XLSForm has
 * no place for, such as the introduction of a segment, becomes a note that says in a column of ours what it is.
 */
final class SurveySheet {

    private static final List<String> TRANSLATED_FIRST = List.of("label", "hint", "guidance_hint");

    private final Definition definition;
    private final Set<String> taken = new HashSet<>(Profile.NAMES);
    private final Table table;
    private final QuestionRow questions;

    SurveySheet(Definition definition) {
        this.definition = definition;
        this.table = new Table("survey", columns(definition.languages()));
        this.questions = new QuestionRow(definition.languages());
        // Questions and lists share their names with everything else.
        definition.choiceLists().forEach(list -> taken.add(list.name()));
        definition.segments().forEach(segment -> taken.add(segment.name()));
        definition.topics().forEach(topic -> taken.add(topic.name()));
        definition.contents().repeats().forEach(repeat -> taken.add(repeat.name()));
        definition.places().keySet().forEach(question -> taken.add(question.name()));
    }

    private static List<String> columns(List<Locale> languages) {
        List<String> columns = new ArrayList<>(List.of("type", "name"));
        TRANSLATED_FIRST.forEach(column -> columns.addAll(Tongues.headings(column, languages)));
        columns.add("required");
        columns.addAll(Tongues.headings("required_message", languages));
        columns.addAll(List.of("relevant", "constraint"));
        columns.addAll(Tongues.headings("constraint_message", languages));
        columns.addAll(List.of("calculation", "choice_filter", "repeat_count", "appearance", "parameters"));
        columns.addAll(List.of("default", "read_only"));
        Look.MEDIA.forEach(medium -> columns.addAll(Tongues.headings("media::" + medium, languages)));
        columns.add("instance::hxl");
        for (String own : List.of(
                Own.PART,
                Own.TYPE,
                Own.APPEARANCE,
                Own.GROUPS,
                Own.COUNTRIES,
                Own.LENSES,
                Own.SENSITIVITY,
                Own.SOURCE,
                Own.MAX_LENGTH,
                Own.MAX_ENTRIES)) {
            columns.add("bind::" + own);
        }
        return columns;
    }

    Table table() {
        about();
        definition.segments().forEach(this::add);
        return table;
    }

    private void about() {
        begin("group", free(Own.ABOUT), definition.title(), Own.ABOUT);
        note(Own.SUBTITLE, "", definition.subtitle());
        note(Own.ORGANISER, "", definition.organiser());
        notes(Own.INTRO, "", definition.intro());
        documents("", definition.documents());
        for (String name : Profile.NAMES) {
            Table.Line line = line("select_one " + Profile.list(name), name)
                    .with("appearance", "minimal")
                    .with("bind::" + Own.PART, Own.PROFILE);
            texts(line, "label", new Words(definition.languages()).of(name), definition.languages());
        }
        line("end_group", "");
    }

    private void add(Segment segment) {
        scope(begin("group", segment.name(), segment.label(), Own.SEGMENT), segment.scope());
        notes(Own.INTRO, segment.name() + "_", segment.intro());
        notes(Own.CRITERION, segment.name() + "_", segment.criteria());
        if (segment.closing() != null) {
            note(Own.CLOSING, segment.name() + "_", segment.closing());
        }
        documents(segment.name() + "_", segment.documents());
        segment.topics().forEach(this::add);
        segment.repeats().forEach(this::add);
        line("end_group", "");
    }

    private void add(Topic topic) {
        Table.Line line = begin("group", topic.name(), topic.label(), Own.TOPIC)
                .with("bind::" + Own.LENSES, String.join(" ", topic.lenses()));
        scope(line, topic.scope());
        topic.questions().forEach(this::add);
        line("end_group", "");
    }

    private void add(Repeat repeat) {
        Table.Line line = begin("repeat", repeat.name(), repeat.label(), "")
                .with(
                        "repeat_count",
                        repeat.count().map(count -> count.source()).orElse(""))
                .with("bind::" + Own.MAX_ENTRIES, Integer.toString(repeat.maxEntries()));
        scope(line, repeat.scope());
        Table.Line entry = note(Own.ENTRY, repeat.name() + "_", repeat.entryLabel());
        texts(entry, "hint", repeat.hint(), definition.languages());
        repeat.questions().forEach(this::add);
        repeat.repeats().forEach(this::add);
        line("end_repeat", "");
    }

    private void add(Question question) {
        Table.Line line = line(QuestionRow.type(question), question.name());
        questions.fill(line, question);
        scope(line, question.asked().scope());
    }

    private Table.Line begin(String what, String name, LocalizedText label, String part) {
        Table.Line line = line("begin_" + what, name).with("bind::" + Own.PART, part);
        texts(line, "label", label, definition.languages());
        return line;
    }

    private void notes(String part, String prefix, List<LocalizedText> texts) {
        texts.forEach(text -> note(part, prefix, text));
    }

    private Table.Line note(String part, String prefix, LocalizedText text) {
        Table.Line line = line("note", free(prefix + part)).with("bind::" + Own.PART, part);
        texts(line, "label", text, definition.languages());
        return line;
    }

    private void documents(String prefix, List<Document> documents) {
        for (Document document : documents) {
            Map<Locale, String> links = definition.languages().stream()
                    .collect(Collectors.toMap(
                            language -> language,
                            language -> Own.link(document.label().in(language), document.addressIn(language))));
            note(Own.DOCUMENT, prefix, new LocalizedText(links));
        }
    }

    private Table.Line line(String type, String name) {
        return table.line().with("type", type).with("name", name);
    }

    static void texts(Table.Line line, String column, @Nullable LocalizedText text, List<Locale> languages) {
        if (text != null) {
            languages.forEach(language -> line.with(Tongues.heading(column, language), text.in(language)));
        }
    }

    private static void scope(Table.Line line, Scope scope) {
        String own = scope.relevant().map(relevant -> relevant.source()).orElse("");
        line.with("relevant", Own.both(Own.condition(scope.audience()), own))
                .with("bind::" + Own.GROUPS, String.join(" ", scope.audience().groups()))
                .with(
                        "bind::" + Own.COUNTRIES,
                        String.join(" ", scope.audience().countries()));
    }

    /** The name, or the first of {@code name_2}, {@code name_3}, ... that nothing has. */
    private String free(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
