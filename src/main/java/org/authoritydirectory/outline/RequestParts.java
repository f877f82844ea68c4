package org.authoritydirectory.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Address;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.outline.Contents.Part;
import org.authoritydirectory.outline.OutlineView.Line;
import org.authoritydirectory.outline.OutlineView.Section;
import org.authoritydirectory.treaty.Territory;

/** Writes the request: to whom, by whom, under what, and the parts its article or usual practice gives it. */
final class RequestParts {

    /** The blanks of a part where there is more than one. */
    static final Map<String, List<String>> BLANKS = Map.ofEntries(
            Map.entry("proceedings", List.of("subject-matter", "nature", "conducting", "conducting-functions")),
            Map.entry("assistance", List.of("sought", "procedure")),
            Map.entry("persons", List.of("identity", "location", "nationality")),
            Map.entry("person-sought", List.of("identity", "location", "nationality")),
            Map.entry("sentenced-person", List.of("identity", "location", "nationality")),
            Map.entry("vessel", List.of("vessel-name", "flag", "registration", "position")),
            Map.entry("measures", List.of("confirmation", "authorization")),
            Map.entry("items", List.of("item", "marking")),
            Map.entry("signature", List.of("place-and-date", "signatory", "signature")));

    private final Draft draft;

    RequestParts(Draft draft) {
        this.draft = draft;
    }

    List<Section> sections() {
        String function = draft.question().function();
        String instrument = draft.instrument().code();
        List<Section> sections = new ArrayList<>();
        sections.add(draft.known("addressee", addressee()));
        sections.add(draft.section(Contents.sender(function, instrument), sender()));
        sections.add(draft.reference("legal-basis", new LegalBasis(draft).lines()));
        Contents.of(function, instrument).forEach(part -> sections.add(blank(part)));
        sections.add(blank(Part.usual("enclosures")));
        sections.add(blank(Part.usual("signature")));
        return sections;
    }

    private Section blank(Part part) {
        List<String> labels = BLANKS.get(part.code());
        Lines lines = new Lines(draft.wording());
        if (part.code().equals("urgency") && draft.urgent()) {
            lines.say(draft.wording().say("urgent"));
        }
        return draft.section(
                part,
                labels == null
                        ? lines.say(OutlineView.BLANK).list()
                        : lines.blanks(labels).list());
    }

    private List<Line> sender() {
        Lines lines = new Lines(draft.wording());
        String state = draft.question().requesting();
        if (state == null) {
            lines.blanks(List.of("state"));
        } else {
            lines.add("state", draft.state(state));
        }
        return lines.blanks(List.of("authority", "address", "for-queries", "reference"))
                .list();
    }

    private List<Line> addressee() {
        Designation designation = draft.designation();
        Lines lines = new Lines(draft.wording());
        lines.each("authority", draft.addressee().names());
        lines.each("unit", draft.addressee().unit());
        Address address = draft.addressee().address();
        if (address != null) {
            lines.add("address", address(address));
        }
        String country =
                address == null || address.country() == null ? draft.question().requested() : address.country();
        lines.add("country", draft.state(country));
        if (designation.territory() != null) {
            lines.add(
                    "territory",
                    draft.treaties()
                            .territory(designation.territory())
                            .map(Territory::names)
                            .map(draft.wording().language()::name)
                            .orElse(designation.territory()));
        }
        return lines.add("stage", designation.stage())
                .add("subject", designation.subject())
                .list();
    }

    /** In one line; as it was notified where it was not taken apart. Null where nothing is known of it. */
    private static String address(Address address) {
        List<String> parts = new ArrayList<>(address.lines() == null ? List.of() : address.lines());
        parts.add(address.locality());
        parts.add(address.postalCode());
        String text = parts.stream().filter(Objects::nonNull).collect(Collectors.joining(", "));
        return text.isEmpty() ? address.verbatim() : text;
    }
}
