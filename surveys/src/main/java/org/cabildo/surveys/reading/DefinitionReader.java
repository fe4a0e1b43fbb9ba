package org.cabildo.surveys.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Contents;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Document;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.QuestionTypes;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.expression.Vocabulary;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code consultation.yaml} and, in its order, the files that it names. */
final class DefinitionReader {

    static final String ROOT = "consultation.yaml";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final Problems problems = new Problems();
    private final YamlFiles files;

    DefinitionReader(Source source) {
        this.files = new YamlFiles(source, problems);
    }

    Reading read() {
        Optional<Reading> reading =
                files.read(ROOT, files.start(ROOT)).map(root -> reading(new Fields(root, problems)));
        problems.refuseIfAny();
        return reading.orElseThrow();
    }

    private Reading reading(Fields fields) {
        Names names = new Names(problems);
        Definition definition = definition(fields, names);
        Position versionAt = fields.again("version").map(Position::of).orElse(files.start(ROOT));
        return new Reading(definition, files.all(), names.places(), versionAt);
    }

    private Definition definition(Fields fields, Names names) {
        String name = name(fields);
        int version = fields.number("version", 1, Integer.MAX_VALUE);
        Languages languages = languages(fields);
        List<Locale> answerLanguages = answerLanguages(fields, languages);
        Notes notes = new Notes(problems);
        Shared shared = new Shared(
                problems, languages, names, notes, new LinkedHashMap<>(), new References(), Vocabulary.UNKNOWN);
        notes.of(name, fields);
        LocalizedText title = languages.text(fields, "title");
        LocalizedText subtitle = languages.text(fields, "subtitle");
        LocalizedText organiser = languages.text(fields, "organiser");
        List<LocalizedText> intro = languages.optionalTexts(fields, "intro");
        List<Document> documents = new DocumentReader(shared).read(fields);
        shared.lists().putAll(choiceLists(fields, shared));
        List<Node> parts = fields.list("segments");
        List<Segment> segments = segments(parts, shared.knowing(vocabulary(parts, shared)));
        fields.refuseOthers();
        return new Definition(
                name,
                version,
                title,
                subtitle,
                organiser,
                intro,
                documents,
                languages.all(),
                languages.translations(),
                answerLanguages,
                List.copyOf(shared.lists().values()),
                new Contents(segments),
                notes.gathered(),
                files.contentHash());
    }

    private Map<String, ChoiceList> choiceLists(Fields fields, Shared shared) {
        return fields.required("choices")
                .flatMap(this::file)
                .map(root -> new ChoicesReader(shared).read(root))
                .orElse(Map.of());
    }

    /** What there is to refer to, found by a first reading; its problems are found again by the second. */
    private Vocabulary vocabulary(List<Node> segmentFiles, Shared shared) {
        Shared trial = shared.trial();
        List<Segment> segments = read(segmentFiles, trial);
        return new QuestionTypes(
                new Contents(segments), List.copyOf(trial.lists().values()));
    }

    private List<Segment> segments(List<Node> segmentFiles, Shared shared) {
        List<Segment> segments = read(segmentFiles, shared);
        shared.references().check(problems);
        return segments;
    }

    private List<Segment> read(List<Node> segmentFiles, Shared shared) {
        SegmentReader reader = new SegmentReader(shared, files);
        return segmentFiles.stream()
                .flatMap(file -> file(file).stream())
                .map(reader::read)
                .toList();
    }

    private Optional<Node> file(Node name) {
        return files.read(Fields.text(name, problems), Position.of(name));
    }

    private String name(Fields fields) {
        Optional<Node> node = fields.required("name");
        String name = node.map(n -> Fields.text(n, problems)).orElse("");
        if (node.isPresent() && !NAME.matcher(name).matches()) {
            problems.add(
                    node.get(),
                    "'" + name
                            + "' cannot stand in an address; write up to 64 of a-z, 0-9 and -, beginning with a letter");
        }
        return name;
    }

    private Languages languages(Fields fields) {
        List<Locale> all = Languages.tags(fields.list("languages"), problems);
        return new Languages(
                all.isEmpty() ? List.of(Locale.ENGLISH) : List.copyOf(all), translations(fields, all), problems);
    }

    private List<Locale> translations(Fields fields, List<Locale> official) {
        Optional<Node> node = fields.optional("translations");
        List<Locale> translations = node.map(n -> Languages.tags(Fields.list(n, problems), problems))
                .orElse(List.of());
        translations.stream()
                .filter(official::contains)
                .forEach(language -> problems.add(
                        node.orElseThrow(),
                        "'" + language.toLanguageTag()
                                + "' is official already; leave it out here, or in 'languages'"));
        return translations.stream()
                .filter(language -> !official.contains(language))
                .toList();
    }

    private List<Locale> answerLanguages(Fields fields, Languages languages) {
        Optional<Node> node = fields.required("answer_languages");
        List<Locale> answerLanguages = node.map(n -> Languages.tags(Fields.list(n, problems), problems))
                .orElse(List.of());
        if (node.isPresent() && !answerLanguages.containsAll(languages.all())) {
            problems.add(node.get(), "one can be asked in a language but not answer in it; add all of 'languages'");
        }
        return answerLanguages;
    }
}
