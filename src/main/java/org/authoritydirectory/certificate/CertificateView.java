package org.authoritydirectory.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.transparency.ProofView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the directory had published about an authority at an instant.
 *
 * @param asked the instant
 * @param type of the last publication up to then; after {@code withdrawn} the authority was no longer in the directory
 * @param at when that was published
 * @param entry its public form, as canonical JSON (RFC 8785); of a withdrawn authority the last
 * @param reason of a withdrawal
 * @param successor id of the authority that took over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Certificate", description = "What the directory had published about an authority at an instant")
public record CertificateView(
        String authority,
        Instant asked,

        @Schema(enumeration = {"published", "confirmed", "withdrawn"})
        String type,

        int version,
        long sequence,
        Instant at,
        @JsonRawValue @Schema(implementation = Entry.class) String entry,
        String reason,
        String successor,
        ProofView proof) {

    static CertificateView of(Publication record, Instant asked, ProofView proof) {
        return new CertificateView(
                record.authority(),
                asked,
                record.type().code(),
                record.version(),
                record.sequence(),
                record.at(),
                record.entryJson(),
                record.type() == Publication.Type.WITHDRAWN ? record.reason() : null,
                record.successor(),
                proof);
    }
}
