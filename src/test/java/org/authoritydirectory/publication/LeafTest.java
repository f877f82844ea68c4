package org.authoritydirectory.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.shared.Sha256;
import org.junit.jupiter.api.Test;

/** The hash of a record depends on all of it, and the chain on every record and its place. */
class LeafTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final Entry ENTRY = Entries.with("");
    private static final String JSON = "{\"id\":\"LVA-000000\",\"state\":\"LVA\"}";
    private static final String START = "0".repeat(64);

    @Test
    void theBytesOfARecordAreWrittenDownForEver() {
        Publication record = new Publication(7, AT, 2, change("r", "LVA-000001", "s"), JSON, "ab");
        assertThat(new String(Leaf.bytes(record), StandardCharsets.UTF_8))
                .isEqualTo("{\"approvedBy\":\"approver\",\"at\":\"2026-11-23T10:00:00.123Z\","
                        + "\"authority\":\"LVA-000000\",\"entrySha256\":\"6175221a51dd50016ed28756d4018f9bb51a59ef1672861a68e34de954541f63\","
                        + "\"reason\":\"r\",\"restricted\":\"ab\",\"sequence\":7,\"submission\":\"s\","
                        + "\"submittedBy\":\"submitter\",\"successor\":\"LVA-000001\",\"type\":\"published\","
                        + "\"version\":2}");
        // RFC 6962, 2.1: the hash of a leaf is SHA-256(0x00 || leaf).
        assertThat(Leaf.hash(record))
                .isEqualTo(HexFormat.of().formatHex(Sha256.of(new byte[1], Leaf.bytes(record))))
                .isEqualTo("4e0204abfeb0b2f21a543a0f38eb52fc34a73b17749eb6de7d54b2c60c7958eb");
    }

    @Test
    void whatIsNotKnownIsNoPartOfTheRecord() {
        Publication record = new Publication(1, AT, 1, change(null, null, null), JSON, null);
        assertThat(new String(Leaf.bytes(record), StandardCharsets.UTF_8))
                .doesNotContain("reason", "successor", "submission", "restricted", "null");
    }

    @Test
    void aRecordAlteredInAnyMemberHasAnotherHash() {
        ApprovedChange change = change("r", "LVA-000001", "s");
        List<Publication> altered = List.of(
                new Publication(7, AT, 2, change, JSON, "ab"),
                new Publication(8, AT, 2, change, JSON, "ab"),
                new Publication(7, AT.plusMillis(1), 2, change, JSON, "ab"),
                new Publication(7, AT, 3, change, JSON, "ab"),
                new Publication(7, AT, 2, change, JSON.replace("LVA\"}", "EST\"}"), "ab"),
                new Publication(7, AT, 2, change, JSON, "ac"),
                new Publication(7, AT, 2, change, JSON, null),
                new Publication(7, AT, 2, change("r2", "LVA-000001", "s"), JSON, "ab"),
                new Publication(7, AT, 2, change(null, "LVA-000001", "s"), JSON, "ab"),
                new Publication(7, AT, 2, change("r", "LVA-000002", "s"), JSON, "ab"),
                new Publication(7, AT, 2, change("r", null, "s"), JSON, "ab"),
                new Publication(7, AT, 2, change("r", "LVA-000001", "s2"), JSON, "ab"),
                new Publication(7, AT, 2, change("r", "LVA-000001", null), JSON, "ab"),
                new Publication(7, AT, 2, by(Publication.Type.WITHDRAWN, "submitter", "approver"), JSON, "ab"),
                new Publication(7, AT, 2, by(Publication.Type.CONFIRMED, "submitter", "approver"), JSON, "ab"),
                new Publication(7, AT, 2, by(Publication.Type.PUBLISHED, "other", "approver"), JSON, "ab"),
                new Publication(7, AT, 2, by(Publication.Type.PUBLISHED, "submitter", "other"), JSON, "ab"),
                new Publication(
                        7,
                        AT,
                        2,
                        new ApprovedChange(
                                Publication.Type.PUBLISHED,
                                ENTRY.withId("LVA-00000Z"),
                                1,
                                "r",
                                "LVA-000001",
                                "s",
                                "submitter",
                                "approver"),
                        JSON,
                        "ab"));
        assertThat(altered.stream().map(Leaf::hash)).doesNotHaveDuplicates().allMatch(hash -> hash.length() == 64);
    }

    @Test
    void theChainTellsARecordChangedMovedOrDropped() {
        TestLog log = new TestLog();
        for (String id : List.of("LVA-000001", "LVA-000002", "LVA-000003")) {
            log.publish(ENTRY.withId(id), AT);
        }
        List<String> leaves = log.after(0).stream().map(Publication::leafHash).toList();
        String a = leaves.get(0);
        String b = leaves.get(1);
        String c = leaves.get(2);
        assertThat(chain(a, b, c)).isEqualTo(log.after(2).get(0).linkHash());
        Set<String> others = new HashSet<>(List.of(
                chain(b, a, c),
                chain(a, c, b),
                chain(a, b),
                chain(b, c),
                chain(a, c),
                chain(a, b, b, c),
                chain(a, b, a)));
        assertThat(others).hasSize(7).doesNotContain(chain(a, b, c));
        assertThat(Leaf.link(a, b))
                .isEqualTo(HexFormat.of()
                        .formatHex(Sha256.of(
                                HexFormat.of().parseHex(a), HexFormat.of().parseHex(b))));
    }

    private static String chain(String... leaves) {
        String link = START;
        for (String leaf : leaves) {
            link = Leaf.link(link, leaf);
        }
        return link;
    }

    private static ApprovedChange change(String reason, String successor, String submission) {
        return new ApprovedChange(
                Publication.Type.PUBLISHED, ENTRY, 1, reason, successor, submission, "submitter", "approver");
    }

    private static ApprovedChange by(Publication.Type type, String submitter, String approver) {
        return new ApprovedChange(type, ENTRY, 1, "r", "LVA-000001", "s", submitter, approver);
    }
}
