package org.authoritydirectory;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.treaty.TreatyService;

/** A service that holds the sample and 20,000 generated entries of other States, loaded from a file. */
public class GeneratedDirectory implements QuarkusTestProfile {

    /** The number of generated entries. */
    public static final int GENERATED = 20_000;

    private static final long SEED = 20_080_101;

    /** Every entry of that directory, before it was published. */
    public static Stream<Entry> entries() {
        List<Entry> sample = Sample.lines().stream().map(EntryJson::read).toList();
        Set<String> states = sample.stream().map(Entry::state).collect(Collectors.toSet());
        return Stream.concat(
                sample.stream(),
                new EntryGenerator(SEED, new TreatyService())
                        .withoutStates(states)
                        .entries(GENERATED));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path file = Files.createTempFile("generated-directory", ".ndjson");
            file.toFile().deleteOnExit();
            Files.write(file, (Iterable<String>) entries().map(EntryJson::write)::iterator);
            return Map.of("directory.load.location", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
