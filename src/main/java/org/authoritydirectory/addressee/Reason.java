package org.authoritydirectory.addressee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule that made an answer, and what it was applied to.
 *
 * @param rule such as {@code designated}
 * @param detail what it was applied to and what came of it, in a sentence
 */
@Schema(description = "A rule that made an answer, and what it was applied to")
public record Reason(
        @Schema(
                enumeration = {
                    "designated",
                    "other-instrument",
                    "related",
                    "own-authority-of-territory",
                    "authority-of-state",
                    "successor",
                    "left-without-successor",
                    "not-at-this-time",
                    "for-another-part",
                    "divided",
                    "no-designation",
                    "diplomatic-channel",
                    "parties",
                    "legal-basis",
                    "in-writing",
                    "urgent-line",
                    "no-urgent-line",
                    "interpol",
                    "written-confirmation",
                    "language",
                    "language-not-known",
                    "not-confirmed",
                    "unreachable"
                })
        String rule,

        String detail) {}
