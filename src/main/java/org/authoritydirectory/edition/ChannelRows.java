package org.authoritydirectory.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.authoritydirectory.authority.Channel;

/** Writes the ways to reach an authority, by kind. */
final class ChannelRows {

    private final Fo fo;
    private final Wording wording;
    private final EntryText text;

    ChannelRows(Fo fo, Wording wording, EntryText text) {
        this.fo = fo;
        this.wording = wording;
        this.text = text;
    }

    void write(List<Channel> channels) {
        for (Channel.Kind kind : Channel.Kind.values()) {
            List<Channel> same =
                    channels.stream().filter(channel -> channel.kind() == kind).toList();
            if (!same.isEmpty()) {
                text.row("channel." + kind.code(), () -> same.forEach(this::line));
            }
        }
    }

    private void line(Channel channel) {
        fo.block(Style.PLAIN, () -> {
            List<String> marks = marks(channel);
            String address = shown(channel);
            if (address != null) {
                fo.data(address);
            } else if (channel.verbatim() == null) {
                fo.text(wording.text("channel.no-value"));
            }
            if (channel.verbatim() != null && !channel.verbatim().equals(address) && !saysTheSame(channel)) {
                fo.text(address == null ? "" : " ");
                fo.inline(Style.LABEL, wording.text("as-notified") + wording.text("colon"));
                fo.data(channel.verbatim());
            }
            if (!marks.isEmpty()) {
                fo.inline(Style.MARK, " (" + String.join(wording.text("comma"), marks) + ")");
            }
            if (channel.note() != null && !channel.note().isEmpty()) {
                fo.text(" – ");
                text.worded(wording.best(channel.note()));
            }
        });
        text.subline("channel.encryption", channel.encryption());
    }

    private List<String> marks(Channel channel) {
        List<String> marks = new ArrayList<>();
        if (channel.purpose() == Channel.Purpose.URGENT) {
            marks.add(wording.text("channel.urgent"));
        }
        if (channel.availability() == Channel.Availability.AROUND_THE_CLOCK) {
            marks.add(wording.text("channel.24h"));
        }
        if (channel.availability() == Channel.Availability.OFFICE_HOURS) {
            marks.add(wording.text("channel.office-hours"));
        }
        return marks;
    }

    /** A number is easier to read as it was notified, if it is the same one; null where there is no normal form. */
    private static String shown(Channel channel) {
        return isNumber(channel) && saysTheSame(channel) ? channel.verbatim() : channel.value();
    }

    private static boolean saysTheSame(Channel channel) {
        if (channel.value() == null || channel.verbatim() == null) {
            return false;
        }
        return isNumber(channel)
                ? digits(channel.value()).equals(digits(channel.verbatim()))
                : bare(channel.value()).equals(bare(channel.verbatim()));
    }

    private static boolean isNumber(Channel channel) {
        return channel.kind() == Channel.Kind.PHONE || channel.kind() == Channel.Kind.FAX;
    }

    private static String digits(String text) {
        return text.replaceAll("[\\s().-]", "");
    }

    private static String bare(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/$", "");
    }
}
