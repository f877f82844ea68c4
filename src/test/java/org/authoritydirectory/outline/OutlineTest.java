package org.authoritydirectory.outline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.Sample;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outline of a request over HTTP: what it has to contain, in four languages, and what only practitioners are told. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(OutlineTest.OwnDirectory.class)
@Tag("database")
class OutlineTest {

    /** A directory that only this test publishes in. */
    public static class OwnDirectory extends EmptyDirectory {}

    private static final String OFFICE = "FIN-0UT1NE";
    private static final String HOSTILE = "NOR-0UT1NE";
    private static final String ASSISTANCE = "requested=LVA&function=mutual-legal-assistance";
    private static final String JUSTICE = ASSISTANCE + "&authority=" + Sample.LATVIA_JUSTICE;

    @Inject
    PublicationService publications;

    /** Latvia as the sample has it, and an office in Finland whose line for any hour is reserved for practitioners. */
    @BeforeEach
    void publishOnce() {
        if (publications.versions(OFFICE).isEmpty()) {
            Entry office = EntryJson.read("""
                    {"id": "%s", "state": "FIN", "names": {"fi": "Toimisto", "fr": "Bureau"},
                     "provenance": {"source": "test"}, "languages": {"accepted": ["fi", "sv"], "rule": "certified-translation"},
                     "requirements": {"en": "In two copies"}, "urgentProcedure": {"fi": "Soita ensin"},
                     "channels": [{"id": "c1", "kind": "email", "value": "desk@outline.example", "visibility": "public"},
                      {"id": "c2", "kind": "phone", "value": "+358955598761", "availability": "24h",
                       "visibility": "practitioner"}],
                     "designations": [{"id": "d1", "function": "firearms", "instrument": "firearms-protocol",
                      "article": "13(2)", "channels": ["c1", "c2"]},
                      {"id": "d2", "function": "extradition", "instrument": "untoc"},
                      {"id": "d3", "function": "mutual-legal-assistance", "instrument": "uncac"},
                      {"id": "d4", "function": "mutual-legal-assistance", "instrument": "bilateral-mlat"}]}
                    """.formatted(OFFICE));
            publications.publish(EmptyDirectory.change(office, 0));
            Sample.lines().stream()
                    .filter(line -> line.contains("\"LVA-"))
                    .forEach(line -> publications.publish(EmptyDirectory.change(EntryJson.read(line), 0)));
        }
        given().header("Directory-Min-Sequence", publications.sequence())
                .get("/v1/states")
                .then()
                .statusCode(200);
    }

    private static Response answer(String question, String... roles) {
        var request = given().urlEncodingEnabled(false);
        if (roles.length > 0) {
            request.header("Authorization", "Bearer " + Tokens.of("reader", roles));
        }
        return request.get("/v1/request-outline" + (question.isEmpty() ? "" : "?" + question));
    }

    private static ValidatableResponse asked(String question, String... roles) {
        return answer(question, roles).then();
    }

    @Test
    void aRequestForAssistanceHasEveryPartThatTheConventionAsksForAndSaysWhere() {
        asked(JUSTICE)
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Directory-Sequence", equalTo(String.valueOf(publications.sequence())))
                .header("Content-Disposition", nullValue())
                .contentType("application/json")
                .body("authority", equalTo(Sample.LATVIA_JUSTICE))
                .body("instrument", equalTo("untoc"))
                .body(
                        "request.findAll { it.source.kind == 'required' }.source.article",
                        contains("18(15)(a)", "18(15)(b)", "18(15)(c)", "18(15)(d)", "18(15)(e)", "18(15)(f)"))
                .body("request.find { it.source.kind == 'conditional' }.source.article", equalTo("13(3)"))
                .body(
                        "request.findAll { it.source.kind == 'article' }.source.article",
                        contains("18(16)", "18(24)", "18(20)"))
                .body("request.findAll { it.source.kind == 'practice' }.code", contains("enclosures", "signature"))
                .body(
                        "request.find { it.code == 'persons' }.lines.label",
                        contains("Identity", "Location", "Nationality"))
                .body("request.find { it.code == 'facts' }.lines.text", contains("[…]"))
                .body("request[0].lines.text", hasItems("Ministry of Justice", "Brivibas blvd. 36, Riga, LV-1536"))
                .body("request[0].lines.text", hasItems("Latvia", "trial stage"))
                .body("notice", containsString("drafting aid"))
                .body("sample", containsString("SAMPLE DATA"));
    }

    @Test
    void theLegalBasisSaysWhoIsAPartySinceWhen() {
        asked(JUSTICE + "&requesting=KEN&draft-language=fr")
                .body("language", equalTo("fr"))
                .body("request.find { it.code == 'sender' }.lines[0].text", equalTo("Kenya"))
                .body(
                        "request.find { it.code == 'legal-basis' }.lines.text",
                        hasItems(
                                "Convention des Nations Unies contre la criminalité transnationale organisée",
                                "18 – Entraide judiciaire",
                                "Lettonie – partie ; en vigueur à son égard à partir du 2003-09-29, à la connaissance de"
                                        + " l’annuaire"));
        asked(JUSTICE)
                .body(
                        "request.find { it.code == 'legal-basis' }.lines.find { it.label == 'Requesting State' }.text",
                        equalTo("[…]"));
    }

    @Test
    void whatIsUrgentIsSaidToBe() {
        String urgency = "request.find { it.code == 'urgency' }.lines.text";
        asked("requested=FIN&function=firearms").body(urgency, contains("[…]"));
        asked("requested=FIN&function=firearms&urgent=true").body(urgency, contains("Asked for as urgent.", "[…]"));
    }

    @Test
    void aTreatyBetweenBothStatesGoesBeforeTheListOfTheConvention() {
        String legalBasis = "request.find { it.code == 'legal-basis' }.lines.text";
        asked(JUSTICE).body(legalBasis, hasItem(containsString("(Art. 18(7))")));
        asked("requested=FIN&function=firearms").body(legalBasis, not(hasItem(containsString("binds both States"))));
    }

    @Test
    void whereTheArticleHasNoListNothingIsSaidToBeRequired() {
        asked("requested=FIN&function=firearms")
                .statusCode(200)
                .body("sample", nullValue())
                .body("request.source.kind", not(hasItem("required")))
                .body("request.find { it.code == 'items' }.source.text", containsString("Drafting aid"));
        asked("requested=FIN&function=extradition")
                .body("request.source.kind", not(hasItem("required")))
                .body("request.find { it.source.kind == 'article' }.source.article", equalTo("16(9)"))
                .body(
                        "request.find { it.code == 'legal-basis' }.lines.text",
                        hasItem("Finland: whether it takes it as the legal basis for extradition is not known here."));
    }

    @Test
    void anotherInstrumentHasTheListOfItsOwnOrNone() {
        asked("requested=FIN&function=mutual-legal-assistance&instrument=uncac")
                .body("request.source.article", hasItems("46(15)(a)", "46(15)(f)", "55(3)", "46(16)"));
        asked("requested=FIN&function=mutual-legal-assistance&instrument=bilateral-mlat")
                .body("instrument", equalTo("bilateral-mlat"))
                .body("request.source.kind", not(hasItem("required")))
                .body("request.code", hasItems("proceedings", "facts", "assistance", "persons", "purpose"))
                .body("request.code", not(hasItem("confiscation")))
                .body(
                        "request.find { it.code == 'legal-basis' }.lines.text",
                        hasItem("The directory has no data on who is bound by this instrument."));
    }

    @Test
    void whatTheAddresseeAsksForIsToldBeforeItIsSent() {
        asked("requested=FIN&function=firearms&draft-language=es&language=fi")
                .body("sending.code", contains("languages", "channels", "requirements", "urgent-procedure", "trust"))
                .body("sending[0].lines.text", hasItems("finés, sueco", "finés", "finés: no se necesita traducción."))
                .body("sending[0].lines[-1].text", containsString("traducción certificada"))
                .body("sending[2].lines[0].text", equalTo("In two copies"))
                .body("sending[2].lines[0].language", equalTo("en"))
                .body("sending[3].lines[0].language", equalTo("fi"))
                .body("sending[4].lines.text", hasItem("dirección, horario de oficina"));
    }

    @Test
    void theLineForAnyHourIsInThePractitionersOutlineOnly() {
        for (String format : List.of("json", "docx")) {
            String question = "requested=FIN&function=firearms&urgent=true&format=" + format;
            assertThat(text(answer(question))).contains("desk@outline.example").doesNotContain("5559");
            assertThat(text(answer(question, "newcomer"))).doesNotContain("5559");
            assertThat(text(answer(question, "practitioner"))).contains("+358955598761");
        }
        asked("requested=FIN&function=firearms")
                .body("sending[-1].lines.text", hasItem(containsString("reserved for signed-in practitioners")));
    }

    private static String text(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.contentType().startsWith("application/json")
                ? answer.asString()
                : ReadDocument.of(answer.asByteArray()).text();
    }

    /** What somebody published is text in a document, whatever it looks like. */
    @Test
    void aHostileEntryMakesADocumentLikeAnyOther() {
        String hostile = "{ HYPERLINK x } </w:t><w:fldSimple w:instr='DDEAUTO'/> =cmd|' /C calc'!A0 {0} ]]>";
        if (publications.versions(HOSTILE).isEmpty()) {
            publications.publish(
                    EmptyDirectory.change(EntryJson.read("""
                    {"id": "%s", "state": "NOR", "names": {"en": "$", "nb": "$"}, "unit": {"en": "$"},
                     "address": {"lines": ["$"], "locality": "$", "country": "NOR"}, "provenance": {"source": "$"},
                     "languages": {"accepted": ["en"], "verbatim": "$"}, "requirements": {"en": "$"},
                     "urgentProcedure": {"en": "$"},
                     "channels": [{"id": "c1", "kind": "post", "verbatim": "$", "note": {"en": "$"}, "visibility": "public"}],
                     "designations": [{"id": "d1", "function": "firearms", "instrument": "firearms-protocol",
                      "article": "$", "stage": "$", "subject": "$"}]}
                    """.formatted(HOSTILE).replace("$", hostile)), 0));
        }
        Response answer = given().header("Directory-Min-Sequence", publications.sequence())
                .get("/v1/request-outline?requested=NOR&function=firearms&format=docx");
        assertThat(answer.statusCode()).isEqualTo(200);
        ReadDocument document = ReadDocument.of(answer.asByteArray());
        assertThat(document.paragraphs().stream()
                        .filter(paragraph -> paragraph.text().contains(hostile)))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(document.elements()).doesNotContain("fldSimple", "instrText", "hyperlink");
    }

    @Test
    void whereItMayBeSeveralTheOpenQuestionsComeBack() {
        asked(ASSISTANCE)
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Cache-Control", equalTo("no-store"))
                .body("type", equalTo("/problems/open-addressee"))
                .body("questions.parameter", contains("stage"))
                .body("questions[0].options.value", hasItems("trial stage", "pre-trial investigation stage"))
                .body("addressees.authority", hasItems(Sample.LATVIA_JUSTICE, Sample.LATVIA_PROSECUTOR));
        asked(ASSISTANCE + "&stage=trial%20stage").statusCode(200).body("authority", equalTo(Sample.LATVIA_JUSTICE));
        asked(ASSISTANCE + "&authority=" + Sample.LATVIA_PROSECUTOR)
                .statusCode(200)
                .body("authority", equalTo(Sample.LATVIA_PROSECUTOR));
    }

    @Test
    void whereNobodyIsDesignatedThereIsNoOutline() {
        asked("requested=SWE&function=firearms&authority=" + Sample.LATVIA_JUSTICE)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/no-addressee"))
                .body("fallback.channel", equalTo("diplomatic"));
    }

    @Test
    void aNamedAuthorityIsOneOfThoseFoundOrRefused() {
        asked(ASSISTANCE + "&authority=" + Sample.LATVIA_INTERIOR)
                .statusCode(400)
                .body("errors.parameter", contains("authority"));
        asked(ASSISTANCE + "&authority=%3Cscript%3E")
                .statusCode(400)
                .body("detail", not(containsString("<")))
                .body("errors.parameter", contains("authority"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',requested",
        "requested=FIN,function",
        "requested=FIN&function=firearms&draft-language=de,draft-language",
        "requested=FIN&function=firearms&draft-language=EN,draft-language",
        "requested=FIN&function=firearms&format=pdf,format",
        "requested=FIN&function=firearms&facts=told,facts",
        "requested=FIN&function=firearms&urgent=maybe,urgent"
    })
    void everyFaultIsToldByName(String question, String parameter) {
        asked(question).statusCode(400).body("errors.parameter", hasItem(parameter));
    }

    @Test
    void theDocumentIsSavedUnderAPlainNameAndKeptByNoCache() {
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        Response byParameter = answer(JUSTICE + "&draft-language=ru&format=docx");
        Response byHeader = given().urlEncodingEnabled(false)
                .accept(type)
                .get("/v1/request-outline?" + JUSTICE + "&draft-language=ru");
        for (Response answer : List.of(byParameter, byHeader)) {
            answer.then()
                    .statusCode(200)
                    .contentType(type)
                    .header("Cache-Control", equalTo("private, no-store"))
                    .header("Vary", notNullValue())
                    .header(
                            "Content-Disposition",
                            equalTo("attachment; filename=\"request-outline-" + Sample.LATVIA_JUSTICE + "-ru.docx\""));
            assertThat(ReadDocument.of(answer.asByteArray()).language()).isEqualTo("ru-RU");
        }
        given().urlEncodingEnabled(false)
                .accept("text/csv")
                .get("/v1/request-outline?" + JUSTICE)
                .then()
                .statusCode(406);
    }
}
