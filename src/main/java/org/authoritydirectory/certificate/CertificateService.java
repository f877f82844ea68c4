package org.authoritydirectory.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.FreshnessConfig;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.edition.CertificatePrinter;
import org.authoritydirectory.edition.Certified;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.InstantParameter;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.transparency.ProofService;
import org.authoritydirectory.transparency.ProofView;

/** Certifies from the log alone, and only what everyone may see: a page in a file is read by many. */
@ApplicationScoped
class CertificateService {

    private final PublicationService publications;
    private final ProofService proofs;
    private final CertificatePrinter printer;
    private final FreshnessConfig freshness;
    private final Clock clock;

    CertificateService(
            PublicationService publications,
            ProofService proofs,
            CertificatePrinter printer,
            FreshnessConfig freshness,
            Clock clock) {
        this.publications = publications;
        this.proofs = proofs;
        this.printer = printer;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** A record, the instant it was asked for, and its proof. */
    record Certificate(Publication record, Instant asked, ProofView proof) {}

    /** What had been published about an authority at an instant, now where it is null; 404 before the first publication. */
    Certificate certify(String authority, String at) {
        Instant now = clock.instant();
        Instant past = InstantParameter.readPast("at", at, now);
        Instant asked = past == null ? now : past;
        Publication record = publications
                .asOf(authority, asked)
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        "Nothing had been published about '" + Problem.printable(authority) + "' by then."));
        return new Certificate(record, asked, proofs.of(record, Visibility.PUBLIC));
    }

    /** The certificate as a page in one of the six languages. */
    byte[] page(Certificate certificate, String language) {
        Publication record = certificate.record();
        Certified certified = new Certified(
                certificate.asked(),
                EntryView.publicOf(record.entry(), Freshness.at(record.at(), record.entry(), freshness)),
                record.type() == Publication.Type.WITHDRAWN,
                record.at(),
                record.sequence(),
                certificate.proof().leaf(),
                certificate.proof().proof());
        return printer.print(certified, language);
    }
}
