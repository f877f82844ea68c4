package org.authoritydirectory.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.authoritydirectory.shared.Sha256;

/**
 * The Merkle tree of RFC 6962 (2.1) over leaf hashes, in memory: some hundred bytes a leaf. It only grows, so every proof for an
 * earlier size can still be had. Safe for many threads.
 */
final class MerkleTree {

    static final int HASH_BYTES = 32;
    private static final byte[] NODE_PREFIX = {1};
    private static final byte[] EMPTY = Sha256.of();

    /** The hashes of all complete subtrees by height: node n of level l covers the leaves from n * 2^l on. */
    private final List<List<byte[]>> levels = new ArrayList<>(List.of(new ArrayList<>()));

    /** The hash of an inner node. */
    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE_PREFIX, left, right);
    }

    /** Adds a leaf by its hash. */
    synchronized void add(byte[] leafHash) {
        byte[] hash = leafHash;
        int level = 0;
        levels.get(0).add(hash);
        while (levels.get(level).size() % 2 == 0) {
            List<byte[]> below = levels.get(level);
            hash = node(below.get(below.size() - 2), hash);
            level++;
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            levels.get(level).add(hash);
        }
    }

    /** A tree of the first leaves, so many, that grows apart from this one. */
    synchronized MerkleTree copy(int size) {
        MerkleTree copy = new MerkleTree();
        copy.levels.clear();
        for (int level = 0; level < levels.size() && (level == 0 || size >> level > 0); level++) {
            copy.levels.add(new ArrayList<>(levels.get(level).subList(0, size >> level)));
        }
        return copy;
    }

    /** The number of leaves. */
    synchronized int size() {
        return levels.get(0).size();
    }

    /** The hash of the first leaves, so many. */
    synchronized byte[] root(int size) {
        return size == 0 ? EMPTY : hash(0, size);
    }

    /** The path from a leaf to the root of a tree of this size, from the leaf upwards (RFC 6962, 2.1.1). */
    synchronized List<byte[]> inclusion(int index, int size) {
        List<byte[]> path = new ArrayList<>();
        int start = 0;
        int end = size;
        while (end - start > 1) {
            int middle = start + split(end - start);
            if (index < middle) {
                path.add(0, hash(middle, end));
                end = middle;
            } else {
                path.add(0, hash(start, middle));
                start = middle;
            }
        }
        return path;
    }

    /** The proof that a tree of one size begins with that of an earlier size (RFC 6962, 2.1.2). */
    synchronized List<byte[]> consistency(int earlier, int size) {
        List<byte[]> proof = new ArrayList<>();
        if (earlier == 0) {
            return proof;
        }
        int start = 0;
        int end = size;
        boolean known = true;
        while (earlier < end) {
            int middle = start + split(end - start);
            if (earlier <= middle) {
                proof.add(0, hash(middle, end));
                end = middle;
            } else {
                proof.add(0, hash(start, middle));
                start = middle;
                known = false;
            }
        }
        if (!known) {
            proof.add(0, hash(start, end));
        }
        return proof;
    }

    /** The hashes of a tile: so many nodes of a level from a first one on, one after the other. */
    synchronized byte[] tile(int level, int first, int width) {
        byte[] tile = new byte[width * HASH_BYTES];
        List<byte[]> nodes = levels.get(level);
        for (int i = 0; i < width; i++) {
            System.arraycopy(nodes.get(first + i), 0, tile, i * HASH_BYTES, HASH_BYTES);
        }
        return tile;
    }

    /** How many complete subtrees there are of a height. */
    synchronized int size(int level) {
        return level < levels.size() ? levels.get(level).size() : 0;
    }

    /** Whether a leaf has this hash. */
    synchronized boolean has(int index, byte[] leafHash) {
        return Arrays.equals(levels.get(0).get(index), leafHash);
    }

    private byte[] hash(int start, int end) {
        int size = end - start;
        if (Integer.bitCount(size) == 1) {
            int level = Integer.numberOfTrailingZeros(size);
            return levels.get(level).get(start >> level);
        }
        int middle = start + split(size);
        return node(hash(start, middle), hash(middle, end));
    }

    /** The largest power of two below a number of leaves. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
