package org.cabildo.surveys.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cabildo.surveys.definition.Definition;

/** A small sound definition on disk, for a test to break. */
final class DefinitionFolder {

    static final String CONSULTATION = """
            name: town-2030
            version: 2
            languages: [en, es]
            answer_languages: [es, en]
            title: {en: Town, es: Pueblo}
            subtitle: {en: How to live, es: Cómo vivir}
            organiser: {en: The council, es: El cabildo}
            choices: choices.yaml
            segments:
              - one.yaml
            """;

    static final String CHOICES = """
            - list_name: stakeholder_groups
              choices:
                - {name: state, label: {en: State, es: Estado}}
            - list_name: countries
              choices:
                - {name: PE, label: {en: Peru, es: Perú}}
                - {name: CL, label: {en: Chile, es: Chile}}
            - list_name: lenses
              choices:
                - {name: women, label: {en: Women, es: Mujeres}}
            """;

    static final String ONE = """
            name: s1
            label: {en: Housing, es: Vivienda}
            topics:
              - name: s1_t1
                label: {en: Rent, es: Alquiler}
                questions:
                  - name: s1_t1_q1
                    type: text
                    label: {en: Who pays?, es: ¿Quién paga?}
                  - name: s1_t1_q2
                    type: select_multiple countries
                    label: {en: Where?, es: ¿Dónde?}
                    relevant: ${s1_t1_q1} != ''
            repeats:
              - use: practice.yaml
                prefix: s1
            """;

    static final String PRACTICE = """
            name: practice
            label: {en: Practices, es: Prácticas}
            entry_label: {en: Practice, es: Práctica}
            hint: {en: Add one., es: Añada una.}
            max_entries: 3
            questions:
              - name: title
                type: text
                required: true
                label: {en: Title, es: Título}
              - name: link
                type: url
                label: {en: Link, es: Enlace}
                relevant: ${title} != ''
            """;

    private final Path folder;

    DefinitionFolder(Path folder) {
        this.folder = folder;
        write("consultation.yaml", CONSULTATION);
        write("choices.yaml", CHOICES);
        write("one.yaml", ONE);
        write("practice.yaml", PRACTICE);
    }

    DefinitionFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    DefinitionFolder write(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    DefinitionFolder replace(String file, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(from + " is not in " + file);
            }
            return write(file, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Definition read() {
        return Definitions.read(folder);
    }

    /** What is wrong with it, without the folder's path; empty if nothing is. */
    List<String> problems() {
        try {
            read();
            return List.of();
        } catch (DefinitionRefused e) {
            return e.problems().stream()
                    .map(line -> line.replace(folder + "/", ""))
                    .toList();
        }
    }
}
