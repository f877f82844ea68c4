package org.authoritydirectory.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The digest of what is published of a State, as one reader sees it.
 *
 * @param state code of the State
 * @param entries how many it has
 * @param sha256 in hexadecimal
 */
@Schema(name = "StateDigest", description = "The digest of the entries of a State")
public record StateDigest(
        @Schema(examples = "LVA") String state,
        int entries,

        @Schema(
                description =
                        "SHA-256, in hexadecimal, of one line an entry, in the order of the ids: the SHA-256 of its"
                                + " canonical JSON (RFC 8785) as it stands in the feed of changes, two spaces, its id, a line"
                                + " feed. Where each entry is a file"
                                + " named by its id, sha256sum LVA-* | sha256sum gives it")
        String sha256) {}
