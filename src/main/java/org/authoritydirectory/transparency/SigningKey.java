package org.authoritydirectory.transparency;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** A key that signs checkpoints. It is configured as {@code PRIVATE+KEY+name+id+seed}, the form of Go's note package. */
final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final NoteKey known;
    private final PrivateKey secret;
    private final byte[] seed;

    private SigningKey(String name, byte[] seed) throws GeneralSecurityException {
        this.seed = seed;
        this.secret = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        this.known = NoteKey.of(name, publicKey(seed));
    }

    /** A new key for a log of this name. */
    static SigningKey made(String name) {
        try {
            EdECPrivateKey made = (EdECPrivateKey)
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            return new SigningKey(name, made.getBytes().orElseThrow());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform from 15 on has Ed25519", e);
        }
    }

    /**
     * Reads a key as it is configured.
     *
     * @throws IllegalArgumentException if it is none; what it says holds nothing of the key
     */
    static SigningKey parse(String text) {
        String[] parts = text.strip().startsWith(PREFIX)
                ? text.strip().substring(PREFIX.length()).split("\\+", 3)
                : new String[0];
        if (parts.length != 3) {
            throw new IllegalArgumentException("A signing key is PRIVATE+KEY+name+id+key");
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length == 1 + NoteKey.KEY_BYTES && typed[0] == NoteKey.TYPE) {
                SigningKey key = new SigningKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
                if (key.text().equals(text.strip())) {
                    return key;
                }
            }
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            // Its message might quote the key.
        }
        throw new IllegalArgumentException("The signing key of " + parts[0] + " is damaged");
    }

    /** The key as it is configured: a secret. */
    String text() {
        byte[] typed = ByteBuffer.allocate(1 + NoteKey.KEY_BYTES)
                .put(NoteKey.TYPE)
                .put(seed)
                .array();
        String id = known.text().split("\\+", 3)[1];
        return PREFIX + known.name() + "+" + id + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** The half that may be known. */
    NoteKey known() {
        return known;
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that was read signs", e);
        }
    }

    /**
     * The public key of a seed. The platform computes one only while it makes a pair, from 32 bytes it takes from its source
     * of randomness; here these are the seed. Where a platform did it otherwise the key's id would not fit, and the key be
     * refused.
     */
    private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        byte[] encoded = pairs.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - NoteKey.KEY_BYTES, encoded.length);
    }
}
