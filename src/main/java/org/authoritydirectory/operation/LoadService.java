package org.authoritydirectory.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryId;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryRules;
import org.authoritydirectory.authority.InvalidEntryException;
import org.authoritydirectory.authority.Normalisation;
import org.authoritydirectory.publication.ApprovedChange;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;
import org.jboss.logging.Logger;

/**
 * Loads a file of entries into an empty directory: publications by the secretariat, each citing the entry's source. One
 * transaction: after a fault in any line, or a crash, the directory is as empty as before.
 */
@ApplicationScoped
class LoadService {

    private static final Logger LOG = Logger.getLogger(LoadService.class);
    private static final String CLASSPATH = "classpath:";
    private static final int TOLD_EVERY = 10_000;
    private static final int NOT_EMPTY = -1;
    private static final int TIMEOUT_SECONDS = 3_600;

    private final OperationConfig config;
    private final EntryRules rules;
    private final TreatyService treaties;
    private final PublicationService publications;
    private final SecureRandom random = new SecureRandom();

    LoadService(OperationConfig config, EntryRules rules, TreatyService treaties, PublicationService publications) {
        this.config = config;
        this.rules = rules;
        this.treaties = treaties;
        this.publications = publications;
    }

    /**
     * Loads what is configured, where nothing has ever been published: an entry a line, all or none.
     *
     * @throws IllegalArgumentException naming the first line at fault, with each fault in it
     */
    void intoEmptyDirectory() {
        if (config.load().location().isEmpty()) {
            return;
        }
        String location = config.load().location().get();
        // Held until the commit: a replica that starts at the same moment waits here, and then finds it loaded.
        int loaded = inTransaction(() -> publications.hold() == 0 ? publish(location) : NOT_EMPTY);
        if (loaded == NOT_EMPTY) {
            LOG.infof("The log holds %d publications; %s is not loaded", publications.sequence(), location);
        } else {
            LOG.infof("Loaded %d entries", loaded);
        }
    }

    private static int inTransaction(Callable<Integer> publishing) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(publishing);
    }

    private int publish(String location) {
        try (InputStream in = open(location);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return publish(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(location + " cannot be loaded", e);
        }
    }

    private int publish(Stream<String> lines) {
        Set<String> ids = new HashSet<>();
        AtomicInteger line = new AtomicInteger();
        Iterator<ApprovedChange> changes = lines.peek(text -> line.incrementAndGet())
                .filter(text -> !text.isBlank())
                .map(text -> ApprovedChange.loaded(entry(text, line.get(), ids)))
                .iterator();
        publications.publishAll(changes, LoadService::tell);
        return ids.size();
    }

    private Entry entry(String text, int line, Set<String> ids) {
        try {
            Entry entry = EntryJson.read(text);
            if (entry.id() == null && entry.state() != null) {
                entry = entry.withId(EntryId.next(entry.state(), random));
            }
            rules.check(entry);
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("Line " + line + ": /id stands twice in the file");
            }
            return Normalisation.of(
                    entry, treaties.state(entry.state()).map(State::iso2).orElse(null));
        } catch (InvalidEntryException e) {
            throw new IllegalArgumentException("Line " + line + ": " + e.getMessage(), e);
        }
    }

    private static void tell(long count) {
        if (count % TOLD_EVERY == 0) {
            LOG.infof("Loaded %d entries so far", count);
        }
    }

    private static InputStream open(String location) throws IOException {
        if (!location.startsWith(CLASSPATH)) {
            return Files.newInputStream(Path.of(location));
        }
        InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream(location.substring(CLASSPATH.length()));
        if (in == null) {
            throw new FileNotFoundException(location);
        }
        return in;
    }
}
