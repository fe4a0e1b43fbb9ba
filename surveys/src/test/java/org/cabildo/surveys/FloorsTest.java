package org.cabildo.surveys;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.cabildo.surveys", importOptions = ImportOption.DoNotIncludeTests.class)
final class FloorsTest {

    @ArchTest
    static final ArchRule no_server_and_no_screen = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..", "javax.servlet..", "com.vaadin..", "org.cabildo.backend..", "org.cabildo.ui..")
            .because("a stranger can use this floor as a library: plain Java, no server and no screen");

    @ArchTest
    static final ArchRule imports_point_down = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("expression")
            .definedBy("org.cabildo.surveys.expression..")
            .layer("definition")
            .definedBy("org.cabildo.surveys.definition..")
            .layer("evaluation")
            .definedBy("org.cabildo.surveys.evaluation..")
            .layer("reading")
            .definedBy("org.cabildo.surveys.reading..")
            .layer("reply")
            .definedBy("org.cabildo.surveys.reply..")
            .layer("exchange")
            .definedBy("org.cabildo.surveys.exchange..")
            .layer("writing")
            .definedBy("org.cabildo.surveys.writing..")
            .layer("print")
            .definedBy("org.cabildo.surveys.print..")
            .whereLayer("reading")
            .mayOnlyBeAccessedByLayers("exchange")
            .whereLayer("writing")
            .mayOnlyBeAccessedByLayers("exchange")
            .whereLayer("exchange")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("print")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reply")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("definition")
            .mayOnlyBeAccessedByLayers("evaluation", "exchange", "print", "reading", "reply")
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers("reply")
            .whereLayer("expression")
            .mayOnlyBeAccessedByLayers("definition", "evaluation", "exchange", "print", "reading", "reply")
            .because("a condition knows no questionnaire, a questionnaire no file and no answer: "
                    + "definition and reply are never mixed; a spreadsheet becomes YAML and is read as such, "
                    + "so that there is one gate");

    @ArchTest
    static final ArchRule only_print_knows_templates_and_pdf = noClasses()
            .that()
            .resideOutsideOfPackage("org.cabildo.surveys.print..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.pebbletemplates..", "com.openhtmltopdf..", "org.apache.pdfbox..")
            .because("how paper is drawn concerns nobody else");

    @ArchTest
    static final ArchRule no_cycles = slices().matching("org.cabildo.surveys.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package");

    @ArchTest
    static final ArchRule only_reading_and_writing_know_yaml = noClasses()
            .that()
            .resideOutsideOfPackages("org.cabildo.surveys.reading..", "org.cabildo.surveys.writing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..")
            .because("a definition can come from elsewhere: a spreadsheet, a database");
}
