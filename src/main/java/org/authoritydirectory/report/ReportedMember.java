package org.authoritydirectory.report;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.Publication;

/**
 * What a report points at. The items of a list are counted as the reporter saw them, without what was withheld from them;
 * and only the log keeps what they say, so that a report holds nothing that may have to be erased there.
 */
final class ReportedMember {

    private ReportedMember() {}

    /** The value of a member of a version in one of its two forms; empty where it has none. */
    static Optional<JsonNode> of(Publication version, Visibility form, String member) {
        JsonNode entry = EntryJson.tree(form == Visibility.PRACTITIONER ? version.wholeEntry() : version.entry());
        return Optional.of(entry.at(JsonPointer.compile(member))).filter(value -> !value.isMissingNode());
    }
}
