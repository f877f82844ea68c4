package org.authoritydirectory.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code If-Match} header (RFC 9110, 13.1.1): a writer says which state they have seen. */
public final class IfMatch {

    /** A strong tag; a weak one and {@code *} name no state that was seen byte for byte. */
    private static final Pattern TAG = Pattern.compile("(?:^|,)\\s*\"([\\x21\\x23-\\x7E]*)\"\\s*(?=,|$)");

    private IfMatch() {}

    /**
     * Passes a request whose header names the current state.
     *
     * @param header as it was sent; null where it was not
     * @param current the tag of the current state, without quotes
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 412 where it names another state
     */
    public static void require(String header, String current) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw Problem.of(
                    ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of what you have read before.");
        }
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            if (tags.group(1).equals(current)) {
                return;
            }
        }
        throw Problem.of(ProblemType.PRECONDITION_FAILED, "If-Match does not name the current state.");
    }
}
