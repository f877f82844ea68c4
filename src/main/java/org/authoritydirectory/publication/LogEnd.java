package org.authoritydirectory.publication;

/**
 * Where the log ends, at one moment.
 *
 * @param sequence number of the record that its writer goes on from
 * @param linkHash the chain's hash there, as hexadecimal
 * @param lastRecord the highest number among the stored records; the same, or somebody else wrote or took some
 */
public record LogEnd(long sequence, String linkHash, long lastRecord) {}
