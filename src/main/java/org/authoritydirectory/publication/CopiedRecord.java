package org.authoritydirectory.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.shared.CanonicalJson;

/**
 * A record of another log, as that log gives it out.
 *
 * @param leaf what its hash is made of
 * @param entry the public form of the entry
 */
record CopiedRecord(JsonNode leaf, JsonNode entry) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the next record of a copy.
     *
     * @param line as {@code /v1/log/records} has it
     * @return the record of this log that is the same to the last byte
     * @throws BrokenLogException if there can be none
     */
    static Publication next(String line, long sequence, String previousLinkHash) {
        byte[] canonical;
        Publication record;
        try {
            JsonNode read = JSON.readTree(line);
            CopiedRecord copied = new CopiedRecord(read.path("leaf"), read.path("entry"));
            canonical = CanonicalJson.of(copied.leaf.toString());
            record = copied.publication().linkedTo(previousLinkHash);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new BrokenLogException(sequence, "cannot be read");
        }
        if (record.sequence() != sequence || !Arrays.equals(record.leaf(), canonical)) {
            throw new BrokenLogException(sequence, "is not what its leaf says");
        }
        return record;
    }

    private Publication publication() {
        String text = new String(CanonicalJson.of(entry.toString()), StandardCharsets.UTF_8);
        ApprovedChange change = new ApprovedChange(
                Publication.Type.valueOf(leaf.get("type").asText().toUpperCase(Locale.ROOT)),
                EntryJson.read(text),
                leaf.get("version").asInt() - 1,
                text("reason"),
                text("successor"),
                text("submission"),
                text("submittedBy"),
                text("approvedBy"));
        return new Publication(
                leaf.get("sequence").asLong(),
                Instant.parse(leaf.get("at").asText()),
                leaf.get("version").asInt(),
                change,
                text,
                text("restricted"));
    }

    private String text(String member) {
        return leaf.path(member).asText(null);
    }
}
