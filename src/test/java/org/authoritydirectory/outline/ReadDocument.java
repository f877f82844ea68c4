package org.authoritydirectory.outline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A document as a program reads it that knows nothing of the one that wrote it: an archive of XML. */
record ReadDocument(Map<String, Document> parts) {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    static ReadDocument of(byte[] bytes) {
        Map<String, Document> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
            xml.setNamespaceAware(true);
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), xml.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("not an archive of XML", e);
        }
        return new ReadDocument(parts);
    }

    /** A paragraph with the id of its style; empty where it has none. */
    record Paragraph(String style, String text, List<String> languages) {}

    List<Paragraph> paragraphs() {
        return elements(parts.get("word/document.xml"), "p")
                .map(p -> new Paragraph(
                        elements(p, "pStyle")
                                .map(style -> style.getAttributeNS(W, "val"))
                                .findFirst()
                                .orElse(""),
                        elements(p, "t").map(Element::getTextContent).collect(Collectors.joining()),
                        elements(p, "lang")
                                .map(lang -> lang.getAttributeNS(W, "val"))
                                .toList()))
                .toList();
    }

    /** The headings, each with a hash sign for every level, as the styles say it. */
    List<String> headings() {
        Map<String, Integer> levels = new TreeMap<>();
        elements(parts.get("word/styles.xml"), "style").forEach(style -> elements(style, "outlineLvl")
                .forEach(level -> levels.put(
                        style.getAttributeNS(W, "styleId"), Integer.valueOf(level.getAttributeNS(W, "val")))));
        List<String> headings = new ArrayList<>();
        for (Paragraph paragraph : paragraphs()) {
            if (levels.containsKey(paragraph.style())) {
                headings.add("#".repeat(levels.get(paragraph.style()) + 1) + " " + paragraph.text());
            }
        }
        return headings;
    }

    /** A line a paragraph. */
    String text() {
        return paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }

    /** What stands at the top of every page. */
    String header() {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().matches("word/header\\d*\\.xml"))
                .flatMap(part -> elements(part.getValue(), "t"))
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }

    /** The language of all text that has none of its own. */
    String language() {
        Element defaults = elements(parts.get("word/styles.xml"), "docDefaults")
                .findFirst()
                .orElseThrow();
        return elements(defaults, "lang").findFirst().orElseThrow().getAttributeNS(W, "val");
    }

    String title() {
        NodeList titles = parts.get("docProps/core.xml").getElementsByTagNameNS("*", "title");
        return titles.item(0).getTextContent();
    }

    /** The names of all elements of the text. */
    Set<String> elements() {
        return all(parts.get("word/document.xml").getElementsByTagNameNS("*", "*"))
                .map(Element::getLocalName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Stream<Element> elements(Document document, String name) {
        return all(document.getElementsByTagNameNS(W, name));
    }

    private static java.util.stream.Stream<Element> elements(Element element, String name) {
        return all(element.getElementsByTagNameNS(W, name));
    }

    private static java.util.stream.Stream<Element> all(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
