package org.authoritydirectory.authority;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.util.List;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.Problem;

/** Notes a fault and reads on, so that all of them are told at once. */
final class FaultCollector extends DeserializationProblemHandler {

    /** The attribute that holds the faults noted so far. */
    static final String FAULTS = "faults";

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser p, JsonDeserializer<?> d, Object bean, String name)
            throws IOException {
        JsonPointer owner = owner(context.getParser(), p);
        if (!(owner.matches() && EntryJson.DERIVED.contains(name))) {
            note(context, owner.appendProperty(name), "is not a member of an entry");
        }
        p.skipChildren();
        return true;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken t, JsonParser p, String m) throws IOException {
        note(context, p, "has a value of the wrong type");
        p.skipChildren();
        return null;
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String m) {
        note(context, context.getParser(), "has a value that is not one of its values");
        return null;
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value, String m) {
        note(context, context.getParser(), "has a value that is not one of its values");
        return null;
    }

    @Override
    public Object handleMissingInstantiator(
            DeserializationContext context, Class<?> type, ValueInstantiator v, JsonParser p, String m) {
        note(context, p, "has a value of the wrong type");
        return null;
    }

    /** The object with the unknown member: Jackson tells of it when it meets it, or of all at the object's end. */
    private static JsonPointer owner(JsonParser document, JsonParser p) {
        JsonStreamContext at = document.getParsingContext();
        if (p != document) {
            return at.pathAsPointer();
        }
        return (p.currentToken().isStructStart() ? at.getParent() : at)
                .pathAsPointer()
                .head();
    }

    private static void note(DeserializationContext context, JsonParser p, String detail) {
        note(context, p.getParsingContext().pathAsPointer(), detail);
    }

    @SuppressWarnings("unchecked")
    private static void note(DeserializationContext context, JsonPointer pointer, String detail) {
        ((List<Fault>) context.getAttribute(FAULTS)).add(Fault.at(Problem.printable(pointer.toString()), detail));
    }
}
