package org.authoritydirectory.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.treaty.TreatyService;

/** Prints certificates, with a press of its own: nobody waits for a book. */
@ApplicationScoped
public class CertificatePrinter {

    private final TreatyService treaties;
    private Press press;
    private Typefaces typefaces;

    CertificatePrinter(TreatyService treaties) {
        this.treaties = treaties;
    }

    /**
     * Prints a certificate as a PDF (PDF/A-2a, PDF/UA-1).
     *
     * @param language code of one of the six languages; anything else is 400
     */
    public synchronized byte[] print(Certified certified, String language) {
        EditionLanguage wanted = EditionLanguage.of(language)
                .orElseThrow(() -> Problem.parameter(
                        "language", "'" + Problem.printable(language) + "' is none of " + EditionLanguage.CODES));
        if (press == null) {
            typefaces = new Typefaces();
            press = new Press();
        }
        CertificatePage page = new CertificatePage(certified, new Wording(wanted), treaties);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            press.print(certified.at(), true, pdf, out -> page.write(out, typefaces));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
