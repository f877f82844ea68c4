package org.authoritydirectory.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The log keeps its promises to writers, readers and people with a database console. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(EmptyDirectory.class)
@Tag("database")
class PublicationLogTest {

    private static final int WRITERS = 16;
    private static final int EACH = 25;

    @Inject
    PublicationService publications;

    @Inject
    AgroalDataSource database;

    /** 16 writers at once: numbers without gaps, and a reader that polls meanwhile sees each once, in order, none late. */
    @Test
    void numbersAreGaplessAndCommitInOrder() throws Exception {
        long before = publications.sequence();
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        Future<List<Long>> reader = threads.submit(() -> {
            List<Long> seen = new ArrayList<>();
            boolean last;
            do {
                last = !writing.get();
                long from = seen.isEmpty() ? before : seen.get(seen.size() - 1);
                publications.after(from, 7).forEach(p -> seen.add(p.sequence()));
            } while (!last || seen.size() < WRITERS * EACH && publications.sequence() > before + seen.size());
            return seen;
        });
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String id = String.format("LVA-0000%02d", i);
            writers.add(() -> {
                for (int version = 0; version < EACH; version++) {
                    publications.publish(change(id, version));
                }
                return null;
            });
        }
        for (Future<Void> writer : threads.invokeAll(writers)) {
            writer.get();
        }
        writing.set(false);
        assertThat(reader.get())
                .isEqualTo(LongStream.rangeClosed(before + 1, before + WRITERS * EACH)
                        .boxed()
                        .toList());
        threads.shutdown();
        assertThat(publications.versions("LVA-000007"))
                .extracting(Publication::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, EACH).mapToObj(v -> (int) v).toList());
    }

    /** Of changes made from one version at once, exactly one is published. */
    @Test
    void aVersionHasOneSuccessor() throws Exception {
        publications.publish(change("LVA-HHHHHH", 0));
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Callable<Boolean>> rivals = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            rivals.add(() -> {
                try {
                    publications.publish(change("LVA-HHHHHH", 1));
                    return true;
                } catch (StaleBaseException e) {
                    return false;
                }
            });
        }
        int published = 0;
        for (Future<Boolean> rival : threads.invokeAll(rivals)) {
            published += rival.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(published).isEqualTo(1);
        assertThat(publications.versions("LVA-HHHHHH")).hasSize(2);
    }

    /** A change that fails gives its number back. */
    @Test
    void aFailedPublicationLeavesNothing() {
        long before = publications.sequence();
        List<ApprovedChange> changes = List.of(change("LVA-JJJJJJ", 0), change("LVA-KKKKKK", 5));
        assertThatThrownBy(() -> publications.publishAll(changes.iterator(), count -> {}))
                .isInstanceOf(StaleBaseException.class);
        assertThat(publications.sequence()).isEqualTo(before);
        assertThat(publications.versions("LVA-JJJJJJ")).isEmpty();
        assertThat(publications.publish(change("LVA-JJJJJJ", 0)).sequence()).isEqualTo(before + 1);
    }

    /** Every hash can be recomputed from what the log holds, and each record is chained to the one before. */
    @Test
    void theChainHolds() {
        publications.publish(change("LVA-MMMMMM", 0));
        String link = "0".repeat(64);
        long expected = 1;
        for (List<Publication> page = publications.after(0, 100);
                !page.isEmpty();
                page = publications.after(expected - 1, 100)) {
            for (Publication p : page) {
                assertThat(p.sequence()).isEqualTo(expected++);
                assertThat(p.leafHash()).isEqualTo(Leaf.hash(p));
                link = Leaf.link(link, p.leafHash());
                assertThat(p.linkHash()).isEqualTo(link);
            }
        }
        assertThat(expected).isEqualTo(publications.sequence() + 1);
    }

    @Test
    void recordsCannotBeChangedOrDeleted() throws SQLException {
        Publication published = publications.publish(change("LVA-NNNNNN", 0));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "UPDATE publication SET reason = 'other' WHERE sequence = " + published.sequence(),
                    "DELETE FROM publication WHERE sequence = " + published.sequence(),
                    "TRUNCATE TABLE publication")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
        Publication still = publications.record(published.sequence()).orElseThrow();
        assertThat(still.leafHash()).isEqualTo(published.leafHash()).isEqualTo(Leaf.hash(still));
    }

    /** What only practitioners may see is beside the log, and the log holds its salted digest. */
    @Test
    void theRestrictedPartStaysOutOfTheLog() throws SQLException {
        Entry entry = EntryJson.read("""
                {"id": "LVA-RRRRRR", "state": "LVA", "names": {"en": "Restricted office"},
                 "channels": [{"id": "c1", "kind": "phone", "verbatim": "+371 555 0199", "visibility": "practitioner"}],
                 "provenance": {"source": "test", "sample": true}}""");
        Publication published = publications.publish(ApprovedChange.loaded(entry));
        assertThat(published.entryJson()).doesNotContain("555");
        assertThat(published.restricted()).hasSize(64);
        try (Connection connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT entry FROM restricted_entry WHERE sequence = " + published.sequence())) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).contains("+371 555 0199");
        }
        assertThat(publications.version("LVA-RRRRRR", 1).orElseThrow().wholeEntry())
                .isEqualTo(publications.current("LVA-RRRRRR").orElseThrow().wholeEntry())
                .satisfies(whole -> assertThat(whole.channels()).hasSize(1));
    }

    /** Piece by piece, each authority once, with the last of its versions. */
    @Test
    void theDirectoryCanBeReadInPieces() {
        for (String id : List.of("LVA-PPPPP1", "LVA-PPPPP2", "LVA-PPPPP3")) {
            publications.publish(change(id, 0));
        }
        publications.publish(change("LVA-PPPPP2", 1));
        List<Publication> all = new ArrayList<>();
        for (List<Publication> piece = publications.currentAfter("", 2);
                !piece.isEmpty();
                piece = publications.currentAfter(all.get(all.size() - 1).authority(), 2)) {
            assertThat(piece).hasSizeLessThanOrEqualTo(2);
            all.addAll(piece);
        }
        assertThat(all).extracting(Publication::authority).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(last -> last.authority().startsWith("LVA-PPPPP"))
                .extracting(Publication::version)
                .containsExactly(1, 2, 1);
    }

    private static ApprovedChange change(String id, int base) {
        return EmptyDirectory.change(EmptyDirectory.office(id, "Office " + (base + 1)), base);
    }
}
