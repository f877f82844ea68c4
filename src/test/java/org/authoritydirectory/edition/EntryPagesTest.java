package org.authoritydirectory.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.authoritydirectory.authority.EntryJson;
import org.junit.jupiter.api.Test;

/** What an entry looks like in print. */
class EntryPagesTest {

    private static final String FULL = """
            {"id": "LVA-7K3Q9D", "state": "LVA",
             "names": {"lv": "Tieslietu ministrija", "en": "Ministry of Justice", "ar": "وزارة العدل"}, "aliases": ["MoJ"],
             "unit": {"en": "International Division"},
             "address": {"lines": ["Brivibas blvd. 36"], "locality": "Riga", "postalCode": "LV-1536", "country": "LVA"},
             "channels": [
              {"id": "c1", "kind": "phone", "value": "+3717036801", "verbatim": "+371 703 6801", "purpose": "routine",
               "availability": "office-hours", "visibility": "public"},
              {"id": "c2", "kind": "phone", "value": "+37160000000", "verbatim": "6000 0000 (duty)", "purpose": "urgent",
               "availability": "24h", "visibility": "public", "note": {"en": "Ask for the duty officer."}},
              {"id": "c3", "kind": "email", "value": "mla@tm.gov.lv", "encryption": "S/MIME", "visibility": "public"},
              {"id": "c4", "kind": "phone", "value": "+37166666666", "visibility": "practitioner"},
              {"id": "c5", "kind": "interpol", "visibility": "public"}],
             "hours": {"timeZone": "Europe/Riga", "weekly": [{"days": ["MO", "TU"], "opens": "08:30", "closes": "17:00"}],
              "exceptions": [{"date": "2026-12-24", "reason": "Christmas"}], "verbatim": "half past eight to five"},
             "languages": {"accepted": ["en", "lv"], "rule": "preference", "verbatim": "English preferred"},
             "designations": [
              {"id": "d1", "function": "mutual-legal-assistance", "instrument": "untoc", "article": "18(13)",
               "stage": "trial stage", "subject": "corruption", "from": "2004-01-02", "to": "2030-03-04",
               "notification": {"source": "C.N.1.2004", "date": "2004-05-06"}, "channels": ["c1"],
               "languages": {"accepted": ["fr"], "rule": "certified-translation"},
               "requirements": {"en": "Two copies."}, "urgentProcedure": {"en": "By telephone first."}},
              {"id": "d2", "function": "extradition", "instrument": "untoc", "article": "16", "channels": ["c4"]}],
             "requirements": {"en": "Seal."}, "urgentProcedure": {"en": "Orally."}, "networks": ["Network X"],
             "links": [{"title": {"en": "Guide"}, "url": "https://example.org/guide"}],
             "remarks": {"en": "Moved."}, "contacts": [{"title": {"en": "Head of unit"}, "visibility": "public"},
              {"title": {"en": "Hidden desk"}, "visibility": "practitioner"}],
             "provenance": {"source": "Note verbale", "sourceDate": "2026-01-02"},
             "confirmedAt": "2025-06-07T00:00:00Z", "unreachableSince": "2025-08-09T00:00:00Z"}""";

    private static final String BARE = """
            {"id": "LVA-000001", "state": "LVA", "names": {"de": "Amt"}, "provenance": {"sample": true}}""";

    @Test
    void everythingThatIsKnownIsPrinted() {
        String text = Printed.text(Printed.print(Printed.published(FULL), EditionLanguage.EN));
        Stream.of(
                        "Ministry of Justice",
                        "Tieslietu ministrija [Latvian]",
                        "LVA-7K3Q9D · version 1 · publication 1",
                        "International Division",
                        "MoJ",
                        "Brivibas blvd. 36",
                        "LV-1536 Riga",
                        "Latvia",
                        "+371 703 6801 (office hours)",
                        "mla@tm.gov.lv",
                        "S/MIME",
                        "+37160000000 as notified: 6000 0000 (duty) (urgent, 24 hours) – Ask for the duty officer.",
                        "INTERPOL accepted",
                        "Mon, Tue 08:30–17:00",
                        "24 December 2026: closed – Christmas",
                        "Europe/Riga",
                        "half past eight to five",
                        "English, Latvian – in this order of preference",
                        "English preferred",
                        "Mutual legal assistance",
                        "United Nations Convention against Transnational Organized Crime, article 18(13)",
                        "trial stage",
                        "corruption",
                        "From: 2 January 2004",
                        "Until: 4 March 2030",
                        "Notified: 6 May 2004, C.N.1.2004",
                        "French – certified translation required",
                        "Two copies.",
                        "By telephone first.",
                        "Seal.",
                        "Orally.",
                        "Network X",
                        "Guide: https://example.org/guide",
                        "Moved.",
                        "Head of unit",
                        "confirmed by the authority on 7 June 2025",
                        "Note verbale, 2 January 2026")
                .forEach(expected -> assertThat(text).contains(Printed.squeezed(expected)));
        assertThat(text).doesNotContain("SAMPLE").contains("وزارة");
    }

    /** What is reserved for practitioners is not in the book, nor does what hangs on it read as if it were open. */
    @Test
    void whatIsReservedIsNotPrintedButSaidToBe() {
        String text = Printed.text(Printed.print(Printed.published(FULL), EditionLanguage.EN));
        assertThat(text)
                .doesNotContain("66666666", "Hiddendesk")
                .contains(Printed.squeezed("Some contacts are reserved for practitioners"))
                .contains(Printed.squeezed("Channels: reserved for practitioners"));
    }

    @Test
    void whatIsNotKnownAndWhatIsASampleIsSaid() {
        String text = Printed.text(Printed.print(Printed.published(BARE), EditionLanguage.FR));
        assertThat(text)
                .contains(Printed.squeezed("Amt [allemand]"))
                .contains(Printed.squeezed("adresse, téléphone, courriel, heures de bureau, langues des demandes"))
                .contains(Printed.squeezed("jamais confirmée par l'autorité"))
                .contains(Printed.squeezed("ÉCHANTILLON – ne pas s'y fier"));
    }

    /** A number reads from left to right, whatever stands around it: so its signs stand on the paper. */
    @Test
    void numbersAreNotTurnedInArabic() {
        assertThat(Printed.lines(Printed.print(Printed.published(FULL), EditionLanguage.AR)))
                .anyMatch(line -> line.contains("+3717036801"))
                .anyMatch(line -> line.contains("LVA-7K3Q9D"))
                .anyMatch(line -> line.contains("08:30–17:00"))
                .noneMatch(line -> line.contains("1086307173+"));
    }

    @Test
    void aNameThatLooksLikeMarkupIsAName() {
        String text = Printed.text(Printed.print(Printed.published("""
                        {"id": "LVA-000001", "state": "LVA", "names": {"en": "<fo:external-graphic src='file:///etc/passwd'/> & &lt;Co"},
                         "provenance": {"sample": true}}"""), EditionLanguage.EN));
        assertThat(text).contains(Printed.squeezed("<fo:external-graphic src='file:///etc/passwd'/> & &lt;Co"));
    }

    /** More than what is set in one go: the State goes on on the next page, and none is lost. */
    @Test
    void aStateWithManyEntriesIsPrintedWhole() {
        String text = Printed.text(Printed.print(
                Printed.published(Stream.iterate(0, i -> i + 1)
                        .limit(120)
                        .map(i -> EntryJson.read(BARE.replace("000001", String.format("%06d", i))))),
                EditionLanguage.ES));
        for (int i = 0; i < 120; i++) {
            assertThat(text).contains(String.format("LVA-%06d", i));
        }
    }
}
