package org.authoritydirectory.transparency;

/**
 * A checkpoint of another log, signed by a key that is trusted.
 *
 * @param size number of its records
 * @param root the root over them
 * @param note the checkpoint as it was signed
 */
public record Announced(long size, byte[] root, String note) {}
