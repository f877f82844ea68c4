package org.authoritydirectory.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with a request: where, and what.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, for a body
 * @param parameter name of the query parameter or header, for those
 * @param detail what is wrong, in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "One thing wrong with a request: a pointer into the body or a parameter's name, and what is wrong")
public record Fault(String pointer, String parameter, String detail) {

    /** A fault at a JSON Pointer of the body. */
    public static Fault at(String pointer, String detail) {
        return new Fault(pointer, null, detail);
    }

    /** A fault of the named query parameter or header. */
    public static Fault of(String parameter, String detail) {
        return new Fault(null, parameter, detail);
    }
}
