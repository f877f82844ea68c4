package org.authoritydirectory.edition;

import java.text.Bidi;
import org.authoritydirectory.edition.Typefaces.Run;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes formatting objects (XSL 1.1) straight to the formatter. There is no document in between: whatever a text holds, it
 * is never parsed, so it can open no element and name no entity.
 */
final class Fo {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final ContentHandler out;
    private final Typefaces typefaces;
    private final EditionLanguage language;

    Fo(ContentHandler out, Typefaces typefaces, EditionLanguage language) {
        this.out = out;
        this.typefaces = typefaces;
        this.language = language;
    }

    /** Writes the whole document. */
    void document(Runnable content) {
        try {
            out.startDocument();
            out.startPrefixMapping("", FO);
            content.run();
            out.endPrefixMapping("");
            out.endDocument();
        } catch (SAXException e) {
            throw new IllegalStateException("The formatter refused the document", e);
        }
    }

    /** An element with what is in it; attributes are names and values by turns. */
    void in(String element, Style style, Runnable content, String... attributes) {
        AttributesImpl all = new AttributesImpl();
        style.attributes().forEach((name, value) -> add(all, name, value));
        for (int i = 0; i < attributes.length; i += 2) {
            add(all, attributes[i], attributes[i + 1]);
        }
        try {
            out.startElement(FO, element, element, all);
            content.run();
            out.endElement(FO, element, element);
        } catch (SAXException e) {
            throw new IllegalStateException("The formatter refused " + element, e);
        }
    }

    private static void add(AttributesImpl attributes, String name, String value) {
        String namespace = name.startsWith("xml:") ? XML : "";
        attributes.addAttribute(namespace, name.substring(name.indexOf(':') + 1), name, "CDATA", value);
    }

    /** A block. */
    void block(Style style, Runnable content, String... attributes) {
        in("block", style, content, attributes);
    }

    /** A block of a fixed text. */
    void block(Style style, String text, String... attributes) {
        block(style, () -> text(text), attributes);
    }

    /** A piece of a line that looks different. */
    void inline(Style style, String text) {
        in("inline", style, () -> text(text));
    }

    /** An element without content. */
    void empty(String element, Style style, String... attributes) {
        in(element, style, () -> {}, attributes);
    }

    /** A text of ours, or one in the edition's language. */
    void text(String text) {
        for (Run run : typefaces.runs(LineBreaks.in(text))) {
            if (run.family().equals(Style.FAMILY)) {
                characters(run.text());
            } else {
                in("inline", Style.PLAIN, () -> characters(run.text()), run.attributes());
            }
        }
    }

    /** Somebody's text, in whatever language: set apart, so that it neither turns its surroundings nor is turned by them. */
    void data(String text) {
        if (!isTurned(text)) {
            text(text);
            return;
        }
        in(
                "bidi-override",
                Style.PLAIN,
                () -> text(text),
                "direction",
                isRightToLeft(text) ? "rtl" : "ltr",
                "unicode-bidi",
                "embed");
    }

    /** Whether not all of a text runs in the direction of the edition. */
    private boolean isTurned(String text) {
        Bidi bidi =
                new Bidi(text, language.isRightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        return language.isRightToLeft() ? !bidi.isRightToLeft() : !bidi.isLeftToRight();
    }

    /** By its first letter (UAX #9, P2); without any, a number: left to right. */
    private static boolean isRightToLeft(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1;
    }

    /** Characters as they are, for what is not set in our typefaces. */
    void characters(String text) {
        try {
            // Nothing that XML does not know gets into an entry; were it otherwise, it should not stop the press.
            char[] legal =
                    text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", "\uFFFD").toCharArray();
            out.characters(legal, 0, legal.length);
        } catch (SAXException e) {
            throw new IllegalStateException("The formatter refused a text", e);
        }
    }
}
