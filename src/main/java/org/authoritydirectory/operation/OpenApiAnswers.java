package org.authoritydirectory.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.authoritydirectory.shared.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
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

    @Override
    public void filterOpenAPI(OpenAPI document) {
        NOT_SHOWN.forEach(document.getComponents()::removeSchema);
        document.getComponents().getSchemas().get("EntryView").setRequired(ALWAYS_ANSWERED);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
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
                .filter(type -> applies(type, path))
                .map(ProblemType::status)
                .distinct()
                .forEach(status -> operation.getResponses().addAPIResponse(String.valueOf(status), problem(status)));
    }

    /** An answer the sample really gives; a test keeps it true. */
    private static void example(Operation operation) {
        String file = "/openapi-examples/" + operation.getOperationId() + ".json";
        try (InputStream in = OpenApiAnswers.class.getResourceAsStream(file)) {
            Object example = new ObjectMapper().readValue(in, Object.class);
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .getMediaType("application/json")
                    .setExample(example);
        } catch (IOException e) {
            throw new UncheckedIOException("No example for " + operation.getOperationId(), e);
        }
    }

    /** A path without a variable part has nothing to miss; what takes no body refuses none. */
    private static boolean applies(ProblemType type, String path) {
        return switch (type) {
            case NOT_FOUND -> path.contains("{");
            case WITHDRAWN -> path.equals("/v1/authorities/{id}");
            case METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE -> false;
            default -> true;
        };
    }

    private static APIResponse problem(int status) {
        List<String> titles = Stream.of(ProblemType.values())
                .filter(type -> type.status() == status)
                .map(ProblemType::title)
                .toList();
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
