package org.authoritydirectory.submission;

import java.time.Instant;

/**
 * What a submission says beside the entry.
 *
 * @param reason why, or the notification it cites; null where nothing is said
 * @param successor who takes over from an authority that is withdrawn; null for nobody
 * @param deadline by when it should be decided, where it is urgent; null otherwise
 * @param effectiveFrom from when it shall be true; null for at once
 */
record Terms(String reason, String successor, Instant deadline, Instant effectiveFrom) {}
