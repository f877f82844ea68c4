package org.authoritydirectory.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.authoritydirectory.authority.Address;
import org.authoritydirectory.authority.Contact;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Provenance;

/** Writes one entry: what a practitioner needs to send a request, and how far to trust it. */
final class EntryPages {

    private final Fo fo;
    private final Wording wording;
    private final ReferenceNames names;
    private final EntryText text;
    private final ChannelRows channels;
    private final HoursRows hours;
    private final LanguageRows languages;
    private final DesignationRows designations;

    EntryPages(Fo fo, Wording wording, ReferenceNames names) {
        this.fo = fo;
        this.wording = wording;
        this.names = names;
        this.text = new EntryText(fo, wording);
        this.channels = new ChannelRows(fo, wording, text);
        this.hours = new HoursRows(fo, wording);
        this.languages = new LanguageRows(fo, wording);
        this.designations = new DesignationRows(fo, wording, names, text, languages);
    }

    /** Writes an entry; a line parts it from the one before, if there is one. */
    void write(EntryView view, boolean first) {
        Entry entry = view.entry();
        fo.block(
                first ? Style.FIRST_ENTRY : Style.ENTRY,
                () -> {
                    heading(entry);
                    fo.in("list-block", Style.LIST, () -> rows(view));
                },
                "id",
                entry.id());
    }

    private void heading(Entry entry) {
        Worded name = wording.best(entry.names());
        text.block(Style.ENTRY_NAME, name);
        List<Worded> others = new ArrayList<>();
        new TreeMap<>(entry.names()).forEach((tag, other) -> {
            if (!tag.equals(name.language())) {
                others.add(new Worded(tag, other));
            }
        });
        others.forEach(other -> text.block(Style.ENTRY_OTHER_NAMES, other));
        fo.block(Style.ENTRY_ID, () -> {
            if (isSample(entry)) {
                fo.inline(Style.DOUBT, wording.text("sample.mark"));
                fo.text(" · ");
            }
            fo.data(entry.id());
            fo.text(" · "
                    + wording.text(
                            "entry.version",
                            String.valueOf(entry.version()),
                            String.valueOf(entry.sequence()),
                            wording.date(entry.publishedAt())));
        });
    }

    private void rows(EntryView view) {
        Entry entry = view.entry();
        text.row("unit", entry.unit());
        text.row("aliases", entry.aliases());
        address(entry.address());
        channels.write(entry.channels());
        if (entry.hours() != null) {
            text.row("hours", () -> hours.write(entry.hours()));
        }
        if (entry.languages() != null) {
            text.row("languages", () -> fo.block(Style.PLAIN, () -> languages.rule(entry.languages())));
        }
        designations.write(entry);
        text.row("requirements", entry.requirements());
        text.row("urgent-procedure", entry.urgentProcedure());
        contacts(entry.contacts());
        text.row("networks", entry.networks());
        if (entry.links() != null && !entry.links().isEmpty()) {
            text.row("links", () -> entry.links()
                    .forEach(link -> fo.block(Style.PLAIN, () -> {
                        if (link.title() != null && !link.title().isEmpty()) {
                            text.worded(wording.best(link.title()));
                            fo.text(wording.text("colon"));
                        }
                        fo.data(link.url());
                    })));
        }
        text.row("remarks", entry.remarks());
        trust(view);
    }

    private void address(Address address) {
        if (address == null) {
            return;
        }
        List<String> lines = new ArrayList<>(address.lines() == null ? List.of() : address.lines());
        String place = (address.postalCode() == null ? "" : address.postalCode() + " ")
                + (address.locality() == null ? "" : address.locality());
        if (!place.isBlank()) {
            lines.add(place.strip());
        }
        text.row("address", () -> {
            lines.forEach(line -> fo.block(Style.PLAIN, () -> fo.data(line)));
            if (address.country() != null) {
                fo.block(Style.PLAIN, () -> text.worded(names.state(address.country())));
            }
            if (lines.isEmpty() && address.verbatim() != null) {
                fo.block(Style.PLAIN, () -> {
                    fo.text(wording.text("as-notified") + wording.text("colon"));
                    fo.data(address.verbatim());
                });
            }
        });
    }

    private void contacts(List<Contact> contacts) {
        if (!contacts.isEmpty()) {
            text.row(
                    "contacts",
                    () -> contacts.forEach(contact -> text.block(Style.PLAIN, wording.best(contact.title()))));
        }
    }

    /** How fresh the entry is, what it lacks, what is kept back, and where it comes from. */
    private void trust(EntryView view) {
        Entry entry = view.entry();
        text.row("confirmation", () -> {
            fo.block(
                    Style.PLAIN,
                    () -> fo.inline(
                            entry.confirmedAt() == null ? Style.DOUBT : Style.PLAIN,
                            entry.confirmedAt() == null
                                    ? wording.text("confirmed.never")
                                    : wording.text("confirmed.on", wording.date(entry.confirmedAt()))));
            if (entry.confirmedAt() != null || entry.unreachableSince() != null) {
                String since = entry.unreachableSince() == null ? "" : wording.date(entry.unreachableSince());
                fo.block(
                        Style.PLAIN,
                        wording.text("freshness." + view.freshness().code(), since));
            }
        });
        if (!view.missing().isEmpty()) {
            text.row(
                    "missing",
                    () -> fo.block(
                            Style.PLAIN,
                            () -> text.joined(view.missing().stream()
                                    .map(member -> wording.text("missing." + member))
                                    .toArray(String[]::new))));
        }
        if (!view.withheld().isEmpty()) {
            text.row("withheld", () -> fo.block(Style.PLAIN, wording.text("withheld.text")));
        }
        Provenance provenance = entry.provenance();
        if (provenance != null && (provenance.source() != null || provenance.sourceDate() != null)) {
            text.row(
                    "provenance",
                    () -> fo.block(Style.PLAIN, () -> {
                        if (provenance.source() != null) {
                            fo.data(provenance.source());
                        }
                        if (provenance.sourceDate() != null) {
                            fo.text(provenance.source() == null ? "" : wording.text("comma"));
                            fo.data(wording.date(provenance.sourceDate()));
                        }
                    }));
        }
    }

    /** Whether an entry is never to be relied on. */
    static boolean isSample(Entry entry) {
        return entry.provenance() != null
                && Boolean.TRUE.equals(entry.provenance().sample());
    }
}
