package org.authoritydirectory.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.MutableClock;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.subscription.DeliveryService.Attempt;
import org.authoritydirectory.subscription.Receiver.Message;
import org.authoritydirectory.subscription.Receiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a partner is told, and what becomes of it when something breaks. The public library verifies the signatures. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(WebhookTest.Subscribed.class)
@Tag("database")
class WebhookTest {

    /** A directory that looks for something to tell every second, and may tell a port of this machine. */
    public static class Subscribed extends EmptyDirectory {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> all = new HashMap<>(super.getConfigOverrides());
            all.put("directory.subscription.allowed-targets", Receiver.origin() + ",localhost");
            all.put(
                    "quarkus.tls.subscription.trust-store.p12.path",
                    Receiver.keys().toString());
            all.put("quarkus.tls.subscription.trust-store.p12.password", TestKeys.PASSWORD);
            all.put("directory.subscription.send-every", "1s");
            all.put("directory.subscription.timeout", "2S");
            all.put("directory.subscription.most-per-login", "3");
            all.put("directory.notice.link-base", "https://directory.test.example/");
            return all;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi-examples");
    private static final String PARTNER = "partner-of-the-webhooks";
    private static final AtomicInteger OFFICES = new AtomicInteger();

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + " "
                    + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()) + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Receiver receiver;

    @Inject
    PublicationService publications;

    @Inject
    SubscriptionRepository subscriptions;

    @Inject
    DeliveryRepository deliveries;

    @Inject
    DeliveryService steps;

    @Inject
    PlannerService planner;

    @Inject
    TargetClient client;

    @Inject
    SenderService sender;

    @Inject
    Scheduler scheduler;

    @Inject
    MutableClock clock;

    @BeforeEach
    void begins() {
        receiver = new Receiver();
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void ends() {
        Logger.getLogger("").removeHandler(listener);
        QuarkusTransaction.requiringNew().run(() -> subscriptions.deleteAll());
        scheduler.resume(SenderService.JOB);
        receiver.close();
        clock.reset();
        assertThat(logged)
                .noneMatch(line -> secrets.stream().anyMatch(line::contains) || line.contains("token=hidden"));
    }

    private static RequestSpecification partner(String subject) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + Tokens.of(subject, "partner"))
                .contentType(ContentType.JSON);
    }

    private static Response create(String subject, Map<String, ?> input) {
        Map<String, Object> whole = new HashMap<>(input);
        whole.putIfAbsent("target", Receiver.origin() + "/hook?token=hidden");
        return partner(subject).body(whole).post("/v1/subscriptions");
    }

    /** Subscribes and answers the challenge. */
    private Response subscribe(Map<String, ?> input) {
        Response made = create(PARTNER, input);
        made.then().statusCode(201);
        secrets.add(made.path("secret"));
        partner(PARTNER)
                .post(made.header("Location") + "/verification")
                .then()
                .statusCode(200)
                .body("status", equalTo("active"));
        return made;
    }

    private static String office() {
        return "LVA-W0%04d".formatted(OFFICES.incrementAndGet());
    }

    private long publish(String id, int baseVersion) {
        return publications
                .publish(EmptyDirectory.change(
                        EmptyDirectory.office(id, "Office, version " + (baseVersion + 1)), baseVersion))
                .sequence();
    }

    private long publish(String id, int baseVersion, String state, String members) {
        Entry entry = EntryJson.read("""
                {"id": "%s", "state": "%s", "names": {"en": "Office"}, "provenance": {"source": "test"}, %s}
                """.formatted(id, state, members));
        return publications.publish(EmptyDirectory.change(entry, baseVersion)).sequence();
    }

    private static String designated(String function, String instrument) {
        return "\"designations\": [{\"id\": \"d1\", \"function\": \"%s\", \"instrument\": \"%s\"}]"
                .formatted(function, instrument);
    }

    private List<Message> arrived(int count) {
        await().until(() -> receiver.events().size() >= count);
        return receiver.events();
    }

    private static Reply reply(Message message, int status) {
        return message.type().equals("challenge") ? Receiver.willing(message) : new Reply(status, "", message);
    }

    @Test
    void aTargetIsToldNothingBeforeItHasAnsweredTheChallenge() {
        Response made = create(PARTNER, Map.of());
        made.then()
                .statusCode(201)
                .header("Cache-Control", "private, no-store")
                .body("status", equalTo("unverified"))
                .body("secret", startsWith("whsec_"));
        String secret = made.path("secret");
        String path = made.header("Location");
        secrets.add(secret);
        long sequence = publish(office(), 0);
        receiver.behaves(message -> new Reply(200, "canary-of-the-answer", message));
        String refused = partner(PARTNER)
                .post(path + "/verification")
                .then()
                .statusCode(409)
                .extract()
                .asString();
        assertThat(refused).doesNotContain("canary");
        assertThat(receiver.challenges()).hasSize(1).allMatch(message -> message.isVerifiedWith(secret));
        partner(PARTNER).post(path + "/verification").then().statusCode(429).header("Retry-After", "10");
        await().during(Duration.ofMillis(2_500)).until(() -> receiver.events().isEmpty());

        clock.advance(Duration.ofSeconds(10));
        receiver.behaves(Receiver::willing);
        partner(PARTNER).post(path + "/verification").then().statusCode(200).body("status", equalTo("active"));
        assertThat(arrived(1)).extracting(m -> m.event().get("id").asText()).containsExactly(String.valueOf(sequence));
        partner(PARTNER).get(path).then().statusCode(200).body("secret", nullValue());
        partner(PARTNER).get("/v1/subscriptions").then().body("items.id", hasItem((String) made.path("id")));
        String trail = given().header("Authorization", "Bearer " + Tokens.of("secretariat-1", "secretariat"))
                .queryParam("actor", PARTNER)
                .queryParam("action", "subscription-created")
                .get("/v1/audit")
                .then()
                .body("items.target", hasItem((String) made.path("id")))
                .extract()
                .asString();
        assertThat(trail).doesNotContain("whsec_", "127.0.0.1", "token=");
    }

    @Test
    void anEventIsACloudEventWithThePublicFormAndTheLibraryVerifiesIt() throws Exception {
        String secret = subscribe(Map.of()).path("secret");
        String id = office();
        long sequence = publish(
                id,
                0,
                "LVA",
                "\"channels\": [{\"id\": \"c1\", \"kind\": \"email\", \"value\": \"zanari@reserved.example\","
                        + " \"visibility\": \"practitioner\"}]");
        publications.publish(EmptyDirectory.withdrawal(EmptyDirectory.office(id, "Office"), 1, "merged", null));
        List<Message> messages = arrived(2);
        Message first = messages.get(0);
        assertThat(first.header("content-type")).isEqualTo("application/cloudevents+json");
        assertThat(first.body()).doesNotContain("zanari");
        JsonNode event = first.event();
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("id").asText()).isEqualTo(String.valueOf(sequence));
        assertThat(event.get("source").asText()).isEqualTo("https://directory.test.example/v1/changes");
        assertThat(event.get("type").asText()).isEqualTo("org.authoritydirectory.published");
        assertThat(event.get("subject").asText()).isEqualTo(id);
        assertThat(event.get("time").asText()).isEqualTo(event.at("/data/at").asText());
        assertThat(event.get("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(messages.get(1).type()).isEqualTo("withdrawn");
        assertThat(messages.get(1).event().at("/data/reason").asText()).isEqualTo("merged");
        // The data are those of the feed that everybody reads.
        JsonNode feed =
                JSON.readTree(given().get("/v1/changes?limit=1000").asString()).get("changes");
        assertThat(event.get("data")).isEqualTo(feed.get((int) sequence - 1));

        assertThat(messages).allMatch(message -> message.isVerifiedWith(secret));
        assertThat(first.isVerifiedWith(SigningSecret.random().text())).isFalse();
        assertThat(new Message("", first.headers(), first.body().replace("Office", "0ffice")).isVerifiedWith(secret))
                .as("altered")
                .isFalse();
        // The same event, rightly signed ten minutes ago: somebody has kept it.
        Map<String, List<String>> old = new HashMap<>(first.headers());
        long then = Long.parseLong(first.header("webhook-timestamp")) - 600;
        old.put("webhook-timestamp", List.of(String.valueOf(then)));
        old.put("webhook-signature", List.of(new Webhook(secret).sign(first.header("webhook-id"), then, first.body())));
        assertThat(new Message("", old, first.body()).isVerifiedWith(secret))
                .as("old")
                .isFalse();
    }

    @Test
    void whoFiltersIsToldOfWhatMatchesAndOfWhatDidBefore() {
        subscribe(Map.of(
                "states", List.of("LVA"),
                "functions", List.of("extradition", "firearms"),
                "instruments", List.of("untoc")));
        String id = office();
        publish(id, 0, "LVA", designated("mutual-legal-assistance", "untoc"));
        long enters = publish(id, 1, "LVA", designated("extradition", "untoc"));
        long stays = publish(id, 2, "LVA", designated("extradition", "untoc"));
        long leaves = publish(id, 3, "LVA", designated("mutual-legal-assistance", "untoc"));
        publish(id, 4, "LVA", designated("mutual-legal-assistance", "untoc"));
        publish("IRL-W" + office().substring(5), 0, "IRL", designated("extradition", "untoc"));
        publish(office(), 0, "LVA", designated("extradition", "uncac"));
        long last = publish(office(), 0, "LVA", designated("firearms", "untoc"));
        arrived(4);
        await().during(Duration.ofSeconds(2)).until(() -> receiver.events().size() == 4);
        assertThat(receiver.events())
                .extracting(m -> m.event().at("/data/sequence").asLong())
                .containsExactly(enters, stays, leaves, last);
    }

    @Test
    void whatFailsIsSentAgainLaterAndEachEntryInItsOrder() {
        subscribe(Map.of());
        String failing = office();
        String other = office();
        AtomicInteger refusals = new AtomicInteger(3);
        receiver.behaves(message -> reply(
                message,
                message.subject().equals(failing) && refusals.getAndDecrement() > 0
                        ? List.of(500, 302, 429).get(refusals.get())
                        : 204));
        publish(failing, 0);
        publish(failing, 1);
        publish(other, 0);
        publish(failing, 2);
        await().until(() -> receiver.events().stream().anyMatch(m -> m.subject().equals(other)));
        // Nothing of the entry overtakes what waits, and that waits longer each time.
        for (int attempt = 1; attempt <= 3; attempt++) {
            int made = attempt;
            await().until(() -> of(failing).size() == made);
            await().during(Duration.ofMillis(1_500)).until(() -> of(failing).size() == made);
            clock.advance(Delivery.pause(attempt));
        }
        await().until(() -> of(failing).size() == 6);
        assertThat(of(failing)).extracting(Message::version).containsExactly(1, 1, 1, 1, 2, 3);
        assertThat(of(failing).subList(0, 4))
                .extracting(m -> m.header("webhook-id"))
                .containsOnly(of(failing).get(0).header("webhook-id"));
    }

    private List<Message> of(String subject) {
        return receiver.events().stream()
                .filter(m -> m.subject().equals(subject))
                .toList();
    }

    @Test
    void aNewSecretIsUsedAtOnceAndTheOneBeforeForAWhile() throws Exception {
        Response made = subscribe(Map.of());
        String before = made.path("secret");
        Response rotated = partner(PARTNER).post(made.header("Location") + "/secret");
        rotated.then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("previousUntil", notNullValue());
        String secret = rotated.path("secret");
        secrets.add(secret);
        publish(office(), 0);
        Message both = arrived(1).get(0);
        assertThat(both.isVerifiedWith(before)).isTrue();
        assertThat(both.isVerifiedWith(secret)).isTrue();

        clock.advance(Duration.ofHours(24));
        publish(office(), 0);
        Message one = arrived(2).get(1);
        // The library has the clock of the machine, for which this is of tomorrow.
        long timestamp = Long.parseLong(one.header("webhook-timestamp"));
        assertThat(one.header("webhook-signature"))
                .isEqualTo(new Webhook(secret).sign(one.header("webhook-id"), timestamp, one.body()));
    }

    @Test
    void whatIsNotTakenForDaysIsADeadLetterAndCanBeSentAgain() {
        Response made = subscribe(Map.of());
        String letters = made.header("Location") + "/dead-letters";
        receiver.behaves(message -> reply(message, 500));
        String id = office();
        long sequence = publish(id, 0);
        arrived(1);
        partner(PARTNER).get(letters).then().body("items", empty());
        await().until(() -> waiting().get(0).equals(1));
        clock.advance(Duration.ofDays(3).plusSeconds(1));
        await().until(() -> partner(PARTNER).get(letters).<List<?>>path("items").size() == 1);
        partner(PARTNER)
                .get(letters)
                .then()
                .body("items[0].sequence", equalTo((int) sequence))
                .body("items[0].authority", equalTo(id))
                .body("items[0].attempts", equalTo(2))
                .body("items[0].failure", equalTo("not-taken"));
        partner(PARTNER)
                .get(made.header("Location"))
                .then()
                .body("dead", equalTo(1))
                .body("waiting", equalTo(0));
        partner(PARTNER)
                .post(letters + "/" + (sequence + 1) + "/redelivery")
                .then()
                .statusCode(404);
        partner(PARTNER).post(letters + "/x/redelivery").then().statusCode(404);

        receiver.behaves(Receiver::willing);
        partner(PARTNER).post(letters + "/" + sequence + "/redelivery").then().statusCode(204);
        Message again = arrived(3).get(2);
        assertThat(again.header("webhook-id"))
                .isEqualTo(receiver.events().get(0).header("webhook-id"));
        await().until(() -> waiting().isEmpty());
        partner(PARTNER).get(letters).then().body("items", empty());
    }

    /** How often each delivery that is there was tried. */
    private List<Integer> waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        deliveries.listAll().stream().map(Delivery::attempts).toList());
    }

    @Test
    void aTargetThatIsGoneIsToldNothingUntilItIsVerifiedAgainAndThenAllItMissed() {
        Response made = subscribe(Map.of());
        String path = made.header("Location");
        receiver.behaves(message -> reply(message, 410));
        long first = publish(office(), 0);
        arrived(1);
        await().until(() -> partner(PARTNER).get(path).path("status").equals("ended"));
        long second = publish(office(), 0);
        partner(PARTNER)
                .post(path + "/dead-letters/" + first + "/redelivery")
                .then()
                .statusCode(409);
        await().during(Duration.ofSeconds(2)).until(() -> receiver.events().size() == 1);

        receiver.behaves(Receiver::willing);
        clock.advance(Duration.ofSeconds(10));
        partner(PARTNER).post(path + "/verification").then().statusCode(200).body("dead", equalTo(1));
        assertThat(arrived(2).get(1).event().get("id").asText()).isEqualTo(String.valueOf(second));
    }

    /** A sender that died after its claim, or after it has sent, has left the same behind: a claim that runs out. */
    @Test
    void whatADeadSenderHadClaimedIsSentByAnother() {
        String subscription = subscribe(Map.of()).path("id");
        scheduler.pause(SenderService.JOB);
        publish(office(), 0);
        planner.plan();
        Delivery seen =
                QuarkusTransaction.requiringNew().call(deliveries::listAll).get(0);
        Attempt dead = steps.claim(subscription).orElseThrow();
        boolean twice = QuarkusTransaction.requiringNew().call(() -> deliveries.claim(seen, clock.instant()));
        assertThat(twice).as("a claim is granted once").isFalse();
        client.post(
                        client.target(dead.target()),
                        dead.event().headers(clock.instant()),
                        dead.event().body())
                .join();
        assertThat(steps.claim(subscription)).as("somebody is sending it").isEmpty();
        scheduler.resume(SenderService.JOB);
        await().during(Duration.ofSeconds(2)).until(() -> receiver.events().size() == 1);
        clock.advance(Duration.ofSeconds(62));
        assertThat(arrived(2))
                .extracting(m -> m.header("webhook-id"))
                .containsOnly(dead.event().id());
        await().until(() -> waiting().isEmpty());
        // What the dead one has still to say changes nothing.
        assertThat(steps.failed(dead, Delivery.Failure.NO_ANSWER)).isFalse();
    }

    /** A planner that dies in the middle leaves nothing: the next one begins where the one before had ended. */
    @Test
    void aDeadPlannerIsFollowedFromTheStoredPlace() {
        String subscription = subscribe(Map.of()).path("id");
        scheduler.pause(SenderService.JOB);
        publish(office(), 0);
        planner.plan();
        long last = publish(office(), 0);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    planner.further(subscription);
                    subscriptions.flush();
                    throw new IllegalStateException("dies");
                }))
                .hasMessageContaining("dies");
        assertThat(waiting()).hasSize(1);
        assertThat(reached(subscription)).isEqualTo(last - 1);
        planner.plan();
        planner.plan();
        assertThat(waiting()).hasSize(2);
        assertThat(reached(subscription)).isEqualTo(last);
        scheduler.resume(SenderService.JOB);
        assertThat(arrived(2)).extracting(m -> m.event().get("id").asLong()).containsExactly(last - 1, last);
    }

    private long reached(String subscription) {
        return QuarkusTransaction.requiringNew()
                .call(() -> subscriptions.findById(subscription).reached());
    }

    /** Three replicas look and send while others publish: everything once, and each entry in its order. */
    @Test
    void severalReplicasTellOfEverythingOnceAndInOrder() throws Exception {
        subscribe(Map.of());
        long from = publications.sequence();
        receiver.behaves(message -> {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Receiver.willing(message);
        });
        List<SenderService> replicas = List.of(
                new SenderService(planner, steps, deliveries, client, clock),
                new SenderService(planner, steps, deliveries, client, clock),
                sender);
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch published = new CountDownLatch(2);
        for (int writer = 0; writer < 2; writer++) {
            threads.execute(() -> {
                List<String> ids = List.of(office(), office(), office(), office());
                for (int version = 0; version < 5; version++) {
                    for (String id : ids) {
                        publish(id, version);
                    }
                }
                published.countDown();
            });
        }
        while (!published.await(50, TimeUnit.MILLISECONDS)) {
            replicas.forEach(replica -> threads.execute(replica::send));
        }
        List<Long> all = LongStream.rangeClosed(from + 1, publications.sequence())
                .boxed()
                .toList();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            replicas.forEach(replica -> threads.execute(replica::send));
            return receiver.events().size() >= all.size();
        });
        await().until(() -> waiting().isEmpty());
        threads.shutdown();
        replicas.subList(0, 2).forEach(SenderService::close);
        assertThat(receiver.events())
                .extracting(m -> m.event().get("id").asLong())
                .containsExactlyInAnyOrderElementsOf(all);
        receiver.events().stream().map(Message::subject).distinct().forEach(subject -> assertThat(of(subject))
                .extracting(Message::version)
                .containsExactly(1, 2, 3, 4, 5));
    }

    @Test
    void aTargetOfAnIntranetIsTrustedByTheCertificatesOfTheOperator() {
        subscribe(Map.of("target", Receiver.secureOrigin() + "/secure"));
        long sequence = publish(office(), 0);
        assertThat(arrived(1)).extracting(m -> m.event().get("id").asLong()).containsExactly(sequence);
    }

    @Test
    void aSlowTargetHoldsUpNobodyElse() {
        subscribe(Map.of("target", Receiver.origin() + "/slow"));
        subscribe(Map.of("target", Receiver.origin() + "/fast"));
        receiver.behaves(message -> {
            if (message.path().equals("/slow")) {
                try {
                    Thread.sleep(10_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return Receiver.willing(message);
        });
        IntStream.range(0, 20).forEach(i -> publish(office(), 0));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> receiver.events().stream()
                                .filter(m -> m.path().equals("/fast"))
                                .count()
                        == 20);
        assertThat(receiver.events().stream()
                        .filter(m -> m.path().equals("/slow"))
                        .count())
                .isLessThan(4);
    }

    @Test
    void whatCannotBeSubscribedToIsRefusedWithAPointerToEachFault() {
        create(
                        PARTNER,
                        Map.of(
                                "target", "https://169.254.169.254/latest/meta-data",
                                "states", List.of("LVA", "ZZZ"),
                                "functions", List.of("no-function"),
                                "instruments", List.of("no-instrument")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/functions/0", "/instruments/0", "/states/1", "/target"));
        create(PARTNER, Map.of("secret", "whsec_own"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/secret"));
        create(PARTNER, Map.of("status", "active")).then().statusCode(400);
        partner(PARTNER).body("{}").post("/v1/subscriptions").then().statusCode(400);
        partner(PARTNER).get("/v1/subscriptions").then().body("items", empty());
        IntStream.range(0, 3).forEach(i -> create(PARTNER, Map.of()).then().statusCode(201));
        create(PARTNER, Map.of()).then().statusCode(409);
        create("another-partner", Map.of()).then().statusCode(201);
        assertThat(receiver.challenges()).isEmpty();
    }

    @Test
    void aSubscriptionOfOthersIsAsUnknownAsNone() {
        Response made = subscribe(Map.of());
        String path = made.header("Location");
        for (String[] call : new String[][] {
            {"GET", ""},
            {"DELETE", ""},
            {"POST", "/verification"},
            {"POST", "/secret"},
            {"GET", "/dead-letters"},
            {"POST", "/dead-letters/1/redelivery"}
        }) {
            Response hidden = partner("another-partner").request(call[0], path + call[1]);
            Response unknown =
                    partner("another-partner").request(call[0], "/v1/subscriptions/AAAAAAAAAAAAAAAAAAAA" + call[1]);
            assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
            assertThat(hidden.asString().replaceAll("/v1/subscriptions/[^\"]+", ""))
                    .isEqualTo(unknown.asString().replaceAll("/v1/subscriptions/[^\"]+", ""));
            assertThat(hidden.headers().asList().stream().map(h -> h.getName()).toList())
                    .isEqualTo(unknown.headers().asList().stream()
                            .map(h -> h.getName())
                            .toList());
        }
        partner("another-partner").get("/v1/subscriptions").then().body("items", empty());
        partner(PARTNER).get(path).then().statusCode(200).body("status", equalTo("active"));
        partner(PARTNER).delete(path).then().statusCode(204);
        partner(PARTNER).get(path).then().statusCode(404);
        publish(office(), 0);
        await().during(Duration.ofSeconds(2)).until(() -> receiver.events().isEmpty());
    }

    /** {@code -Dexamples.write=true} writes them anew. */
    @Test
    void theExamplesHaveTheMembersOfRealAnswers() throws IOException {
        Map<String, Response> answers = new HashMap<>();
        Response made = create(
                PARTNER,
                Map.of("states", List.of("LVA"), "functions", List.of("extradition"), "instruments", List.of("untoc")));
        answers.put("createSubscription", made);
        String path = made.header("Location");
        answers.put("verifySubscription", partner(PARTNER).post(path + "/verification"));
        receiver.behaves(message -> reply(message, 410));
        publish(office(), 0, "LVA", designated("extradition", "untoc"));
        await().until(() -> partner(PARTNER).get(path).path("dead").equals(1));
        answers.put("listDeadLetters", partner(PARTNER).get(path + "/dead-letters"));
        answers.put("rotateSecret", partner(PARTNER).post(path + "/secret"));
        answers.put("getSubscription", partner(PARTNER).get(path));
        answers.put("listSubscriptions", partner(PARTNER).get("/v1/subscriptions"));
        for (Map.Entry<String, Response> answer : answers.entrySet()) {
            Path file = EXAMPLES.resolve(answer.getKey() + ".json");
            JsonNode given = JSON.readTree(answer.getValue().asString());
            if (Boolean.getBoolean("examples.write")) {
                // Nobody shall take a key for theirs that everybody reads, nor see where a test listened.
                String text = JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(given)
                        .replaceAll("whsec_[^\"]+", "whsec_c2hvd24gb25jZSwga2VwdCBieSB0aGUgcmVjZWl2ZXI=")
                        .replaceAll("http://127[^\"]+", "https://hooks.partner.example/directory");
                Files.writeString(file, text + "\n");
            }
            assertThat(members("", JSON.readTree(Files.readString(file)), new TreeSet<>()))
                    .as(answer.getKey())
                    .isEqualTo(members("", given, new TreeSet<>()));
        }
    }

    private static Set<String> members(String path, JsonNode node, Set<String> found) {
        node.fields().forEachRemaining(field -> {
            found.add(path + "/" + field.getKey());
            members(path + "/" + field.getKey(), field.getValue(), found);
        });
        if (node.isArray()) {
            node.forEach(item -> members(path + "/-", item, found));
        }
        return found;
    }
}
