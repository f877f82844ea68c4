package org.authoritydirectory.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.authoritydirectory.shared.Sha256;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tree of RFC 6962 and its proofs, against the published test vectors and against each other. */
class MerkleTreeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    /** Leaves and roots of the certificate-transparency project. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    static MerkleTree treeOf(int leaves) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < leaves; i++) {
            tree.add(leaf(i));
        }
        return tree;
    }

    private static byte[] leaf(int number) {
        return Sha256.of(new byte[1], Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itHasThePublishedRootsAtEverySize() {
        MerkleTree tree = new MerkleTree();
        assertThat(HEX.formatHex(tree.root(0))).isEqualTo(ROOTS.get(0));
        LEAVES.forEach(leaf -> tree.add(Sha256.of(new byte[1], HEX.parseHex(leaf))));
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(HEX.formatHex(tree.root(size))).isEqualTo(ROOTS.get(size));
        }
    }

    @TestFactory
    Stream<DynamicTest> publishedInclusionProofs() {
        return vectors("inclusion")
                .map(vector -> DynamicTest.dynamicTest(vector.get("desc").asText(), () -> assertThat(Proof.includes(
                                bytes(vector.get("leafHash")),
                                vector.get("leafIdx").bigIntegerValue().longValue(),
                                vector.get("treeSize").bigIntegerValue().longValue(),
                                hashes(vector.get("proof")),
                                bytes(vector.get("root"))))
                        .isEqualTo(!vector.get("wantErr").asBoolean())));
    }

    @TestFactory
    Stream<DynamicTest> publishedConsistencyProofs() {
        return vectors("consistency")
                .map(vector -> DynamicTest.dynamicTest(vector.get("desc").asText(), () -> assertThat(Proof.isConsistent(
                                vector.get("size1").bigIntegerValue().longValue(),
                                bytes(vector.get("root1")),
                                vector.get("size2").bigIntegerValue().longValue(),
                                bytes(vector.get("root2")),
                                hashes(vector.get("proof"))))
                        .isEqualTo(!vector.get("wantErr").asBoolean())));
    }

    @Test
    void everyLeafOfEveryTreeIsProvedAndNoOther() {
        MerkleTree tree = treeOf(70);
        for (int size = 1; size <= 70; size++) {
            byte[] root = tree.root(size);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = tree.inclusion(index, size);
                assertThat(Proof.includes(leaf(index), index, size, path, root)).isTrue();
                assertThat(Proof.includes(leaf(index + 1), index, size, path, root))
                        .isFalse();
                assertThat(Proof.includes(leaf(index), index + 1, size, path, root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsProvedToBeginWithEachEarlierOneAndNoOther() {
        MerkleTree tree = treeOf(70);
        MerkleTree other = new MerkleTree();
        for (int i = 0; i < 70; i++) {
            other.add(leaf(i == 3 ? 1_000 : i));
        }
        for (int size = 1; size <= 70; size++) {
            for (int earlier = 1; earlier <= size; earlier++) {
                List<byte[]> proof = tree.consistency(earlier, size);
                assertThat(Proof.isConsistent(earlier, tree.root(earlier), size, tree.root(size), proof))
                        .as("%d to %d", earlier, size)
                        .isTrue();
                if (earlier > 3) {
                    assertThat(Proof.isConsistent(earlier, other.root(earlier), size, tree.root(size), proof))
                            .isFalse();
                    assertThat(Proof.isConsistent(earlier, tree.root(earlier), size, other.root(size), proof))
                            .isFalse();
                }
            }
        }
    }

    private static Stream<JsonNode> vectors(String kind) {
        try (InputStream file = MerkleTreeTest.class.getResourceAsStream("/rfc6962/" + kind + ".ndjson")) {
            List<JsonNode> vectors = new ArrayList<>();
            JSON.readerFor(JsonNode.class).<JsonNode>readValues(file).forEachRemaining(vectors::add);
            assertThat(vectors).hasSize(98);
            return vectors.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> hashes(JsonNode proof) {
        return StreamSupport.stream(proof.spliterator(), false)
                .map(MerkleTreeTest::bytes)
                .toList();
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }
}
