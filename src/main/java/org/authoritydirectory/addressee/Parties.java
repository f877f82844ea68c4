package org.authoritydirectory.addressee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.authoritydirectory.addressee.PartiesView.LegalBasis;
import org.authoritydirectory.addressee.PartiesView.Party;
import org.authoritydirectory.addressee.PartiesView.Status;
import org.authoritydirectory.treaty.Declaration;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.PartyStatus;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;

/** What is known of the States of a question as parties to an instrument, and of what the requested one declared. */
final class Parties {

    private static final String EXTRADITION = "extradition";

    private final AddresseeQuestion question;
    private final TreatyService treaties;

    Parties(AddresseeQuestion question, TreatyService treaties) {
        this.question = question;
        this.treaties = treaties;
    }

    PartiesView to(Instrument instrument, List<Reason> trail) {
        Party requested = party(question.requested(), instrument);
        Party requesting = question.requesting() == null ? null : party(question.requesting(), instrument);
        Status both = requesting == null ? null : both(requested.status(), requesting.status());
        trail.add(Rule.PARTIES.because(
                said(requested, instrument) + (requesting == null ? "" : " " + said(requesting, instrument))));
        List<Declaration> declarations = declarations(instrument);
        Optional<Declaration> basis = declarations.stream()
                .filter(declaration -> declaration.legalBasisForExtradition() != null)
                .findFirst();
        boolean extradition = question.function().code().equals(EXTRADITION);
        if (extradition) {
            trail.add(Rule.LEGAL_BASIS.because(said(basis, instrument)));
        }
        return new PartiesView(
                instrument.code(),
                instrument.partiesKnownAsOf(),
                requested,
                requesting,
                both,
                !extradition
                        ? null
                        : basis.map(declaration -> LegalBasis.valueOf(
                                        declaration.legalBasisForExtradition().name()))
                                .orElse(LegalBasis.NOT_KNOWN),
                !extradition ? null : basis.map(Declaration::condition).orElse(null),
                declarations);
    }

    private Party party(State state, Instrument instrument) {
        Optional<PartyStatus> row = treaties.partyStatus(state.code(), instrument.code());
        LocalDate inForce =
                row.flatMap(status -> status.inForceFrom(instrument)).orElse(null);
        Status status =
                inForce == null ? Status.NOT_KNOWN : inForce.isAfter(question.day()) ? Status.NOT_YET : Status.PARTY;
        return new Party(
                state.code(),
                status,
                row.map(PartyStatus::consentDate).orElse(null),
                inForce,
                row.map(PartyStatus::source).orElse(null),
                row.map(PartyStatus::sourceDate).orElse(null));
    }

    private static Status both(Status one, Status other) {
        if (one == Status.NOT_YET || other == Status.NOT_YET) {
            return Status.NOT_YET;
        }
        return one == Status.PARTY && other == Status.PARTY ? Status.PARTY : Status.NOT_KNOWN;
    }

    /** Declarations under the article that the function rests on. */
    private List<Declaration> declarations(Instrument instrument) {
        List<String> articles = question.function().legalSources().stream()
                .filter(source -> source.instrument().equals(instrument.code()))
                .map(source -> number(source.article()))
                .toList();
        return treaties.declarations(question.requested().code()).stream()
                .filter(declaration -> declaration.instrument().equals(instrument.code()))
                .filter(declaration -> List.of(declaration.article().split(", *")).stream()
                        .anyMatch(article -> articles.contains(number(article))))
                .toList();
    }

    /** The number an article begins with: 18 of 18(14). */
    private static String number(String article) {
        return article == null ? "" : article.replaceAll("[^0-9].*", "");
    }

    private String said(Party party, Instrument instrument) {
        String state = party.state();
        return switch (party.status()) {
            case PARTY -> state + " is a party since " + party.inForce() + ", as far as is known.";
            case NOT_YET ->
                "On " + question.day() + " it is not in force for " + state + " yet; it is from " + party.inForce()
                        + " on.";
            case NOT_KNOWN ->
                "Whether " + state + " is a party is not known"
                        + (instrument.partiesKnownAsOf() == null
                                ? "."
                                : "; the list of parties is of " + instrument.partiesKnownAsOf() + ".");
        };
    }

    private String said(Optional<Declaration> basis, Instrument instrument) {
        String state = question.requested().code();
        if (basis.isEmpty()) {
            return "Whether " + state + " takes it as the legal basis for extradition is not known.";
        }
        String condition =
                basis.get().condition() == null ? "" : ": " + basis.get().condition();
        return state
                + switch (basis.get().legalBasisForExtradition()) {
                    case YES -> " takes it as the legal basis for extradition" + condition + ".";
                    case NO -> " does not take it as the legal basis for extradition" + condition + ".";
                    case CONDITIONAL -> " takes it as the legal basis for extradition on a condition" + condition + ".";
                };
    }
}
