package org.authoritydirectory.submission;

import org.authoritydirectory.authority.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with a step of a submission. */
@Schema(description = "What is said with a step of a submission")
public record Comment(
        @Schema(examples = "The number is not in service.") @Text
        String comment) {}
