package org.cabildo.backend.platform;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What holds for many calls, said once in the API's description: most happen in a tenant's room, which a filter and no
 * resource reads from the path, and each may be refused with a problem.
 */
public final class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((address, calls) -> {
            if (address.contains("{tenant}")) {
                calls.addParameter(tenant());
            }
        });
    }

    private static Parameter tenant() {
        return OASFactory.createParameter()
                .name("tenant")
                .in(Parameter.In.PATH)
                .required(true)
                .description("The organiser's name, as in /t/{tenant}")
                .schema(string());
    }

    @Override
    public Operation filterOperation(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("A problem (RFC 9457), in the language of Accept-Language")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType().schema(problem()))));
        return operation;
    }

    private static Schema problem() {
        Schema error = OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .addProperty("pointer", string().description("JSON pointer (RFC 6901) into the request's body"))
                .addProperty("code", string())
                .addProperty("message", string());
        return OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .addProperty("type", string().description("urn:cabildo:problem:..., never changes"))
                .addProperty("title", string())
                .addProperty("status", OASFactory.createSchema().type(SchemaType.INTEGER))
                .addProperty("detail", string())
                .addProperty(
                        "errors",
                        OASFactory.createSchema().type(SchemaType.ARRAY).items(error));
    }

    private static Schema string() {
        return OASFactory.createSchema().type(SchemaType.STRING);
    }
}
