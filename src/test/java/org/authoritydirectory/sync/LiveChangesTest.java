package org.authoritydirectory.sync;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.ApprovedChange;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a partner hears of as it is published. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(LiveChangesTest.OwnDirectory.class)
@Tag("database")
@Timeout(120)
class LiveChangesTest {

    /** A directory that only this test publishes in, whose streams are watched more closely than in production. */
    public static class OwnDirectory extends EmptyDirectory {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("directory.streams.open", "3000");
            settings.put("directory.streams.open-per-address", "3000");
            settings.put("directory.streams.heartbeat", "0.4S");
            settings.put("directory.streams.slow-after", "2S");
            // Threads are counted below: what comes and goes with requests shall not hide what stays with streams.
            settings.put("quarkus.thread-pool.max-threads", "20");
            return settings;
        }
    }

    private static int offices;

    @TestHTTPResource("/v1/changes")
    URI feed;

    @Inject
    PublicationService publications;

    @Inject
    ChangesService changes;

    @Inject
    MeterRegistry metrics;

    private static String newId() {
        return "LVA-%06d".formatted(++offices);
    }

    private void publish() {
        publications.publish(EmptyDirectory.change(EmptyDirectory.office(newId(), "Office"), 0));
    }

    /** Publishes many offices with long names, some kilobytes each. */
    private void publishMany(int count) {
        String name = "x".repeat(990);
        List<ApprovedChange> many = IntStream.range(0, count)
                .mapToObj(i -> EmptyDirectory.change(EntryJson.read("""
                                {"id": "%s", "state": "LVA", "names": {"en": "%s", "fr": "%s", "lv": "%s", "de": "%s"},
                                 "provenance": {"source": "test", "sample": true}}
                                """.formatted(newId(), name, name, name, name)), 0))
                .toList();
        publications.publishAll(many.iterator(), done -> {});
    }

    private String here(Visibility audience) {
        return new ChangeToken(publications.sequence(), audience).sealed(publications.log());
    }

    private Listener listen(String lastEventId, String... roles) {
        return listenAs(roles.length == 0 ? null : Tokens.of("partner-of-the-stream", roles), lastEventId);
    }

    private Listener listenAs(String token, String lastEventId) {
        Map<String, String> headers = new HashMap<>();
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (lastEventId != null) {
            headers.put("Last-Event-ID", lastEventId);
        }
        return new Listener(feed, headers);
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void aStreamBeginsAtTheBeginningAndGoesOnWithWhatIsPublished() throws IOException {
        publish();
        try (Listener listener = listen(null)) {
            assertThat(listener.header("Content-Type")).startsWith("text/event-stream");
            assertThat(listener.header("Cache-Control")).isEqualTo("no-store");
            assertThat(listener.header("X-Accel-Buffering")).isEqualTo("no");
            long before = publications.sequence();
            await().atMost(20, SECONDS).until(() -> listener.told().size() == before);
            assertThat(listener.lines().get(0)).startsWith("retry: ");
            String id = newId();
            long asked = System.nanoTime();
            publications.publish(EmptyDirectory.change(EmptyDirectory.office(id, "News"), 0));
            await().pollInterval(10, MILLISECONDS).until(() -> listener.told().size() == before + 1);
            assertThat(System.nanoTime() - asked).as("told at once").isLessThan(SECONDS.toNanos(2));
            publications.publish(EmptyDirectory.withdrawal(EmptyDirectory.office(id, "News"), 1, "merged", null));
            await().until(() -> listener.told().size() == before + 2);
            assertThat(listener.types()).endsWith("published", "withdrawn");
            assertThat(listener.told()).isEqualTo(numbers(1, before + 2));
            // An event is the change of the paged answer, and its id the token behind it.
            String page = given().urlEncodingEnabled(false)
                    .get("/v1/changes?limit=1000&since=" + listener.ids().get((int) before - 1))
                    .asString();
            assertThat(page)
                    .startsWith("{\"changes\":[" + listener.data().get((int) before) + ","
                            + listener.data().get((int) before + 1) + "]")
                    .contains("\"next\":\"" + listener.lastId() + "\"");
        }
    }

    @Test
    void whoIsCutOffAtAnyPlaceGoesOnThere() throws Exception {
        String start = here(Visibility.PUBLIC);
        long from = publications.sequence();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 150; i++) {
                publish();
            }
        });
        Random dice = new Random(17);
        List<Long> told = new ArrayList<>();
        String last = start;
        int connections = 0;
        while (!writing.isDone() || told.size() < 150) {
            try (Listener listener = listen(last)) {
                int enough = 1 + dice.nextInt(25);
                await().atMost(20, SECONDS)
                        .pollInterval(5, MILLISECONDS)
                        .until(() -> listener.told().size() >= enough
                                || from + told.size() + listener.told().size() >= publications.sequence());
                int taken = Math.min(enough, listener.told().size());
                if (taken > 0) {
                    told.addAll(listener.told().subList(0, taken));
                    last = listener.ids().get(taken - 1);
                }
            }
            connections++;
        }
        writing.get();
        assertThat(told).isEqualTo(numbers(from + 1, from + 150));
        assertThat(connections).isGreaterThan(5);
    }

    @Test
    void whereNothingIsPublishedHeartbeatsTellThatTheStreamIsThere() throws IOException {
        try (Listener listener = listen(here(Visibility.PUBLIC))) {
            await().atMost(10, SECONDS)
                    .until(() -> listener.lines().stream().filter(": "::equals).count() >= 3);
            assertThat(listener.told()).isEmpty();
        }
    }

    @Test
    void whatIsReservedComesToPartnersOnlyAndAsLongAsTheirTokenHolds() throws IOException {
        String open = here(Visibility.PUBLIC);
        String whole = here(Visibility.PRACTITIONER);
        Instant soon =
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(4);
        String expiring =
                Tokens.sign(Tokens.claims("partner-of-the-stream", "partner").expiresAt(soon));
        String roleless = Tokens.sign(Tokens.claims("nobody-in-particular").expiresAt(soon));
        try (Listener everybody = listen(open);
                Listener somebody = listenAs(roleless, open);
                Listener partner = listen(whole, "partner");
                Listener formerPartner = listenAs(expiring, whole)) {
            publications.publish(EmptyDirectory.change(reserved(newId()), 0));
            List<Listener> all = List.of(everybody, somebody, partner, formerPartner);
            await().until(() ->
                    all.stream().allMatch(listener -> listener.told().size() == 1));
            assertThat(everybody.data().get(0)).doesNotContain("zanari");
            assertThat(somebody.data().get(0)).doesNotContain("zanari");
            assertThat(partner.data().get(0)).contains("zanari");
            assertThat(formerPartner.data().get(0)).contains("zanari");
            await().atMost(10, SECONDS).until(formerPartner::isOver);
            assertThat(Clock.systemUTC().instant()).isBetween(soon, soon.plusSeconds(3));
            publications.publish(EmptyDirectory.change(reserved(newId()), 0));
            await().until(() -> partner.told().size() == 2 && everybody.told().size() == 2);
            assertThat(formerPartner.told()).hasSize(1);
            assertThat(somebody.isOver())
                    .as("what everybody reads does not end")
                    .isFalse();
        }
        given().header("Authorization", "Bearer " + Tokens.of("secretariat-1", "secretariat"))
                .queryParam("actor", "partner-of-the-stream")
                .queryParam("action", "bulk-read")
                .get("/v1/audit")
                .then()
                .body("items[0].target", startsWith("GET /v1/changes"));
    }

    private static Entry reserved(String id) {
        return EntryJson.read("""
                {"id": "%s", "state": "LVA", "names": {"en": "Office"}, "provenance": {"source": "test"}, "channels": [
                 {"id": "c1", "kind": "email", "value": "zanari@reserved.example", "visibility": "practitioner"}]}
                """.formatted(id));
    }

    @Test
    void whatCannotBeContinuedIsRefusedBeforeTheStreamBegins() {
        asked("since=7")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-cursor"));
        asked("since=" + here(Visibility.PRACTITIONER)).then().statusCode(410);
        asked("limit=7").then().statusCode(400).body("errors.parameter", contains("limit"));
        // The header wins.
        given().urlEncodingEnabled(false)
                .accept("text/event-stream")
                .header("Last-Event-ID", "7")
                .get("/v1/changes?since=" + here(Visibility.PUBLIC))
                .then()
                .statusCode(400);
    }

    private static Response asked(String query) {
        return given().urlEncodingEnabled(false).accept("text/event-stream").get("/v1/changes?" + query);
    }

    @Test
    void aStreamIsForWhoAsksForOne() {
        for (String accept : List.of("*/*", "application/json", "text/html, */*;q=0.8")) {
            given().accept(accept).get("/v1/changes?limit=1").then().contentType("application/json");
        }
        given().accept("text/event-stream")
                .head("/v1/changes")
                .then()
                .statusCode(200)
                .contentType("text/event-stream");
    }

    /** One reads nothing at all: it costs the others nothing, is cut off, and misses nothing afterwards. */
    @Test
    void aSlowReaderIsCutOffAndGoesOnWhereItWas() throws IOException {
        String start = here(Visibility.PUBLIC);
        long from = publications.sequence();
        try (RawStream slow = new RawStream(feed, "Last-Event-ID: " + start + "\r\n", 4096);
                Listener other = listen(start)) {
            await().atMost(10, SECONDS).until(() -> openStreams() == 2);
            publishMany(3_000);
            long last = publications.sequence();
            await().atMost(40, SECONDS).until(() -> other.told().size() == last - from);
            await().atMost(20, SECONDS).until(() -> openStreams() == 1);
            List<String> received = slow.idsReceived();
            String resume = received.isEmpty() ? start : received.get(received.size() - 1);
            assertThat(received).hasSizeLessThan(3_000).isEqualTo(other.ids().subList(0, received.size()));
            try (Listener again = listen(resume)) {
                await().atMost(40, SECONDS).until(() -> again.told().size() + received.size() == last - from);
                assertThat(again.told()).isEqualTo(numbers(from + 1 + received.size(), last));
            }
            assertThat(other.isOver()).isFalse();
        }
    }

    private int openStreams() {
        return (int) metrics.get("directory.streams").gauge().value();
    }

    @Test
    void whileTheDatabaseIsAwayStreamsStayAndThenTheyGoOn() throws IOException {
        AwayChanges away = new AwayChanges(publications);
        QuarkusMock.installMockForInstance(away, changes);
        try (Listener listener = listen(here(Visibility.PUBLIC))) {
            away.isAway = true;
            publish();
            long beats = listener.lines().stream().filter(": "::equals).count();
            await().atMost(10, SECONDS)
                    .until(() -> listener.lines().stream().filter(": "::equals).count() >= beats + 3);
            assertThat(listener.told()).isEmpty();
            away.isAway = false;
            await().atMost(10, SECONDS).until(() -> listener.told().size() == 1);
        }
    }

    /** What the log is while its database is away. */
    private static final class AwayChanges extends ChangesService {
        private volatile boolean isAway;

        AwayChanges(PublicationService publications) {
            super(publications);
        }

        @Override
        java.util.List<ChangeView> read(long from, int limit, int chunk, int size, Visibility audience) {
            if (isAway) {
                throw new IllegalStateException("away (test)");
            }
            return super.read(from, limit, chunk, size, audience);
        }

        @Override
        long end() {
            if (isAway) {
                throw new IllegalStateException("away (test)");
            }
            return super.end();
        }
    }

    @Test
    void twoThousandStreamsHearOfEachChange() throws IOException {
        int count = 2_000;
        int changesEach = 10;
        String start = here(Visibility.PUBLIC);
        long from = publications.sequence();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        try (Crowd crowd = new Crowd(feed, "Last-Event-ID: " + start + "\r\n", count)) {
            await().atMost(30, SECONDS).until(() -> openStreams() >= count);
            for (int i = 0; i < changesEach; i++) {
                publish();
            }
            await().atMost(30, SECONDS).until(() -> crowd.haveAll(changesEach));
            assertThat(crowd.told())
                    .allSatisfy(told -> assertThat(told).isEqualTo(numbers(from + 1, from + changesEach)));
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 50);
        }
        await().atMost(20, SECONDS).until(() -> openStreams() < 10);
    }
}
