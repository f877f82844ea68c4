package org.authoritydirectory.transparency;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** What a reader computes from a proof, as RFC 9162 (2.1.3.2 and 2.1.4.2) says; the trees are those of RFC 6962. */
final class Proof {

    private Proof() {}

    /** Whether a leaf with this hash is at an index of the tree of this size and root. */
    static boolean includes(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size || leafHash.length != MerkleTree.HASH_BYTES) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if (isOdd(node) || node == last) {
                hash = MerkleTree.node(beside, hash);
                while (!isOdd(node) && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree of this size and root begins with the earlier one. */
    static boolean isConsistent(long earlier, byte[] earlierRoot, long size, byte[] root, List<byte[]> proof) {
        if (earlier < 1) {
            // Every tree begins with the empty one: that proves nothing.
            return false;
        }
        if (earlier >= size || proof.isEmpty()) {
            return earlier == size && proof.isEmpty() && Arrays.equals(earlierRoot, root);
        }
        Iterator<byte[]> hashes = proof.iterator();
        byte[] old = Long.bitCount(earlier) == 1 ? earlierRoot : hashes.next();
        byte[] now = old;
        int complete = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >> complete;
        long last = (size - 1) >> complete;
        while (hashes.hasNext()) {
            byte[] beside = hashes.next();
            if (last == 0) {
                return false;
            }
            if (isOdd(node) || node == last) {
                old = MerkleTree.node(beside, old);
                now = MerkleTree.node(beside, now);
                while (!isOdd(node) && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = MerkleTree.node(now, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, earlierRoot) && Arrays.equals(now, root);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
