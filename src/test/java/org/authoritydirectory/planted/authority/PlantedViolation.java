package org.authoritydirectory.planted.authority;

import org.authoritydirectory.planted.web.PlantedPage;

/** A feature that knows a page: what the architecture test must find. */
public class PlantedViolation {

    PlantedPage page;
}
