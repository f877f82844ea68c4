package org.authoritydirectory.transparency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.authoritydirectory.publication.Publication;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a version of an entry stands in the log.
 *
 * @param sequence number of its record, from 1; its index in the tree is one less
 * @param leaf the canonical JSON (RFC 8785) that the record's hash is made of
 * @param restrictedSalt for readers of the whole entry: with it and the entry, they compute what stands as
 *     {@code restricted} in the leaf
 * @param proof a C2SP tlog-proof: the path from the leaf to the root, and the signed checkpoint with that root
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Proof", description = "That a version of an entry stands in the log, verifiable offline")
public record ProofView(
        String authority,
        int version,
        long sequence,

        @Schema(description = "What the record's hash is made of: canonical JSON, with the SHA-256 of the entry")
        String leaf,

        @Schema(description = "For readers of the whole entry: the salt of the digest in the leaf, hexadecimal")
        String restrictedSalt,

        @Schema(description = "A C2SP tlog-proof: the path from the leaf to the root and the signed checkpoint")
        String proof) {

    private static final String FORM = "c2sp.org/tlog-proof@v1\n";

    static ProofView of(Publication record, List<byte[]> path, String checkpoint, boolean whole) {
        Base64.Encoder base64 = Base64.getEncoder();
        StringBuilder proof = new StringBuilder(FORM)
                .append("index ")
                .append(record.sequence() - 1)
                .append('\n');
        path.forEach(hash -> proof.append(base64.encodeToString(hash)).append('\n'));
        proof.append('\n').append(checkpoint);
        return new ProofView(
                record.authority(),
                record.version(),
                record.sequence(),
                new String(record.leaf(), StandardCharsets.UTF_8),
                whole ? record.restrictedSalt() : null,
                proof.toString());
    }
}
