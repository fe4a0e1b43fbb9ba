package org.cabildo.backend.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.Api;
import org.cabildo.backend.platform.Conditions;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Surplus;
import org.cabildo.backend.tenancy.settings.LogoView;
import org.cabildo.backend.tenancy.settings.Settings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** A tenant's logo, over HTTP. */
@RequestScoped
@Path("tenants/{tenant}/logo")
public class LogoResource {

    /** A little more than is taken, so that what is too large is told so. */
    private static final int MOST_READ = 1024 * 1024;

    private static final long MOST_DISCARDED = 16L * MOST_READ;

    @Inject
    Settings settings;

    @Inject
    Profiles profiles;

    @Inject
    Access access;

    @GET
    @Produces("image/png")
    @Operation(summary = "The tenant's logo")
    public Response logo(@Context Request request) {
        LogoView logo = settings.logo().orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        EntityTag tag = new EntityTag(logo.contentHash());
        CacheControl asksAgain = new CacheControl();
        asksAgain.setNoCache(true);
        return Conditions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(logo.png()))
                .cacheControl(asksAgain)
                .tag(tag)
                .build();
    }

    @PUT
    @SecurityRequirement(name = Api.TOKEN)
    @Consumes({"image/png", "image/jpeg"})
    @Operation(summary = "Replace the tenant's logo, at most 200 kB: for its organisers")
    @APIResponse(responseCode = "204", description = "Replaced; kept as PNG of at most 480 by 160 pixels")
    public void change(InputStream body) throws IOException {
        access.require(Permission.CHANGE_SETTINGS);
        byte[] picture = body.readNBytes(MOST_READ);
        Surplus.discard(body, MOST_DISCARDED);
        profiles.changeLogo(picture);
    }

    @DELETE
    @SecurityRequirement(name = Api.TOKEN)
    @Operation(summary = "Take the tenant's logo away: for its organisers")
    @APIResponse(responseCode = "204", description = "There is none")
    public void remove() {
        profiles.removeLogo();
    }
}
