package org.authoritydirectory.transparency;

import java.util.HexFormat;

/** The tree over what is proved of a copied log, growing by records that are not proved yet. */
public final class CopiedTree {

    private final MerkleTree tree;
    private final int proved;

    CopiedTree(MerkleTree tree) {
        this.tree = tree;
        this.proved = tree.size();
    }

    /** Takes the leaf hash of the next record, as hexadecimal. */
    public void add(String leafHash) {
        tree.add(HexFormat.of().parseHex(leafHash));
    }

    MerkleTree tree() {
        return tree;
    }

    /** How many records are proved. */
    public int proved() {
        return proved;
    }
}
