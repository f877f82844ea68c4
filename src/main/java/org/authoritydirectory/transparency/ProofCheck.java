package org.authoritydirectory.transparency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.authoritydirectory.publication.BrokenLogException;
import org.authoritydirectory.publication.Leaf;

/** The offline check of one proof: that its leaf stands in the log that the checkpoint in it was signed for. */
final class ProofCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";
    private static final int HEAD = 2;

    private ProofCheck() {}

    /**
     * Says what a proof proves.
     *
     * @throws BrokenLogException if it does not prove its leaf
     * @throws IllegalArgumentException if it is no proof
     */
    static String verified(String json, List<NoteKey> keys) {
        JsonNode proof = read(json);
        String text = proof.path("proof").asText();
        int end = text.indexOf("\n\n");
        List<String> lines = text.substring(0, Math.max(end, 0)).lines().toList();
        if (lines.size() < HEAD || !lines.get(0).equals(FORM) || !lines.get(1).matches(INDEX + "[0-9]{1,9}")) {
            throw new IllegalArgumentException("This is no proof");
        }
        long index = Long.parseLong(lines.get(1).substring(INDEX.length()));
        List<byte[]> path = lines.stream()
                .skip(HEAD)
                .map(line -> Base64.getDecoder().decode(line))
                .toList();
        Checkpoint checkpoint = opened(text.substring(end + HEAD), index, keys);
        byte[] leaf = proof.path("leaf").asText().getBytes(StandardCharsets.UTF_8);
        if (!Proof.includes(Leaf.hash(leaf), index, checkpoint.size(), path, checkpoint.root())) {
            throw new BrokenLogException(index + 1, "is not what this proof shows");
        }
        JsonNode record = read(proof.path("leaf").asText());
        return String.format(
                "Version %d of %s, published %s as record %d of %s, has an entry whose public form has the SHA-256 %s.",
                record.path("version").asInt(),
                record.path("authority").asText(),
                record.path("at").asText(),
                index + 1,
                checkpoint.origin(),
                record.path("entrySha256").asText());
    }

    private static Checkpoint opened(String note, long index, List<NoteKey> keys) {
        try {
            return Checkpoint.opened(note, keys);
        } catch (IllegalArgumentException e) {
            throw new BrokenLogException(index + 1, "is not proved: its checkpoint " + e.getMessage());
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no proof");
        }
    }
}
