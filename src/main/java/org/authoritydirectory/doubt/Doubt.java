package org.authoritydirectory.doubt;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing in a proposed entry that a reviewer should look at twice. It refuses nothing: what a State really notified
 * can always be published.
 *
 * @param code the kind of doubt, such as {@code domain-new}
 * @param pointer JSON Pointer (RFC 6901) into the proposed entry
 * @param detail what is doubtful, in a sentence; sent text stands in it only in a form that is safe to show
 * @param acknowledge whether an approval has to name the code: a request could be led astray by this, and what it is
 *     about is not in the published version already
 */
public record Doubt(
        @Schema(
                description = "The kind of doubt",
                enumeration = {
                    "phone-invalid",
                    "phone-country",
                    "phone-look-alike",
                    "value-differs",
                    "domain-new",
                    "domain-mixed-script",
                    "domain-punycode",
                    "translation-missing",
                    "not-a-party",
                    "second-central-authority"
                })
        String code,

        @Schema(description = "JSON Pointer (RFC 6901) into the proposed entry", examples = "/channels/0/value")
        String pointer,

        @Schema(description = "What is doubtful, in a sentence; domains stand in it as A-labels (RFC 5890)")
        String detail,

        @Schema(
                description =
                        "Whether an approval has to name the code: it is new, and a request could be led astray by"
                                + " this")
        boolean acknowledge) {

    /** The same about what is published already: nobody has to look at it again. */
    Doubt standing() {
        return new Doubt(code, pointer, detail, false);
    }
}
