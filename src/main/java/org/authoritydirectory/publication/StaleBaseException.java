package org.authoritydirectory.publication;

/** A change was made from a version that is no longer the current one; nothing was published. */
public class StaleBaseException extends RuntimeException {

    StaleBaseException(String authority, int baseVersion, int currentVersion) {
        super(authority + " is at version " + currentVersion + ", the change was made from " + baseVersion);
    }
}
