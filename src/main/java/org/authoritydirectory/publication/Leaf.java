package org.authoritydirectory.publication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.authoritydirectory.shared.CanonicalJson;
import org.authoritydirectory.shared.Sha256;

/**
 * The hashes of a record. The leaf is the canonical JSON (RFC 8785) of everything public about the record, with the digest
 * of the entry's public form in its place, so that a leaf is small whatever the entry (docs/adr/0013); its hash is that of a
 * leaf in RFC 6962 (2.1); the link hash chains it to the record before, so that a record changed, dropped, added or moved
 * breaks every link behind it.
 */
public final class Leaf {

    private static final byte[] LEAF_PREFIX = {0};
    private static final HexFormat HEX = HexFormat.of();

    private Leaf() {}

    /** The canonical bytes of a record. */
    static byte[] bytes(Publication p) {
        ObjectNode leaf = JsonNodeFactory.instance.objectNode();
        leaf.put("sequence", p.sequence());
        leaf.put("at", p.at().toString());
        leaf.put("authority", p.authority());
        leaf.put("version", p.version());
        leaf.put("type", p.type().code());
        leaf.put("entrySha256", HEX.formatHex(Sha256.of(p.entryJson().getBytes(StandardCharsets.UTF_8))));
        putIfKnown(leaf, "reason", p.reason());
        putIfKnown(leaf, "successor", p.successor());
        putIfKnown(leaf, "submission", p.submission());
        leaf.put("submittedBy", p.submittedBy());
        leaf.put("approvedBy", p.approvedBy());
        putIfKnown(leaf, "restricted", p.restricted());
        return CanonicalJson.of(leaf.toString());
    }

    /** The leaf hash of a record, as hexadecimal. */
    static String hash(Publication p) {
        return HEX.formatHex(hash(bytes(p)));
    }

    /** The 32 bytes of the hash of a leaf (RFC 6962, 2.1). */
    public static byte[] hash(byte[] leaf) {
        return Sha256.of(LEAF_PREFIX, leaf);
    }

    /** The link hash of the record with this leaf hash behind the record with that link hash. */
    static String link(String previousLinkHash, String leafHash) {
        return HEX.formatHex(Sha256.of(HEX.parseHex(previousLinkHash), HEX.parseHex(leafHash)));
    }

    private static void putIfKnown(ObjectNode leaf, String member, String value) {
        if (value != null) {
            leaf.put(member, value);
        }
    }
}
