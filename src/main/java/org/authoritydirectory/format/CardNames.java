package org.authoritydirectory.format;

import ezvcard.VCard;
import ezvcard.property.FormattedName;
import ezvcard.property.Organization;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.authoritydirectory.authority.Entry;

/** The names on a card: one in several languages is one name (RFC 6350, 5.4), of which the English is preferred. */
final class CardNames {

    private static final String SAME = "1";

    private CardNames() {}

    static void add(VCard card, Entry entry) {
        Map<String, String> units = entry.unit() == null ? Map.of() : entry.unit();
        String main = Names.main(entry.names());
        Set<String> languages = new LinkedHashSet<>(entry.names().keySet());
        if (languages.isEmpty()) {
            card.addFormattedName(new FormattedName(entry.id()));
        }
        entry.names().forEach((language, text) -> card.addFormattedName(name(language, text, entry, main)));
        languages.addAll(units.keySet());
        for (String language : languages) {
            Organization organization = new Organization();
            String name = entry.names().getOrDefault(language, main);
            organization.getValues().add(CardText.of(name == null ? entry.id() : name));
            if (units.containsKey(language)) {
                organization.getValues().add(CardText.of(units.get(language)));
            }
            organization.setLanguage(CardText.parameter(language));
            if (languages.size() > 1) {
                organization.setAltId(SAME);
            }
            card.addOrganization(organization);
        }
    }

    private static FormattedName name(String language, String text, Entry entry, String main) {
        FormattedName name = new FormattedName(CardText.of(text));
        name.setLanguage(CardText.parameter(language));
        if (entry.names().size() > 1) {
            name.setAltId(SAME);
            if (text.equals(main)) {
                name.setPref(1);
            }
        }
        return name;
    }
}
