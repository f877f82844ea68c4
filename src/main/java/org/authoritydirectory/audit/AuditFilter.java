package org.authoritydirectory.audit;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which lines of the trail are asked for; a member that is absent lets all pass. */
class AuditFilter {

    @QueryParam("actor")
    @Parameter(description = "Subject of a login")
    String actor;

    @QueryParam("action")
    @Parameter(description = "What was done or tried", example = "submission-approved")
    String action;

    @QueryParam("target")
    @Parameter(description = "On what", example = "LVA-ZMHJY8")
    String target;

    @QueryParam("outcome")
    @Parameter(description = "done or refused")
    String outcome;

    /** The members that were sent, by the names of the columns. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        put(values, "actor", actor);
        put(values, "action", action);
        put(values, "target", target);
        put(values, "outcome", outcome);
        return values;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
