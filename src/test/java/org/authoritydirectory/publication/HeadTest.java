package org.authoritydirectory.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.authoritydirectory.EmptyDirectory;
import org.junit.jupiter.api.Test;

/** A clock that is set back does not break the order of the log. */
class HeadTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void noRecordIsDatedBeforeTheOneInFrontOfIt() {
        Head head = new Head();
        head.advanceTo(new TestLog().publish(EmptyDirectory.office("LVA-000000", "Office"), NOON));

        assertThat(head.notBefore(NOON.minus(Duration.ofDays(1)))).isEqualTo(NOON);
        assertThat(head.notBefore(NOON.plusMillis(1))).isEqualTo(NOON.plusMillis(1));
    }
}
