package org.authoritydirectory.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two central authorities where the Convention foresees one. */
class SecondCentralAuthorityTest {

    private final SecondCentralAuthority rule =
            new SecondCentralAuthority(Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    -                                         | -
                    "stage": "trial stage"                    | "stage": " Trial Stage "
                    "subject": "tax"                          | "subject": "Tax"
                    "territory": "GB-SCT"                     | "territory": "GB-SCT"
                    "article": "18(13)"                       | "article": "UNTOC 18(13)"
                    "from": "2020-01-01"                      | "to": "2026-11-23"
                    "from": "2020-01-01", "to": "2030-12-31"  | "from": "2030-12-31"
                    "from": "2027-01-01"                      | "from": "2028-01-01", "to": "2028-01-01"
                    """)
    void theSameDesignationTwiceIsDoubtful(String proposed, String other) {
        assertThat(about(mla(null, proposed), mla("GBR-000001", other)))
                .containsExactly(new Doubt(
                        "second-central-authority",
                        "/designations/1",
                        "The same designation is held by GBR-000001; UNTOC Art. 18(13) foresees one central authority for "
                                + "a State or territory.",
                        false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    "stage": "trial stage"                    | "stage": "pre-trial investigation stage"
                    -                                         | "stage": "trial stage"
                    "subject": "tax"                          | -
                    "territory": "GB-SCT"                     | "territory": "GB-NIR"
                    -                                         | "territory": "JEY"
                    "from": "2027-01-01"                      | "to": "2026-12-31"
                    "to": "2027-12-31"                        | "from": "2028-01-01"
                    -                                         | "to": "2026-11-22"
                    "to": "2020-12-31"                        | -
                    "from": "2001-01-01", "to": "2002-01-01"  | "from": "2001-01-01", "to": "2002-01-01"
                    """)
    void whatIsSplitOrOverIsFine(String proposed, String other) {
        assertThat(about(mla(null, proposed), mla("GBR-000001", other))).isEmpty();
    }

    @Test
    void otherInstrumentsAndFunctionsAreOtherDesignations() {
        assertThat(about(mla(null, null), designated("GBR-000001", "mutual-legal-assistance", "uncac", null)))
                .isEmpty();
        assertThat(about(
                        designated(null, "extradition", "untoc", null),
                        designated("GBR-000001", "extradition", "untoc", null)))
                .isEmpty();
        assertThat(about(
                        designated(null, "mutual-legal-assistance", "coe-185", null),
                        designated("GBR-000001", "mutual-legal-assistance", "coe-185", null)))
                .hasSize(1);
    }

    @Test
    void anAuthorityIsNoSecondToItself() {
        assertThat(about(mla("GBR-000001", null), mla("GBR-000001", null))).isEmpty();
        assertThat(about(mla("GBR-000001", null))).isEmpty();
    }

    @Test
    void theOthersAreNamedInOrder() {
        assertThat(about(
                        mla(null, null),
                        mla("GBR-00000D", null),
                        mla("GBR-00000B", null),
                        mla("GBR-00000A", null),
                        mla("GBR-00000C", null)))
                .singleElement()
                .extracting(Doubt::detail)
                .asString()
                .contains("held by GBR-00000A, GBR-00000B, GBR-00000C and 1 more;");
    }

    private List<Doubt> about(Entry proposed, Entry... others) {
        return rule.about(new Proposal(proposed, null, List.of(others)));
    }

    private static Entry mla(String id, String members) {
        return designated(id, "mutual-legal-assistance", "untoc", members);
    }

    private static Entry designated(String id, String function, String instrument, String members) {
        Entry entry =
                Entries.of("GBR-000000", """
                "designations": [
                 {"id": "d1", "function": "firearms", "instrument": "firearms-protocol"},
                 {"id": "d2", "function": "%s", "instrument": "%s"%s}]
                """.formatted(function, instrument, members == null ? "" : ", " + members));
        return Entries.passed(entry).withId(id);
    }
}
