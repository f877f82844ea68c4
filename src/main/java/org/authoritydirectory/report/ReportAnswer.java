package org.authoritydirectory.report;

import jakarta.validation.constraints.NotNull;
import org.authoritydirectory.authority.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secretariat's answer to a report. */
@Schema(description = "The secretariat's answer to a report")
public record ReportAnswer(
        @Schema(examples = "The authority has sent the new number.") @NotNull @Text
        String comment,

        @NotNull ReportOutcome outcome) {}
