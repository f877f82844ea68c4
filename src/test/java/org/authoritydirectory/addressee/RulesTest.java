package org.authoritydirectory.addressee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.Sample;
import org.authoritydirectory.addressee.AddresseesView.Result;
import org.authoritydirectory.addressee.ChannelStep.Use;
import org.authoritydirectory.addressee.LanguageAdvice.Translation;
import org.authoritydirectory.addressee.PartiesView.LegalBasis;
import org.authoritydirectory.addressee.PartiesView.Status;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Channel.Availability;
import org.authoritydirectory.authority.Channel.Kind;
import org.authoritydirectory.authority.Channel.Purpose;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Languages;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.directory.StateEntries.Left;
import org.authoritydirectory.schedule.Reachability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules one by one. */
class RulesTest {

    private static final Instant YESTERDAY = Asked.NOW.minusSeconds(86_400);

    private static final String MLA =
            "{\"id\": \"d1\", \"function\": \"mutual-legal-assistance\", \"instrument\": \"untoc\","
                    + " \"article\": \"18(13)\"%s}";

    private static Entry office(String id, String designationMembers) {
        return Entries.of(id, "\"designations\": [" + String.format(MLA, designationMembers) + "]");
    }

    private static AddresseesView asked(String question, List<Entry> entries, Left... left) {
        return Asked.of(Asked.question(question), entries, List.of(left));
    }

    private static List<String> who(AddresseesView answer) {
        return answer.addressees().stream().map(AddresseeView::authority).toList();
    }

    private static List<String> why(AddresseeView addressee) {
        return addressee.why().stream().map(Reason::rule).toList();
    }

    private static List<String> trail(AddresseesView answer) {
        return answer.trail().stream().map(Reason::rule).toList();
    }

    @Test
    void aTerritoryWithoutAnAuthorityOfItsOwnHasThatOfTheState() {
        AddresseesView answer = asked(
                "GBR mutual-legal-assistance territory=GB-SCT",
                List.of(office("GBR-000001", ""), office("GBR-000002", ", \"territory\": \"GIB\"")));

        assertThat(who(answer)).containsExactly("GBR-000001");
        assertThat(why(answer.addressees().get(0))).contains("authority-of-state");
    }

    @Test
    void whereBothStandTheTerritoryDecides() {
        List<Entry> entries = List.of(office("GBR-000001", ""), office("GBR-000002", ", \"territory\": \"GB-SCT\""));

        AddresseesView open = asked("GBR mutual-legal-assistance", entries);
        assertThat(open.result()).isEqualTo(Result.CHOOSE);
        assertThat(open.questions().get(0).options())
                .extracting(OpenQuestion.Option::value, OpenQuestion.Option::authorities)
                .containsExactly(tuple("GBR", List.of("GBR-000001")), tuple("GB-SCT", List.of("GBR-000002")));
        // What is offered can be sent.
        assertThat(who(asked("GBR mutual-legal-assistance territory=GBR", entries)))
                .containsExactly("GBR-000001");
        assertThat(who(asked("GBR mutual-legal-assistance territory=GB-SCT", entries)))
                .containsExactly("GBR-000002");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31T23:59:59Z, ''",
        "2020-01-01T00:00:00Z, LVA-000001",
        "2020-06-30T23:59:59Z, LVA-000001",
        "2020-07-01T00:00:00Z, ''"
    })
    void aDesignationHoldsFromItsFirstDayToItsLast(String at, String expected) {
        AddresseesView answer = asked(
                "LVA mutual-legal-assistance at=" + at,
                List.of(office("LVA-000001", ", \"from\": \"2020-01-01\", \"to\": \"2020-06-30\"")));

        assertThat(String.join(" ", who(answer))).isEqualTo(expected);
        assertThat(trail(answer).contains("not-at-this-time")).isEqualTo(expected.isEmpty());
    }

    @Test
    void whoTookOverIsTheOneAndSaysFromWhom() {
        Left first = new Left(office("LVA-000001", ", \"stage\": \"trial stage\""), YESTERDAY, "LVA-000002");
        Left second = new Left(office("LVA-000002", ""), YESTERDAY, "LVA-000003");
        Entry last = Entries.of("LVA-000003", "");

        AddresseesView answer = asked("LVA mutual-legal-assistance stage=trial_stage", List.of(last), first, second);

        assertThat(who(answer)).containsExactly("LVA-000003");
        assertThat(why(answer.addressees().get(0))).contains("successor", "divided");
    }

    @Test
    void whoHasADesignationOfTheirOwnTakesNobodysOver() {
        Left gone = new Left(office("LVA-000001", ""), YESTERDAY, "LVA-000002");

        AddresseesView answer = asked("LVA mutual-legal-assistance", List.of(office("LVA-000002", "")), gone);

        assertThat(answer.addressees()).hasSize(1);
        assertThat(why(answer.addressees().get(0))).contains("designated").doesNotContain("successor");
    }

    @ParameterizedTest
    @CsvSource({"LVA-000002", "LVA-000001", ","})
    void whoLeftWithNobodyToTakeOverIsToldOf(String successor) {
        Left gone = new Left(office("LVA-000001", ""), YESTERDAY, successor);

        AddresseesView answer = asked("LVA mutual-legal-assistance", List.of(), gone);

        assertThat(answer.result()).isEqualTo(Result.NO_DESIGNATION);
        assertThat(trail(answer)).contains("left-without-successor", "diplomatic-channel");
    }

    @Test
    void whoCannotBeReachedComesLast() {
        Entry silent = office("LVA-000001", "").unreachable(YESTERDAY);

        AddresseesView answer = asked("LVA mutual-legal-assistance", List.of(silent, office("LVA-000002", "")));

        assertThat(who(answer)).containsExactly("LVA-000002", "LVA-000001");
        assertThat(why(answer.addressees().get(1))).contains("unreachable").doesNotContain("not-confirmed");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # requesting, instrument, day,        requested, both
            KEN,          untoc,      2026-11-25, PARTY,     PARTY
            KEN,          untoc,      2004-07-16, PARTY,     PARTY
            KEN,          untoc,      2004-07-15, PARTY,     NOT_YET
            KEN,          untoc,      2003-09-28, NOT_YET,   NOT_YET
            KEN,          untoc,      2003-09-29, PARTY,     NOT_YET
            JPN,          untoc,      2026-11-25, PARTY,     NOT_KNOWN
            JPN,          untoc,      2010-01-01, PARTY,     NOT_KNOWN
            PSE,          untoc,      2026-11-25, PARTY,     NOT_KNOWN
            BTN,          untoc,      2023-03-21, PARTY,     NOT_YET
            BTN,          untoc,      2023-03-22, PARTY,     PARTY
            -,            untoc,      2026-11-25, PARTY,     -
            """)
    void bothStatesAreKnownToBePartiesOrNotKnownToBe(
            String requesting, String instrument, LocalDate day, Status requested, Status both) {
        PartiesView parties = Asked.of("LVA mutual-legal-assistance instrument=" + instrument + " at=" + day
                        + "T12:00:00Z" + (requesting == null ? "" : " requesting=" + requesting))
                .parties()
                .get(0);

        assertThat(parties.requested().status()).isEqualTo(requested);
        assertThat(parties.both()).isEqualTo(both);
        assertThat(parties.knownAsOf()).isEqualTo("2015-03-14");
    }

    @ParameterizedTest
    @CsvSource({
        "LVA, untoc, YES,",
        "VNM, untoc, NO, national law",
        "MEX, untoc, CONDITIONAL, without an extradition treaty",
        "MCO, untoc, CONDITIONAL, bilateral convention",
        "LTU, drugs-1988, CONDITIONAL, not for own citizens",
        "SLV, uncac, NO,",
        "SLV, untoc, NOT_KNOWN,",
        "PAN, untoc, NOT_KNOWN,"
    })
    void theLegalBasisForExtraditionIsWhatTheStateDeclared(
            String state, String instrument, LegalBasis basis, String condition) {
        PartiesView parties = Asked.of(state + " extradition instrument=" + instrument)
                .parties()
                .get(0);

        assertThat(parties.legalBasis()).isEqualTo(basis);
        if (condition == null) {
            assertThat(parties.condition()).isNull();
        } else {
            assertThat(parties.condition()).contains(condition);
        }
        assertThat(Asked.of(state + " mutual-legal-assistance instrument=" + instrument)
                        .parties()
                        .get(0)
                        .legalBasis())
                .isNull();
    }

    @Test
    void declarationsOfTheFunctionGoWithIt() {
        assertThat(Asked.of("LVA extradition").parties().get(0).declarations())
                .extracting(declaration -> declaration.article())
                .containsExactly("16(5)");
        assertThat(Asked.of("LVA mutual-legal-assistance").parties().get(0).declarations())
                .extracting(declaration -> declaration.article())
                .containsExactly("18(14)");
        assertThat(Asked.of("PAN extradition").parties().get(0).declarations())
                .extracting(declaration -> declaration.article())
                .containsExactly("16, 18");
        assertThat(Asked.of("PER migrant-smuggling-at-sea").parties().get(0).declarations())
                .as("notified, and its text not seen")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # accepted, rule,                  asked, write, translation
            en;lv,      ANY_OF,                en,    en,    NONE
            en;lv,      ANY_OF,                en-GB, en,    NONE
            en;lv,      ANY_OF,                fr,    en,    REQUIRED
            en;lv,      ANY_OF,                -,     -,     -
            en,         ANY_OF,                -,     en,    -
            sl;en,      PREFERENCE,            -,     sl,    -
            sl;en,      PREFERENCE,            en,    en,    NONE
            sl;en,      PREFERENCE,            de,    sl,    REQUIRED
            es,         TRANSLATION_REQUIRED,  es,    es,    NONE
            es,         TRANSLATION_REQUIRED,  en,    es,    REQUIRED
            ga;en,      CERTIFIED_TRANSLATION, en,    en,    NONE
            ga;en,      CERTIFIED_TRANSLATION, fr,    ga,    CERTIFIED
            en,         -,                     fr,    en,    REQUIRED
            """)
    void theLanguageFollowsFromItsRule(
            String accepted, Languages.Rule rule, String asked, String write, Translation translation) {
        List<Reason> why = new ArrayList<>();
        LanguageAdvice advice = LanguageAdvice.of(new Languages(List.of(accepted.split(";")), rule, null), asked, why);

        assertThat(advice.write()).isEqualTo(write);
        assertThat(advice.translation()).isEqualTo(translation);
        assertThat(why).hasSize(1);
    }

    @Test
    void aDesignationOverridesTheEntryAndADeclarationFillsTheGap() {
        String languages = ", \"languages\": {\"accepted\": [\"fr\"]}";
        assertThat(languages(Entries.of(
                        "LVA-000001",
                        "\"languages\": {\"accepted\": [\"es\"]}, \"designations\": [" + String.format(MLA, languages)
                                + "]")))
                .containsExactly("fr");
        assertThat(languages(Entries.of(
                        "LVA-000001",
                        "\"languages\": {\"accepted\": [\"es\"]}, \"designations\": [" + String.format(MLA, "") + "]")))
                .containsExactly("es");
        assertThat(languages(office("LVA-000001", ""))).containsExactly("en", "lv");
    }

    private static List<String> languages(Entry entry) {
        return asked("LVA mutual-legal-assistance", List.of(entry))
                .addressees()
                .get(0)
                .languages()
                .accepted();
    }

    private static Channel channel(String id, Kind kind, Purpose purpose, Availability availability) {
        return new Channel(id, kind, null, id, purpose, availability, null, Visibility.PUBLIC, null);
    }

    private static final List<Channel> EVERY_WAY = List.of(
            channel("web", Kind.WEBSITE, null, null),
            channel("phone", Kind.PHONE, Purpose.ROUTINE, Availability.OFFICE_HOURS),
            channel("night", Kind.PHONE, Purpose.URGENT, Availability.AROUND_THE_CLOCK),
            channel("urgent", Kind.EMAIL, Purpose.URGENT, null),
            channel("interpol", Kind.INTERPOL, null, null),
            channel("diplomatic", Kind.DIPLOMATIC, null, null),
            channel("fax", Kind.FAX, null, null),
            channel("mail", Kind.EMAIL, null, null),
            channel("platform", Kind.SECURE_PLATFORM, null, null));

    @Test
    void aRequestIsWrittenAndWhatIsForUrgencyIsKeptForIt() {
        assertThat(new ChannelOrder(EVERY_WAY, null).steps(false, new ArrayList<>()))
                .extracting(step -> step.channel().id(), ChannelStep::use)
                .containsExactly(
                        tuple("platform", Use.SEND),
                        tuple("mail", Use.SEND),
                        tuple("fax", Use.SEND),
                        tuple("diplomatic", Use.SEND),
                        tuple("web", Use.ENQUIRE),
                        tuple("phone", Use.ENQUIRE),
                        tuple("interpol", Use.URGENT_ONLY),
                        tuple("night", Use.URGENT_ONLY),
                        tuple("urgent", Use.URGENT_ONLY));
    }

    @Test
    void whatCannotWaitIsSaidFirstAndConfirmedInWriting() {
        List<Reason> why = new ArrayList<>();
        assertThat(new ChannelOrder(EVERY_WAY, null).steps(true, why))
                .extracting(step -> step.channel().id(), ChannelStep::use)
                .containsExactly(
                        tuple("night", Use.CALL_FIRST),
                        tuple("urgent", Use.CALL_FIRST),
                        tuple("phone", Use.CALL_FIRST),
                        tuple("interpol", Use.CALL_FIRST),
                        tuple("platform", Use.CONFIRM_IN_WRITING),
                        tuple("mail", Use.CONFIRM_IN_WRITING),
                        tuple("fax", Use.CONFIRM_IN_WRITING),
                        tuple("diplomatic", Use.CONFIRM_IN_WRITING),
                        tuple("web", Use.ENQUIRE));
        assertThat(why).extracting(Reason::rule).containsExactly("urgent-line", "interpol", "written-confirmation");
    }

    @Test
    void anAddressIsAWayToWriteToo() {
        Entry justice = Entries.ofSample().stream()
                .filter(entry -> entry.id().equals(Sample.LATVIA_JUSTICE))
                .findFirst()
                .orElseThrow();
        assertThat(new ChannelOrder(List.of(), justice.address()).steps(false, new ArrayList<>()))
                .containsExactly(new ChannelStep(Use.SEND, Kind.POST, null));
        assertThat(new ChannelOrder(List.of(), justice.address()).steps(true, new ArrayList<>()))
                .containsExactly(new ChannelStep(Use.SEND, Kind.POST, null));
    }

    @Test
    void aDesignationThatNamesChannelsMeansThoseOnly() {
        String channels = "\"channels\": [{\"id\": \"c1\", \"kind\": \"phone\", \"verbatim\": \"1\", \"visibility\":"
                + " \"public\"}, {\"id\": \"c2\", \"kind\": \"email\", \"verbatim\": \"2\", \"visibility\": \"public\"}]";
        Entry entry = Entries.of(
                "LVA-000001",
                channels + ", \"designations\": [" + String.format(MLA, ", \"channels\": [\"c2\"]") + "]");

        assertThat(asked("LVA mutual-legal-assistance", List.of(entry))
                        .addressees()
                        .get(0)
                        .channels())
                .extracting(step -> step.channel().id())
                .containsExactly("c2");
    }

    @Test
    void whetherSomebodyAnswersIsSaidOfTheInstant() {
        String question = "IRL drug-trafficking-at-sea urgent=true at=";
        Reachability night =
                Asked.of(question + "2026-11-25T03:00:00Z").addressees().get(0).reachable();
        assertThat(night.now()).isEqualTo(Reachability.Now.YES);
        assertThat(night.via()).hasSize(1);
        assertThat(Asked.of("LVA mutual-legal-assistance")
                        .addressees()
                        .get(0)
                        .reachable()
                        .now())
                .isEqualTo(Reachability.Now.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XXX mutual-legal-assistance | requested",
                "LVA nonsense | function",
                "LVA mutual-legal-assistance requesting=ZZZ | requesting",
                "LVA mutual-legal-assistance instrument=treaty-of-nowhere | instrument",
                "LVA mutual-legal-assistance territory=GB-SCT | territory",
                "LVA mutual-legal-assistance territory=Scotland | territory",
                "LVA mutual-legal-assistance language=English | language",
                "LVA mutual-legal-assistance at=yesterday | at",
                "LVA mutual-legal-assistance office=9-17 zone=Africa/Nairobi | office",
                "LVA mutual-legal-assistance office=09:00-17:00 zone=Nairobi | zone",
                "LVA mutual-legal-assistance stage=appeal | stage",
                "LVA mutual-legal-assistance subject=tax | subject"
            })
    void whatMeansNothingIsRefusedByName(String question, String parameter) {
        assertThatThrownBy(() -> Asked.of(question))
                .isInstanceOf(HttpProblem.class)
                .satisfies(problem -> {
                    assertThat(((HttpProblem) problem).getStatusCode()).isEqualTo(400);
                    assertThat(((HttpProblem) problem)
                                    .getParameters()
                                    .get("errors")
                                    .toString())
                            .contains("parameter=" + parameter);
                });
    }
}
