package org.authoritydirectory.format;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.authoritydirectory.authority.Address;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Hours;
import org.authoritydirectory.authority.Languages;

/**
 * The columns of the table, which are always the same: first what people look for, then the rest of the entry, of which
 * nothing is left out. {@code docs/formats.md} tells readers of each.
 */
final class Table {

    static final List<Column> COLUMNS = List.of(
            Column.one("id", Entry::id),
            Column.one("state", Entry::state),
            Column.one("name", e -> Names.main(e.names())),
            Column.one("sample", e -> of(e.provenance(), p -> p.sample())),
            Column.lines("functions", e -> each(e, Designation::function)),
            Column.lines("instruments", e -> each(e, Designation::instrument)),
            Column.lines("territories", e -> each(e, Designation::territory)),
            Column.phones("phones", e -> reached(e, Channel.Kind.PHONE)),
            Column.phones("faxes", e -> reached(e, Channel.Kind.FAX)),
            Column.lines("emails", e -> reached(e, Channel.Kind.EMAIL)),
            Column.lines("websites", e -> reached(e, Channel.Kind.WEBSITE)),
            Column.lines("addressLines", e -> of(e.address(), Address::lines)),
            Column.one("locality", e -> of(e.address(), Address::locality)),
            Column.one("postalCode", e -> of(e.address(), Address::postalCode)),
            Column.one("country", e -> of(e.address(), Address::country)),
            Column.one("addressVerbatim", e -> of(e.address(), Address::verbatim)),
            Column.lines("languages", e -> of(e.languages(), Languages::accepted)),
            Column.one("languageRule", e -> of(e.languages(), l -> of(l.rule(), Languages.Rule::code))),
            Column.one("languagesVerbatim", e -> of(e.languages(), Languages::verbatim)),
            Column.one("timeZone", e -> of(e.hours(), Hours::timeZone)),
            Column.objects("hours", v -> of(v.entry().hours(), Hours::weekly)),
            Column.objects("hoursExceptions", v -> of(v.entry().hours(), Hours::exceptions)),
            Column.one("hoursVerbatim", e -> of(e.hours(), Hours::verbatim)),
            new Column(
                    "freshness", v -> v.freshness() == null ? "" : v.freshness().code()),
            Column.one("confirmedAt", Entry::confirmedAt),
            Column.one("unreachableSince", Entry::unreachableSince),
            Column.lines("names", e -> Names.tagged(e.names())),
            Column.lines("aliases", Entry::aliases),
            Column.lines("unit", e -> Names.tagged(e.unit())),
            Column.objects("designations", v -> v.entry().designations()),
            Column.objects("channels", v -> v.entry().channels()),
            Column.objects("contacts", v -> v.entry().contacts()),
            Column.lines("requirements", e -> Names.tagged(e.requirements())),
            Column.lines("urgentProcedure", e -> Names.tagged(e.urgentProcedure())),
            Column.objects("links", v -> v.entry().links()),
            Column.lines("networks", Entry::networks),
            Column.lines("remarks", e -> Names.tagged(e.remarks())),
            Column.one("source", e -> of(e.provenance(), p -> p.source())),
            Column.one("sourceDate", e -> of(e.provenance(), p -> p.sourceDate())),
            Column.one("successor", Entry::successor),
            Column.one("version", Entry::version),
            Column.one("sequence", Entry::sequence),
            Column.one("publishedAt", Entry::publishedAt),
            new Column("missing", v -> String.join("\n", v.missing())),
            Column.objects("withheld", EntryView::withheld));

    private Table() {}

    /** A member of what may not be known. */
    private static <T, R> R of(T known, Function<T, R> member) {
        return known == null ? null : member.apply(known);
    }

    private static List<String> each(Entry entry, Function<Designation, String> code) {
        return entry.designations().stream()
                .map(code)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The normal forms of the channels of a kind, or what was notified where there is none. */
    private static List<String> reached(Entry entry, Channel.Kind kind) {
        return entry.channels().stream()
                .filter(channel -> channel.kind() == kind)
                .map(channel -> channel.value() != null ? channel.value() : channel.verbatim())
                .filter(Objects::nonNull)
                .toList();
    }
}
