package org.cabildo.ops.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The log lines are Payara's, as it wrote them. */
class DeploymentWatchTest {

    private final DeploymentWatch watch = new DeploymentWatch();

    @Test
    void a_reason_on_the_line_itself_is_taken() {
        read("[...] [SEVERE] [] [...core] [levelValue: 1000] Exception while loading the app : CDI deployment failure");

        assertEquals(Optional.of("CDI deployment failure"), watch.failure());
    }

    @Test
    void without_one_the_innermost_cause_is_taken() {
        read("""
                [...] [SEVERE] [] [...deployment.common] [levelValue: 1000] [[
                  Exception while invoking class org.glassfish.ejb.startup.EjbApplication start method
                jakarta.ejb.EJBException: jakarta.ejb.CreateException: Initialization failed for Singleton Definitions
                \tat org.glassfish.ejb.startup.EjbApplication.start(EjbApplication.java:178)
                Caused by: jakarta.ejb.CreateException: Initialization failed for Singleton Definitions
                \t... 38 more
                Caused by: org.cabildo.surveys.reading.DefinitionRefused: segment-1.yaml:12:3: label is missing
                \t... 39 more
                ]]
                [...] [SEVERE] [] [javax.enterprise.system.core] [levelValue: 1000] Exception while loading the app
                """);

        assertEquals(Optional.of("DefinitionRefused: segment-1.yaml:12:3: label is missing"), watch.failure());
    }

    @Test
    void an_error_that_ends_nothing_is_no_failure() {
        read("Caused by: java.net.ConnectException: Connection refused");

        assertEquals(Optional.empty(), watch.failure());
        assertEquals(Optional.of("ConnectException: Connection refused"), watch.lastProblem());
    }

    @Test
    void the_first_failure_stays_the_reason() {
        read("Exception while preparing the app : the table answer is missing");
        read("Exception while loading the app : the module is stopped");

        assertEquals(Optional.of("the table answer is missing"), watch.failure());
    }

    @Test
    void what_the_java_machine_says_at_its_end_is_kept() {
        read("Terminating due to java.lang.OutOfMemoryError: Java heap space");

        assertEquals(
                Optional.of("Terminating due to java.lang.OutOfMemoryError: Java heap space"), watch.lastProblem());
    }

    private void read(String lines) {
        lines.lines().forEach(watch::read);
    }
}
