package org.authoritydirectory.authority;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.Problem;

/** Reads and writes an entry as JSON: strictly, and with a pointer to each fault. */
public final class EntryJson {

    /** Members an answer carries and a document sent back may still carry; they are derived, so they are not read. */
    private static final Set<String> DERIVED = Set.of("freshness", "missing", "withheld");

    private static final String FAULTS = "faults";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addHandler(new FaultCollector())
            .build();

    private EntryJson() {}

    /** The JSON text of an entry or of a view of one. */
    public static String write(Object entryOrView) {
        try {
            return MAPPER.writeValueAsString(entryOrView);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The entry a JSON text holds; derived members in it are passed over.
     *
     * @throws InvalidEntryException naming every unknown member and every value of a wrong type
     */
    public static Entry read(String json) {
        List<Fault> faults = new ArrayList<>();
        Entry entry = null;
        try {
            entry = MAPPER.readerFor(Entry.class).withAttribute(FAULTS, faults).readValue(json);
        } catch (JsonMappingException e) {
            faults.add(Fault.at(pointer(e), "has a value of the wrong form"));
        } catch (JsonProcessingException e) {
            faults.add(Fault.at("", "is not well-formed JSON" + position(e)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntryException(faults);
        }
        if (entry == null) {
            throw new InvalidEntryException(List.of(Fault.at("", "must be a JSON object")));
        }
        return entry;
    }

    private static String position(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : Problem.printable(step.getFieldName()));
        }
        return pointer.toString();
    }

    /** Notes a fault and reads on, so that all of them are told at once. */
    private static final class FaultCollector extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context, JsonParser p, JsonDeserializer<?> d, Object bean, String name)
                throws IOException {
            JsonStreamContext at = p.getParsingContext();
            boolean root = at.getParent() == null || at.getParent().inRoot();
            if (!(root && at.inObject() && depth(at) == 1 && DERIVED.contains(name))) {
                note(context, p, "is not a member of an entry");
            }
            p.skipChildren();
            return true;
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context,
                JavaType type,
                com.fasterxml.jackson.core.JsonToken t,
                JsonParser p,
                String m)
                throws IOException {
            note(context, p, "has a value of the wrong type");
            p.skipChildren();
            return null;
        }

        @Override
        public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String m) {
            note(context, context.getParser(), "has a value that is not one of its values");
            return null;
        }

        private static int depth(JsonStreamContext at) {
            int depth = 0;
            for (JsonStreamContext c = at; c != null && !c.inRoot(); c = c.getParent()) {
                depth++;
            }
            return depth;
        }

        @SuppressWarnings("unchecked")
        private static void note(DeserializationContext context, JsonParser p, String detail) {
            String pointer =
                    Problem.printable(p.getParsingContext().pathAsPointer().toString());
            ((List<Fault>) context.getAttribute(FAULTS)).add(Fault.at(pointer, detail));
        }
    }
}
