package org.authoritydirectory.edition;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes title and subject into the properties of the document (XMP). FOP can be told them in a simpler way, but then writes
 * them in a form that PDF/A and PDF/UA do not take.
 */
final class DocumentProperties {

    private static final String XMP = "adobe:ns:meta/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final ContentHandler out;

    DocumentProperties(ContentHandler out) {
        this.out = out;
    }

    void write(String title, String subject) {
        in(
                XMP,
                "xmpmeta",
                () -> in(
                        RDF,
                        "RDF",
                        () -> in(
                                RDF,
                                "Description",
                                () -> {
                                    property("title", title);
                                    property("description", subject);
                                },
                                RDF,
                                "about",
                                "")));
    }

    private void property(String name, String value) {
        in(
                DUBLIN_CORE,
                name,
                () -> in(RDF, "Alt", () -> in(RDF, "li", () -> characters(value), XML, "lang", "x-default")));
    }

    /** An element; an attribute is namespace, name and value. */
    private void in(String namespace, String name, Runnable content, String... attribute) {
        AttributesImpl attributes = new AttributesImpl();
        if (attribute.length > 0) {
            attributes.addAttribute(attribute[0], attribute[1], attribute[1], "CDATA", attribute[2]);
        }
        try {
            out.startElement(namespace, name, name, attributes);
            content.run();
            out.endElement(namespace, name, name);
        } catch (SAXException e) {
            throw new IllegalStateException("The formatter refused the properties of the document", e);
        }
    }

    private void characters(String text) {
        try {
            out.characters(text.toCharArray(), 0, text.length());
        } catch (SAXException e) {
            throw new IllegalStateException("The formatter refused the properties of the document", e);
        }
    }
}
