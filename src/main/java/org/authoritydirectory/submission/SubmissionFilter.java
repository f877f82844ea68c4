package org.authoritydirectory.submission;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.Role;
import org.authoritydirectory.grant.Grant;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/**
 * Which submissions are asked for, and which of them the reader may see: the secretariat all, others their own and those
 * of the entries they may edit.
 */
record SubmissionFilter(
        Optional<SubmissionStatus> status,
        Optional<String> authority,
        boolean seesAll,
        String subject,
        List<String> states,
        List<String> authorities) {

    static SubmissionFilter of(Actor reader, List<Grant> grants, SubmissionStatus status, String authority) {
        return new SubmissionFilter(
                Optional.ofNullable(status),
                Optional.ofNullable(authority),
                reader.is(Role.SECRETARIAT),
                reader.subject(),
                grants.stream()
                        .filter(grant -> grant.authority() == null)
                        .map(Grant::state)
                        .toList(),
                grants.stream()
                        .map(Grant::authority)
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    /** A place in the queue, of which a cursor tells. It is no secret, and at a made-up one begins a page like any other. */
    record Place(short priority, Instant submittedAt, String id) {

        static Place of(Submission submission) {
            return new Place(submission.priority(), submission.submittedAt(), submission.id());
        }

        String cursor() {
            String text = priority + " " + submittedAt + " " + id;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Place open(String cursor) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
                if (parts.length != 3) {
                    throw new IllegalArgumentException("Not three parts");
                }
                return new Place(Short.parseShort(parts[0]), Instant.parse(parts[1]), parts[2]);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Problem.of(ProblemType.INVALID_CURSOR, "This cursor was not given out for this list.");
            }
        }
    }
}
