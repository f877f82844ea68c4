package org.authoritydirectory.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;

/** Everyone sees the public form and is told what is withheld; no trace of the rest is left in it. */
class EntryViewTest {

    private static final Entry ENTRY = Entries.with("""
            "channels": [
             {"id": "c1", "kind": "phone", "value": "+37167036801", "visibility": "public"},
             {"id": "canary-c2", "kind": "email", "value": "canary@x.example", "verbatim": "Canary@x.example",
              "encryption": "canary-key", "visibility": "practitioner", "note": {"en": "canary note"}},
             {"id": "canary-c3", "kind": "secure-platform", "verbatim": "canary://", "visibility": "practitioner"}],
            "designations": [
             {"id": "d1", "function": "extradition", "instrument": "untoc", "channels": ["c1", "canary-c2"]},
             {"id": "d2", "function": "firearms", "instrument": "firearms-protocol", "channels": ["canary-c3"]},
             {"id": "d3", "function": "mutual-legal-assistance", "instrument": "untoc", "channels": ["c1"],
              "stage": "trial"}],
            "contacts": [
             {"title": {"en": "Head of unit"}, "channels": ["c1", "canary-c2"], "visibility": "public"},
             {"title": {"en": "canary officer"}, "channels": ["c1"], "visibility": "practitioner"}]
            """);

    @Test
    void noTraceOfARestrictedValueIsShown() {
        assertThat(EntryJson.write(ENTRY)).containsIgnoringCase("canary");
        assertThat(EntryJson.write(EntryView.publicOf(ENTRY, Freshness.CURRENT)))
                .doesNotContainIgnoringCase("canary");
        assertThat(EntryJson.write(ENTRY.publicForm())).doesNotContainIgnoringCase("canary");
    }

    @Test
    void everythingPublicStays() {
        Entry shown = EntryView.publicOf(ENTRY, Freshness.CURRENT).entry();
        assertThat(shown.channels()).containsExactly(ENTRY.channels().get(0));
        assertThat(shown.designations()).extracting(Designation::id).containsExactly("d1", "d2", "d3");
        assertThat(shown.designations().get(0).channels()).containsExactly("c1");
        assertThat(shown.designations().get(2)).isEqualTo(ENTRY.designations().get(2));
        assertThat(shown.contacts()).singleElement().satisfies(post -> assertThat(post.channels())
                .containsExactly("c1"));
        assertThat(shown.withChannels(List.of()))
                .usingRecursiveComparison()
                .ignoringFields("channels", "designations", "contacts")
                .isEqualTo(ENTRY);
    }

    @Test
    void whatIsWithheldIsListedWithTheWayToIt() {
        EntryView view = EntryView.publicOf(ENTRY, Freshness.CURRENT);
        // The first two designations name a channel that is withheld; without a word they would seem to name all of
        // them.
        assertThat(view.withheld())
                .extracting(Withheld::pointer)
                .containsExactly("/channels", "/contacts", "/designations/0/channels", "/designations/1/channels");
        assertThat(view.withheld()).allSatisfy(withheld -> {
            assertThat(withheld.reason()).isNotBlank();
            assertThat(withheld.access()).isNotBlank();
        });
        Entry onlyPost = Entries.with("\"contacts\": [{\"title\": {\"en\": \"x\"}, \"visibility\": \"practitioner\"}]");
        assertThat(EntryView.publicOf(onlyPost, Freshness.DUE).withheld())
                .extracting(Withheld::pointer)
                .containsExactly("/contacts");
    }

    @Test
    void fromPractitionersNothingIsWithheld() {
        EntryView view = EntryView.wholeOf(ENTRY, Freshness.DUE);
        assertThat(view.entry()).isSameAs(ENTRY);
        assertThat(EntryJson.write(view))
                .contains("canary@x.example", "canary officer", "\"freshness\":\"due\"")
                .doesNotContain("withheld");
        assertThat(view.missing())
                .isEqualTo(EntryView.publicOf(ENTRY, Freshness.DUE).missing());
        assertThat(EntryView.of(ENTRY, Freshness.DUE, Visibility.PRACTITIONER)).isEqualTo(view);
        assertThat(EntryView.of(ENTRY, Freshness.DUE, Visibility.PUBLIC))
                .isEqualTo(EntryView.publicOf(ENTRY, Freshness.DUE));
    }

    @Test
    void whereNothingIsRestrictedNothingIsWithheld() {
        Entries.ofSample().forEach(entry -> {
            EntryView view = EntryView.publicOf(entry, Freshness.OVERDUE);
            assertThat(view.entry()).isSameAs(entry);
            assertThat(EntryJson.write(view)).doesNotContain("withheld").contains("\"freshness\":\"overdue\"");
        });
    }

    @Test
    void whatAPractitionerMissesIsListedInTheOrderOfTheEntry() {
        assertThat(EntryView.publicOf(Entries.with(""), Freshness.DUE).missing())
                .containsExactly("address", "phone", "email", "hours", "languages");
        assertThat(EntryView.publicOf(ENTRY, Freshness.DUE).missing())
                .as("what is withheld is not missing")
                .containsExactly("address", "hours", "languages");
        Entry full = Entries.with("""
                "channels": [{"id": "c1", "kind": "phone", "visibility": "public"},
                             {"id": "c2", "kind": "email", "visibility": "public"}],
                "address": {"locality": "Riga"}, "hours": {"verbatim": "9-17"}, "languages": {"accepted": ["lv"]}
                """);
        assertThat(EntryJson.write(EntryView.publicOf(full, Freshness.DUE))).doesNotContain("missing");
    }

    @Test
    void everyGeneratedEntryKeepsItsSecrets() {
        long restricted = new EntryGenerator(5, new TreatyService())
                .entries(2_000)
                .filter(entry -> entry.channels().stream().anyMatch(c -> c.visibility() == Visibility.PRACTITIONER))
                .peek(entry -> assertThat(EntryJson.write(EntryView.publicOf(entry, Freshness.DUE)))
                        .contains("\"withheld\":[{\"pointer\":\"/channels\"", "\"pointer\":\"/contacts\"")
                        .doesNotContain("duty@", "Duty officer", "OpenPGP", "\"practitioner\""))
                .count();
        assertThat(restricted).isGreaterThan(50);
    }
}
