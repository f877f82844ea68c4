package org.authoritydirectory.shared;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Makes the RFC 9457 problems of {@link ProblemType}; the record itself is the shape the OpenAPI document shows. */
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 problem details")
public record Problem(
        @Schema(description = "A link to the page about this kind of problem", examples = "/problems/invalid-parameter")
        String type,

        @Schema(description = "The kind of problem in a sentence")
        String title,

        @Schema(description = "The HTTP status", examples = "400")
        int status,

        @Schema(description = "What was wrong this time") String detail,
        @Schema(description = "The path that was asked") String instance,

        @Schema(description = "Names an internal error in the service's log")
        String correlation,

        @Schema(description = "Each fault of the request") List<Fault> errors) {

    private static final int QUOTE_LENGTH = 60;

    /** A problem without single faults. */
    public static HttpProblem of(ProblemType type, String detail) {
        return builder(type, detail).build();
    }

    /** A problem that lists each fault of the request. */
    public static HttpProblem of(ProblemType type, String detail, List<Fault> faults) {
        return builder(type, detail).with("errors", faults).build();
    }

    /** A parameter whose value cannot be used: 400 naming the parameter. */
    public static HttpProblem parameter(String name, String detail) {
        return of(ProblemType.INVALID_PARAMETER, name + ": " + detail, List.of(Fault.of(name, detail)));
    }

    /** A caller who has to sign in: 401 with the challenge of RFC 6750. */
    public static HttpProblem unauthenticated(String detail) {
        return builder(ProblemType.UNAUTHENTICATED, detail)
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    /** A caller whose sign-in is too long ago for what they want to do: 401 with the challenge of RFC 9470. */
    public static HttpProblem signInAgain(Duration within) {
        return builder(ProblemType.SIGN_IN_AGAIN, "Sign in again and repeat the request.")
                .withHeader(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_user_authentication\", max_age=" + within.toSeconds())
                .build();
    }

    /** An answer that can be had later: 503 with {@code Retry-After} in seconds. */
    public static HttpProblem unavailable(String detail, int retryAfterSeconds) {
        return builder(ProblemType.UNAVAILABLE, detail)
                .withHeader("Retry-After", retryAfterSeconds)
                .build();
    }

    /** A builder with type, title, status and detail set, for a problem that carries more. */
    public static HttpProblem.Builder builder(ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail)
                .withHeader("Cache-Control", "no-store");
    }

    /**
     * Somebody else's text, fit to stand in a detail: cut short, and only letters, digits and a few signs, so that no
     * markup, line break or direction control reaches an answer or a log.
     */
    public static String printable(String text) {
        String cut = text.length() > QUOTE_LENGTH ? text.substring(0, QUOTE_LENGTH) + "…" : text;
        return cut.replaceAll("[^\\p{L}\\p{N} ._:/+()…-]", "?");
    }
}
