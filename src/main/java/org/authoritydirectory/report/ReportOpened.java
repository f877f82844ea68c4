package org.authoritydirectory.report;

/**
 * Told within the transaction that opens a case, so that what follows from it is there exactly when it is.
 *
 * @param report opaque id of the report
 * @param authority id of the authority whose entry is said to be wrong
 * @param state code of its State
 */
public record ReportOpened(String report, String authority, String state) {}
