package org.authoritydirectory.doubt;

import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Normalisation;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;

/** Values that are not what the notified text says: people read the text, and machines dial and send to the value. */
final class ValueDiffers implements DoubtRule {

    private final TreatyService treaties;

    ValueDiffers(TreatyService treaties) {
        this.treaties = treaties;
    }

    @Override
    public List<Doubt> about(Proposal proposal) {
        String region =
                treaties.state(proposal.entry().state()).map(State::iso2).orElse(null);
        List<Doubt> doubts = new ArrayList<>();
        List<Channel> channels = proposal.entry().channels();
        for (int i = 0; i < channels.size(); i++) {
            Channel channel = channels.get(i);
            if (channel.value() == null || !hasNormalForm(channel.kind())) {
                continue;
            }
            String text = channel.verbatim() == null ? channel.value() : channel.verbatim();
            String normal = Normalisation.value(channel.kind(), text, region);
            if (!channel.value().equals(normal)) {
                doubts.add(DoubtKind.VALUE_DIFFERS.at("/channels/" + i + "/value", detail(channel, normal)));
            }
        }
        return doubts;
    }

    private static boolean hasNormalForm(Channel.Kind kind) {
        return switch (kind) {
            case PHONE, FAX, EMAIL, WEBSITE -> true;
            default -> false;
        };
    }

    private static String detail(Channel channel, String normal) {
        if (normal == null) {
            return channel.verbatim() == null
                    ? "The value has no normal form."
                    : "The value stands beside a verbatim text that has no normal form.";
        }
        String expected = Phone.isPhone(channel) ? ", " + normal : "";
        return channel.verbatim() == null
                ? "The value is not written in its normal form" + expected + "."
                : "The value is not the normal form of the verbatim text" + expected + ".";
    }
}
