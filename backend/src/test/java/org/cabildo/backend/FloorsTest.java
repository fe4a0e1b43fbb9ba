package org.cabildo.backend;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantOwned;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.backend.tenancy.settings.Settings;
import org.eclipse.persistence.annotations.Multitenant;
import org.junit.jupiter.api.Test;

/** The floors of the backend, and the walls between tenants. */
@AnalyzeClasses(
        packages = {"org.cabildo.backend", "org.cabildo.surveys"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {

    /**
     * The tenants themselves and their numbers, people who may work for several, a person's own look at where, and factors; the
     * platform's record, and the ends of all records, which outlive their tenants.
     */
    private static final String PLATFORM_ENTITIES =
            "org.cabildo.backend.(tenancy.(Tenant|TenantNumber)|identity.(Account|StaffSession|Device|PendingSignIn|PasswordReset|MembershipAnywhere|TokenAnywhere|factor\\..*)|audit.(AuditPlatformEntry|AuditHead))";

    private static final Set<String> CHANGES = Set.of(
            "create",
            "prepare",
            "arrived",
            "suspend",
            "resume",
            "rename",
            "limit",
            "beginErasing",
            "erased",
            "change",
            "changeLogo",
            "removeLogo");

    @ArchTest
    static final ArchRule features_only_look_down = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("platform")
            .definedBy("org.cabildo.backend.platform..")
            .layer("tenancy")
            .definedBy("org.cabildo.backend.tenancy..")
            .layer("audit")
            .definedBy("org.cabildo.backend.audit..")
            .layer("outbox")
            .definedBy("org.cabildo.backend.outbox..")
            .layer("identity")
            .definedBy("org.cabildo.backend.identity..")
            .layer("consultation")
            .definedBy("org.cabildo.backend.consultation..")
            .layer("participation")
            .definedBy("org.cabildo.backend.participation..")
            .layer("sealing")
            .definedBy("org.cabildo.backend.sealing..")
            .layer("attachment")
            .definedBy("org.cabildo.backend.attachment..")
            .layer("team")
            .definedBy("org.cabildo.backend.team..")
            .layer("submission")
            .definedBy("org.cabildo.backend.submission..")
            .layer("aggregation")
            .definedBy("org.cabildo.backend.aggregation..")
            .layer("export")
            .definedBy("org.cabildo.backend.export..")
            .layer("publication")
            .definedBy("org.cabildo.backend.publication..")
            .layer("protection")
            .definedBy("org.cabildo.backend.protection..")
            .layer("readers")
            .definedBy("org.cabildo.backend.readers..")
            .layer("administration")
            .definedBy("org.cabildo.backend.administration..")
            .layer("oversight")
            .definedBy("org.cabildo.backend.oversight..")
            .whereLayer("administration")
            .mayNotBeAccessedByAnyLayer()
            // What is sealed is read by people alone.
            .whereLayer("readers")
            .mayNotBeAccessedByAnyLayer()
            // What is held on somebody is held all over the house, and nobody holds on to who lets go of it.
            .whereLayer("protection")
            .mayNotBeAccessedByAnyLayer()
            // The record as people look at it: who acts is told by identity, and nobody in the backend looks.
            .whereLayer("oversight")
            .mayNotBeAccessedByAnyLayer()
            // Files of answers and counts: made of what is below; how a cell is no formula, other files need too.
            .whereLayer("export")
            .mayOnlyBeAccessedByLayers("oversight")
            // What everyone may read is made of what was counted and of answers, and nobody in the backend reads it.
            .whereLayer("publication")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("aggregation")
            .mayOnlyBeAccessedByLayers("export", "publication", "protection", "administration")
            .whereLayer("submission")
            .mayOnlyBeAccessedByLayers("aggregation", "export", "publication", "protection", "administration")
            // Who works together on what: drafts come to them.
            .whereLayer("team")
            .mayOnlyBeAccessedByLayers(
                    "submission", "aggregation", "export", "publication", "protection", "administration")
            // Files know nobody whose they are: drafts and answers come to them.
            .whereLayer("attachment")
            .mayOnlyBeAccessedByLayers(
                    "submission", "aggregation", "export", "publication", "protection", "readers", "administration")
            // Keys know nobody whose words they seal.
            .whereLayer("sealing")
            .mayOnlyBeAccessedByLayers("attachment", "submission", "protection", "readers", "administration")
            .whereLayer("participation")
            .mayOnlyBeAccessedByLayers(
                    "team", "submission", "aggregation", "export", "publication", "protection", "administration")
            .whereLayer("consultation")
            .mayOnlyBeAccessedByLayers(
                    "participation",
                    "team",
                    "submission",
                    "aggregation",
                    "export",
                    "publication",
                    "protection",
                    "readers",
                    "administration")
            .whereLayer("identity")
            .mayOnlyBeAccessedByLayers(
                    "consultation",
                    "participation",
                    "team",
                    "submission",
                    "aggregation",
                    "export",
                    "publication",
                    "protection",
                    "readers",
                    "administration",
                    "oversight")
            // Everyone above writes into the record; who acts, identity tells it (WhoActs).
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers(
                    "outbox",
                    "identity",
                    "consultation",
                    "participation",
                    "team",
                    "submission",
                    "aggregation",
                    "export",
                    "publication",
                    "protection",
                    "readers",
                    "administration",
                    "oversight")
            .whereLayer("outbox")
            .mayOnlyBeAccessedByLayers(
                    "identity",
                    "consultation",
                    "participation",
                    "team",
                    "submission",
                    "aggregation",
                    "export",
                    "publication",
                    "protection",
                    "administration")
            .whereLayer("tenancy")
            .mayOnlyBeAccessedByLayers(
                    "audit",
                    "oversight",
                    "sealing",
                    "attachment",
                    "outbox",
                    "identity",
                    "consultation",
                    "participation",
                    "team",
                    "submission",
                    "aggregation",
                    "export",
                    "publication",
                    "protection",
                    "readers",
                    "administration")
            .because("a reader finds what a feature rests on below it, and news goes up by event");

    /** Views of factors may be shown; acts go by the services that ask whose they are. */
    @ArchTest
    static final ArchRule factors_are_changed_by_identity_alone = noClasses()
            .that()
            .resideOutsideOfPackages("org.cabildo.backend.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cabildo.backend.identity.factor")
            .because("they take an account by its id and do not ask who is calling");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("org.cabildo.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("two rooms that need each other are one room");

    @ArchTest
    static final ArchRule the_backend_knows_no_user_interface = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..", "org.cabildo.ui..")
            .because("the API and the user interface call the same services");

    @ArchTest
    static final ArchRule every_entity_is_owned_by_a_tenant = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and(DescribedPredicate.not(nameMatching(PLATFORM_ENTITIES)))
            .should()
            .beAssignableTo(TenantOwned.class)
            .because("tenancy has no off switch");

    @ArchTest
    static final ArchRule what_is_owned_by_a_tenant_is_filtered_by_it = classes()
            .that()
            .areAnnotatedWith(MappedSuperclass.class)
            .should()
            .beAnnotatedWith(Multitenant.class)
            .because("EclipseLink filters only what says that it is some tenant's");

    @ArchTest
    static final ArchRule few_open_the_door_of_a_room = noClasses()
            .that(
                    DescribedPredicate.not(
                            nameMatching(
                                    "org.cabildo.backend.(tenancy\\..*|administration\\..*|consultation.FirstConsultation|audit.(Trail|Round)|outbox.Round|aggregation.tally.Round|export.Round|protection.RetentionRound)")))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "entering a tenant's room",
                    call -> call.getTargetOwner().isAssignableTo(CurrentTenant.class)
                            && !call.getName().equals("find")))
            .because("who stands where is said by the address of the call or the page, and nobody walks through walls");

    @ArchTest
    static final ArchRule only_administration_changes_tenants = noClasses()
            .that(DescribedPredicate.not(nameMatching(
                    "org.cabildo.backend.(tenancy\\..*|administration\\..*|consultation.FirstConsultation)")))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "changing a tenant",
                    call -> (call.getTargetOwner().isAssignableTo(Tenants.class)
                                    || call.getTargetOwner().isAssignableTo(Settings.class))
                            && CHANGES.contains(call.getName())))
            .because("administration asks who may");

    @ArchTest
    static final ArchRule entities_stay_in_their_feature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("others see a feature's views and ids, not its rows");

    @ArchTest
    static final ArchRule no_query_escapes_the_tenant = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "native SQL of the entity manager",
                    call -> call.getTargetOwner().isAssignableTo(EntityManager.class)
                            && call.getName().startsWith("createNative")))
            .because("EclipseLink does not filter native SQL by tenant");

    @ArchTest
    static final ArchRule plain_jdbc_stays_on_the_lowest_floor = noClasses()
            .that(
                    DescribedPredicate.not(
                            nameMatching(
                                    "org.cabildo.backend.(platform\\..*|aggregation.tally\\..*|sealing.(KeyRows|SealedRows)(\\$.*)?|protection.(HangingRows|DueRows|Searching|StaffRows)(\\$.*)?)")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("JDBC is not filtered by tenant; only the schema, its health and whole tenants are asked that way,"
                    + " tallies, which are added to where they stand, what is held on somebody, and what is sealed,"
                    + " whatever tables there are");

    /**
     * Who answered is counted by everyone, and named by five classes, each of which asks whether it may be. Criteria asks
     * who took part before, and for no name.
     */
    @Test
    void names_of_respondents_are_read_in_few_places() throws IOException {
        Pattern query = Pattern.compile("\"[^\"\n]*\\b(Organisation|Invitation|Registration|Contact) [a-z]\\b");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(
                    List.of(
                            "AnswersBehind.java",
                            "AnswersToExport.java",
                            "Criteria.java",
                            "ReleasedAnswers.java",
                            "Releasing.java",
                            "SealedAnswers.java"),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("participation"))
                            .filter(file -> query.matcher(content(file)).find())
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    /** What was said of a submission as a whole holds for no answer: only the answer says how it may be used. */
    @Test
    void how_an_answer_may_be_used_is_asked_of_the_answer() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(
                    List.of("Submission.java"),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> content(file).contains("useOfTheWhole"))
                            .map(file -> file.getFileName().toString())
                            .toList());
        }
    }

    /** What everyone reads was counted when it was published, and went through disclosure control. */
    @ArchTest
    static final ArchRule nothing_public_is_counted_when_it_is_read = noClasses()
            .that()
            .resideInAPackage("org.cabildo.backend.publication")
            .and(DescribedPredicate.not(nameMatching("org.cabildo.backend.publication.Publishing")))
            .should()
            .dependOnClassesThat(nameMatching(
                    "org.cabildo.backend.aggregation.(Aggregates|Aggregation|AnswersBehind|Statistics|ClosedTurnout)"))
            .because("a number that is counted anew for each reader can be asked for until it points at somebody");

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
