package org.authoritydirectory.doubt;

import java.util.List;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.treaty.TreatyService;

/** Entries to have doubts about, and the doubts in short. */
final class Proposals {

    static final TreatyService TREATIES = new TreatyService();

    private Proposals() {}

    /** A new entry of a State with one channel; what is null is not sent. */
    static Entry channel(String state, Channel.Kind kind, String value, String verbatim) {
        Channel channel = new Channel("c1", kind, value, verbatim, null, null, null, Visibility.PUBLIC, null);
        return Entries.passed(Entries.of(state + "-000000", "").withChannels(List.of(channel)));
    }

    /** What a rule says of a new entry, as {@code code pointer}. */
    static List<String> codes(DoubtRule rule, Entry entry) {
        return rule.about(new Proposal(entry, null, List.of())).stream()
                .map(doubt -> doubt.code() + " " + doubt.pointer())
                .toList();
    }

    /** The details of what a rule says of a new entry. */
    static List<String> details(DoubtRule rule, Entry entry) {
        return rule.about(new Proposal(entry, null, List.of())).stream()
                .map(Doubt::detail)
                .toList();
    }
}
