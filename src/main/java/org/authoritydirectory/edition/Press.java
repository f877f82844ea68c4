package org.authoritydirectory.edition;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.Event;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.pdf.PDFAMode;
import org.apache.fop.pdf.PDFUAMode;
import org.apache.fop.render.pdf.PDFRendererOption;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jboss.logging.Logger;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Makes a PDF of formatting objects. It reads our fonts and nothing else: no address in a text is ever opened. What it makes
 * depends on what it is given alone, so the same book is the same bytes, on every replica and at any hour.
 */
final class Press {

    private static final Logger LOG = Logger.getLogger(Press.class);
    private static final URI NOWHERE = URI.create("fonts:/");

    private final FopFactory factory;

    Press() {
        try (InputStream in = Press.class.getResourceAsStream("/edition/press.xml")) {
            factory = new FopConfParser(in, NOWHERE, new OurFonts())
                    .getFopFactoryBuilder()
                    .build();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("The printed edition cannot be set up", e);
        }
    }

    /**
     * Makes one document; the stream stays open.
     *
     * @param at the date the document bears
     * @param tagged whether it has its structure in it, for screen readers (PDF/UA-1, PDF/A-2a); that takes memory with
     *     each part, and without it is made for archives only (PDF/A-2u)
     * @param book writes the formatting objects
     */
    void print(Instant at, boolean tagged, OutputStream out, Consumer<ContentHandler> book) throws IOException {
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setProducer("Authority Directory");
        agent.setCreator("Authority Directory");
        agent.setCreationDate(Date.from(at));
        agent.setAccessibility(tagged);
        agent.getRendererOptions()
                .put(PDFRendererOption.PDF_A_MODE.getName(), tagged ? PDFAMode.PDFA_2A : PDFAMode.PDFA_2U);
        if (tagged) {
            agent.getRendererOptions().put(PDFRendererOption.PDF_UA_MODE.getName(), PDFUAMode.PDFUA_1);
        }
        agent.getEventBroadcaster().addEventListener(Press::note);
        try {
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            Fop fop = factory.newFop("application/pdf", agent, buffered);
            book.accept(fop.getDefaultHandler());
            buffered.flush();
        } catch (FOPException e) {
            throw new IllegalStateException("The printed edition cannot be made", e);
        }
    }

    /** Lines that are too long and the like spoil a page; nobody has to be called for that. */
    private static void note(Event event) {
        if (event.getSeverity() == EventSeverity.INFO || event.getSeverity() == EventSeverity.WARN) {
            LOG.debugf("%s %s", event.getEventKey(), event.getParams());
        } else {
            LOG.warnf("%s %s", event.getEventKey(), event.getParams());
        }
    }

    /** Opens the fonts of the class path by their names, and refuses everything else. */
    private static final class OurFonts implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            String name = uri.getSchemeSpecificPart().replaceFirst("^/+", "");
            InputStream font = "fonts".equals(uri.getScheme()) && name.matches("[A-Za-z]+(-[A-Za-z]+)?\\.ttf")
                    ? Press.class.getResourceAsStream(Typefaces.FOLDER + name)
                    : null;
            if (font == null) {
                throw new IOException("The printed edition opens nothing but its fonts");
            }
            return new Resource(font);
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("The printed edition is written to one place only");
        }
    }
}
