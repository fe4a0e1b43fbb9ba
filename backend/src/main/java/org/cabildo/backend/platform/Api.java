package org.cabildo.backend.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/** The stable HTTP surface. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Cabildo",
                        version = "1",
                        description = "Definitions, submissions, receipts and counts of consultations. Problems are"
                                + " application/problem+json (RFC 9457) in the language of Accept-Language.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
public class Api extends Application {}
