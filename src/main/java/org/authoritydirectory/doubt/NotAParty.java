package org.authoritydirectory.doubt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.PartyStatus;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;

/**
 * Designations under an instrument the State is not known to be a party to. The lists of parties are of a day: who became
 * one since may be unknown here. Instruments without a list raise nothing.
 */
final class NotAParty implements DoubtRule {

    private final TreatyService treaties;

    NotAParty(TreatyService treaties) {
        this.treaties = treaties;
    }

    @Override
    public List<Doubt> about(Proposal proposal) {
        Entry entry = proposal.entry();
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < entry.designations().size(); i++) {
            String at = "/designations/" + i + "/instrument";
            treaties.instrument(entry.designations().get(i).instrument())
                    .filter(instrument -> instrument.partiesKnownAsOf() != null)
                    .filter(instrument -> !isParty(entry.state(), instrument))
                    .map(instrument -> DoubtKind.NOT_A_PARTY.at(at, detail(entry.state(), instrument)))
                    .ifPresent(doubts::add);
        }
        return doubts;
    }

    private boolean isParty(String state, Instrument instrument) {
        return treaties.partyStatus(state, instrument.code())
                .map(PartyStatus::party)
                .orElse(false);
    }

    private String detail(String state, Instrument instrument) {
        String name = treaties.state(state)
                .map(State::names)
                .map(names -> names.get("en"))
                .orElse(state);
        LocalDate asOf = instrument.partiesKnownAsOf();
        return name + " is not known to be a party to " + instrument.code() + "; the list of parties is of " + asOf
                + ".";
    }
}
