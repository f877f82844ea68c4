package org.authoritydirectory.notice;

import java.util.regex.Pattern;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.comparison.Difference;

/** How an authority is reached, as far as its entry says: what somebody would change who wants its letters. */
final class Reach {

    private static final Pattern MEMBERS =
            Pattern.compile("(/designations/[^/]+)?/(channels|contacts|address|urgentProcedure)(/.*)?");

    private Reach() {}

    /** Whether two entries say differently how their authority is reached. */
    static boolean differs(Entry before, Entry after) {
        return Difference.of(before, after).stream()
                .anyMatch(change -> MEMBERS.matcher(change.member()).matches());
    }
}
