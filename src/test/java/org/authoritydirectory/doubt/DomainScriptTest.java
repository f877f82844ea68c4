package org.authoritydirectory.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import org.authoritydirectory.authority.Channel.Kind;
import org.authoritydirectory.authority.Entries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domains that are not what they look like. */
class DomainScriptTest {

    private static final String PUNYCODE = "More than plain letters, shown as A-labels: ";
    private static final String MIXED = "Letters of several scripts, or letters that look like others, in ";

    private final DomainScript rule = new DomainScript();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pasts@tm.gov.lv",
                "PASTS@TM.GOV.LV",
                "münchen@x.example",
                "a@x--y.example",
                "a@axn--y.example",
                "a@ｔｍ.gov.lv",
                "a@x_y.example",
                "nobody"
            })
    void plainLettersAreFine(String verbatim) {
        assertThat(Proposals.codes(rule, Proposals.channel("LVA", Kind.EMAIL, null, verbatim)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a@münchen.example            | xn--mnchen-3ya.example
                    a@XN--MNCHEN-3YA.example     | xn--mnchen-3ya.example
                    a@justice.xn--p1ai           | justice.xn--p1ai
                    a@минюст.рф                  | xn--h1aheqf4e.xn--p1ai
                    a@وزارة.example              | xn--mgbexc3i.example
                    a@司法部.example             | xn--spro29cuqz.example
                    a@法テラス.example           | xn--zckza2hr18x.example
                    a@法terrasse.example | xn--terrasse-m07r.example
                    a@\u0301tm.example | ?tm.example
                    a@xn--a.example              | xn--a?.example
                    """)
    void anInternationalDomainIsShownAsWhatItIs(String verbatim, String aLabel) {
        var entry = Proposals.channel("LVA", Kind.EMAIL, null, verbatim);
        assertThat(Proposals.codes(rule, entry)).containsExactly("domain-punycode /channels/0/verbatim");
        assertThat(Proposals.details(rule, entry)).containsExactly(PUNYCODE + aLabel + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tm.gоv.lv                | tm.xn--gv-fmc.lv
                    http://tm.xn--gv-fmc.lv/ | tm.xn--gv-fmc.lv
                    justiсe.example          | xn--justie-mrf.example
                    сер.example              | xn--e1awb.example
                    XN--E1AWB.example        | xn--e1awb.example
                    mınıstry.example         | xn--mnstry-p9ab.example
                    жbank.example | xn--bank-z4d.example
                    αbγ.example              | xn--b-ylbh.example
                    """)
    void mixedScriptsAndFalseAsciiAreDoubtful(String verbatim, String aLabel) {
        var entry = Proposals.channel("LVA", Kind.WEBSITE, null, verbatim);
        assertThat(Proposals.codes(rule, entry))
                .containsExactly("domain-punycode /channels/0/verbatim", "domain-mixed-script /channels/0/verbatim");
        assertThat(Proposals.details(rule, entry)).containsExactly(PUNYCODE + aLabel + ".", MIXED + aLabel + ".");
    }

    @Test
    void linksAreLookedAtToo() {
        assertThat(Proposals.codes(rule, Entries.with("\"links\": [{\"url\": \"https://сер.example/\"}]")))
                .containsExactly("domain-punycode /links/0/url", "domain-mixed-script /links/0/url");
    }
}
