package org.authoritydirectory.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a login may be beside an editor, as the identity provider says; to edit takes a grant of the directory. */
public enum Role {
    /** Keeps the directory: decides on access and on submissions. */
    SECRETARIAT,
    /** Sends requests, and may see what is reserved for practitioners. */
    PRACTITIONER,
    /** A program that keeps a copy, with what is reserved for practitioners. */
    PARTNER;

    /** The name of the role in tokens and in the API, such as {@code secretariat}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a name, spelt exactly so; empty for any other. */
    static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
