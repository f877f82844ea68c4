package org.authoritydirectory.certificate;

import java.util.List;
import org.authoritydirectory.format.Acceptance;
import org.authoritydirectory.format.MediaTypes;
import org.authoritydirectory.format.Offered;

/** The forms of a certificate. */
enum CertificateFormat implements Offered {
    PAGE("pdf", CertificateFormat.PDF),
    JSON("json", MediaTypes.JSON);

    static final String PDF = "application/pdf";

    private final String code;
    private final String mediaType;

    CertificateFormat(String code, String mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    /** The form a reader asks for; the page otherwise. */
    static CertificateFormat asked(String parameter, List<String> accept) {
        return Acceptance.asked(parameter, accept, List.of(values()));
    }
}
