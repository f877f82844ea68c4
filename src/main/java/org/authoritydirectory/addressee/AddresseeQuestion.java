package org.authoritydirectory.addressee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.authoritydirectory.authority.LanguageTags;
import org.authoritydirectory.schedule.Office;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.InstantParameter;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.Territory;
import org.authoritydirectory.treaty.TreatyService;

/**
 * A question that means something; null is what was not asked.
 *
 * @param metropolitan whether it concerns the State without its territories: the code of the State was sent for one
 * @param at the instant the request is to be sent
 * @param office of who asks
 */
record AddresseeQuestion(
        State requested,
        org.authoritydirectory.treaty.Function function,
        State requesting,
        Instrument instrument,
        Territory territory,
        boolean metropolitan,
        String stage,
        String subject,
        boolean urgent,
        String language,
        Instant at,
        Office office) {

    /** Reads what was sent; 400 with each parameter that means nothing. */
    static AddresseeQuestion of(AddresseeInput sent, TreatyService treaties, Clock clock) {
        List<Fault> faults = new ArrayList<>();
        State requested =
                read("requested", required(sent.requested(), "requested", faults), treaties::state, "State", faults);
        var function =
                read("function", required(sent.function(), "function", faults), treaties::function, "function", faults);
        State requesting = read("requesting", sent.requesting(), treaties::state, "State", faults);
        Instrument instrument = read("instrument", sent.instrument(), treaties::instrument, "instrument", faults);
        boolean metropolitan = requested != null && requested.code().equals(sent.territory());
        Territory territory =
                metropolitan ? null : read("territory", sent.territory(), treaties::territory, "territory", faults);
        if (territory != null && requested != null && !requested.code().equals(territory.state())) {
            faults.add(Fault.of("territory", territory.code() + " is no territory of " + requested.code()));
        }
        if (sent.language() != null && !LanguageTags.isLanguage(sent.language())) {
            faults.add(Fault.of("language", "is not a language tag such as fr (BCP 47)"));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    faults.get(0).parameter() + ": " + faults.get(0).detail(),
                    faults);
        }
        return new AddresseeQuestion(
                requested,
                function,
                requesting,
                instrument,
                territory,
                metropolitan,
                sent.stage(),
                sent.subject(),
                Boolean.TRUE.equals(sent.urgent()),
                sent.language(),
                Optional.ofNullable(InstantParameter.read("at", sent.at())).orElseGet(clock::instant),
                Office.read(sent.office(), sent.zone()));
    }

    private static String required(String sent, String name, List<Fault> faults) {
        if (sent == null) {
            faults.add(Fault.of(name, "has to be sent"));
        }
        return sent;
    }

    private static <T> T read(
            String name, String sent, Function<String, Optional<T>> known, String kind, List<Fault> faults) {
        if (sent == null) {
            return null;
        }
        Optional<T> found = known.apply(sent);
        if (found.isEmpty()) {
            faults.add(Fault.of(name, "'" + Problem.printable(sent) + "' is no code of a " + kind));
        }
        return found.orElse(null);
    }

    /** The day it is sent, by Coordinated Universal Time: treaties and designations know days. */
    LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
