package org.authoritydirectory.edition;

import org.authoritydirectory.treaty.TreatyService;
import org.xml.sax.ContentHandler;

/** The page of a certificate: what was published, the entry, and the proof in small print. */
final class CertificatePage {

    private final Certified certified;
    private final Wording wording;
    private final ReferenceNames names;
    private Fo fo;

    CertificatePage(Certified certified, Wording wording, TreatyService treaties) {
        this.certified = certified;
        this.wording = wording;
        this.names = new ReferenceNames(treaties, wording);
    }

    void write(ContentHandler out, Typefaces typefaces) {
        fo = new Fo(out, typefaces, wording.language());
        String id = certified.entry().entry().id();
        fo.document(() -> fo.in(
                "root",
                Style.ROOT,
                () -> {
                    fo.in("layout-master-set", Style.PLAIN, this::master);
                    fo.in("declarations", Style.PLAIN, () -> new DocumentProperties(out)
                            .write(wording.text("certificate.title") + " – " + id, wording.text("title")));
                    fo.in(
                            "page-sequence",
                            Style.PLAIN,
                            () -> fo.in("flow", Style.PLAIN, this::page, "flow-name", "xsl-region-body"),
                            "master-reference",
                            "page");
                },
                "xml:lang",
                wording.language().code(),
                "writing-mode",
                wording.language().isRightToLeft() ? "rl-tb" : "lr-tb"));
    }

    private void master() {
        fo.in("simple-page-master", Style.PAGE, () -> fo.empty("region-body", Style.PLAIN), "master-name", "page");
    }

    private void page() {
        fo.block(Style.CHAPTER, wording.text("certificate.title"));
        fo.block(Style.GUIDE, this::statement);
        new EntryPages(fo, wording, names).write(certified.entry(), false);
        fo.block(Style.SECTION, wording.text("certificate.proof.title"));
        fo.block(Style.PLAIN, wording.text("certificate.proof"));
        fo.in("block-container", Style.PLAIN, this::proof, "writing-mode", "lr-tb");
        fo.block(Style.GUIDE, wording.text("certificate.limits"));
    }

    private void proof() {
        fo.block(Style.PROOF, certified.leaf());
        certified.proof().lines().forEach(line -> fo.block(Style.PROOF, line));
    }

    /** Times are those of the log, to the letter: UTC, ISO 8601. */
    private void statement() {
        new EntryText(fo, wording)
                .around(
                        certified.withdrawn() ? "certificate.withdrawn" : "certificate.published",
                        certified.asked().toString(),
                        certified.entry().entry().id(),
                        certified.at().toString(),
                        String.valueOf(certified.sequence()));
    }
}
