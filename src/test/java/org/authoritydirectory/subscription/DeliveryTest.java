package org.authoritydirectory.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a delivery is tried again, and how it is signed. */
class DeliveryTest {

    @Test
    void attemptsBecomeRarer() {
        assertThat(IntStream.of(1, 2, 3, 10, 13, 14, 15, 1_000).mapToObj(Delivery::pause))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(2_560),
                        Duration.ofSeconds(20_480),
                        Duration.ofHours(6),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
    }

    @Test
    void aSignatureIsTheOneOfTheLibrary() throws Exception {
        SigningSecret secret = SigningSecret.random();
        String body = "{\"names\":{\"ru\":\"Министерство юстиции\"}}";
        assertThat(secret.sign("id-1", 1_795_600_000L, body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Webhook(secret.text()).sign("id-1", 1_795_600_000L, body));
        assertThat(secret).isNotEqualTo(SigningSecret.random());
        assertThat(secret.toString()).doesNotContain(secret.text());
    }
}
