package org.authoritydirectory.format;

import ezvcard.VCard;
import ezvcard.property.Categories;
import ezvcard.property.Kind;
import ezvcard.property.Nickname;
import ezvcard.property.Note;
import ezvcard.property.RawProperty;
import ezvcard.property.Revision;
import ezvcard.property.Timezone;
import ezvcard.property.Uid;
import java.util.List;
import java.util.Set;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Languages;
import org.authoritydirectory.authority.Link;
import org.authoritydirectory.treaty.TreatyService;

/** Makes a card of an entry, of standard properties only; what has none is in notes. */
final class Cards {

    /** The members that a card has properties for. */
    private static final Set<String> HELD = Set.of("id", "names", "aliases", "unit", "address", "channels");

    private final TreatyService treaties;

    Cards(TreatyService treaties) {
        this.treaties = treaties;
    }

    VCard of(EntryView view) {
        Entry entry = view.entry();
        VCard card = new VCard();
        card.setKind(Kind.org());
        Uid uid = new Uid(entry.id());
        // RFC 6350, 6.7.6: a URI unless it says otherwise.
        uid.setParameter("VALUE", "text");
        card.setUid(uid);
        if (entry.publishedAt() != null) {
            card.setRevision(new Revision(entry.publishedAt()));
        }
        CardNames.add(card, entry);
        if (isSample(entry)) {
            card.addNote(Notes.SAMPLE);
        }
        addAliases(card, entry.aliases());
        if (entry.address() != null) {
            card.addAddress(CardAddress.of(entry.address(), treaties));
        }
        entry.channels().forEach(channel -> CardChannel.add(card, channel));
        addLanguages(card, entry.languages());
        if (entry.hours() != null && entry.hours().timeZone() != null) {
            card.addTimezone(new Timezone(CardText.of(entry.hours().timeZone())));
        }
        addCategories(card, entry);
        addUris(card, entry);
        Notes.of(view, HELD).forEach(note -> addNote(card, note));
        return card;
    }

    private static boolean isSample(Entry entry) {
        return entry.provenance() != null
                && Boolean.TRUE.equals(entry.provenance().sample());
    }

    private static void addAliases(VCard card, List<String> aliases) {
        if (!aliases.isEmpty()) {
            Nickname nickname = new Nickname();
            aliases.forEach(alias -> nickname.getValues().add(CardText.of(alias)));
            card.addNickname(nickname);
        }
    }

    /** The languages to write in; the order counts only under the rule that says so. */
    private static void addLanguages(VCard card, Languages languages) {
        if (languages == null || languages.accepted() == null) {
            return;
        }
        int preference = 1;
        for (String tag : languages.accepted()) {
            ezvcard.property.Language language = new ezvcard.property.Language(CardText.of(tag));
            if (languages.rule() == Languages.Rule.PREFERENCE) {
                language.setPref(preference++);
            }
            card.addLanguage(language);
        }
    }

    private static void addCategories(VCard card, Entry entry) {
        Categories categories = new Categories();
        List<String> values = categories.getValues();
        if (isSample(entry)) {
            values.add("sample");
        }
        entry.designations().forEach(designation -> {
            for (String code : List.of(designation.function(), designation.instrument())) {
                if (!values.contains(code)) {
                    values.add(code);
                }
            }
        });
        if (!values.isEmpty()) {
            card.addCategories(categories);
        }
    }

    /** As they are: no sign of a URI is escaped (RFC 6350, 4). */
    private static void addUris(VCard card, Entry entry) {
        List<Link> links = entry.links() == null ? List.of() : entry.links();
        links.stream()
                .map(Link::url)
                .filter(Uris::isLink)
                .forEach(url -> card.addProperty(new RawProperty("URL", url)));
        String source = entry.provenance() == null ? null : entry.provenance().source();
        if (source != null && source.startsWith("http") && Uris.isLink(source)) {
            card.addProperty(new RawProperty("SOURCE", source));
        }
    }

    private static void addNote(VCard card, Notes.Note said) {
        Note note = new Note(CardText.of(said.text()));
        if (said.language() != null) {
            note.setLanguage(CardText.parameter(said.language()));
        }
        card.addNote(note);
    }
}
