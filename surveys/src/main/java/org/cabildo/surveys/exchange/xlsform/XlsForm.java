package org.cabildo.surveys.exchange.xlsform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cabildo.surveys.definition.Concordance;
import org.cabildo.surveys.definition.Definition;

/**
 * Definitions as <a href="https://xlsform.org/">XLSForm</a> workbooks, .xlsx. What XLSForm has no word for stands in
 * columns of a namespace, so that a definition that is written and read again is the same.
 */
public final class XlsForm {

    private XlsForm() {}

    /**
     * Writes the definition, and leaves the stream open.
     *
     * @throws IllegalArgumentException if a text has no room in a cell
     */
    public static void write(Definition definition, OutputStream stream) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new SurveySheet(definition).table().write(workbook);
            ChoicesSheet.table(definition).write(workbook);
            settings(definition).write(workbook);
            if (!definition.concordance().isEmpty()) {
                concordance(definition.concordance()).write(workbook);
            }
            workbook.write(stream);
        }
    }

    /** As {@link #read(String, InputStream, Locale)}, where every text must say its language or the form its own. */
    public static Imported read(String name, InputStream stream) throws IOException {
        return new Importer(name, null).read(stream);
    }

    /**
     * Reads a workbook, whoever wrote it, and leaves the stream open.
     *
     * @param name of the file, as problems tell it
     * @param plain the language of labels that say none, in a form that says none
     * @throws IOException if the stream fails; not for anything that is wrong with the workbook
     */
    public static Imported read(String name, InputStream stream, Locale plain) throws IOException {
        return new Importer(name, plain).read(stream);
    }

    private static Table settings(Definition definition) {
        String answers = "attribute::" + Own.ANSWER_LANGUAGES;
        Table table = new Table(
                "settings", List.of("form_title", "form_id", "version", "default_language", "namespaces", answers));
        table.line()
                .with("form_title", definition.title().in(definition.defaultLanguage()))
                .with("form_id", definition.name())
                .with("version", Integer.toString(definition.version()))
                .with("default_language", Tongues.shown(definition.defaultLanguage()))
                .with("namespaces", Own.NAMESPACE)
                .with(
                        answers,
                        definition.answerLanguages().stream()
                                .map(Locale::toLanguageTag)
                                .collect(Collectors.joining(" ")));
        return table;
    }

    private static Table concordance(List<Concordance> notes) {
        Table table = new Table(Own.CONCORDANCE, List.of("about", "note"));
        notes.forEach(note -> table.line().with("about", note.about()).with("note", note.note()));
        return table;
    }
}
