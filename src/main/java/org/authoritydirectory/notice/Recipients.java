package org.authoritydirectory.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.grant.Grant;
import org.authoritydirectory.grant.GrantService;

/** Finds the mailboxes of those who are told; each once. */
@ApplicationScoped
class Recipients {

    private final GrantService grants;

    Recipients(GrantService grants) {
        this.grants = grants;
    }

    /** The offices that hold the right to edit an entry, as far as a filter lets them pass. */
    Set<String> holders(String authority, String state, Predicate<Grant> filter) {
        return mailboxes(
                grants.covering(authority, state).stream().filter(filter).map(Grant::mailbox));
    }

    /** Every mailbox by which the authority of a published entry is reached today, and those who hold the right to edit it. */
    Set<String> contacts(Entry published) {
        Set<String> contacts = holders(published.id(), published.state(), grant -> true);
        // The addresses in a sample are real ones of real offices, out of old sources: nobody there knows of us.
        if (!Boolean.TRUE.equals(published.provenance().sample())) {
            contacts.addAll(mailboxes(published.channels().stream()
                    .filter(channel -> channel.kind() == Channel.Kind.EMAIL)
                    .map(Channel::value)));
        }
        return contacts;
    }

    private static Set<String> mailboxes(Stream<String> addresses) {
        return addresses.map(Mailbox::of).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
