package org.authoritydirectory.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.format.Format;
import org.authoritydirectory.shared.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the OpenAPI document what every operation has in common: the problems it can answer, and its headers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiAnswers implements OASFilter {

    /** Shapes that stand in others member by member, and shapes of the problem library that ours replaces. */
    private static final List<String> NOT_SHOWN =
            List.of("Function", "HttpProblem", "HttpValidationProblem", "Instrument", "State", "Violation");

    private static final List<String> ALWAYS_ANSWERED =
            List.of("id", "version", "sequence", "publishedAt", "state", "names", "provenance", "freshness");

    /** Where reading takes more than being anybody. */
    private static final List<String> PRIVATE = List.of(
            "/v1/submissions",
            "/v1/access-requests",
            "/v1/grants",
            "/v1/audit",
            "/v1/reports",
            "/v1/me",
            "/v1/subscriptions");

    /** Where a POST asks and changes nothing. */
    private static final List<String> ASKED = List.of("/v1/addressees");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        NOT_SHOWN.forEach(document.getComponents()::removeSchema);
        document.getComponents().getSchemas().get("EntryView").setRequired(ALWAYS_ANSWERED);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        if (!isForEverybody(path, method)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(OpenApiDocument.TOKEN));
        }
        operation.addParameter(OASFactory.createParameter()
                .name("Directory-Min-Sequence")
                .in(Parameter.In.HEADER)
                .description("Answer from this publication or a later one, or 503")
                .schema(number()));
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(answer -> answer.addHeader(
                        "Directory-Sequence",
                        OASFactory.createHeader()
                                .description("Number of the publication the answer reflects")
                                .schema(number())));
        example(operation);
        Stream.of(ProblemType.values())
                .filter(type -> applies(type, path, method))
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
                .forEach((status, types) ->
                        operation.getResponses().addAPIResponse(String.valueOf(status), problem(types)));
    }

    /** An answer the sample really gives, of each media type; a test keeps it true, and sees to it that none is forgotten. */
    private static void example(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .forEach(answer -> answer.getContent().getMediaTypes().forEach((type, content) -> Stream.of(
                                Format.values())
                        .filter(format -> format.mediaType().equals(type))
                        .map(format -> example(operation.getOperationId(), format))
                        .filter(Objects::nonNull)
                        .forEach(content::setExample)));
    }

    /** Null where there is none. */
    private static Object example(String operation, Format format) {
        String file = "/openapi-examples/" + operation + "." + format.code();
        try (InputStream in = OpenApiAnswers.class.getResourceAsStream(file)) {
            if (in == null) {
                return null;
            }
            return format.mediaType().startsWith("text/")
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : new ObjectMapper().readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** A path without a variable part has nothing to miss; what only reads the directory forbids nothing. */
    private static boolean applies(ProblemType type, String path, PathItem.HttpMethod method) {
        boolean reads = method == PathItem.HttpMethod.GET;
        return switch (type) {
            case NOT_FOUND -> path.contains("{");
            case NO_ADDRESSEE, OPEN_ADDRESSEE -> path.equals("/v1/request-outline");
            case WITHDRAWN -> path.equals("/v1/authorities/{id}") || path.equals("/v1/authorities/{id}/reachability");
            case COPY_ENDED -> path.equals("/v1/changes");
            case METHOD_NOT_ALLOWED -> false;
            case FORBIDDEN -> !isForEverybody(path, method);
            case UNSUPPORTED_MEDIA_TYPE,
                    INVALID_ENTRY,
                    INVALID_BODY,
                    SIGN_IN_AGAIN,
                    CONFLICT,
                    PRECONDITION_FAILED,
                    PRECONDITION_REQUIRED,
                    KEY_USED_OTHERWISE -> !reads;
            default -> true;
        };
    }

    private static boolean isForEverybody(String path, PathItem.HttpMethod method) {
        return ASKED.contains(path)
                || method == PathItem.HttpMethod.GET && PRIVATE.stream().noneMatch(path::startsWith);
    }

    private static APIResponse problem(List<ProblemType> types) {
        List<String> titles = types.stream().map(ProblemType::title).toList();
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        return OASFactory.createAPIResponse()
                .description(String.join("; or: ", titles))
                .content(content);
    }

    private static Schema number() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int64")
                .minimum(java.math.BigDecimal.ZERO);
    }
}
