package org.cabildo.surveys.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.exchange.xlsform.XlsForm;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;

/** The workbook as other tools see it, which know none of our columns. */
final class XlsFormExportTest {

    private static final Definition SERVICES = Definitions.bundled("municipal-services");

    private final List<Map<String, String>> survey = rows(SERVICES, "survey");

    @Test
    void an_audience_is_a_condition_on_who_answers() {
        assertEquals(
                "(${stakeholder_group} = '' or ${stakeholder_group} = 'local_authority' or "
                        + "${stakeholder_group} = 'private_sector')",
                cell("s3", "relevant"));
        assertEquals("(${country} = '' or ${country} = 'CL')", cell("obligations", "relevant"));
        assertEquals("select_one stakeholder_groups", cell("stakeholder_group", "type"));
        assertEquals("CL", cell("obligations", "bind::cabildo:countries"));
    }

    @Test
    void a_type_of_ours_is_the_nearest_one_with_a_constraint() {
        assertEquals("integer", cell("since", "type"));
        assertEquals("(. >= 1000 and . <= 9999) and (. >= 1920)", cell("since", "constraint"));
        assertEquals("text", cell("email", "type"));
        assertEquals("email", cell("email", "bind::cabildo:type"));
        assertEquals("file", cell("fault_photo", "type"));
    }

    @Test
    void an_other_choice_is_a_real_one_with_a_question_after_it() {
        assertEquals("select_multiple services_or_other", cell("used", "type"));
        assertEquals("selected(${used}, 'other')", cell("used_other", "relevant"));
        assertEquals("Otro: especifique", cell("used_other", "label::Español (es)"));
    }

    @Test
    void segments_topics_and_repeats_are_groups() {
        List<String> brackets = survey.stream()
                .filter(row -> row.getOrDefault("type", "").matches("(begin|end)_.*"))
                .map(row -> (row.get("type") + " " + row.getOrDefault("name", "")).strip())
                .toList();

        assertEquals(
                List.of(
                        "begin_group about",
                        "end_group",
                        "begin_group s1",
                        "begin_group s1_t1",
                        "end_group",
                        "begin_group s1_t2",
                        "end_group",
                        "begin_repeat child",
                        "end_repeat",
                        "end_group"),
                brackets.subList(0, 10));
        assertEquals("${children}", cell("child", "repeat_count"));
        assertEquals("district = ${district}", cell("neighbourhood", "choice_filter"));
        assertEquals("#adm3+name", cell("district", "instance::hxl"));
    }

    @Test
    void a_scale_with_words_has_no_look_that_they_refuse() {
        assertEquals("", cell("water_rating", "appearance"));
        assertEquals("likert", cell("water_rating", "bind::cabildo:appearance"));
        assertEquals("start=1 end=5 step=1 tick_labelset=satisfaction", cell("water_rating", "parameters"));
    }

    @Test
    void settings_say_what_the_form_is() {
        assertEquals(
                List.of(Map.of(
                        "form_title", "Calidad de los servicios municipales",
                        "form_id", "municipal-services",
                        "version", "1",
                        "default_language", "Español (es)",
                        "namespaces", "cabildo=\"urn:cabildo:xlsform\"",
                        "attribute::cabildo:answer_languages", "es en pt")),
                rows(SERVICES, "settings"));
    }

    @Test
    void a_text_that_no_cell_can_hold_is_refused() {
        Definition tooLong = Definitions.of(
                Map.of("consultation.yaml", """
                name: town
                version: 1
                languages: [en]
                answer_languages: [en]
                title: {en: Town}
                subtitle: {en: Town}
                organiser: {en: Town}
                intro: [{en: "%s"}]
                choices: choices.yaml
                segments: [one.yaml]
                """.formatted("x".repeat(32_768)), "choices.yaml", """
                - {list_name: stakeholder_groups, choices: [{name: state, label: {en: State}}]}
                - {list_name: countries, choices: [{name: PE, label: {en: Peru}}]}
                - {list_name: lenses, choices: [{name: women, label: {en: Women}}]}
                """, "one.yaml", """
                name: s1
                label: {en: One}
                topics: [{name: t1, label: {en: One}, questions: [{name: q1, type: text, label: {en: Who?}}]}]
                """));

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> rows(tooLong, "survey"));
        assertEquals(
                "a cell of a workbook has room for 32767 characters, but label::English (en) of intro has 32768; "
                        + "shorten it",
                refused.getMessage());
    }

    private String cell(String name, String column) {
        return survey.stream()
                .filter(row -> name.equals(row.get("name")))
                .findFirst()
                .orElseThrow()
                .getOrDefault(column, "");
    }

    private static List<Map<String, String>> rows(Definition definition, String name) {
        try {
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            XlsForm.write(definition, stream);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(stream.toByteArray()))) {
                return rows(workbook.getSheet(name));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, String>> rows(Sheet sheet) {
        List<Map<String, String>> rows = new ArrayList<>();
        Row heading = sheet.getRow(0);
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Cell cell : sheet.getRow(i)) {
                cells.put(heading.getCell(cell.getColumnIndex()).getStringCellValue(), cell.getStringCellValue());
            }
            rows.add(cells);
        }
        return rows;
    }
}
