package org.authoritydirectory.transparency;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.publication.Publication;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record of the log as a copy holds it.
 *
 * @param leaf what its hash is made of, as canonical JSON (RFC 8785)
 * @param leafHash SHA-256 of a zero byte and the leaf (RFC 6962, 2.1), as hexadecimal
 * @param entry the public form of the entry, whose SHA-256 is in the leaf
 */
@Schema(name = "Record", description = "A record of the log with its leaf")
public record RecordView(
        @JsonRawValue @Schema(implementation = Object.class) String leaf,
        String leafHash,
        @JsonRawValue @Schema(implementation = Entry.class) String entry) {

    static RecordView of(Publication record) {
        return new RecordView(new String(record.leaf(), StandardCharsets.UTF_8), record.leafHash(), record.entryJson());
    }
}
