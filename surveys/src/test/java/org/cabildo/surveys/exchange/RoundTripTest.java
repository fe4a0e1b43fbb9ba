package org.cabildo.surveys.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.exchange.xlsform.Imported;
import org.cabildo.surveys.exchange.xlsform.XlsForm;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as a workbook and read again is the same definition. */
final class RoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {"brasilia-2024", "municipal-services", "workshop"})
    void a_definition_comes_back_as_it_was(String name) throws IOException {
        Definition before = Definitions.bundled(name);

        Imported imported = again(before);

        assertEquals(List.of(), imported.problems());
        assertEquals(List.of(), imported.notices());
        assertEquals(Optional.empty(), Difference.between(before, imported.definition()));
    }

    @Test
    void a_form_of_others_stays_what_it_became() throws IOException {
        Definition before = SampleWorkbook.read("""
                        [settings]
                        form_title | default_language
                        Town       | English (en)
                        [survey]
                        type                 | name    | label | relevant    | media::image | constraint  | parameters
                        begin_group          | housing | Home  |             |              |             |
                        begin_group          | rent    | Rent  | ${stakeholder_group} != '' | |             |
                        decimal              | paid    | Paid  |             | bill.png     | . > 0       |
                        select_one who or_other | payer | Payer | ${paid} > 1 |             |             | randomize=true
                        end_group            |         |       |             |              |             |
                        begin_repeat         | rooms   | Rooms | ${paid} > 2 |              |             |
                        text                 | room    | Room  |             |              |             |
                        end_repeat           |         |       |             |              |             |
                        end_group            |         |       |             |              |             |
                        [choices]
                        list_name | name | label | media::image | region
                        who       | me   | I     | me.png       | north
                        """).definition();

        Imported imported = again(before);

        assertEquals(List.of(), imported.problems());
        assertEquals(Optional.empty(), Difference.between(before, imported.definition()));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatever_is_drawn_comes_back_as_it_was(@ForAll("forms") DrawnForm drawn) throws IOException {
        Imported imported = again(drawn.definition());

        // What is drawn has conditions that never hold; a reader refuses them, and has nothing else to say.
        List<String> others = imported.problems().stream()
                .filter(problem -> !problem.contains("no answer ever makes this hold"))
                .toList();
        assertEquals(List.of(), others);
        boolean isSound = imported.problems().isEmpty();
        if (isSound) {
            assertEquals(Optional.empty(), Difference.between(drawn.definition(), imported.definition()));
        }
        Statistics.collect(isSound ? "compared" : "refused");
        Statistics.coverage(coverage -> coverage.check("compared").percentage(share -> share > 30));
    }

    @Provide
    Arbitrary<DrawnForm> forms() {
        return DrawnForm.any();
    }

    private static Imported again(Definition definition) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        XlsForm.write(definition, workbook);
        return XlsForm.read("again.xlsx", new ByteArrayInputStream(workbook.toByteArray()));
    }
}
