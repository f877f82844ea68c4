package org.authoritydirectory.format;

import ezvcard.property.Address;
import java.util.List;
import java.util.Optional;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;

/** The address on a card; its label is the address as it was notified. */
final class CardAddress {

    private CardAddress() {}

    static Address of(org.authoritydirectory.authority.Address known, TreatyService treaties) {
        Address address = new Address();
        List<String> lines = known.lines() == null ? List.of() : known.lines();
        lines.forEach(line -> address.getStreetAddresses().add(CardText.of(line)));
        if (known.locality() != null) {
            address.setLocality(CardText.of(known.locality()));
        }
        if (known.postalCode() != null) {
            address.setPostalCode(CardText.of(known.postalCode()));
        }
        if (known.country() != null) {
            Optional<State> state = treaties.state(known.country());
            address.setCountry(
                    CardText.of(state.map(found -> Names.main(found.names())).orElse(known.country())));
            // RFC 8605.
            state.map(State::iso2).ifPresent(code -> address.setParameter("CC", code));
        }
        if (known.verbatim() != null) {
            address.setLabel(CardText.parameter(known.verbatim()));
        }
        return address;
    }
}
