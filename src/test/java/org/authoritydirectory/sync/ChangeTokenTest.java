package org.authoritydirectory.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.authoritydirectory.authority.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens serve where they were given out, and tell where else they are from. */
class ChangeTokenTest {

    private static final String LOG = "6f1c1a52-0000-4000-8000-000000000001";
    private static final String OTHER = "6f1c1a52-0000-4000-8000-000000000002";

    private static void refused(int status, String sent, Visibility audience) {
        assertThatThrownBy(() -> ChangeToken.open(sent, LOG, audience))
                .as(sent)
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(status));
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void aTokenComesBackAsItWas(Visibility audience) {
        for (long sequence : new long[] {0, 1, 91, Long.MAX_VALUE}) {
            ChangeToken token = new ChangeToken(sequence, audience);
            assertThat(ChangeToken.open(token.sealed(LOG), LOG, audience)).isEqualTo(token);
        }
    }

    @Test
    void oneOfAnotherLogOrOfAnotherFormEndsTheCopy() {
        refused(410, new ChangeToken(7, Visibility.PUBLIC).sealed(OTHER), Visibility.PUBLIC);
        refused(410, new ChangeToken(7, Visibility.PUBLIC).sealed(LOG), Visibility.PRACTITIONER);
        refused(410, new ChangeToken(7, Visibility.PRACTITIONER).sealed(LOG), Visibility.PUBLIC);
    }

    @Test
    void noneCanBeMadeUp() {
        String token = new ChangeToken(7, Visibility.PUBLIC).sealed(LOG);
        // Behind the name of the log every character counts.
        for (int i = 11; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'E' : 'A';
            refused(400, token.substring(0, i) + other + token.substring(i + 1), Visibility.PUBLIC);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "next", "AAAA", "ÄÖÜ", "%00", "a b", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void whatNeverWasOneIsRefused(String sent) {
        refused(400, sent, Visibility.PUBLIC);
        refused(400, "A".repeat(20_000), Visibility.PUBLIC);
    }

    @Test
    void theKeyOfTheLogIsNotInIt() {
        assertThat(new String(
                        java.util.Base64.getUrlDecoder().decode(new ChangeToken(7, Visibility.PUBLIC).sealed(LOG)),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(LOG.substring(0, 8));
    }
}
