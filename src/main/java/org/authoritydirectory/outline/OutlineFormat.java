package org.authoritydirectory.outline;

import java.util.List;
import java.util.Locale;
import org.authoritydirectory.format.Acceptance;
import org.authoritydirectory.format.MediaTypes;
import org.authoritydirectory.format.Offered;

/** A form in which an outline is given; the first is given where nobody asks for another. */
enum OutlineFormat implements Offered {
    JSON(MediaTypes.JSON),
    /** A document for a word processor (ISO/IEC 29500). */
    DOCX(OutlineFormat.DOCUMENT);

    static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final String mediaType;

    OutlineFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    /** The one a reader asks for, by the parameter or else by the header {@code Accept}; 400 or 406 for any other. */
    static OutlineFormat asked(String parameter, List<String> accept) {
        return Acceptance.asked(parameter, accept, List.of(values()));
    }
}
