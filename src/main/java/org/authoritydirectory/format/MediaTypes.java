package org.authoritydirectory.format;

/** The media types of the formats, as annotations need them; {@link Format} is what they stand for. */
public final class MediaTypes {

    /** RFC 8259. */
    public static final String JSON = "application/json";

    /** A JSON document a line. */
    public static final String NDJSON = "application/x-ndjson";

    /** RFC 4180 and RFC 7111. */
    public static final String CSV = "text/csv";

    /** RFC 6350: vCard 4.0. */
    public static final String VCARD = "text/vcard";

    /** JSON-LD 1.1 in the words of schema.org. */
    public static final String JSONLD = "application/ld+json";

    private MediaTypes() {}
}
