package org.authoritydirectory.transparency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.authoritydirectory.publication.BrokenLogException;
import org.authoritydirectory.publication.Leaf;
import org.authoritydirectory.shared.CanonicalJson;
import org.authoritydirectory.shared.Sha256;

/** The records of a copy, checked one by one and then, together, against checkpoints. */
final class CopiedLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    private final MerkleTree tree = new MerkleTree();
    private final Map<String, Integer> versions = new HashMap<>();

    /** The number of records. */
    int size() {
        return tree.size();
    }

    /**
     * Takes the next record.
     *
     * @throws BrokenLogException if it is not the next one, or does not fit together
     */
    void add(String line) {
        long sequence = size() + 1L;
        JsonNode record = read(line, sequence);
        JsonNode leaf = record.path("leaf");
        if (leaf.path("sequence").asLong() != sequence) {
            throw new BrokenLogException(sequence, "is missing or out of its place");
        }
        byte[] hash = Leaf.hash(canonical(leaf, sequence));
        if (!HEX.formatHex(hash).equals(record.path("leafHash").asText())) {
            throw new BrokenLogException(sequence, "has a leaf that is not the one of its hash");
        }
        String entry = HEX.formatHex(Sha256.of(canonical(record.path("entry"), sequence)));
        if (!entry.equals(leaf.path("entrySha256").asText())) {
            throw new BrokenLogException(sequence, "has an entry that is not the one of its leaf");
        }
        int version = leaf.path("version").asInt();
        if (versions.merge(leaf.path("authority").asText(), 1, Integer::sum) != version) {
            throw new BrokenLogException(sequence, "is not the next version of its entry");
        }
        tree.add(hash);
    }

    /**
     * Holds the records against a checkpoint.
     *
     * @param proved how many are known to be right, from a checkpoint before
     * @throws BrokenLogException if they are not those it was made of, or not all
     */
    void reaches(Checkpoint checkpoint, long proved) {
        if (checkpoint.size() > size()) {
            throw new BrokenLogException(size() + 1L, "is missing: the checkpoint is of " + checkpoint.size());
        }
        if (!Arrays.equals(tree.root((int) checkpoint.size()), checkpoint.root())) {
            throw new BrokenLogException(
                    proved + 1,
                    "or one behind it, up to " + checkpoint.size() + ", is not what was published: together they do not"
                            + " have the root of the checkpoint");
        }
    }

    private static JsonNode read(String line, long sequence) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BrokenLogException(sequence, "cannot be read");
        }
    }

    private static byte[] canonical(JsonNode node, long sequence) {
        try {
            return CanonicalJson.of(node.toString());
        } catch (IllegalArgumentException e) {
            throw new BrokenLogException(sequence, "cannot be read");
        }
    }
}
