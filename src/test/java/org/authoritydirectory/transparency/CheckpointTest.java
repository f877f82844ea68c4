package org.authoritydirectory.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed checkpoints, and the keys that sign them. */
class CheckpointTest {

    private static final SigningKey KEY = SigningKey.made("example.org/log");
    private static final SigningKey NEXT = SigningKey.made("example.org/log");
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("example.org/log", 70, MerkleTreeTest.treeOf(70).root(70));
    private static final List<NoteKey> TRUSTED = List.of(KEY.known());

    /** The example of C2SP signed-note. */
    @Test
    void thePublishedExampleIsVerified() {
        NoteKey key = NoteKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        byte[] signature = Base64.getDecoder()
                .decode("Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=");
        assertThat(ByteBuffer.wrap(signature).getInt()).isEqualTo(key.id());
        byte[] text = "This is an example message.\n".getBytes(StandardCharsets.UTF_8);
        assertThat(key.signed(text, Arrays.copyOfRange(signature, 4, signature.length)))
                .isTrue();
        assertThat(key.signed(Arrays.copyOf(text, text.length - 1), Arrays.copyOfRange(signature, 4, signature.length)))
                .isFalse();
    }

    @Test
    void whatAKeySignedIsReadBackByWhoeverTrustsIt() {
        String note = CHECKPOINT.signed(List.of(KEY));
        assertThat(note).startsWith("example.org/log\n70\n").contains("\n\n— example.org/log ");
        Checkpoint read = Checkpoint.opened(note, TRUSTED);
        assertThat(read.size()).isEqualTo(70);
        assertThat(read.root()).isEqualTo(CHECKPOINT.root());
        assertThatThrownBy(() -> Checkpoint.opened(note, List.of(NEXT.known())))
                .hasMessageContaining("no signature of a key that is trusted");
    }

    @Test
    void whileAKeyIsReplacedReadersOfEitherCanGoOn() {
        String note = CHECKPOINT.signed(List.of(NEXT, KEY));
        assertThat(Checkpoint.opened(note, List.of(KEY.known())).size()).isEqualTo(70);
        assertThat(Checkpoint.opened(note, List.of(NEXT.known())).size()).isEqualTo(70);
        String afterwards = CHECKPOINT.signed(List.of(NEXT));
        assertThatThrownBy(() -> Checkpoint.opened(afterwards, List.of(KEY.known())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noByteOfItCanBeAltered() {
        byte[] note = CHECKPOINT.signed(List.of(KEY)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < note.length; i++) {
            byte[] altered = note.clone();
            altered[i] ^= 1;
            String text = new String(altered, StandardCharsets.UTF_8);
            assertThatThrownBy(() -> Checkpoint.opened(text, TRUSTED))
                    .as("byte %d", i)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "\n\n", "a\n1\nAA==\n", "example.org/log\n70\n\n— example.org/log AAAA\n", "\n\n— \n"})
    void whatIsNoneIsRefused(String note) {
        assertThatThrownBy(() -> Checkpoint.opened(note, TRUSTED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherLogsCheckpointIsNotTakenForThisOnes() {
        SigningKey other = SigningKey.made("example.org/other");
        String note = CHECKPOINT.signed(List.of(other));
        assertThatThrownBy(() -> Checkpoint.opened(note, List.of(other.known())))
                .hasMessageContaining("is of another log");
    }

    @Test
    void keysAreReadAsTheyAreWritten() {
        assertThat(NoteKey.parse(KEY.known().text()).publicKey())
                .isEqualTo(KEY.known().publicKey());
        byte[] text = {1, 2, 3};
        assertThat(KEY.known().signed(text, SigningKey.parse(KEY.text()).sign(text)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "PRIVATE+KEY+a+b", "PRIVATE+KEY+n+00000000+AAAA", "PRIVATE+KEY+n+00000000+!secret!"})
    void aDamagedKeyIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> SigningKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("secret");
        assertThatThrownBy(() -> NoteKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyUnderAnotherNameIsRefused() {
        assertThatThrownBy(() -> SigningKey.parse(KEY.text().replace("example.org/log", "example.org/other")))
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> NoteKey.parse(KEY.known().text().replace("example.org/log", "example.org/other")))
                .hasMessageContaining("does not belong");
    }
}
