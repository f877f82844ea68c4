package org.authoritydirectory.doubt;

import java.util.List;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.treaty.TreatyService;

/** Numbers that cannot be dialled today. Many are real and old: notified years ago, before the numbering plan changed. */
final class PhoneInvalid implements DoubtRule {

    private final TreatyService treaties;

    PhoneInvalid(TreatyService treaties) {
        this.treaties = treaties;
    }

    @Override
    public List<Doubt> about(Proposal proposal) {
        return Phone.of(proposal.entry(), treaties).stream()
                .filter(phone -> phone.number() == null || !phone.valid())
                .map(phone -> DoubtKind.PHONE_INVALID.at(phone.pointer(), detail(phone)))
                .toList();
    }

    private static String detail(Phone phone) {
        if (phone.text() == null) {
            return "The channel has no number.";
        }
        if (phone.number() == null) {
            return "“" + Problem.printable(phone.text()) + "” cannot be read as a phone number.";
        }
        return phone.e164() + " is not a number of today's numbering plan for the country code "
                + phone.number().getCountryCode() + ".";
    }
}
