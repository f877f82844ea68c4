package org.authoritydirectory.format;

/** A form in which something is given, as readers ask for it. */
public interface Offered {

    /** What the parameter {@code format} calls it. */
    String code();

    /** The media type as the OpenAPI document names it. */
    String mediaType();
}
