package org.authoritydirectory.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.authority.Freshness.CURRENT;
import static org.authoritydirectory.authority.Freshness.DUE;
import static org.authoritydirectory.authority.Freshness.OVERDUE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A confirmation ages at one instant, to the millisecond. */
class FreshnessTest {

    private static final FreshnessConfig CONFIG = Entries.freshness();
    private static final Instant CONFIRMED = Instant.parse("2024-02-29T10:00:00.123Z");
    private static final Instant DUE_FROM = CONFIRMED.plus(Duration.ofDays(365));
    private static final Instant OVERDUE_FROM = CONFIRMED.plus(Duration.ofDays(455));

    private final Entry entry = Entries.confirmed(Entries.with(""), CONFIRMED);

    @Test
    void aConfirmationHoldsUntilTheMillisecondItIsDue() {
        assertThat(at(CONFIRMED)).isEqualTo(CURRENT);
        assertThat(at(DUE_FROM.minusMillis(1))).isEqualTo(CURRENT);
        assertThat(at(DUE_FROM)).isEqualTo(DUE);
        assertThat(at(OVERDUE_FROM.minusMillis(1))).isEqualTo(DUE);
        assertThat(at(OVERDUE_FROM)).isEqualTo(OVERDUE);
        assertThat(at(Instant.parse("9999-12-31T00:00:00Z"))).isEqualTo(OVERDUE);
    }

    @Test
    void aConfirmationOfAClockAheadIsCurrent() {
        assertThat(at(CONFIRMED.minusSeconds(60))).isEqualTo(CURRENT);
    }

    @Test
    void whatWasNeverConfirmedIsOverdue() {
        assertThat(Freshness.at(Instant.EPOCH, Entries.with(""), CONFIG)).isEqualTo(OVERDUE);
        assertThat(Freshness.changesAfter(Instant.EPOCH, Entries.with(""), CONFIG))
                .isEmpty();
    }

    @Test
    void theNextChangeIsTheInstantAtWhichTheFreshnessIsAnother() {
        assertThat(next(CONFIRMED)).contains(DUE_FROM);
        assertThat(next(DUE_FROM.minusMillis(1))).contains(DUE_FROM);
        assertThat(next(DUE_FROM)).contains(OVERDUE_FROM);
        assertThat(next(OVERDUE_FROM.minusMillis(1))).contains(OVERDUE_FROM);
        assertThat(next(OVERDUE_FROM)).isEmpty();
    }

    @Test
    void codesAreThoseOfTheDocument() throws Exception {
        for (Freshness freshness : Freshness.values()) {
            assertThat(EntryJson.write(freshness)).isEqualTo('"' + freshness.code() + '"');
        }
        for (Channel.Kind kind : Channel.Kind.values()) {
            assertThat(EntryJson.write(kind)).isEqualTo('"' + kind.code() + '"');
        }
    }

    private Freshness at(Instant now) {
        return Freshness.at(now, entry, CONFIG);
    }

    private Optional<Instant> next(Instant now) {
        return Freshness.changesAfter(now, entry, CONFIG);
    }
}
