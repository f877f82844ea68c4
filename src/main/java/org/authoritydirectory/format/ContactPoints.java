package org.authoritydirectory.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;

/** The channels of an entry as contact points: what they are for, when they are answered, in which languages. */
final class ContactPoints {

    private ContactPoints() {}

    static void put(ObjectNode organization, Entry entry) {
        Things.put(organization, "contactPoint", Things.all(entry.channels(), channel -> of(channel, entry)));
    }

    private static ObjectNode of(Channel channel, Entry entry) {
        ObjectNode point = Things.of("ContactPoint").put("identifier", channel.id());
        point.put("name", channel.kind().code());
        if (channel.purpose() != null) {
            point.put("contactType", channel.purpose().code());
        }
        String text = channel.value() != null ? channel.value() : channel.verbatim();
        switch (channel.kind()) {
            case PHONE -> Things.put(point, "telephone", text);
            case FAX -> Things.put(point, "faxNumber", text);
            case EMAIL -> Things.put(point, "email", text);
            case WEBSITE -> Things.put(point, "url", Uris.isLink(text) ? text : null);
            default -> {}
        }
        if (entry.languages() != null) {
            Things.put(
                    point, "availableLanguage", Things.texts(entry.languages().accepted()));
        }
        Things.put(point, "hoursAvailable", hours(channel, entry));
        ArrayNode description = Things.languages(channel.note());
        ObjectNode all = EntryJson.tree(channel);
        all.remove("note");
        description.add(Prose.of(all));
        point.set("description", description);
        return point;
    }

    /** Known of channels that are answered always, or in the office hours of the authority. */
    private static ArrayNode hours(Channel channel, Entry entry) {
        if (channel.availability() == Channel.Availability.AROUND_THE_CLOCK) {
            return OpeningHours.aroundTheClock();
        }
        return channel.availability() == Channel.Availability.OFFICE_HOURS && entry.hours() != null
                ? OpeningHours.weekly(entry.hours())
                : Things.texts(null);
    }
}
