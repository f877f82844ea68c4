package org.authoritydirectory.doubt;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.Territory;
import org.authoritydirectory.treaty.TreatyService;

/**
 * Numbers of another State. Where States share a country code (+1, +7, +39), the number's own region decides. At home
 * are the regions of the State, of its territories, and of the territories its designations are for.
 */
final class PhoneCountry implements DoubtRule {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Map<String, String> ALPHA2 = alpha2();

    private final TreatyService treaties;

    /** ISO 3166-1 alpha-2 code of a region to the State it belongs to. */
    private final Map<String, String> owners = new HashMap<>();

    PhoneCountry(TreatyService treaties) {
        this.treaties = treaties;
        treaties.territories().stream()
                .filter(territory -> territory.state() != null)
                .forEach(territory -> regions(territory).forEach(region -> owners.put(region, territory.state())));
        treaties.states().stream()
                .filter(state -> state.iso2() != null)
                .forEach(state -> owners.put(state.iso2(), state.code()));
    }

    @Override
    public List<Doubt> about(Proposal proposal) {
        Entry entry = proposal.entry();
        String state = treaties.state(entry.state()).map(State::iso2).orElse(null);
        if (state == null) {
            return List.of();
        }
        Set<String> home = home(entry, state);
        return Phone.of(entry, treaties).stream()
                .filter(phone -> phone.number() != null && !isAtHome(phone, state, home))
                .map(phone -> DoubtKind.PHONE_COUNTRY.at(phone.pointer(), detail(phone, entry.state())))
                .toList();
    }

    private Set<String> home(Entry entry, String state) {
        Set<String> home = new HashSet<>();
        home.add(state);
        Stream.concat(
                        treaties.territoriesOf(entry.state()).stream(),
                        entry.designations().stream()
                                .map(Designation::territory)
                                .filter(Objects::nonNull)
                                .flatMap(code -> treaties.territory(code).stream()))
                .flatMap(PhoneCountry::regions)
                .forEach(home::add);
        return home;
    }

    private boolean isAtHome(Phone phone, String state, Set<String> home) {
        String region = phone.region();
        if (owners.containsKey(region) || home.contains(region)) {
            return home.contains(region);
        }
        // An old number, or one of a region that no State of the reference data owns: its country code has to do.
        int code = phone.number().getCountryCode();
        return code == PHONES.getCountryCodeForRegion(state) || home.contains(PHONES.getRegionCodeForCountryCode(code));
    }

    private String detail(Phone phone, String state) {
        String owner = owners.get(phone.region());
        return phone.e164() + " has the country code " + phone.number().getCountryCode()
                + (owner == null ? "" : " and is a number of " + owner) + ", not of " + state + ".";
    }

    /** Territories have an ISO 3166-1 code too, as their code or as an alias. */
    private static Stream<String> regions(Territory territory) {
        return Stream.concat(Stream.of(territory.code()), territory.aliases().stream())
                .map(ALPHA2::get)
                .filter(Objects::nonNull);
    }

    private static Map<String, String> alpha2() {
        Map<String, String> codes = new HashMap<>();
        for (String region : Locale.getISOCountries()) {
            codes.put(new Locale("", region).getISO3Country(), region);
        }
        return codes;
    }
}
