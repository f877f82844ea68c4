package org.authoritydirectory.addressee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.authoritydirectory.addressee.ChannelStep.Use;
import org.authoritydirectory.authority.Address;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Channel.Availability;
import org.authoritydirectory.authority.Channel.Kind;
import org.authoritydirectory.authority.Channel.Purpose;

/**
 * In which order to use the channels. A request is made in writing; in urgent circumstances orally, confirmed in writing
 * forthwith, and through INTERPOL where the States agree (UNTOC Art. 18(13) and (14)).
 */
final class ChannelOrder {

    private static final List<Kind> WRITTEN =
            List.of(Kind.SECURE_PLATFORM, Kind.EMAIL, Kind.FAX, Kind.POST, Kind.DIPLOMATIC);

    private final List<Channel> channels;
    private final Address address;

    /** The channels that are meant for the request. */
    ChannelOrder(List<Channel> channels, Address address) {
        this.channels = channels;
        this.address = address;
    }

    List<ChannelStep> steps(boolean urgent, List<Reason> why) {
        return urgent ? urgent(why) : routine(why);
    }

    private List<ChannelStep> routine(List<Reason> why) {
        List<ChannelStep> steps = new ArrayList<>();
        written(channels.stream().filter(channel -> !isForUrgency(channel)).toList(), Use.SEND, steps);
        if (!steps.isEmpty()) {
            why.add(Rule.IN_WRITING.because("A request is made in writing: the written channels come first."));
        }
        channels.stream()
                .filter(channel -> !isForUrgency(channel) && !WRITTEN.contains(channel.kind()))
                .forEach(channel ->
                        steps.add(step(channel.kind() == Kind.INTERPOL ? Use.URGENT_ONLY : Use.ENQUIRE, channel)));
        channels.stream()
                .filter(ChannelOrder::isForUrgency)
                .forEach(channel -> steps.add(step(Use.URGENT_ONLY, channel)));
        return steps;
    }

    private List<ChannelStep> urgent(List<Reason> why) {
        List<ChannelStep> steps = new ArrayList<>();
        channels.stream()
                .filter(channel -> channel.kind() == Kind.PHONE || isForUrgency(channel))
                .sorted(Comparator.comparingInt(ChannelOrder::urgency))
                .forEach(channel -> steps.add(step(Use.CALL_FIRST, channel)));
        why.add(
                channels.stream().anyMatch(ChannelOrder::isForUrgency)
                        ? Rule.URGENT_LINE.because(
                                "What is answered at any hour, or kept for urgent requests, comes first.")
                        : Rule.NO_URGENT_LINE.because("No line that is answered at any hour is known."));
        List<Channel> interpol = channels.stream()
                .filter(channel -> channel.kind() == Kind.INTERPOL)
                .toList();
        interpol.forEach(channel -> steps.add(step(Use.CALL_FIRST, channel)));
        why.add(Rule.INTERPOL.because(
                interpol.isEmpty()
                        ? "Whether it can be reached through INTERPOL is not known."
                        : "It can be reached through INTERPOL, where both States agree."));
        int oral = steps.size();
        written(
                channels.stream().filter(channel -> !isForUrgency(channel)).toList(),
                oral == 0 ? Use.SEND : Use.CONFIRM_IN_WRITING,
                steps);
        if (oral > 0) {
            why.add(Rule.WRITTEN_CONFIRMATION.because("What was said orally is confirmed in writing forthwith."));
        }
        channels.stream()
                .filter(channel -> channel.kind() == Kind.WEBSITE && !isForUrgency(channel))
                .forEach(channel -> steps.add(step(Use.ENQUIRE, channel)));
        return steps;
    }

    private void written(List<Channel> among, Use use, List<ChannelStep> steps) {
        for (Kind kind : WRITTEN) {
            among.stream().filter(channel -> channel.kind() == kind).forEach(channel -> steps.add(step(use, channel)));
            if (kind == Kind.POST && address != null && among.stream().noneMatch(c -> c.kind() == Kind.POST)) {
                steps.add(new ChannelStep(use, Kind.POST, null));
            }
        }
    }

    private static ChannelStep step(Use use, Channel channel) {
        return new ChannelStep(use, channel.kind(), channel);
    }

    private static boolean isForUrgency(Channel channel) {
        return channel.kind() != Kind.INTERPOL
                && (channel.purpose() == Purpose.URGENT || channel.availability() == Availability.AROUND_THE_CLOCK);
    }

    private static int urgency(Channel channel) {
        boolean always = channel.availability() == Availability.AROUND_THE_CLOCK;
        return always ? 0 : channel.purpose() == Purpose.URGENT ? 1 : 2;
    }
}
