package org.authoritydirectory.subscription;

/**
 * What a target answered. It stays here: whoever owns the target knows it, and nobody else shall learn it from us.
 *
 * @param body its beginning
 */
record Answer(int status, byte[] body) {

    private static final int GONE = 410;

    /** Whether the target has taken what it was sent; where a redirect leads is never looked at. */
    boolean isTaken() {
        return status >= 200 && status <= 299;
    }

    /** Whether the target wants to be told nothing any more (Standard Webhooks, "Removing failing webhooks"). */
    boolean isGone() {
        return status == GONE;
    }
}
