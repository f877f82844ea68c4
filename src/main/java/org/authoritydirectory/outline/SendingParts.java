package org.authoritydirectory.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.authoritydirectory.addressee.AddresseeView;
import org.authoritydirectory.addressee.ChannelStep;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.outline.OutlineView.Line;
import org.authoritydirectory.outline.OutlineView.Section;

/** Writes what to look at before sending: language, channels, what the addressee asks for, how far to trust it. */
final class SendingParts {

    private final Draft draft;
    private final Wording wording;
    private final AddresseeView addressee;

    SendingParts(Draft draft) {
        this.draft = draft;
        this.wording = draft.wording();
        this.addressee = draft.addressee();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(draft.known("languages", new LanguageLines(draft).list()));
        sections.add(draft.known("channels", channels()));
        if (addressee.requirements() != null && !addressee.requirements().isEmpty()) {
            sections.add(draft.known(
                    "requirements",
                    new Lines(wording)
                            .each("as-published", addressee.requirements())
                            .list()));
        }
        if (addressee.urgentProcedure() != null && !addressee.urgentProcedure().isEmpty()) {
            sections.add(draft.known(
                    "urgent-procedure",
                    new Lines(wording)
                            .each("as-published", addressee.urgentProcedure())
                            .list()));
        }
        sections.add(draft.known("trust", trust()));
        return sections;
    }

    private List<Line> channels() {
        if (addressee.channels().isEmpty()) {
            return new Lines(wording).say(wording.say("channels.none")).list();
        }
        Lines lines = new Lines(wording);
        for (ChannelStep step : addressee.channels()) {
            String use = step.use().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            lines.add("use." + use, way(step));
            if (step.channel() != null) {
                lines.each("note", step.channel().note());
            }
        }
        return lines.list();
    }

    private String way(ChannelStep step) {
        String kind = wording.say("kind." + step.kind().code());
        Channel channel = step.channel();
        String value = channel == null ? null : channel.value() == null ? channel.verbatim() : channel.value();
        return value == null ? kind : wording.say("label", kind) + " " + value;
    }

    private List<Line> trust() {
        Lines lines = new Lines(wording);
        lines.say(wording.say("freshness." + addressee.freshness().code()));
        if (addressee.confirmedAt() != null) {
            lines.add("confirmed", addressee.confirmedAt().toString());
        }
        if (!addressee.missing().isEmpty()) {
            lines.add(
                    "missing",
                    addressee.missing().stream()
                            .map(member -> wording.say("missing." + member))
                            .collect(Collectors.joining(", ")));
        }
        if (!addressee.withheld().isEmpty()) {
            lines.say(wording.say("withheld"));
        }
        lines.add("source", addressee.provenance().source());
        lines.add("source-date", addressee.provenance().sourceDate());
        return lines.add("entry", addressee.href()).list();
    }
}
