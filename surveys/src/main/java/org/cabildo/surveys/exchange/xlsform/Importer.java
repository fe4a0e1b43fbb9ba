package org.cabildo.surveys.exchange.xlsform;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.Definitions;
import org.cabildo.surveys.writing.Item;
import org.jspecify.annotations.Nullable;

/** Takes a workbook through: its sheets, its rows, what they become, and what the reader of definitions says to that. */
final class Importer {

    /** Without any segment. */
    private static final int ONLY_THE_FRAME = 2;

    private static final int MOST_LANGUAGES = 50;

    private static final String CHOICES = "choices.yaml";
    private static final Set<String> READ = Set.of("survey", "choices", "settings", Own.CONCORDANCE);

    private final String file;
    private final @Nullable Locale plain;
    private final Findings findings = new Findings();
    private final Names names = new Names(findings);
    private final Notes notes = new Notes();
    private final List<SheetTable> tables = new ArrayList<>();

    Importer(String file, @Nullable Locale plain) {
        this.file = file;
        this.plain = plain;
    }

    Imported read(InputStream stream) throws IOException {
        Map<String, Sheet> sheets;
        try {
            sheets = new WorkbookReader(file, findings).read(stream, READ);
        } catch (WorkbookReader.Unreadable e) {
            findings.problem(file, e.reason());
            return nothing();
        }
        if (!sheets.containsKey("survey")) {
            findings.problem(file, "there is no sheet 'survey'; add it, with the columns type, name and label");
            return nothing();
        }
        return read(sheets);
    }

    private Imported nothing() {
        return new Imported(Map.of(), findings.notices(), findings.problems());
    }

    private Imported read(Map<String, Sheet> sheets) {
        SheetTable survey = table(sheets, "survey");
        SheetTable choices = table(sheets, "choices");
        SheetTable rest = table(sheets, "settings");
        notes.read(table(sheets, Own.CONCORDANCE));
        Settings settings =
                new Settings(file, rest.rows().isEmpty() ? null : rest.rows().get(0), findings);
        if (isOfTooManyLanguages(survey, choices)) {
            return nothing();
        }
        Tongues.Spoken spoken = new SpokenReader(plain, findings).read(settings, List.of(survey, choices));
        if (!isOurs(survey, settings)) {
            names.keep(List.of(Definition.STAKEHOLDER_GROUPS, Definition.COUNTRIES, Definition.LENSES));
        }
        survey.rows().stream()
                .filter(row -> !row.get(Own.PART).equals(Own.PROFILE))
                .forEach(row -> names.part(row.get("name"), row.spot("name")));
        choices.rows().forEach(row -> names.list(row.get("list_name"), row.spot("list_name")));
        Files files = files(survey.rows(), choices.rows(), settings, new Texts(spoken, names));
        notes.tellRest(findings);
        if (files.isTooLarge()) {
            findings.problem(
                    file,
                    "its choices, or the questions of one group, come to more than " + Definitions.MAX_SIZE
                            + " bytes; leave some out, or shorten what each of them says");
            return nothing();
        }
        if (files.texts().size() == ONLY_THE_FRAME) {
            findings.problem(file, "the sheet 'survey' asks nothing; add a row with type, name and label");
            return nothing();
        }
        tables.forEach(table -> table.tellUnread(findings));
        List<String> problems = new ArrayList<>(findings.problems());
        problems.addAll(files.problems());
        return new Imported(files.texts(), findings.notices(), problems);
    }

    /** In other forms a list of countries is one like any other, and says nothing about who answers. */
    private static boolean isOurs(SheetTable survey, Settings settings) {
        return settings.get("namespaces").contains(Own.NAMESPACE)
                || survey.column(Own.PART).isPresent();
    }

    /** Every cell is looked for in every one of them. */
    private boolean isOfTooManyLanguages(SheetTable survey, SheetTable choices) {
        Set<String> written = new HashSet<>(survey.allLanguages());
        written.addAll(choices.allLanguages());
        if (written.size() > MOST_LANGUAGES) {
            findings.problem(
                    file,
                    "its headings name " + written.size() + " languages, and at most " + MOST_LANGUAGES
                            + " can be; keep those that people are asked in, each written in one way");
        }
        return written.size() > MOST_LANGUAGES;
    }

    private SheetTable table(Map<String, Sheet> sheets, String name) {
        SheetTable table = new SheetTable(file, sheets.getOrDefault(name, new Sheet(name, List.of())), findings);
        tables.add(table);
        return table;
    }

    private Files files(List<SheetRow> survey, List<SheetRow> choices, Settings settings, Texts texts) {
        Item title = settings.title(texts);
        Draft about = new Draft("").with("title", title).with("subtitle", title).with("organiser", title);
        List<Item> segments = segments(survey, about, title, texts);
        Draft consultation = consultation(settings, texts);
        about.copyTo(consultation);
        consultation.with("choices", Item.of(CHOICES, ""));
        Files files = new Files();
        for (int i = 0; i < segments.size(); i++) {
            String segment = "segment-" + (i + 1) + ".yaml";
            files.add(segment, segments.get(i));
            consultation.add("segments", Item.of(segment, ""));
        }
        files.add(CHOICES, new ChoiceItems(texts, notes, findings).lists(choices, file));
        files.add("consultation.yaml", consultation.item());
        return files;
    }

    private List<Item> segments(List<SheetRow> survey, Draft about, Item title, Texts texts) {
        Documents documents = new Documents(texts, findings);
        List<Part> parts = new About(texts, documents, about).read(new Nesting(findings).read(survey));
        Scopes scopes = new Scopes(names, new Copies(findings));
        Groups groups = new Groups(texts, scopes, notes, findings);
        QuestionItems questions = new QuestionItems(texts, scopes, notes, findings);
        Flattening flattening = new Flattening(texts, groups, questions);
        Repeats repeats = new Repeats(texts, groups, flattening, findings);
        return new Layout(texts, groups, flattening, repeats, documents, findings, title).segments(parts);
    }

    private Draft consultation(Settings settings, Texts texts) {
        List<Locale> languages = texts.spoken().all();
        return new Draft(file)
                .with("name", settings.name())
                .with("version", settings.version())
                .with("languages", languages(languages))
                .with("answer_languages", settings.answerLanguages(languages))
                .with("concordance", notes.about(settings.get("form_id")));
    }

    private static Item languages(List<Locale> languages) {
        return Item.of(
                languages.stream()
                        .map(language -> Item.of(language.toLanguageTag(), ""))
                        .toList(),
                "");
    }
}
