package org.authoritydirectory.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;

/** Reads the small bodies that say what to do: strictly, and refused with a pointer to each fault. */
@ApplicationScoped
public class InputReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Validator validator;

    InputReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * The input that a body holds; no body is read as an empty object.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming what is at fault
     */
    public <T> T read(String body, Class<T> type) {
        T input = parse(body == null || body.isBlank() ? "{}" : body, type);
        if (input == null) {
            throw refused(List.of(Fault.at("", "must be a JSON object")));
        }
        List<Fault> faults = validator.validate(input).stream()
                .map(v -> Fault.at("/" + v.getPropertyPath().toString().replace('.', '/'), v.getMessage()))
                .sorted(java.util.Comparator.comparing(Fault::pointer))
                .toList();
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return input;
    }

    private static <T> T parse(String body, Class<T> type) {
        try {
            return MAPPER.readValue(body, type);
        } catch (UnrecognizedPropertyException e) {
            throw refused(List.of(Fault.at(pointer(e), "is not a member here")));
        } catch (JsonMappingException e) {
            throw refused(List.of(Fault.at(pointer(e), "has a value of the wrong form")));
        } catch (JsonProcessingException e) {
            throw refused(List.of(Fault.at("", "is not well-formed JSON")));
        }
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        e.getPath().forEach(step -> pointer.append('/')
                .append(
                        step.getFieldName() == null
                                ? String.valueOf(step.getIndex())
                                : Problem.printable(step.getFieldName())));
        return pointer.toString();
    }

    private static RuntimeException refused(List<Fault> faults) {
        return Problem.of(ProblemType.INVALID_BODY, "Nothing was done; see errors.", faults);
    }
}
