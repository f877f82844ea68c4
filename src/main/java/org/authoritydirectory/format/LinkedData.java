package org.authoritydirectory.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.authoritydirectory.authority.Address;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Hours;
import org.authoritydirectory.authority.Link;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;

/**
 * An entry as linked data: a GovernmentOrganization of schema.org. The context is only named; nobody here fetches it. Where
 * an entry names a unit, that unit is the organization, and the body it belongs to is its parent.
 */
final class LinkedData {

    static final String CONTEXT = "https://schema.org";

    /** The members that schema.org has words for. */
    private static final Set<String> HELD = Set.of("id", "names", "aliases", "unit", "address", "channels", "networks");

    private final TreatyService treaties;
    private final Services services;

    LinkedData(TreatyService treaties) {
        this.treaties = treaties;
        services = new Services(treaties);
    }

    /** A document about one entry. */
    ObjectNode document(EntryView view) {
        ObjectNode document = Things.empty().put("@context", CONTEXT);
        document.setAll(organization(view));
        return document;
    }

    /** An entry, to stand in a document that names the context. */
    ObjectNode organization(EntryView view) {
        Entry entry = view.entry();
        ObjectNode it = Things.of("GovernmentOrganization");
        // A reference to where the entry is served, resolved by who knows where they have it from.
        it.put("@id", "/v1/authorities/" + entry.id()).put("identifier", entry.id());
        boolean unit = entry.unit() != null && !entry.unit().isEmpty();
        Things.put(it, "name", Things.languages(unit ? entry.unit() : entry.names()));
        Things.put(it, "alternateName", Things.texts(entry.aliases()));
        if (entry.provenance() != null && Boolean.TRUE.equals(entry.provenance().sample())) {
            it.put("disambiguatingDescription", Notes.SAMPLE);
        }
        if (unit) {
            ObjectNode parent = Things.of("GovernmentOrganization");
            Things.put(parent, "name", Things.languages(entry.names()));
            it.set("parentOrganization", parent);
        }
        it.set("areaServed", state(entry.state()));
        place(it, entry);
        ContactPoints.put(it, entry);
        Things.put(it, "url", Things.texts(websites(entry)));
        Things.put(
                it,
                "knowsLanguage",
                Things.texts(
                        entry.languages() == null ? null : entry.languages().accepted()));
        services.put(it, entry);
        Things.put(it, "memberOf", Things.all(entry.networks(), LinkedData::network));
        Things.put(it, "subjectOf", Things.all(entry.links(), LinkedData::page));
        ArrayNode notes = Things.all(Notes.of(view, HELD), note -> Things.text(note.language(), note.text()));
        Things.put(it, "description", notes);
        return it;
    }

    private ObjectNode state(String code) {
        ObjectNode state = Things.of("Country").put("identifier", code);
        Things.put(
                state,
                "name",
                Things.languages(treaties.state(code).map(State::names).orElse(Map.of())));
        return state;
    }

    /** Opening hours are those of a place. */
    private void place(ObjectNode it, Entry entry) {
        ObjectNode place = Things.of("Place");
        if (entry.address() != null) {
            it.set("address", address(entry.address()));
            place.set("address", address(entry.address()));
        }
        Hours hours = entry.hours();
        if (hours != null) {
            Things.put(place, "openingHoursSpecification", OpeningHours.weekly(hours));
            Things.put(place, "specialOpeningHoursSpecification", OpeningHours.exceptions(hours));
        }
        if (place.size() > 1) {
            it.set("location", place);
        }
    }

    private ObjectNode address(Address known) {
        ObjectNode address = Things.of("PostalAddress");
        if (known.lines() != null) {
            address.put("streetAddress", String.join("\n", known.lines()));
        }
        Things.put(address, "addressLocality", known.locality());
        Things.put(address, "postalCode", known.postalCode());
        if (known.country() != null) {
            address.put(
                    "addressCountry",
                    treaties.state(known.country()).map(State::iso2).orElse(known.country()));
        }
        Things.put(address, "description", known.verbatim());
        return address;
    }

    private static List<String> websites(Entry entry) {
        return entry.channels().stream()
                .filter(channel -> channel.kind() == Channel.Kind.WEBSITE && Uris.isLink(channel.value()))
                .map(Channel::value)
                .toList();
    }

    private static ObjectNode network(String name) {
        return Things.of("Organization").put("name", name);
    }

    private static ObjectNode page(Link link) {
        ObjectNode page = Things.of("WebPage");
        Things.put(page, "url", Uris.isLink(link.url()) ? link.url() : null);
        Things.put(page, "name", Things.languages(link.title()));
        return page;
    }
}
