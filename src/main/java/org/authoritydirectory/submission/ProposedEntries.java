package org.authoritydirectory.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryRules;
import org.authoritydirectory.authority.Normalisation;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;

/** Makes what was sent ready to be proposed: it keeps the rules, and its values follow its verbatim texts. */
@ApplicationScoped
class ProposedEntries {

    private final EntryRules rules;
    private final TreatyService treaties;

    ProposedEntries(EntryRules rules, TreatyService treaties) {
        this.rules = rules;
        this.treaties = treaties;
    }

    /**
     * The entry, checked and normalised.
     *
     * @param published what it changes; null for a new entry
     * @throws org.authoritydirectory.authority.InvalidEntryException with every fault
     */
    Entry checked(Entry sent, Entry published) {
        rules.check(sent);
        Map<String, Channel> before = published == null
                ? Map.of()
                : published.channels().stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        Entry renewed = sent.withChannels(sent.channels().stream()
                .map(channel -> renewed(channel, before.get(channel.id())))
                .toList());
        return Normalisation.of(
                renewed, treaties.state(sent.state()).map(State::iso2).orElse(null));
    }

    /** Who writes a new number beside the old normal form means the new number. */
    private static Channel renewed(Channel sent, Channel before) {
        boolean old = before != null
                && sent.value() != null
                && sent.value().equals(before.value())
                && !Objects.equals(sent.verbatim(), before.verbatim())
                && sent.verbatim() != null;
        return old ? sent.withoutValue() : sent;
    }
}
