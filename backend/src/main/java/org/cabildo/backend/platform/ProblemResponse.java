package org.cabildo.backend.platform;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** A problem as {@code application/problem+json} (RFC 9457). */
final class ProblemResponse {

    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private ProblemResponse() {}

    static Response of(ProblemException problem, HttpHeaders headers) {
        Locale language = ReaderLanguage.of(headers);
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", problem.type().type())
                .add("title", ProblemSentences.title(problem.type(), language))
                .add("status", problem.type().status())
                .add("detail", problem.sentence(language));
        if (!problem.errors().isEmpty()) {
            body.add("errors", errors(problem.errors(), language));
        }
        Response.ResponseBuilder response = response(problem.type().status(), body.build(), language);
        problem.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1));
        return response.build();
    }

    /** What the container refuses before any of our code runs: a wrong method, a media type we do not speak. */
    static Response ofStatus(Response.StatusType status, HttpHeaders headers) {
        JsonObject body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", status.getReasonPhrase())
                .add("status", status.getStatusCode())
                .build();
        return response(status.getStatusCode(), body, Locale.ENGLISH).build();
    }

    private static JsonArrayBuilder errors(List<FieldProblem> errors, Locale language) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        errors.forEach(error -> array.add(Json.createObjectBuilder()
                .add("pointer", error.pointer())
                .add("code", error.code())
                .add("message", error.message(language))));
        return array;
    }

    private static Response.ResponseBuilder response(int status, JsonObject body, Locale language) {
        Response.ResponseBuilder response =
                Response.status(status).type(PROBLEM_JSON).language(language).entity(body.toString());
        return status == Response.Status.UNAUTHORIZED.getStatusCode()
                ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                : response;
    }
}
