package org.authoritydirectory.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.TestLog;
import org.authoritydirectory.shared.CanonicalJson;
import org.authoritydirectory.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever holds a copy finds out, with nothing else, whether it is what was published. */
class CopyCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SigningKey KEY = SigningKey.made("example.org/log");
    private static final int RECORDS = 40;

    @TempDir
    Path copy;

    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void aLogOfTwentyOfficesThatWereAllRenamedOnce() throws IOException {
        TestLog log = new TestLog();
        Instant at = Instant.parse("2026-11-25T10:00:00Z");
        for (int i = 0; i < RECORDS; i++) {
            log.publish(EmptyDirectory.office("LVA-%06d".formatted(i % 20), "Office " + i), at.plusSeconds(i));
        }
        for (Publication record : log.after(0)) {
            lines.add(JSON.writeValueAsString(RecordView.of(record)));
        }
        checkpoint("checkpoint", RECORDS);
        checkpoint("checkpoint-of-last-year", 25);
    }

    private void checkpoint(String name, int size) throws IOException {
        MerkleTree tree = new MerkleTree();
        for (String line : lines) {
            tree.add(HexFormat.of().parseHex(JSON.readTree(line).get("leafHash").asText()));
        }
        Files.writeString(
                copy.resolve(name), new Checkpoint("example.org/log", size, tree.root(size)).signed(List.of(KEY)));
    }

    private record Answer(int code, String said) {}

    private Answer verify(List<String> lines, String... keys) throws IOException {
        Files.write(copy.resolve("records.ndjson"), lines);
        List<String> command = new ArrayList<>(List.of("verify", copy.toString()));
        command.addAll(List.of(keys));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = CopyCheck.run(command.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Answer(code, said.toString(StandardCharsets.UTF_8).strip());
    }

    private Answer verify(List<String> lines) throws IOException {
        return verify(lines, KEY.known().text());
    }

    @Test
    void anUntouchedCopyIsWhatWasPublished() throws IOException {
        assertThat(verify(lines)).isEqualTo(new Answer(0, "Records 1 to 40 are what example.org/log published."));
    }

    @Test
    void whatIsNewerThanTheCheckpointIsSaidNotToBeCovered() throws IOException {
        Files.delete(copy.resolve("checkpoint"));
        assertThat(verify(lines))
                .isEqualTo(new Answer(
                        0, "Records 1 to 25 are what example.org/log published; 15 newer ones are not covered yet."));
    }

    /** Any one character altered, any record dropped, doubled or moved: found, and the first wrong one is named. */
    @Test
    void aThousandAlterationsAreFoundAndNamed() throws IOException {
        Random dice = new Random(20261125);
        for (int i = 0; i < 1_000; i++) {
            List<String> altered = new ArrayList<>(lines);
            int at = dice.nextInt(RECORDS);
            switch (dice.nextInt(4)) {
                case 0 -> altered.set(at, withAnotherCharacter(altered.get(at), dice));
                case 1 -> altered.remove(at);
                case 2 -> altered.add(at, lines.get(dice.nextInt(at + 1)));
                default -> {
                    int other = dice.nextInt(RECORDS - 1);
                    other = other < at ? other : other + 1;
                    Collections.swap(altered, at, other);
                    at = Math.min(at, other);
                }
            }
            Answer answer = verify(altered);
            assertThat(answer.code()).as(answer.said()).isEqualTo(1);
            assertThat(answer.said()).startsWith("Record " + firstDifferent(altered) + " ");
        }
    }

    private int firstDifferent(List<String> altered) {
        for (int i = 0; i < lines.size(); i++) {
            if (i >= altered.size() || !altered.get(i).equals(lines.get(i))) {
                return i + 1;
            }
        }
        return lines.size() + 1;
    }

    private static String withAnotherCharacter(String line, Random dice) {
        StringBuilder altered = new StringBuilder(line);
        int place;
        do {
            place = dice.nextInt(line.length());
        } while (!Character.isLetterOrDigit(line.charAt(place)));
        altered.setCharAt(place, line.charAt(place) == 'x' ? 'y' : 'x');
        return altered.toString();
    }

    /** Whoever recomputes every hash behind an alteration still does not have the signed root. */
    @Test
    void aRecomputedCopyIsFoundAgainstTheCheckpointsThatWereKept() throws IOException {
        List<String> forged = new ArrayList<>(lines);
        ObjectNode record = (ObjectNode) JSON.readTree(forged.get(30));
        ObjectNode entry = (ObjectNode) record.get("entry");
        ((ObjectNode) entry.get("names")).put("en", "Another office");
        ((ObjectNode) record.get("leaf")).put("entrySha256", hex(Sha256.of(CanonicalJson.of(entry.toString()))));
        record.put(
                "leafHash",
                hex(Sha256.of(new byte[1], CanonicalJson.of(record.get("leaf").toString()))));
        forged.set(30, record.toString());
        assertThat(verify(forged).code()).isEqualTo(1);
        // The older checkpoint still holds, so the wrong record is behind it.
        assertThat(verify(forged).said()).startsWith("Record 26 of the publication log or one behind it, up to 40,");
    }

    @Test
    void onlyWhatATrustedKeySignedIsBelieved() throws IOException {
        Answer strange =
                verify(lines, SigningKey.made("example.org/log").known().text());
        assertThat(strange.code()).isEqualTo(1);
        assertThat(strange.said()).contains("no signature of a key that is trusted");
        assertThat(verify(lines, "nonsense").code()).isEqualTo(2);
        assertThat(verify(lines, new String[0]).code()).isEqualTo(2);
    }

    @Test
    void aKeyIsMadeInTwoHalvesThatBelongTogether() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(CopyCheck.run(new String[] {"new-key", "example.org/new"}, new PrintStream(said)))
                .isZero();
        String[] words = said.toString(StandardCharsets.UTF_8).split("\\s+");
        assertThat(SigningKey.parse(words[3]).known().text()).isEqualTo(words[words.length - 1]);
        assertThat(CopyCheck.isAsked()).isFalse();
        assertThat(CopyCheck.isAsked("serve")).isFalse();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
