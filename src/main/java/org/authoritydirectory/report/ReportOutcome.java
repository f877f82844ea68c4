package org.authoritydirectory.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What came of a report. */
public enum ReportOutcome {
    /** The entry was wrong and has been changed, by a submission like any other. */
    @JsonProperty("corrected")
    CORRECTED,
    /** The entry is right. */
    @JsonProperty("right-as-it-is")
    RIGHT_AS_IT_IS,
    /** The authority or its State was asked. */
    @JsonProperty("passed-on")
    PASSED_ON;

    /** The code in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ReportOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
