package org.authoritydirectory.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ezvcard.VCard;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Email;
import ezvcard.property.Note;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import ezvcard.util.TelUri;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.EntryJson;

/**
 * A channel on a card: the property of its kind, and notes with what a card has no property for. What belongs together has
 * the id of the channel as its group (RFC 6350, 3.3).
 */
final class CardChannel {

    private final VCard card;
    private final Channel channel;

    private CardChannel(VCard card, Channel channel) {
        this.card = card;
        this.channel = channel;
    }

    static void add(VCard card, Channel channel) {
        new CardChannel(card, channel).add();
    }

    private void add() {
        String text = channel.value() != null ? channel.value() : channel.verbatim();
        VCardProperty property = text == null
                ? null
                : switch (channel.kind()) {
                    case PHONE -> phone(text, TelephoneType.VOICE);
                    case FAX -> phone(text, TelephoneType.FAX);
                    case EMAIL -> email(text);
                    case WEBSITE -> Uris.isLink(text) ? new RawProperty("URL", text) : null;
                    default -> null;
                };
        ObjectNode rest = EntryJson.tree(channel);
        rest.remove("note");
        if (property != null) {
            grouped(property);
            rest.remove(channel.value() != null ? "value" : "verbatim");
        }
        grouped(new Note(CardText.of("Channel: " + Prose.of(rest))));
        if (channel.note() != null) {
            channel.note().forEach((language, words) -> {
                Note note = new Note(CardText.of(words));
                note.setLanguage(CardText.parameter(language));
                grouped(note);
            });
        }
    }

    /** A number in normal form as the URI of RFC 3966, any other as text. */
    private static Telephone phone(String text, TelephoneType type) {
        Telephone phone =
                Cell.isE164(text) ? new Telephone(new TelUri.Builder(text).build()) : new Telephone(CardText.of(text));
        phone.getTypes().add(type);
        phone.getTypes().add(TelephoneType.WORK);
        return phone;
    }

    private static Email email(String text) {
        Email email = new Email(CardText.of(text));
        email.getTypes().add(EmailType.WORK);
        return email;
    }

    private void grouped(VCardProperty property) {
        if (channel.id() != null && channel.id().matches("[A-Za-z0-9-]+")) {
            property.setGroup(channel.id());
        }
        card.addProperty(property);
    }
}
