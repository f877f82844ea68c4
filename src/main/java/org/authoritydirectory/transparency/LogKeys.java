package org.authoritydirectory.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys that sign for this log: the present one first. */
@ApplicationScoped
class LogKeys {

    private final List<SigningKey> keys;
    private volatile List<NoteKey> trusted = List.of();

    LogKeys(TransparencyConfig config) {
        keys = Stream.concat(
                        config.key().stream(), config.previousKeys().stream().flatMap(List::stream))
                .map(SigningKey::parse)
                .toList();
        if (keys.stream().map(key -> key.known().name()).distinct().count() > 1) {
            throw new IllegalArgumentException("All signing keys have to bear one name: that of the log");
        }
        if (config.key().isEmpty() && !keys.isEmpty()) {
            throw new IllegalArgumentException("There are previous signing keys and no present one");
        }
    }

    List<SigningKey> all() {
        return keys;
    }

    /** Whose signatures count: of our own keys, or, of a copied log, of those of the log it is a copy of. */
    List<NoteKey> known() {
        return keys.isEmpty() ? trusted : keys.stream().map(SigningKey::known).toList();
    }

    /** The keys of the log that this one is a copy of. */
    void trust(List<NoteKey> keys) {
        trusted = List.copyOf(keys);
    }

    /** The name of the log in its checkpoints; empty where it has no key. */
    Optional<String> origin() {
        return keys.stream().map(key -> key.known().name()).findFirst();
    }
}
