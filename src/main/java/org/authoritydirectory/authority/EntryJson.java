package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.authoritydirectory.shared.CanonicalJson;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.Problem;

/** Reads and writes an entry as JSON: strictly, and with a pointer to each fault. */
public final class EntryJson {

    /** Members an answer carries and a document sent back may still carry; they are derived, so they are not read. */
    static final Set<String> DERIVED = Set.of("freshness", "missing", "withheld");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new FromString<>(String.class, text -> text))
                    .addDeserializer(Instant.class, new FromString<>(Instant.class, Instant::parse)))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // What is null is not known; in a list, where that means nothing, it is a fault all the same.
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP))
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

    /** The canonical text of an entry (RFC 8785): the same content always has the same text. */
    public static String canonical(Entry entry) {
        return new String(CanonicalJson.of(write(entry)), StandardCharsets.UTF_8);
    }

    /** The JSON tree of an entry or of a view of one, just as its text is read: numbers are of the same kind. */
    public static ObjectNode tree(Object entryOrView) {
        return object(write(entryOrView));
    }

    /**
     * The entry a JSON text holds; derived members in it are passed over.
     *
     * @throws InvalidEntryException naming every unknown member and every value of a wrong type
     */
    public static Entry read(String json) {
        return strictly(faults -> {
            if (json.contains("null")) {
                noteNullItems(MAPPER.createParser(json), faults);
            }
            return reader(faults).readValue(json);
        });
    }

    /**
     * The entry a JSON tree holds, by the rules for a text.
     *
     * @throws InvalidEntryException naming every unknown member and every value of a wrong type
     */
    public static Entry read(ObjectNode tree) {
        return strictly(faults -> {
            noteNullItems(MAPPER.treeAsTokens(tree), faults);
            return reader(faults).readValue(MAPPER.treeAsTokens(tree));
        });
    }

    /**
     * The JSON object a text holds, whatever its members are.
     *
     * @throws InvalidEntryException if it is not one well-formed JSON object without duplicate keys
     */
    public static ObjectNode object(String json) {
        return strictly(faults -> MAPPER.readTree(json) instanceof ObjectNode object ? object : null);
    }

    private interface Reading<T> {
        T read(List<Fault> faults) throws IOException;
    }

    private static <T> T strictly(Reading<T> reading) {
        List<Fault> faults = new ArrayList<>();
        T read = null;
        try {
            read = reading.read(faults);
        } catch (JsonMappingException e) {
            faults.add(Fault.at(pointer(e), "has a value of the wrong form"));
        } catch (JsonProcessingException e) {
            faults.add(Fault.at("", "is not well-formed JSON" + position(e)));
        } catch (IOException e) {
            throw new UncheckedIOException("Text cannot fail to be read", e);
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntryException(faults);
        }
        if (read == null) {
            throw new InvalidEntryException(List.of(Fault.at("", "must be a JSON object")));
        }
        return read;
    }

    private static ObjectReader reader(List<Fault> faults) {
        return MAPPER.readerFor(Entry.class).withAttribute(FaultCollector.FAULTS, faults);
    }

    private static void noteNullItems(JsonParser document, List<Fault> faults) throws IOException {
        try (JsonParser p = document) {
            while (p.nextToken() != null) {
                if (p.hasToken(JsonToken.VALUE_NULL) && p.getParsingContext().inArray()) {
                    faults.add(Fault.at(
                            Problem.printable(
                                    p.getParsingContext().pathAsPointer().toString()),
                            "is null"));
                }
            }
        }
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

    /** Reads what is written as a JSON string, and nothing else: a number is not bent into a text. */
    private static final class FromString<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> read;

        FromString(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser p, DeserializationContext context) throws IOException {
            if (!p.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), p);
            }
            try {
                return read.apply(p.getText());
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), p.getText(), "is not an instant");
            }
        }
    }
}
