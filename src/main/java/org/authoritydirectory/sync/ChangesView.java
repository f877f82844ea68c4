package org.authoritydirectory.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next publications, in the order of the log.
 *
 * @param next the token to ask on with, now or later; kept with the copy
 * @param more whether there are more already
 */
@Schema(name = "Changes", description = "The next publications, in the order of the log")
public record ChangesView(List<ChangeView> changes, String next, boolean more) {}
