package org.cabildo.backend.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

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
@SecurityScheme(
        securitySchemeName = Api.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token of the tenant, as its organisers issue them, or the platform administrator's")
public class Api extends Application {

    /** What a call needs that is not open to everyone: {@code @SecurityRequirement(name = Api.TOKEN)}. */
    public static final String TOKEN = "token";

    /** No second description of the API, which would name our classes. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
