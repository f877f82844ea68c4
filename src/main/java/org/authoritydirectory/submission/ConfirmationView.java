package org.authoritydirectory.submission;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an authority's word that its entry is right has come to. */
@Schema(name = "Confirmation", description = "An authority's word that its published entry is still right")
public record ConfirmationView(String authority, int version, long sequence, Instant confirmedAt) {}
