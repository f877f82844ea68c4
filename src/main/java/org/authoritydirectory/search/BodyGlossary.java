package org.authoritydirectory.search;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the usual bodies are called in the six languages, so that an entry whose name is known in one language is found
 * in all of them. It only helps to find; no answer shows it as the name of an authority.
 */
final class BodyGlossary {

    /** A kind of body: phrases of a name that tell it, and what it is called by language. */
    record Body(String code, List<String> match, Map<String, List<String>> names) {}

    private final List<Body> bodies;

    BodyGlossary() {
        try (InputStream in = BodyGlossary.class.getResourceAsStream("/reference/bodies.json")) {
            bodies = new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The glossary of bodies cannot be read", e);
        }
    }

    /** The usual names, in every language, of the kinds of body that the names tell. */
    Stream<String> namesOf(Collection<String> names) {
        List<String> lower = names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
        return bodies.stream()
                .filter(body -> body.match().stream()
                        .anyMatch(phrase -> lower.stream().anyMatch(name -> name.contains(phrase))))
                .flatMap(body -> body.names().values().stream())
                .flatMap(List::stream);
    }
}
