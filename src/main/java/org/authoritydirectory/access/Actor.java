package org.authoritydirectory.access;

import java.time.Instant;
import java.util.Set;

/**
 * A person or a program that has signed in.
 *
 * @param subject what the identity provider calls the login, for ever (OpenID Connect, {@code sub}): no name, no address
 * @param roles what the token says it may be; often none
 * @param signedInAt when it last showed its password, where the token tells; null otherwise
 */
public record Actor(String subject, Set<Role> roles, Instant signedInAt) {

    /** Longest subject that is read (OpenID Connect Core, 2). */
    static final int MAX_SUBJECT = 255;

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether the token gave it this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
