package org.authoritydirectory.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.Channel.Kind;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domains the published version of the authority does not use: where a request would go that goes astray. */
class DomainNewTest {

    private final DomainNew rule = new DomainNew();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pasts@tm.gov.lv         | EMAIL   | mla@tm.gov.lv
                    pasts@tm.gov.lv         | EMAIL   | mla@TM.Gov.LV.
                    pasts@tm.gov.lv         | EMAIL   | mla@mail.tm.gov.lv
                    pasts@tm.gov.lv         | WEBSITE | https://www.tm.gov.lv/lv/kontakti?a=b#c
                    pasts@tm.gov.lv         | WEBSITE | tm.gov.lv:8443
                    a@x.example, b@y.example | EMAIL  | Legal unit <c@y.example>
                    a@münchen.example       | EMAIL   | b@xn--mnchen-3ya.example
                    a@xn--mnchen-3ya.example | WEBSITE | http://MÜNCHEN.example/
                    a@tm.gov.lv             | WEBSITE | on request
                    a@tm.gov.lv             | EMAIL   | ask the desk
                    """)
    void aKnownHostAndWhatIsBelowItIsFine(String published, Kind kind, String proposed) {
        assertThat(doubts(email(published), Proposals.channel("LVA", kind, null, proposed)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pasts@tm.gov.lv     | EMAIL   | pasts@tm.gov.example           | tm.gov.example
                    pasts@tm.gov.lv     | EMAIL   | pasts@mfa.gov.lv               | mfa.gov.lv
                    pasts@tm.gov.lv     | EMAIL   | pasts@gov.lv                   | gov.lv
                    pasts@tm.gov.lv     | EMAIL   | pasts@evil-tm.gov.lv           | evil-tm.gov.lv
                    pasts@tm.gov.lv     | EMAIL   | pasts@tm.gov.lv.evil.example   | tm.gov.lv.evil.example
                    pasts@tm.gov.lv     | EMAIL   | "pasts@tm.gov.lv"@evil.example | evil.example
                    pasts@tm.gov.lv     | EMAIL   | pasts＠evil.example            | evil.example
                    pasts@tm.gov.lv     | EMAIL   | pasts@tm.gov.lv; b@evil.example | evil.example
                    pasts@tm.gov.lv     | EMAIL   | pasts@[192.0.2.1]              | ?192.0.2.1?
                    pasts@tm.gov.lv     | EMAIL   | pasts@tm。gov。example         | tm.gov.example
                    pasts@tm.gov.lv     | WEBSITE | http://tm.gov.lv@evil.example/ | evil.example
                    pasts@tm.gov.lv     | WEBSITE | http://evil.example\\@tm.gov.lv | evil.example
                    pasts@tm.gov.lv     | WEBSITE | https:\\\\evil.example/tm.gov.lv | evil.example
                    pasts@tm.gov.lv     | WEBSITE | http://evil.example?tm.gov.lv  | evil.example
                    pasts@tm.gov.lv     | WEBSITE | http://tm.gov.lv:80@evil.example:80/ | evil.example
                    pasts@tm.gov.lv     | WEBSITE | www.tm.gov.lv, (evil.example)  | evil.example
                    pasts@tm.gov.lv     | WEBSITE | http://3221225985/             | 3221225985
                    pasts@tm.gov.lv     | WEBSITE | http://evil.example/a,b.c      | evil.example
                    """)
    void anyOtherHostIsNew(String published, Kind kind, String proposed, String domain) {
        assertThat(doubts(email(published), Proposals.channel("LVA", kind, null, proposed)))
                .containsExactly(new Doubt(
                        "domain-new",
                        "/channels/0/verbatim",
                        "The published version does not use " + domain + ".",
                        true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a@tm.gov.lv      | a@trn.gov.lv     | trn.gov.lv
                    a@justice.gov.lv | a@just1ce.gov.lv | -
                    a@legal.gov.lv   | a@1egal.gov.lv   | 1egal.gov.lv
                    a@gov.example    | a@g0v.example    | g0v.example
                    a@tm.gov.lv      | a@тм.gov.lv      | -
                    a@cep.example    | a@сер.example    | xn--e1awb.example
                    """)
    void aNewHostThatLooksLikeAKnownOneIsSaidToDoSo(String published, String proposed, String lookAlike) {
        String known = published.substring(2);
        assertThat(doubts(email(published), Proposals.channel("LVA", Kind.EMAIL, null, proposed)))
                .singleElement()
                .extracting(Doubt::detail)
                .asString()
                .satisfies(detail -> {
                    if (lookAlike.equals("-")) {
                        assertThat(detail).doesNotContain("looks like");
                    } else {
                        assertThat(detail).endsWith(lookAlike + " looks like " + known + ", which it does use.");
                    }
                });
    }

    @Test
    void everyDomainOfANewEntryIsToldOnce() {
        assertThat(doubts(
                        null,
                        Entries.ofSample().stream()
                                .filter(entry -> entry.id().equals(Sample.id("KEN-01")))
                                .findFirst()
                                .orElseThrow()))
                .extracting(Doubt::pointer, Doubt::detail)
                .containsExactly(
                        tuple("/channels/3/value", "No published version uses ag.go.ke."),
                        tuple("/channels/5/value", "No published version uses www.statelaw.go.ke."));
    }

    @Test
    void valueAndTextAreBothLookedAt() {
        assertThat(doubts(email("a@tm.gov.lv"), Proposals.channel("LVA", Kind.EMAIL, "a@tm.gov.lv", "a@evil.example")))
                .extracting(Doubt::pointer)
                .containsExactly("/channels/0/verbatim");
        assertThat(doubts(email("a@tm.gov.lv"), Proposals.channel("LVA", Kind.EMAIL, "a@evil.example", "a@tm.gov.lv")))
                .extracting(Doubt::pointer)
                .containsExactly("/channels/0/value");
    }

    @Test
    void aLinkedDomainIsToldAndVouchesForLinksOnly() {
        Entry linked = Entries.with("""
                "links": [{"url": "https://law.example/act"}, {"url": "tel:+37167036801"},
                          {"url": "mailto:a%40desk.example"}, {"url": "mailto:a@law.example?cc=b@copy.example"}]
                """);
        assertThat(doubts(null, linked))
                .extracting(Doubt::pointer)
                .containsExactly("/links/0/url", "/links/2/url", "/links/3/url");
        assertThat(doubts(linked, linked)).isEmpty();
        assertThat(doubts(linked, Proposals.channel("LVA", Kind.EMAIL, null, "a@law.example")))
                .hasSize(1);
        assertThat(doubts(email("a@law.example"), Entries.with("\"links\": [{\"url\": \"https://law.example\"}]")))
                .isEmpty();
    }

    @Test
    void ofManyDomainsInOneTextSomeAreNamed() {
        assertThat(doubts(null, email("a@a.example b@b.example c@c.example d@d.example e@e.example a@a.example")))
                .extracting(Doubt::detail)
                .containsExactly("No published version uses a.example, b.example, c.example and 2 more.");
    }

    private List<Doubt> doubts(Entry published, Entry proposed) {
        return rule.about(new Proposal(proposed, published, List.of()));
    }

    private static Entry email(String verbatim) {
        return Proposals.channel("LVA", Kind.EMAIL, null, verbatim);
    }
}
