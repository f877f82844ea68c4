package org.authoritydirectory.treaty;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers from the reference data, which are read once and never change while the service runs. */
@ApplicationScoped
public class TreatyService {
    // Strict on purpose: an unknown member in a file is a typing error, found at start.
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Map<String, State> states = byCode("states", State.class, State::code);
    private final Map<String, Territory> territories = byCode("territories", Territory.class, Territory::code);
    private final Map<String, Instrument> instruments = byCode("instruments", Instrument.class, Instrument::code);
    private final Map<String, Function> functions = byCode("functions", Function.class, Function::code);
    private final Map<String, List<PartyStatus>> parties = byState("parties", PartyStatus.class, PartyStatus::state);
    private final Map<String, List<Declaration>> declarations =
            byState("declarations", Declaration.class, Declaration::state);

    /** All States, by code. */
    public Collection<State> states() {
        return states.values();
    }

    /** The State with this ISO 3166-1 alpha-3 code. */
    public Optional<State> state(String code) {
        return Optional.ofNullable(states.get(code));
    }

    /** All territories, by code. */
    public Collection<Territory> territories() {
        return territories.values();
    }

    /** The territory with this code. */
    public Optional<Territory> territory(String code) {
        return Optional.ofNullable(territories.get(code));
    }

    /** The territories of a State; empty for a State that has none or is not known. */
    public List<Territory> territoriesOf(String state) {
        return territories.values().stream()
                .filter(territory -> state.equals(territory.state()))
                .toList();
    }

    /** All instruments: the six of the United Nations first, then the related ones. */
    public Collection<Instrument> instruments() {
        return instruments.values();
    }

    /** The instrument with this code. */
    public Optional<Instrument> instrument(String code) {
        return Optional.ofNullable(instruments.get(code));
    }

    /** All functions: the five of UNTOC and its Protocols first, the related ones last. */
    public Collection<Function> functions() {
        return functions.values();
    }

    /** The function with this code. */
    public Optional<Function> function(String code) {
        return Optional.ofNullable(functions.get(code));
    }

    /** What is known of a State's relation to each instrument; empty where nothing is. */
    public List<PartyStatus> partyStatus(String state) {
        return parties.getOrDefault(state, List.of());
    }

    /** What is known of a State's relation to one instrument. */
    public Optional<PartyStatus> partyStatus(String state, String instrument) {
        return partyStatus(state).stream()
                .filter(status -> status.instrument().equals(instrument))
                .findFirst();
    }

    /** What a State declared or notified beside its authorities. */
    public List<Declaration> declarations(String state) {
        return declarations.getOrDefault(state, List.of());
    }

    private static <T> Map<String, T> byCode(String file, Class<T> type, java.util.function.Function<T, String> code) {
        var rows = new LinkedHashMap<String, T>();
        for (T row : read(file, type)) {
            if (rows.put(code.apply(row), row) != null) {
                throw new IllegalStateException(file + ".json states " + code.apply(row) + " twice");
            }
        }
        return Collections.unmodifiableMap(rows);
    }

    private static <T> Map<String, List<T>> byState(
            String file, Class<T> type, java.util.function.Function<T, String> state) {
        return read(file, type).stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.groupingBy(state, LinkedHashMap::new, Collectors.toUnmodifiableList()),
                        Collections::unmodifiableMap));
    }

    private static <T> List<T> read(String file, Class<T> type) {
        try (var in = TreatyService.class.getResourceAsStream("/reference/" + file + ".json")) {
            return JSON.readerForListOf(type).readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read reference data " + file, e);
        }
    }
}
