package org.authoritydirectory.edition;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;

/** Writes what an authority is designated for. */
final class DesignationRows {

    private final Fo fo;
    private final Wording wording;
    private final ReferenceNames names;
    private final EntryText text;
    private final LanguageRows languages;

    DesignationRows(Fo fo, Wording wording, ReferenceNames names, EntryText text, LanguageRows languages) {
        this.fo = fo;
        this.wording = wording;
        this.names = names;
        this.text = text;
        this.languages = languages;
    }

    void write(Entry entry) {
        if (!entry.designations().isEmpty()) {
            Map<String, Channel> channels =
                    entry.channels().stream().collect(Collectors.toMap(Channel::id, Function.identity(), (a, b) -> a));
            text.row("designations", () -> entry.designations().forEach(d -> designation(d, channels)));
        }
    }

    private void designation(Designation designation, Map<String, Channel> channels) {
        fo.block(Style.DESIGNATION, () -> text.worded(names.function(designation.function())));
        fo.block(Style.SUBLINE, () -> {
            text.worded(names.instrument(designation.instrument()));
            if (designation.article() != null) {
                fo.text(wording.text("comma"));
                text.around("article", designation.article());
            }
            names.articleTitle(designation).ifPresent(title -> {
                fo.text(" (");
                text.worded(title);
                fo.text(")");
            });
        });
        if (designation.territory() != null) {
            text.subline("territory", () -> text.worded(names.territory(designation.territory())));
        }
        text.subline("stage", designation.stage());
        text.subline("subject", designation.subject());
        text.subline("from", designation.from() == null ? null : wording.date(designation.from()));
        text.subline("to", designation.to() == null ? null : wording.date(designation.to()));
        if (designation.channels() != null) {
            List<String> named = designation.channels().stream()
                    .filter(channels::containsKey)
                    .map(id -> address(channels.get(id)))
                    .toList();
            text.subline(
                    "channels",
                    named.isEmpty() ? wording.text("withheld.short") : String.join(wording.text("comma"), named));
        }
        if (designation.languages() != null) {
            text.subline("languages", () -> languages.rule(designation.languages()));
        }
        text.subline("requirements", designation.requirements());
        text.subline("urgent-procedure", designation.urgentProcedure());
        notification(designation.notification());
    }

    private String address(Channel channel) {
        if (channel.verbatim() != null) {
            return channel.verbatim();
        }
        return channel.value() != null
                ? channel.value()
                : wording.text("channel." + channel.kind().code());
    }

    private void notification(Designation.Notification notification) {
        if (notification == null) {
            return;
        }
        text.subline("notification", () -> {
            if (notification.date() != null) {
                fo.text(wording.date(notification.date()));
            }
            if (notification.source() != null) {
                fo.text(notification.date() == null ? "" : wording.text("comma"));
                fo.data(notification.source());
            }
        });
    }
}
