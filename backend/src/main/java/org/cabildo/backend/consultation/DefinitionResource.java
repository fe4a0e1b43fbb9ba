package org.cabildo.backend.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.backend.platform.Conditions;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.print.PrintRefused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What is being asked. A class of its own: JAX-RS chooses among classes by their path before it looks at methods, so
 * all that stands below one consultation has the same path.
 */
@RequestScoped
@Path("tenants/{tenant}/consultations/{consultation}")
@Produces(MediaType.APPLICATION_JSON)
public class DefinitionResource {

    /** Raised when the shape of the answer changes, so that nobody keeps the old one. */
    private static final String FORMAT = "3-";

    @PathParam("consultation")
    String consultation;

    @Inject
    Consultations consultations;

    @Inject
    Printouts printouts;

    @GET
    @Path("definition")
    @Operation(
            summary =
                    "The questionnaire, in one language or, without lang, in all of them; without version, as it is asked now."
                            + " Where a translation lacks a text, the official one stands")
    public Response definition(
            @PathParam("consultation") String name,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("version") @Nullable Integer version,
            @Context Request request) {
        ConsultationView running = consultations.named(consultation);
        Definition definition = version == null
                ? running.definition()
                : consultations
                        .version(running, version)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND))
                        .definition();
        Locale language = lang == null ? null : language(definition, lang, definition.translations());
        EntityTag tag = new EntityTag(FORMAT + definition.contentHash() + (language == null ? "" : "-" + language));
        Response.ResponseBuilder response = Conditions.unchanged(request, tag)
                .orElseGet(() ->
                        Response.ok(DefinitionJson.of(definition, language)).tag(tag));
        CacheControl askAgain = new CacheControl();
        askAgain.setNoCache(true);
        return response.cacheControl(askAgain).build();
    }

    @GET
    @Path("questionnaire.{format}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary =
                    "The questionnaire to take away: pdf and docx in one language, each copy with a code of its own; xlsx"
                            + " (XLSForm) and xml (ODK XForm) in all")
    public Response questionnaire(
            @PathParam("format") String extension,
            @QueryParam("lang") @Nullable String lang,
            @Context Request request) {
        PrintoutFormat format =
                PrintoutFormat.of(extension).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Definition definition = consultations.named(consultation).definition();
        Locale language = lang == null ? definition.defaultLanguage() : language(definition, lang, List.of());
        if (format.hasPages()) {
            CacheControl never = new CacheControl();
            never.setNoStore(true);
            return taken(definition, format, language).cacheControl(never).build();
        }
        EntityTag tag = new EntityTag(definition.contentHash() + "-" + format + "-" + language);
        Optional<Response.ResponseBuilder> unchanged = Conditions.unchanged(request, tag);
        return unchanged
                .orElseGet(() -> taken(definition, format, language).tag(tag))
                .build();
    }

    private Response.ResponseBuilder taken(Definition definition, PrintoutFormat format, Locale language) {
        String name = "%s-v%d-%s.%s"
                .formatted(definition.name(), definition.version(), language.toLanguageTag(), format.extension());
        return Response.ok(printout(definition, format, language), format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private byte[] printout(Definition definition, PrintoutFormat format, Locale language) {
        try {
            return printouts.of(definition, format, language);
        } catch (PrintRefused noLetters) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    private static Locale language(Definition definition, String tag, List<Locale> besides) {
        List<Locale> known =
                Stream.concat(definition.languages().stream(), besides.stream()).toList();
        return known.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(ProblemType.UNKNOWN_DIMENSION, tag, String.join(", ", tags(known))));
    }

    static List<String> tags(List<Locale> languages) {
        return languages.stream().map(Locale::toLanguageTag).toList();
    }
}
