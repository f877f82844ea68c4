package org.authoritydirectory.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.authoritydirectory.outline.OutlineView.Kind;
import org.authoritydirectory.outline.OutlineView.Line;
import org.authoritydirectory.outline.OutlineView.Section;
import org.authoritydirectory.outline.OutlineView.Source;
import org.authoritydirectory.shared.VisibleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The document, read back by a program that did not write it: its structure, its languages, and that text stays text. */
class OutlineDocumentTest {

    /** All that a document is made of: no field, link, object or script is among it. */
    private static final Set<String> ELEMENTS = Set.of(
            "document",
            "body",
            "p",
            "pPr",
            "pStyle",
            "r",
            "rPr",
            "b",
            "lang",
            "t",
            "sectPr",
            "headerReference",
            "pgSz");

    private static final Set<String> PARTS = Set.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/app.xml",
            "docProps/core.xml",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/header1.xml",
            "word/settings.xml",
            "word/styles.xml");

    private static final List<String> HOSTILE = List.of(
            "{ HYPERLINK \"https://x.example/\" }",
            "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" }",
            "</w:t></w:r><w:fldSimple w:instr=\"INCLUDETEXT x\"/>",
            "<w:instrText>MACROBUTTON x</w:instrText>",
            "&lt;b&gt; &#x41; &amp;",
            "]]><!--",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///x\">]>&b;",
            "=cmd|' /C calc'!A0",
            "${x} {0} {{x}} «x»",
            "_x000A_ _x0041_",
            "https://x.example/ mailto:x@x.example",
            "  two  blanks  ",
            "وزارة‌العدل",
            "👩‍⚖️司法部");

    private static OutlineView outline(DraftLanguage language, String sample, String text) {
        Section section = new Section(
                "addressee",
                "To",
                new Source(Kind.DIRECTORY, null, null, "From the directory"),
                "Hint",
                List.of(new Line("Authority", text, "lv"), new Line(null, text, null), Line.blank("Address")));
        return new OutlineView(
                language.tag(),
                "A title",
                "A notice",
                sample,
                "LVA-ZMHJY8",
                "/v1/authorities/LVA-ZMHJY8",
                "firearms",
                "firearms-protocol",
                List.of(section),
                List.of(section));
    }

    @ParameterizedTest
    @EnumSource
    void itHasATitleRealHeadingsAndALanguage(DraftLanguage language) {
        ReadDocument document =
                ReadDocument.of(OutlineDocument.of(outline(language, "A warning", "Tieslietu ministrija")));
        Wording wording = Wording.in(language);
        assertThat(document.title()).isEqualTo("A title");
        assertThat(document.language()).isEqualTo(language.regionalTag()).startsWith(language.tag() + "-");
        assertThat(document.headings())
                .containsExactly(
                        "# " + wording.say("part.request"), "## To", "# " + wording.say("part.sending"), "## To");
        assertThat(document.paragraphs().stream().limit(3).map(ReadDocument.Paragraph::style))
                .containsExactly("Title", "Warning", "Notice");
        assertThat(document.text()).contains("A warning", "A notice", "From the directory", "Hint", "[…]");
        assertThat(document.paragraphs())
                .filteredOn(paragraph -> paragraph.text().contains("Tieslietu"))
                .extracting(ReadDocument.Paragraph::languages)
                .containsExactly(List.of("lv"), List.of(), List.of("lv"), List.of());
    }

    @ParameterizedTest
    @EnumSource
    void thatItIsADraftingAidAndMadeOfASampleStandsOnEveryPage(DraftLanguage language) {
        Wording wording = Wording.in(language);
        assertThat(ReadDocument.of(OutlineDocument.of(outline(language, null, "x")))
                        .header())
                .isEqualTo(wording.say("header"));
        assertThat(ReadDocument.of(OutlineDocument.of(outline(language, "A warning", "x")))
                        .header())
                .isEqualTo(wording.say("header.sample"))
                .isNotEqualTo(wording.say("header"));
    }

    @Test
    void withoutASampleNothingWarnsOfOne() {
        ReadDocument document = ReadDocument.of(OutlineDocument.of(outline(DraftLanguage.EN, null, "x")));
        assertThat(document.paragraphs())
                .noneMatch(paragraph -> paragraph.style().equals("Warning"));
    }

    @Property(tries = 60)
    void whateverAnEntrySaysStandsThereAsTextAndAsNothingElse(@ForAll("texts") String text) {
        ReadDocument document = ReadDocument.of(OutlineDocument.of(outline(DraftLanguage.FR, null, text)));
        assertThat(document.paragraphs().stream().map(ReadDocument.Paragraph::text))
                .contains(text, Wording.in(DraftLanguage.FR).say("label", "Authority") + " " + text);
        assertThat(document.elements()).isSubsetOf(ELEMENTS);
        assertThat(document.parts().keySet()).containsExactlyInAnyOrderElementsOf(PARTS);
        document.parts().values().forEach(part -> {
            List<String> targets = new ArrayList<>();
            var relationships = part.getElementsByTagNameNS("*", "Relationship");
            for (int i = 0; i < relationships.getLength(); i++) {
                targets.add(((org.w3c.dom.Element) relationships.item(i)).getAttribute("TargetMode"));
            }
            assertThat(targets).doesNotContain("External");
        });
    }

    /** What may be published; line ends of any kind may not. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> free = Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(200)
                .map(text -> text.codePoints()
                        .filter(c -> VisibleText.holdsOnlyVisible(Character.toString(c)))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(text -> !VisibleText.isBlank(text));
        return Arbitraries.oneOf(Arbitraries.of(HOSTILE), free);
    }

    @Test
    void everyHostileTextComesThrough() {
        Stream.of(HOSTILE.toArray(String[]::new)).forEach(this::whateverAnEntrySaysStandsThereAsTextAndAsNothingElse);
    }
}
