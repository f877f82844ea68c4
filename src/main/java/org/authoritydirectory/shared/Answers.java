package org.authoritydirectory.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;

/**
 * Answers made of ready bytes: with a strong validator, and 304 for a reader who has them already (RFC 9110, 13).
 * Answers to everyone may be kept by any cache, those to readers who may see more by none (RFC 9111, 5.2.2).
 */
@ApplicationScoped
public class Answers {

    /** The number of the publication an answer reflects. */
    public static final String SEQUENCE = "Directory-Sequence";

    private static final String VARY = "Accept, Authorization, Accept-Language, Cookie";
    /** The {@code Cache-Control} of what one reader may see and another not (RFC 9111, 5.2.2). */
    public static final String KEPT_BY_NONE = "private, no-store";

    private static final int TAG_BYTES = 16;

    /** How long answers may be kept. */
    @ConfigMapping(prefix = "directory.cache")
    interface CacheConfig {

        /** How long a shared cache may answer for us: short, for a withdrawn number must not be dialled for long. */
        @WithDefault("30S")
        Duration maxAge();
    }

    private final String keptByAll;
    private final ObjectMapper json;

    Answers(CacheConfig config, ObjectMapper json) {
        this.json = json;
        keptByAll = "public, max-age=" + config.maxAge().toSeconds();
    }

    /** The strong validator of a body: the opaque part of its entity tag, without the quotes. */
    public static String tag(byte[] body) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(body), TAG_BYTES));
    }

    /** The answer to a conditional or plain GET or HEAD of what everyone may see. */
    public ResponseBuilder of(Request request, byte[] body, String mediaType, long sequence, Instant lastModified) {
        return of(request, body, mediaType, false, sequence, lastModified);
    }

    /**
     * The answer to a conditional or plain GET or HEAD.
     *
     * @param restricted whether it is for a reader who may see more than everyone
     * @param lastModified when the content last changed; null where that is not one instant
     */
    public ResponseBuilder of(
            Request request, byte[] body, String mediaType, boolean restricted, long sequence, Instant lastModified) {
        EntityTag tag = new EntityTag(tag(body));
        Date modified = lastModified == null ? null : Date.from(lastModified);
        // Both forms of an entry change at one instant; only the tag tells which of them a reader has.
        ResponseBuilder unchanged = modified == null || restricted
                ? request.evaluatePreconditions(tag)
                : request.evaluatePreconditions(modified, tag);
        ResponseBuilder answer = unchanged != null
                ? unchanged
                : jakarta.ws.rs.core.Response.ok(body, mediaType).lastModified(modified);
        return common(answer.tag(tag), restricted, sequence);
    }

    /** The same for a view, as JSON. */
    public ResponseBuilder json(Request request, Object view, boolean restricted, long sequence, Instant lastModified) {
        try {
            return of(
                    request,
                    json.writeValueAsBytes(view),
                    MediaType.APPLICATION_JSON,
                    restricted,
                    sequence,
                    lastModified);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The answer to a conditional or plain GET or HEAD of what everyone may see, whose bytes are elsewhere.
     *
     * @param tag the opaque part of the entity tag, without the quotes
     * @param body writes the bytes that the tag belongs to
     */
    public ResponseBuilder ready(Request request, String tag, StreamingOutput body, String mediaType, long sequence) {
        EntityTag strong = new EntityTag(tag);
        ResponseBuilder unchanged = request.evaluatePreconditions(strong);
        ResponseBuilder answer = unchanged != null ? unchanged : jakarta.ws.rs.core.Response.ok(body, mediaType);
        return common(answer.tag(strong), false, sequence);
    }

    /** An answer that is streamed and so has no validator; restricted as above. */
    public ResponseBuilder stream(Object body, String mediaType, boolean restricted, long sequence) {
        return common(jakarta.ws.rs.core.Response.ok(body, mediaType), restricted, sequence);
    }

    /** An answer that holds for an instant only: no cache keeps it, so it has no validator. */
    public ResponseBuilder ofInstant(Object body, String mediaType, long sequence) {
        return common(jakarta.ws.rs.core.Response.ok(body, mediaType), true, sequence);
    }

    private ResponseBuilder common(ResponseBuilder answer, boolean restricted, long sequence) {
        return answer.header(HttpHeaders.CACHE_CONTROL, restricted ? KEPT_BY_NONE : keptByAll)
                .header(HttpHeaders.VARY, VARY)
                .header(SEQUENCE, sequence);
    }
}
