package org.authoritydirectory.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.authoritydirectory.directory.SnapshotService;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/**
 * The first and the last that a request meets. First: what can be refused without reading it (length, size, rate) and
 * every spelling of a path that one layer may read otherwise than the next (encoded slashes and dots, path parameters,
 * empty segments), so that no rule of a later layer can be walked around. Last: a problem for an address nobody serves.
 */
@ApplicationScoped
class RequestGate {

    private static final int FIRST = 10_000;
    private static final Pattern AMBIGUOUS =
            Pattern.compile("[;\\\\\\p{Cntrl}]|//|/\\.\\.?(/|$)|%(2[efEF5]|5[cC]|3[bB]|[01][0-9a-fA-F]|7[fF])");
    private static final Pattern PLAIN = Pattern.compile("/(?!/)[A-Za-z0-9/._~-]*");
    /** Header, payload and signature of a token (RFC 7515, 3.1); what has no such form need not be looked into. */
    private static final Pattern TOKEN = Pattern.compile("(?i:Bearer) +[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private final OperationConfig.Limits limits;
    private final RateLimit rate;
    private final SnapshotService directory;
    private final ObjectMapper json;

    RequestGate(OperationConfig config, RateLimit rate, SnapshotService directory, ObjectMapper json) {
        this.limits = config.limits();
        this.rate = rate;
        this.directory = directory;
        this.json = json;
    }

    void first(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    void last(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(RequestGate.this::unread);
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(context -> refuse(context, ProblemType.NOT_FOUND, "Nothing is served at this address."));
    }

    /** What the framework itself refuses before any handler, such as a request without a Host. */
    private void unread(RoutingContext context) {
        if (context.statusCode() >= 400
                && context.statusCode() < 500
                && !context.response().headWritten()) {
            ProblemType type = ProblemType.ofStatus(context.statusCode());
            refuse(context, type, type.title() + ".");
        } else {
            context.next();
        }
    }

    private void enter(RoutingContext context) {
        context.addHeadersEndHandler(sent -> {
            // An answer cut from an older publication says so itself.
            if (!context.response().headers().contains(Answers.SEQUENCE)) {
                context.response().putHeader(Answers.SEQUENCE, String.valueOf(directory.sequence()));
            }
        });
        context.response().putHeader("X-Content-Type-Options", "nosniff");
        String uri = context.request().uri();
        String path = context.request().path();
        OptionalLong wait = path == null || path.startsWith("/q/")
                ? OptionalLong.empty()
                : rate.secondsToWait(context.request().remoteAddress());
        if (wait.isPresent()) {
            context.response().putHeader("Retry-After", String.valueOf(wait.getAsLong()));
            refuse(context, ProblemType.TOO_MANY_REQUESTS, "Ask again in " + wait.getAsLong() + " seconds.");
        } else if (uri.length() > limits.uriLength()) {
            refuse(context, ProblemType.URI_TOO_LONG, "At most " + limits.uriLength() + " bytes are read.");
        } else if (path == null || AMBIGUOUS.matcher(path).find() || path.length() > 1 && path.endsWith("/")) {
            refuse(context, ProblemType.MALFORMED_REQUEST, "The path is not spelt in its one plain form.");
        } else if (!isEncodedUtf8(uri)) {
            refuse(context, ProblemType.MALFORMED_REQUEST, "The address is not percent-encoded UTF-8.");
        } else if (!isToken(context.request().getHeader("Authorization"))) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(context, ProblemType.UNAUTHENTICATED, "The Authorization header holds no access token.");
        } else if (context.request().headers().contains("Transfer-Encoding")) {
            // How long it gets is known too late: the framework would have answered by then, without a problem.
            refuse(context, ProblemType.MALFORMED_REQUEST, "A body is not read in pieces; send its Content-Length.");
        } else if (contentLength(context) > limits.bodySize()) {
            refuse(context, ProblemType.CONTENT_TOO_LARGE, "At most " + limits.bodySize() + " bytes are read.");
        } else {
            context.next();
        }
    }

    private static boolean isToken(String authorization) {
        return authorization == null || TOKEN.matcher(authorization).matches();
    }

    private static long contentLength(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }

    private static boolean isEncodedUtf8(String uri) {
        if (BROKEN_ESCAPE.matcher(uri).find()) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.allocate(uri.length() * 3);
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(uri, i + 1, i + 3, 16));
                i += 2;
            } else if (uri.charAt(i) > 0x7E) {
                return false;
            } else {
                bytes.put((byte) uri.charAt(i));
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void refuse(RoutingContext context, ProblemType type, String detail) {
        HttpProblem.Builder builder = Problem.builder(type, detail);
        String path = context.request().path();
        if (path != null && PLAIN.matcher(path).matches()) {
            builder.withInstance(URI.create(path));
        }
        HttpProblem problem = builder.build();
        HttpServerResponse response = context.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString());
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
        try {
            Buffer body = Buffer.buffer(json.writeValueAsBytes(problem));
            response.putHeader("Content-Length", String.valueOf(body.length()));
            if (context.request().method() == HttpMethod.HEAD) {
                response.end();
            } else {
                response.end(body);
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
