package org.authoritydirectory.publication;

/**
 * Told within this process when a publication has been committed.
 *
 * @param sequence the number of the last record
 */
public record LogAppended(long sequence) {}
