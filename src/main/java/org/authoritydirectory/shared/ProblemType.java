package org.authoritydirectory.shared;

import java.net.URI;

/**
 * Every kind of error the service answers (RFC 9457). The {@code type} link of a problem resolves to the page of its
 * slug, below {@code /problems/}.
 */
public enum ProblemType {
    INVALID_PARAMETER(
            400,
            "A parameter has a value that cannot be used",
            "The errors member names the parameter and says which values it takes. Nothing was searched: a filter that is ignored would send a request to the wrong desk."),
    UNKNOWN_PARAMETER(
            400,
            "A parameter is not known here",
            "Check the spelling against the OpenAPI document; the detail lists the parameters this address takes."),
    INVALID_CURSOR(
            400,
            "The cursor is not one this search gave out",
            "A cursor belongs to one search with all its filters. Ask for the first page again and follow the next member from there."),
    MALFORMED_REQUEST(
            400,
            "The request cannot be read",
            "The address has to be valid percent-encoded UTF-8 with a path in its plain form: no encoded slashes or dots, no path parameters, no empty segments, no trailing slash."),
    INVALID_ENTRY(
            400,
            "The entry cannot be read or breaks a rule",
            "The errors member has a JSON Pointer and a sentence for each fault; correct them all and send it again. Nothing was stored."),
    INVALID_BODY(
            400,
            "The request body cannot be read or lacks something",
            "The errors member has a JSON Pointer and a sentence for each fault; correct them all and send it again. Nothing was stored."),
    UNAUTHENTICATED(
            401,
            "You have to sign in",
            "Send an access token of this directory's identity provider (Authorization: Bearer ...). A token that has expired, was made for another service or is no access token is not taken."),
    SIGN_IN_AGAIN(
            401,
            "This takes a recent sign-in",
            "What you are about to do changes what others rely on. Sign in again and repeat the request (RFC 9470)."),
    FORBIDDEN(
            403,
            "You may not do this",
            "The detail says who may. To edit an entry, ask for access to it at /v1/access-requests. Nobody approves what they submitted themselves."),
    NOT_FOUND(
            404,
            "There is nothing at this address",
            "Check the address. An authority keeps its id for ever, so an id that was never given out has no entry."),
    NO_ADDRESSEE(
            404,
            "No authority is known to be designated for this request",
            "The directory knows no designation, which is not to say that there is none. Requests can go through diplomatic channels; /v1/addressees says what was looked at and which related authorities are known."),
    METHOD_NOT_ALLOWED(
            405, "This address does not take that method", "The Allow header of the answer lists the methods."),
    NOT_ACCEPTABLE(
            406,
            "The requested format is not offered here",
            "Send an Accept header that names one of the formats the OpenAPI document lists for this address, or none."),
    CONFLICT(
            409,
            "What you want to do no longer fits",
            "The detail says what stands against it, and the conflicts member what changed meanwhile. Read the current state and decide again."),
    OPEN_ADDRESSEE(
            409,
            "More than one authority may be the one for this request",
            "The questions member says what decides between them: send an answer to it, or the id of the one that is meant as authority."),
    WITHDRAWN(
            410,
            "This authority has left the directory",
            "The detail says since when; the reason and the successor are given where they are known. Its versions can still be read."),
    COPY_ENDED(
            410,
            "This copy cannot be continued",
            "The token belongs to another log, or to a reader who may see more or less. Ask for the changes without a token: that is a full copy, to take the place of the one you have."),
    PRECONDITION_FAILED(
            412,
            "It has changed since you read it",
            "Read it again, look at what is different, and repeat the request with the new ETag in If-Match. Nothing was overwritten."),
    CONTENT_TOO_LARGE(413, "The request body is too large", "Send less; the detail names the limit."),
    URI_TOO_LONG(414, "The address is too long", "Send shorter or fewer parameters; the detail names the limit."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The format of the request body is not taken here",
            "Send the body in a format the OpenAPI document lists for this address."),
    KEY_USED_OTHERWISE(
            422,
            "This Idempotency-Key was used for another request",
            "A key stands for one request with one body. Use a new one for a new request."),
    PRECONDITION_REQUIRED(
            428,
            "Say which state you have seen",
            "Send the ETag of what you have read in If-Match, so that nothing is changed that you have not seen."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests in a short time",
            "Wait for the seconds that the Retry-After header gives. To keep a copy, follow /v1/changes,"
                    + " which brings up to 1,000 changes at once."),
    INTERNAL_ERROR(
            500,
            "The service failed to answer",
            "The fault is ours. The correlation member names it in the log; please report it with that."),
    UNAVAILABLE(
            503,
            "The answer cannot be given at this moment",
            "Ask again after the seconds that the Retry-After header gives.");

    private final int status;
    private final String title;
    private final String advice;

    ProblemType(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The HTTP status code this problem is answered with. */
    public int status() {
        return status;
    }

    /** One English sentence, the same at every occurrence (RFC 9457, 3.1.3). */
    public String title() {
        return title;
    }

    /** What the caller can do about it, as its page says. */
    public String advice() {
        return advice;
    }

    /** The last path segment of the problem's page, such as {@code invalid-parameter}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} member: a reference that resolves on whichever host the reader asked. */
    public URI uri() {
        return URI.create("/problems/" + slug());
    }

    /** The type the framework's own errors of this status belong to; a status not in the table is the caller's fault below 500. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> CONTENT_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
        };
    }
}
