package org.cabildo.surveys.exchange.xlsform;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cabildo.surveys.writing.Item;
import org.jspecify.annotations.Nullable;

/** Takes a workbook through: its sheets, its rows, what they become, and what the reader of definitions says to that. */
final class Importer {

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
            sheets = new WorkbookReader(file, findings).read(stream);
        } catch (WorkbookReader.Unreadable e) {
            findings.problem(file, e.reason());
            return nothing();
        }
        if (!sheets.containsKey("survey")) {
            findings.problem(file, "there is no sheet 'survey'; add it, with the columns type, name and label");
            return nothing();
        }
        sheets.forEach((name, sheet) -> {
            if (!READ.contains(name) && !sheet.rows().isEmpty()) {
                findings.notice(file, "the sheet '" + sheet.name() + "' is not taken over");
            }
        });
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
        Tongues.Spoken spoken = new SpokenReader(plain, findings).read(settings, List.of(survey, choices));
        survey.rows().stream()
                .filter(row -> !row.get(Own.PART).equals(Own.PROFILE))
                .forEach(row -> names.part(row.get("name"), row.spot("name")));
        choices.rows().forEach(row -> names.list(row.get("list_name"), row.spot("list_name")));
        Files files = files(survey.rows(), choices.rows(), settings, new Texts(spoken, names));
        notes.tellRest(findings);
        tables.forEach(table -> table.tellUnread(findings));
        List<String> problems = new ArrayList<>(findings.problems());
        problems.addAll(files.problems());
        return new Imported(files.texts(), findings.notices(), problems);
    }

    private SheetTable table(Map<String, Sheet> sheets, String name) {
        SheetTable table = new SheetTable(file, sheets.getOrDefault(name, new Sheet(name, List.of())), findings);
        tables.add(table);
        return table;
    }

    private Files files(List<SheetRow> survey, List<SheetRow> choices, Settings settings, Texts texts) {
        Documents documents = new Documents(texts, findings);
        Item formTitle = settings.title(texts);
        Draft found = new Draft("")
                .with("title", formTitle)
                .with("subtitle", formTitle)
                .with("organiser", formTitle);
        List<Part> parts = new About(texts, documents, found).read(new Nesting(findings).read(survey));
        Scopes scopes = new Scopes(names);
        Groups groups = new Groups(texts, scopes, notes, findings);
        Flattening flattening = new Flattening(texts, groups, new QuestionItems(texts, scopes, notes, findings));
        Repeats repeats = new Repeats(texts, groups, flattening, findings);
        Item name = settings.name();
        // Which namespaces there are says nothing about the form.
        settings.get("namespaces");
        Draft consultation = new Draft(file)
                .with("name", name)
                .with("version", settings.version())
                .with("languages", languages(texts.spoken().all()))
                .with(
                        "answer_languages",
                        settings.answerLanguages(texts.spoken().all()))
                .with("concordance", notes.about(settings.get("form_id")));
        found.copyTo(consultation);
        consultation.with("choices", Item.of("choices.yaml", ""));
        List<Item> segments =
                new Layout(texts, groups, flattening, repeats, documents, findings, formTitle).segments(parts);
        Map<String, Item> roots = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            roots.put("segment-" + (i + 1) + ".yaml", segments.get(i));
        }
        roots.keySet().forEach(segment -> consultation.add("segments", Item.of(segment, "")));
        Files files = new Files();
        files.add("consultation.yaml", consultation.item());
        files.add("choices.yaml", new ChoiceItems(texts, notes, findings).lists(choices, file));
        roots.forEach(files::add);
        return files;
    }

    private static Item languages(List<Locale> languages) {
        return Item.of(
                languages.stream()
                        .map(language -> Item.of(language.toLanguageTag(), ""))
                        .toList(),
                "");
    }
}
