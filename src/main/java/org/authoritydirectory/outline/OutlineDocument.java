package org.authoritydirectory.outline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.authoritydirectory.outline.OutlineView.Line;
import org.authoritydirectory.outline.OutlineView.Section;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Writes an outline for a word processor. It has the structure that is read aloud: a title, headings of two levels, the
 * language of every text. All text goes in as text, so it can be no field, link or macro.
 */
final class OutlineDocument {

    private static final String STYLES = "/outline/styles.xml";

    /** In twentieths of a point. */
    private static final int A4_WIDTH = 11_906;

    private static final int A4_HEIGHT = 16_838;

    private final XWPFDocument document;
    private final OutlineView outline;
    private final Wording wording;

    private OutlineDocument(XWPFDocument document, OutlineView outline) {
        this.document = document;
        this.outline = outline;
        this.wording = Wording.in(DraftLanguage.valueOf(outline.language().toUpperCase(Locale.ROOT)));
    }

    /** The document: a DOCX file. */
    static byte[] of(OutlineView outline) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        try (XWPFDocument document = new XWPFDocument()) {
            new OutlineDocument(document, outline).write();
            document.write(bytes);
        } catch (IOException | XmlException e) {
            throw new IllegalStateException("the document cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write() throws IOException, XmlException {
        describe();
        CTPageSz a4 = document.getDocument().getBody().addNewSectPr().addNewPgSz();
        a4.setW(BigInteger.valueOf(A4_WIDTH));
        a4.setH(BigInteger.valueOf(A4_HEIGHT));
        XWPFParagraph header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle("Header");
        header.createRun().setText(wording.say(outline.sample() == null ? "header" : "header.sample"));
        paragraph("Title", outline.title());
        if (outline.sample() != null) {
            paragraph("Warning", outline.sample());
        }
        paragraph("Notice", outline.notice());
        paragraph("Heading1", wording.say("part.request"));
        outline.request().forEach(this::section);
        paragraph("Heading1", wording.say("part.sending"));
        outline.sending().forEach(this::section);
    }

    private void describe() throws IOException, XmlException {
        XWPFStyles styles = document.createStyles();
        try (InputStream in = OutlineDocument.class.getResourceAsStream(STYLES)) {
            styles.setStyles(StylesDocument.Factory.parse(in).getStyles());
        }
        styles.setSpellingLanguage(wording.language().regionalTag());
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(outline.title());
        properties.setCreator("Authority Directory");
        properties
                .getUnderlyingProperties()
                .setLanguageProperty(wording.language().regionalTag());
    }

    private void section(Section section) {
        paragraph("Heading2", section.heading());
        paragraph("Source", section.source().text());
        paragraph("Hint", section.hint());
        section.lines().forEach(this::line);
    }

    private void line(Line line) {
        XWPFParagraph paragraph = document.createParagraph();
        if (line.label() != null) {
            XWPFRun label = paragraph.createRun();
            label.setBold(true);
            label.setText(wording.say("label", line.label()) + " ");
        }
        XWPFRun text = paragraph.createRun();
        text.setText(line.text());
        if (line.language() != null) {
            text.setLang(line.language());
        }
    }

    private void paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }
}
