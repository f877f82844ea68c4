package org.authoritydirectory.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form in which entries are given; the first is given where nobody asks for another. */
public enum Format implements Offered {
    /** One entry, or a page of a search. */
    JSON(MediaTypes.JSON, "json"),
    /** A JSON document a line. */
    NDJSON(MediaTypes.NDJSON, "ndjson"),
    /** A table with a row an entry. */
    CSV(MediaTypes.CSV, "csv"),
    /** A card an entry. */
    VCARD(MediaTypes.VCARD, "vcf"),
    /** Linked data in the words of schema.org. */
    JSONLD(MediaTypes.JSONLD, "jsonld");

    private final String mediaType;
    private final String ending;

    Format(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type, with the encoding where the type leaves that open. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    /**
     * The value of {@code Content-Disposition} (RFC 6266) for what is meant to be opened by another program than the
     * reader's own; empty for the rest.
     *
     * @param name of the file without its ending: letters, digits and hyphens
     */
    public Optional<String> disposition(String name) {
        return this == CSV || this == VCARD
                ? Optional.of("attachment; filename=\"" + name + "." + ending + "\"")
                : Optional.empty();
    }

    /**
     * The format a reader asks for: by the parameter, or else by what they accept. Anything else is 400, and where
     * nothing can be given that is accepted, 406.
     *
     * @param parameter the parameter {@code format}; null where it was not sent
     * @param accept the values of the header {@code Accept}; null where it was not sent
     */
    public static Format asked(String parameter, List<String> accept) {
        return Acceptance.asked(parameter, accept, List.of(values()));
    }
}
