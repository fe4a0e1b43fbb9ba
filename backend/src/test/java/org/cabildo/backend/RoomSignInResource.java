package org.cabildo.backend;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.AccountView;
import org.cabildo.backend.identity.Caller;
import org.cabildo.backend.identity.FreshProof;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.identity.openid.OpenIdSignIns;
import org.cabildo.backend.readers.SealedAnswer;
import org.cabildo.backend.readers.SealedAnswers;
import org.cabildo.backend.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/** Deployed with the tests only: signing in, which else only pages do, and what a session opens. */
@RequestScoped
@Path("rooms/{room}/sign-in")
public class RoomSignInResource {

    /** Stands for no room at all. */
    static final String NOWHERE = "nowhere";

    private static final String BROWSER = "Firefox, Linux";

    @PathParam("room")
    String room;

    @Inject
    Tenants tenants;

    @Inject
    Caller caller;

    @Inject
    SignIns signIns;

    @Inject
    OpenIdSignIns openId;

    @Inject
    FreshProof proof;

    @Inject
    Access access;

    @Inject
    Consultations consultations;

    @Inject
    SealedAnswers sealedAnswers;

    @POST
    @Path("begin")
    public JsonObject begin() {
        tenants.enter(room);
        OpenIdSignIns.Begun begun = openId.begin("t/" + room, List.of(Locale.ENGLISH));
        return Json.createObjectBuilder()
                .add("provider", begun.provider().toString())
                .add("cookie", begun.cookie().value())
                .build();
    }

    /** To prove once more who it is. */
    @POST
    @Path("again")
    public JsonObject again(@QueryParam("session") String session) {
        tenants.enter(room);
        caller.presentsSession(session);
        OpenIdSignIns.Begun begun = openId.beginAgain("t/" + room, List.of(Locale.ENGLISH));
        return Json.createObjectBuilder()
                .add("provider", begun.provider().toString())
                .add("cookie", begun.cookie().value())
                .build();
    }

    /** Whether what cannot be taken back goes on in that session. */
    @GET
    @Path("proven")
    public String proven(@QueryParam("session") String session) {
        tenants.enter(room);
        caller.presentsSession(session);
        proof.require();
        return "";
    }

    /** The provider sends the browser back; whatever else stands in the address is its answer. */
    @POST
    @Path("callback")
    public JsonObject callback(@QueryParam("cookie") @Nullable String cookie, @Context UriInfo address) {
        tenants.enter(room);
        var answer = address.getQueryParameters().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("cookie"))
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> List.copyOf(entry.getValue())));
        OpenIdSignIns.Arrived arrived = openId.finish(Optional.ofNullable(cookie), answer, BROWSER);
        return Json.createObjectBuilder()
                .add("session", arrived.session().value())
                .add("goal", arrived.goal())
                .add("linked", arrived.isLinkedNow())
                .build();
    }

    @POST
    @Path("password")
    public JsonObject password(@QueryParam("email") String email, @QueryParam("password") String password) {
        SignIns.Keys keys = (SignIns.Keys) signIns.signIn(email, password, Optional.empty(), BROWSER);
        return Json.createObjectBuilder().add("session", keys.session().value()).build();
    }

    /** What the session opens here, and whose it is. */
    @GET
    @Path("opened")
    public JsonObject opened(@QueryParam("session") String session) {
        stand();
        caller.presentsSession(session);
        return Json.createObjectBuilder()
                .add("who", signIns.who().map(AccountView::email).orElse(""))
                .add(
                        "permissions",
                        Json.createArrayBuilder(Arrays.stream(Permission.values())
                                .filter(access::allows)
                                .map(Permission::name)
                                .toList()))
                .build();
    }

    /** The values of sealed answers. */
    @GET
    @Path("sealed")
    public JsonArray sealed(@QueryParam("session") String session) {
        stand();
        caller.presentsSession(session);
        return Json.createArrayBuilder(
                        sealedAnswers.page(consultations.named(RoomResource.CONSULTATION), null, 200).answers().stream()
                                .map(SealedAnswer::value)
                                .toList())
                .build();
    }

    /** The person's own list of sessions, which is no tenant's business. */
    @GET
    @Path("sessions")
    public int sessions(@QueryParam("session") String session) {
        stand();
        caller.presentsSession(session);
        return signIns.sessions().size();
    }

    @POST
    @Path("out")
    public String out(@QueryParam("session") String session) {
        stand();
        caller.presentsSession(session);
        signIns.signOut();
        return openId.leave(session).map(Object::toString).orElse("");
    }

    @POST
    @Path("left")
    public void left(@QueryParam("token") String token) {
        tenants.enter(room);
        openId.left(token);
    }

    private void stand() {
        if (!room.equals(NOWHERE)) {
            tenants.enter(room);
        }
    }
}
