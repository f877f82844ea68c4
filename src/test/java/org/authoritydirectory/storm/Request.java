package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that somebody asks of the service.
 *
 * @param by subject of the login
 * @param mark says which request it was, in the words that the service keeps of it: no two requests have the same
 * @param target id of the authority or submission
 * @param edit what it changes of an entry; null where it changes nothing or is all of a new entry
 * @param body null for none
 */
record Request(
        String by,
        Kind kind,
        String mark,
        String target,
        String method,
        String path,
        String ifMatch,
        String key,
        Edit edit,
        JsonNode body) {

    /** What is asked. */
    enum Kind {
        ASK,
        READ,
        CREATE,
        AMEND,
        DELETE,
        CORRECT,
        REBASE,
        WITHDRAW,
        COMMENT,
        CLEAR,
        APPROVE,
        RETURN,
        REJECT,
        CONFIRM;

        boolean isProposal() {
            return this == CREATE || this == AMEND || this == DELETE;
        }

        /** Whether it stands in the trail with what was said, which is its mark. */
        boolean isSaid() {
            return this == COMMENT || this == CLEAR || this == APPROVE || this == RETURN || this == REJECT;
        }
    }

    Request naming(String tag) {
        return new Request(by, kind, mark, target, method, path, tag, key, edit, body);
    }

    Request keyed(String key) {
        return new Request(by, kind, mark, target, method, path, ifMatch, key, edit, body);
    }

    /** The same, to come true at an instant. */
    Request from(java.time.Instant effective) {
        return new Request(
                by, kind, mark, target, method, path + "&effectiveFrom=" + effective, ifMatch, key, edit, body);
    }

    String contentType() {
        return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }
}
