package org.authoritydirectory.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;

/**
 * Puts messages into words. A subject is made of words of ours and an id, so nobody's text gets into a header. A body names
 * the authority as it is published: what nobody has reviewed yet, and what readers would have to sign in for, is read in
 * the directory and not in a mailbox.
 */
@ApplicationScoped
class Messages {

    private static final int NAME_LENGTH = 200;
    private static final String ENGLISH = "en";

    private final PublicationService publications;
    private final TreatyService treaties;
    private final NoticeConfig config;

    Messages(PublicationService publications, TreatyService treaties, NoticeConfig config) {
        this.publications = publications;
        this.treaties = treaties;
        this.config = config;
    }

    /** A message ready to be sent to somebody. */
    record Message(MessageKind kind, String subject, String body) {}

    /**
     * A message about an authority.
     *
     * @param path where to read more, in the directory
     */
    Message about(MessageKind kind, String authority, String state, String path) {
        StringBuilder body = new StringBuilder();
        publications.current(authority).ifPresent(last -> body.append(name(last))
                .append('\n'));
        body.append(stateName(state)).append(", ").append(authority).append("\n\n");
        body.append(kind.text()).append("\n\n");
        body.append(config.linkBase().orElse("").replaceAll("/+$", ""))
                .append(path)
                .append(
                        "\n\n-- \nThe Authority Directory. This message was written by a program; nobody reads answers.\n");
        return new Message(kind, kind.subject() + ": " + authority, body.toString());
    }

    private static String name(Publication last) {
        Map<String, String> names = new TreeMap<>(last.entry().names());
        String name = names.getOrDefault(ENGLISH, names.values().iterator().next());
        return name.codePoints()
                .limit(NAME_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String stateName(String code) {
        return treaties.state(code)
                .map(State::names)
                .map(names -> names.get(ENGLISH))
                .orElse(code);
    }
}
