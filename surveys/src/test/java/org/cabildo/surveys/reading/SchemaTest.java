package org.cabildo.surveys.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors check with says yes to what we read, and no to what we would refuse. */
final class SchemaTest {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("/org/cabildo/surveys/definition.schema.json"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brasilia-2024/consultation.yaml",
                "brasilia-2024/choices.yaml",
                "brasilia-2024/good-practice.yaml",
                "brasilia-2024/segment-1.yaml",
                "brasilia-2024/segment-2.yaml",
                "brasilia-2024/segment-3.yaml",
                "brasilia-2024/segment-4.yaml",
                "brasilia-2024/segment-5.yaml",
                "municipal-services/consultation.yaml",
                "municipal-services/choices.yaml",
                "municipal-services/household.yaml",
                "municipal-services/services.yaml",
                "municipal-services/providers.yaml",
                "workshop/consultation.yaml",
                "workshop/choices.yaml",
                "workshop/segment.yaml"
            })
    void every_file_of_every_definition_is_valid(String file) {
        assertEquals(List.of(), schema.validate(text("/definitions/" + file), InputFormat.YAML));
    }

    @Test
    void what_no_file_may_have_is_not() {
        for (String broken : List.of(
                DefinitionFolder.ONE.replace("type: text", "type: txt"),
                DefinitionFolder.ONE.replace("type: text", "typ: text"),
                DefinitionFolder.ONE.replace("name: s1_t1_q1", "name: 1st"),
                DefinitionFolder.ONE.replace("label: {en: Rent, es: Alquiler}", "label: Rent"),
                DefinitionFolder.PRACTICE.replace("required: true", "required: 5"),
                DefinitionFolder.CHOICES.replace("name: PE", "name: P E"),
                DefinitionFolder.CONSULTATION.replace("version: 2", "version: two"))) {
            assertFalse(schema.validate(broken, InputFormat.YAML).isEmpty(), broken);
        }
    }

    private static String text(String resource) {
        try (InputStream stream = Objects.requireNonNull(SchemaTest.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
