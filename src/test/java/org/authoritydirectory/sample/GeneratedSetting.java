package org.authoritydirectory.sample;

import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.authority.Address;
import org.authoritydirectory.authority.Hours;
import org.authoritydirectory.authority.Hours.Day;
import org.authoritydirectory.authority.Languages;
import org.authoritydirectory.treaty.State;

/** Where an entry is, when it is open and what it reads; null for what was not notified. */
final class GeneratedSetting {
    private static final List<Day> WORKDAYS = List.of(Day.MO, Day.TU, Day.WE, Day.TH, Day.FR);
    private static final List<String> UNITED_NATIONS = List.of("fr", "es", "ar", "ru", "zh");

    private final Dice dice;
    private final State state;

    GeneratedSetting(Dice dice, State state) {
        this.dice = dice;
        this.state = state;
    }

    Address address() {
        if (!dice.chance(0.5)) {
            return null;
        }
        String language = GeneratedNames.ownLanguage(state);
        var places = Vocabulary.places(dice.chance(0.5) ? language : "en");
        String number = String.valueOf(dice.between(1, 199));
        String street = dice.pick(places.subList(3, 6));
        boolean wide = street.codePointAt(0) >= 0x4E00;
        String line = wide ? street + GeneratedChannels.fullWidth(number + "号") : street + " " + number;
        String town = dice.pick(places.subList(0, 3));
        String code = dice.chance(0.6) ? dice.digits(5) : null;
        String verbatim = line + ", " + (code == null ? "" : code + " ") + town + ", "
                + state.names().get("en");
        return new Address(List.of(line), town, code, state.code(), verbatim);
    }

    Hours hours() {
        var zones = dice.chance(0.08) ? state.timeZones() : List.<String>of();
        if (zones.isEmpty()) {
            return null;
        }
        var weekly = List.of(new Hours.Opening(WORKDAYS, "08:30", dice.chance(0.5) ? "17:00" : "16:00"));
        // Not picked by chance: the list may grow with the time zone data, and the throws must not shift.
        return new Hours(zones.get(0), weekly, null, null);
    }

    /** One, two or three languages (60, 30 and 10 in a hundred), English among four in five. */
    Languages languages() {
        if (!dice.chance(0.6)) {
            return null;
        }
        int number = 1 + dice.weighted(60, 30, 10);
        var candidates = new ArrayList<String>();
        if (dice.chance(0.8)) {
            candidates.add("en");
        }
        candidates.add(GeneratedNames.ownLanguage(state));
        candidates.addAll(dice.shuffled(UNITED_NATIONS));
        var accepted = candidates.stream().distinct().limit(number).toList();
        var rule = number == 1
                ? dice.pick(List.of(Languages.Rule.ANY_OF, Languages.Rule.TRANSLATION_REQUIRED))
                : dice.pick(List.of(Languages.Rule.ANY_OF, Languages.Rule.ANY_OF, Languages.Rule.PREFERENCE));
        return new Languages(accepted, rule, null);
    }
}
