package org.authoritydirectory.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who follows the log link by link vouches for what was published and for nothing else. */
class ChainTest {

    private static final Instant AT = Instant.parse("2026-11-25T10:00:00.123456Z");

    static IntStream twentyLogs() {
        return IntStream.rangeClosed(1, 20);
    }

    /** Of any length, with confirmations, withdrawals and what is reserved. */
    @ParameterizedTest
    @MethodSource("twentyLogs")
    void anUntouchedLogPasses(int seed) {
        Random dice = new Random(seed);
        TestLog log = new TestLog();
        int length = dice.nextInt(200);
        for (int i = 0; i < length; i++) {
            Entry entry = entry("LVA-%06d".formatted(dice.nextInt(30)), dice.nextBoolean());
            switch (dice.nextInt(5)) {
                case 0 -> log.confirm(entry, AT.plusSeconds(i));
                case 1 -> log.withdraw(entry, "merged", null, AT.plusSeconds(i));
                default -> log.publish(entry, AT.plusSeconds(i));
            }
        }
        Chain chain = followed(log.after(0));
        assertThat(chain.sequence()).isEqualTo(length);
        String link = length == 0 ? Chain.START : log.after(length - 1).get(0).linkHash();
        chain.endsAt(new LogEnd(length, link, length));
    }

    private static Entry entry(String id, boolean reserves) {
        return reserves ? EntryJson.read("""
                        {"id": "%s", "state": "LVA", "names": {"en": "Office"}, "provenance": {"source": "test"}, "channels": [
                         {"id": "c1", "kind": "email", "value": "zanari@reserved.example", "visibility": "practitioner"}]}
                        """.formatted(id)) : EmptyDirectory.office(id, "Office");
    }

    private static Chain followed(List<Publication> records) {
        Chain chain = new Chain();
        records.forEach(chain::follow);
        return chain;
    }

    @Test
    void whatIsMissingOrMovedIsNamed() {
        TestLog log = new TestLog();
        for (int i = 0; i < 5; i++) {
            log.publish(EmptyDirectory.office("LVA-%06d".formatted(i), "Office"), AT);
        }
        List<Publication> all = log.after(0);
        assertThatThrownBy(() -> followed(List.of(all.get(0), all.get(2))))
                .hasMessage("Record 2 of the publication log is missing");
        String link = all.get(4).linkHash();
        assertThatThrownBy(() -> followed(all.subList(0, 4)).endsAt(new LogEnd(5, link, 5)))
                .hasMessage("Record 5 of the publication log is missing");
        assertThatThrownBy(() -> followed(all).endsAt(new LogEnd(5, link, 6)))
                .hasMessage("Record 6 of the publication log was not published here");
        assertThatThrownBy(() -> followed(all).endsAt(new LogEnd(5, "f".repeat(64), 5)))
                .hasMessage("Record 5 of the publication log is not the one that was published last");
    }
}
