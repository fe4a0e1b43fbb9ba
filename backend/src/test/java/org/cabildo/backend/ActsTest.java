package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.junit.jupiter.api.Test;

/** Whatever changes something over the API leads to a call that writes it into the record. */
class ActsTest {

    private static final String HISTORY =
            "the history of the submission holds it, and no time of anonymous ones is kept";

    /** What writes no entry, and why. */
    private static final Map<String, String> UNRECORDED = Map.of(
            "SubmissionResource.submit", HISTORY,
            "RegistrationResource.register", "a respondent's wish, which is a row of its own",
            "DataRequestResource.search", "it reads: that somebody looked is told, as often as the record takes it",
            "ProviderResource.trial", "it asks a provider what it says of itself, and keeps nothing",
            "RecordResource.check", "it changes nothing but when it was last looked at",
            "PlatformRecordResource.check", "it changes nothing but when it was last looked at");

    /** What pages alone do, without an address. */
    private static final Set<String> OF_PAGES = Set.of(
            "OpenIdSignIns.finish",
            "SignIns.signIn",
            "SignIns.finish",
            "SignIns.signInByPasskey",
            "OwnFactors.acceptApp",
            "OwnFactors.removeApp",
            "OwnFactors.acceptPasskey",
            "OwnFactors.removePasskey",
            "OwnFactors.renewCodes",
            "SignInRules.needSecondFactor",
            "Accounts.removeFactors",
            "SignIns.signOut",
            "SignIns.end",
            "SignIns.endOthers",
            "Accounts.changePassword",
            "Accounts.changeName",
            "Accounts.removeOwn",
            "Members.leave",
            "OwnData.copy",
            "Correspondence.tryAgain",
            "Contributions.begin",
            "Contributions.open",
            "HandIn.handIn",
            "Amendments.withdraw",
            "Profiles.changeLogo",
            "Installation.limit");

    private static final Set<String> NOTES = Set.of("note", "noteAs", "noteAlone");

    private static final List<Class<? extends Annotation>> CHANGING =
            List.of(POST.class, PUT.class, DELETE.class, PATCH.class);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cabildo.backend");

    @Test
    void every_address_that_changes_something_is_recorded_or_says_why_not() {
        Set<String> unrecorded = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> CHANGING.stream().anyMatch(method::isAnnotatedWith))
                .filter(method -> !isRecorded(method))
                .map(ActsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(UNRECORDED.keySet()), unrecorded);
    }

    @Test
    void what_only_pages_do_is_recorded_too() {
        Set<String> recorded = CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> OF_PAGES.contains(name(method)))
                .filter(ActsTest::isRecorded)
                .map(ActsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(OF_PAGES), recorded);
    }

    @Test
    void every_act_is_written_somewhere() {
        JavaClass acts = CLASSES.get(Act.class);
        Set<String> written = CLASSES.stream()
                .filter(type -> !type.equals(acts))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().equals(acts))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Stream.of(Act.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)), written);
    }

    /** Along every call that the method leads to, within the backend. */
    private static boolean isRecorded(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> waiting = new ArrayDeque<>(List.of(method));
        while (!waiting.isEmpty()) {
            JavaCodeUnit next = waiting.pop();
            if (next.getOwner().isEquivalentTo(Trail.class) && NOTES.contains(next.getName())) {
                return true;
            }
            if (seen.add(next)) {
                Stream.concat(next.getCallsFromSelf().stream(), next.getCodeUnitReferencesFromSelf().stream())
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .map(JavaCodeUnit.class::cast)
                        .filter(called -> called.getOwner().getPackageName().startsWith("org.cabildo.backend"))
                        .forEach(waiting::push);
            }
        }
        return false;
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
