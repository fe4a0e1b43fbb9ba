package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
@RunAsClient
class FaultIT {

    @ArquillianResource
    URL base;

    @ParameterizedTest
    @ValueSource(strings = {"any", "transaction"})
    void a_fault_of_ours_is_told_by_the_number_of_an_incident_and_nothing_else(String kind) {
        HttpResponse<String> fault = Room.open(base).calls("POST", "../../rooms/faults/" + kind, "", "", null);

        assertEquals(500, fault.statusCode());
        JsonObject problem = Room.json(fault);
        assertEquals("urn:cabildo:problem:fault", problem.getString("type"));
        assertTrue(problem.toString().matches(".*\\b[0-9]{9}\\b.*"), problem::toString);
    }
}
