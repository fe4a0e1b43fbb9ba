package org.cabildo.ui;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which room of the user interface may know which. */
@AnalyzeClasses(packages = "org.cabildo.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {

    @ArchTest
    static final ArchRule user_packages_do_not_know_each_other = slices().matching("org.cabildo.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(), resideInAnyPackage("..ui.shell..", "..ui.form..", "..ui.chart.."))
            .because("they are served apart, and may be deployed apart");

    @ArchTest
    static final ArchRule the_form_does_not_know_where_answers_are_kept = noClasses()
            .that()
            .resideInAPackage("..ui.form..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cabildo.backend..", "..ui.respondent..", "..ui.results..")
            .because("the same form is to serve drafts, previews and amendments");

    @ArchTest
    static final ArchRule the_frame_knows_no_page = noClasses()
            .that()
            .resideInAPackage("..ui.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..ui.form..",
                    "..ui.respondent..",
                    "..ui.light..",
                    "..ui.results..",
                    "..ui.publication..",
                    "..ui.admin..",
                    "..ui.organiser..",
                    "..ui.oversight..",
                    "..ui.export..",
                    "..ui.openid..",
                    "..ui.protection..",
                    "..ui.readers..")
            .because("a new package of pages is added without touching the frame");

    @ArchTest
    static final ArchRule charts_are_drawn_from_words_and_numbers = noClasses()
            .that()
            .resideInAPackage("..ui.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.cabildo.backend..",
                    "org.cabildo.surveys..",
                    "com.vaadin..",
                    "jakarta..",
                    "..ui.shell..",
                    "..ui.form..")
            .because("pages of plain HTML show the same charts as those with a session");

    @ArchTest
    static final ArchRule nothing_public_is_counted_when_it_is_read = noClasses()
            .that()
            .resideInAPackage("..ui.publication..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cabildo.backend.aggregation", "org.cabildo.backend.submission..")
            .because("what everyone reads was published or released by somebody");

    @ArchTest
    static final ArchRule no_view_goes_round_the_services = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..", "java.sql..", "jakarta.ws.rs..")
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .because("the services hold the rules, and the wall between tenants");

    @Test
    void no_code_names_a_question() throws IOException {
        assertEquals(
                List.of(),
                sourcesWith(Pattern.compile("\\bs\\d+_(t\\d+|gp)")),
                "a questionnaire is data: the form is made from whatever definition there is");
    }

    @Test
    void nothing_but_the_handler_of_incidents_catches_everything() throws IOException {
        assertEquals(
                List.of(),
                sourcesWith(Pattern.compile("catch \\((Exception|RuntimeException|Throwable)\\b")),
                "a fault that is swallowed is never mended");
    }

    @Test
    void no_script_stands_in_an_attribute() throws IOException {
        assertEquals(
                List.of(),
                sourcesWith(Pattern.compile("\"on(click|focus|blur|change|input|load|submit|key\\w+)\"")),
                "the policy of our pages runs none: write it in webapp/js, as acts.js does");
    }

    private static List<Path> sourcesWith(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> pattern.matcher(withoutComments(file)).find())
                    .toList();
        }
    }

    private static String withoutComments(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
