package org.authoritydirectory.transparency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import org.authoritydirectory.publication.Publication;

/** What a directory gives out of a log, with a key of its own. */
public final class SignedLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SigningKey key = SigningKey.made("example.org/log");

    /** The key that is kept secret. */
    public String secret() {
        return key.text();
    }

    /** The key that may be known. */
    public String key() {
        return key.known().text();
    }

    /** The lines of the records. */
    public static List<String> lines(List<Publication> log) {
        return log.stream().map(SignedLog::line).toList();
    }

    private static String line(Publication record) {
        try {
            return JSON.writeValueAsString(RecordView.of(record));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signed checkpoint of a whole log. */
    public String checkpoint(List<Publication> log) {
        MerkleTree tree = new MerkleTree();
        log.forEach(record -> tree.add(HexFormat.of().parseHex(record.leafHash())));
        return new Checkpoint("example.org/log", log.size(), tree.root(log.size())).signed(List.of(key));
    }
}
