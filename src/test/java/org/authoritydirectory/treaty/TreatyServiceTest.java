package org.authoritydirectory.treaty;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference data are whole, consistent and as the sources have them. */
class TreatyServiceTest {
    private static final Set<String> LANGUAGES = Set.of("ar", "en", "es", "fr", "ru", "zh");

    private final TreatyService treaties = new TreatyService();

    @Test
    void everyStateTerritoryAndFunctionHasSixNames() {
        Stream.of(
                        treaties.states().stream().map(State::names),
                        treaties.territories().stream().map(Territory::names),
                        treaties.functions().stream().map(Function::names),
                        treaties.instruments().stream()
                                .filter(instrument -> !instrument.related())
                                .map(Instrument::names))
                .flatMap(names -> names)
                .forEach(names -> {
                    assertEquals(LANGUAGES, names.keySet(), names::toString);
                    names.values().forEach(name -> assertEquals(name.strip(), name));
                    assertFalse(names.containsValue(""), names::toString);
                });
    }

    @Test
    void codesAreWellFormed() {
        treaties.states().forEach(state -> {
            if (state.kind() != State.Kind.ORGANIZATION) {
                assertTrue(state.code().matches("[A-Z]{3}"), state.code());
                assertTrue(state.iso2().matches("[A-Z]{2}"), state.code());
                assertTrue(state.m49().matches("\\d{3}"), state.code());
                assertFalse(state.languages().isEmpty(), state.code());
            }
            state.languages()
                    .forEach(tag ->
                            assertFalse(Locale.forLanguageTag(tag).getLanguage().isEmpty(), tag));
        });
        treaties.territories()
                .forEach(territory ->
                        assertTrue(territory.code().matches("[A-Z]{3}|[A-Z]{2}-[0-9A-Z]{1,3}"), territory.code()));
        Stream.concat(
                        treaties.instruments().stream().map(Instrument::code),
                        treaties.functions().stream().map(Function::code))
                .forEach(code -> assertTrue(code.matches("[a-z0-9]+(-[a-z0-9]+)*"), code));
        assertEquals(
                treaties.states().size() - 1,
                treaties.states().stream()
                        .map(State::iso2)
                        .filter(iso2 -> iso2 != null)
                        .distinct()
                        .count());
    }

    @Test
    void theMembersAndTheFewOtherPartiesAreThere() {
        var kinds = treaties.states().stream().collect(Collectors.groupingBy(State::kind, Collectors.counting()));
        assertEquals(
                Map.of(
                        State.Kind.MEMBER, 193L,
                        State.Kind.OBSERVER, 2L,
                        State.Kind.OTHER, 2L,
                        State.Kind.ORGANIZATION, 1L),
                kinds);
        for (String code : List.of("EU", "COK", "NIU", "VAT", "PSE")) {
            assertTrue(treaties.state(code).isPresent(), code);
        }
        var ivoryCoast = treaties.state("CIV").orElseThrow();
        assertEquals("Côte d'Ivoire", ivoryCoast.names().get("en"));
        assertEquals(State.Kind.MEMBER, ivoryCoast.kind());
        assertEquals(List.of("Ivory Coast"), ivoryCoast.aliases());
        // The United Nations lists none of these as States, and no administering State is claimed for them here.
        for (String code : List.of("ESH", "TWN", "ATA")) {
            assertTrue(treaties.state(code).isEmpty(), code);
            assertEquals(null, treaties.territory(code).orElseThrow().state(), code);
        }
    }

    @Test
    void anotherNameIsNeverStatedTwice() {
        treaties.states().forEach(state -> {
            var names = Stream.of(
                            state.names().values().stream().distinct(),
                            state.aliases().stream(),
                            state.commonNames().stream())
                    .flatMap(all -> all)
                    .toList();
            assertEquals(Set.copyOf(names).size(), names.size(), state.code());
        });
    }

    @Test
    void everyReferenceResolves() {
        treaties.territories().stream()
                .filter(territory -> territory.state() != null)
                .forEach(territory -> {
                    assertTrue(treaties.state(territory.state()).isPresent(), territory.code());
                    assertTrue(treaties.territoriesOf(territory.state()).contains(territory), territory.code());
                });
        treaties.functions().forEach(function -> function.legalSources().forEach(source -> {
            assertTrue(treaties.instrument(source.instrument()).isPresent(), function.code());
            assertFalse(source.designation().isBlank(), function.code());
        }));
        parties().forEach(status -> {
            assertTrue(treaties.state(status.state()).isPresent(), status::toString);
            assertFalse(treaties.instrument(status.instrument()).orElseThrow().related(), status::toString);
            assertEquals(
                    status,
                    treaties.partyStatus(status.state(), status.instrument()).orElseThrow());
            assertFalse(status.source().isBlank(), status::toString);
        });
        var declarations = treaties.states().stream()
                .flatMap(state -> treaties.declarations(state.code()).stream())
                .toList();
        assertEquals(15 + 6 + 12, declarations.size());
        declarations.forEach(declaration -> {
            assertTrue(treaties.instrument(declaration.instrument()).isPresent(), declaration::toString);
            assertFalse(declaration.source().isBlank(), declaration::toString);
        });
    }

    @Test
    void theFiveFunctionsOfTheMissionComeFirst() {
        assertEquals(
                List.of(
                        "extradition",
                        "mutual-legal-assistance",
                        "transfer-of-sentenced-persons",
                        "migrant-smuggling-at-sea",
                        "firearms"),
                treaties.functions().stream()
                        .filter(Function::mission)
                        .map(Function::code)
                        .toList());
        assertTrue(treaties.functions().stream().limit(5).allMatch(Function::mission));
    }

    @Test
    void consentDatesAreAsManyAsTheListOfPartiesHas() {
        var counts = parties()
                .filter(status -> status.consentDate() != null && !status.correction())
                .filter(status -> status.corrections().stream()
                        .noneMatch(correction -> correction.member().equals("consentDate")))
                .collect(Collectors.groupingBy(PartyStatus::instrument, TreeMap::new, Collectors.counting()));
        assertEquals(
                Map.of(
                        "untoc", 179L,
                        "trafficking-protocol", 159L,
                        "migrants-protocol", 138L,
                        "firearms-protocol", 109L,
                        "uncac", 171L,
                        "drugs-1988", 189L),
                counts);
    }

    @Test
    void laterDatesStandInTheRowsWithTheirSource() {
        assertAll(
                () -> assertEquals(
                        LocalDate.of(2024, 1, 18),
                        status("CHN", "firearms-protocol").inForce()),
                () -> assertEquals(
                        LocalDate.of(2023, 3, 22), status("BTN", "untoc").inForce()),
                () -> assertEquals(
                        LocalDate.of(2023, 10, 10), status("BRB", "uncac").consentDate()),
                () -> assertEquals(
                        LocalDate.of(2025, 4, 9),
                        status("SSD", "migrants-protocol").consentDate()));
        var corrected = parties()
                .filter(status -> status.correction() || !status.corrections().isEmpty())
                .toList();
        assertEquals(13, corrected.size());
        corrected.forEach(status -> {
            assertTrue(status.party(), status::toString);
            status.corrections().forEach(correction -> {
                assertFalse(correction.source().isBlank(), status::toString);
                assertEquals(
                        correction.value(),
                        correction.member().equals("inForce") ? status.inForce() : status.consentDate());
            });
        });
    }

    @Test
    void timeZonesAreOnesThatTheCalendarKnows() {
        assertEquals(List.of("Europe/Riga"), treaties.state("LVA").orElseThrow().timeZones());
        assertEquals(
                List.of("Asia/Kolkata"), treaties.state("IND").orElseThrow().timeZones());
        assertEquals(List.of(), treaties.state("EU").orElseThrow().timeZones());
        treaties.states().stream()
                .filter(state -> state.kind() != State.Kind.ORGANIZATION)
                .forEach(state -> assertFalse(state.timeZones().isEmpty(), state.code()));
    }

    private PartyStatus status(String state, String instrument) {
        return treaties.partyStatus(state, instrument).orElseThrow();
    }

    private Stream<PartyStatus> parties() {
        return treaties.states().stream().flatMap(state -> treaties.partyStatus(state.code()).stream());
    }
}
