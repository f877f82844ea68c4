package org.authoritydirectory.submission;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a submission would do. */
public enum SubmissionType {
    /** Bring a new entry. */
    @JsonProperty("create")
    CREATE,
    /** Change a published entry. */
    @JsonProperty("amend")
    AMEND,
    /** Take an entry out of the directory. */
    @JsonProperty("withdraw")
    WITHDRAW;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
