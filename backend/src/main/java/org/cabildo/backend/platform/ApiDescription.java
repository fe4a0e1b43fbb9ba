package org.cabildo.backend.platform;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * What holds for every call, said once in the API's description: it happens in a tenant's room, which a filter and no
 * resource reads from the path, and it may be refused with a problem: whatever needs a token, without one that allows it,
 * and everything when there was too much of it.
 */
public final class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getPaths().getPathItems().forEach((path, item) -> {
            if (path.contains("{tenant}")) {
                item.addParameter(OASFactory.createParameter()
                        .name("tenant")
                        .in(Parameter.In.PATH)
                        .required(true)
                        .description("The organiser's name, as in /t/{tenant}")
                        .schema(string()));
            }
        });
    }

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            responses.addAPIResponse("401", refusal("No token that is valid in this tenant"));
            responses.addAPIResponse("403", refusal("The token's role does not allow this"));
        }
        responses.addAPIResponse(
                "429", refusal("Too many attempts; Retry-After says in how many seconds to try again"));
        responses.addAPIResponse("default", refusal("A problem (RFC 9457), in the language of Accept-Language"));
        return operation;
    }

    private static APIResponse refusal(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(problem())));
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
