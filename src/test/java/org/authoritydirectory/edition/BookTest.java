package org.authoritydirectory.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.directory.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an independent reader finds in the printed edition of the sample. */
class BookTest {

    @ParameterizedTest
    @EnumSource(EditionLanguage.class)
    void everyStateAndEveryEntryIsInIt(EditionLanguage language) {
        Published sample = Printed.sample();
        Wording wording = new Wording(language);
        ReferenceNames names = new ReferenceNames(Printed.TREATIES, wording);
        String text = Printed.text(Printed.sample(language));
        for (EntryView view : sample.entries()) {
            assertThat(text)
                    .contains(Printed.squeezed(names.state(view.entry().state()).text()));
            assertThat(text).contains(view.entry().id());
            view.entry().names().values().forEach(name -> assertThat(text).contains(Printed.squeezed(name)));
            view.entry().designations().forEach(designation -> assertThat(text)
                    .contains(Printed.squeezed(
                            names.function(designation.function()).text())));
        }
    }

    @ParameterizedTest
    @EnumSource(EditionLanguage.class)
    void theCoverSaysWhatItIsAndThatItIsASample(EditionLanguage language) {
        Wording wording = new Wording(language);
        String cover = Printed.squeezed(Printed.pages(Printed.sample(language)).get(0));
        assertThat(cover)
                .contains(Printed.squeezed(wording.text("title")))
                .contains(Printed.squeezed(wording.text("language.name")))
                .contains(Printed.squeezed(wording.text("sample.title")))
                .contains("81")
                .contains("2026");
    }

    @ParameterizedTest
    @EnumSource(EditionLanguage.class)
    void everyPageHasThePublicationItsDateAndANumber(EditionLanguage language) {
        Wording wording = new Wording(language);
        List<String> pages = Printed.pages(Printed.sample(language));
        assertThat(pages).hasSizeGreaterThan(50);
        for (int i = 0; i < pages.size(); i++) {
            Set<String> words = Set.copyOf(List.of(pages.get(i).split("\\s+")));
            assertThat(Printed.squeezed(pages.get(i)))
                    .contains("81")
                    .contains("2026")
                    .contains(Printed.squeezed(wording.text("sample.mark")));
            assertThat(words).as("page").contains(String.valueOf(i + 1));
        }
    }

    @ParameterizedTest
    @EnumSource(EditionLanguage.class)
    void itSaysItsLanguageAndTitleAndIsTagged(EditionLanguage language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Printed.sample(language))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo(language.code());
            assertThat(pdf.getDocumentInformation().getTitle())
                    .startsWith(new Wording(language).text("title"))
                    .endsWith("81");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            Set<String> types = new HashSet<>();
            collect(catalog.getStructureTreeRoot(), types);
            assertThat(types).contains("H1", "H2", "L", "LI", "Lbl", "LBody");
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
    }

    private static void collect(PDStructureNode node, Set<String> types) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                collect(element, types);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EditionLanguage.class)
    void nothingStandsBeyondTheMargins(EditionLanguage language) {
        assertThat(Printed.beyondTheMargins(Printed.sample(language))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EditionLanguage.class)
    void everyFontIsEmbedded(EditionLanguage language) throws IOException {
        Set<String> found = new TreeSet<>();
        try (PDDocument pdf = Loader.loadPDF(Printed.sample(language))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    found.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
        }
        assertThat(found).contains("NotoSans-Regular", "NotoSans-Bold");
        if (language == EditionLanguage.AR) {
            assertThat(found).contains("NotoSansArabic-Regular", "NotoSansArabic-Bold");
        }
        if (language == EditionLanguage.ZH) {
            assertThat(found).contains("DroidSansFallback");
        }
    }

    /** Shaped for the eye, and still letters for whoever copies them or has them read out. */
    @Test
    void arabicIsReadBackInItsOrder() {
        String text = String.join("\n", Printed.pages(Printed.sample(EditionLanguage.AR)));
        assertThat(text)
                .contains("دليل السلطات الوطنية المختصة")
                .contains("ولا يجوز")
                .contains("الاعتماد عليها أبدا")
                .contains("المساعدة القانونية المتبادلة");
        assertThat(text.codePoints().filter(c -> Character.getType(c) == Character.PRIVATE_USE))
                .isEmpty();
    }

    @Test
    void statesStandInTheAlphabeticalOrderOfTheLanguage() {
        assertThat(states(EditionLanguage.EN)).startsWith("ALB", "AND", "ARG").endsWith("GBR", "USA");
        // États-Unis under E, not behind Z.
        assertThat(states(EditionLanguage.FR)).containsSubsequence("ESP", "EST", "USA", "RUS", "FIN");
        // The article does not count: Russia's "الاتحاد" and Argentina's stand under alif.
        assertThat(states(EditionLanguage.AR)).containsSubsequence("RUS", "ARG", "DEU", "PAN", "CHN", "FRA");
        // ai'er, ba, de, fa, han …
        assertThat(states(EditionLanguage.ZH)).containsSubsequence("ALB", "IRL", "PAN", "DEU", "FRA", "CHN");
    }

    private static List<String> states(EditionLanguage language) {
        Wording wording = new Wording(language);
        return List.copyOf(Contents.of(Printed.sample(), wording, new ReferenceNames(Printed.TREATIES, wording))
                .states()
                .keySet());
    }

    @Test
    void theIndexNamesThePageOfEachState() {
        List<String> pages = Printed.pages(Printed.sample(EditionLanguage.EN));
        List<String> wrong = new ArrayList<>();
        String index = pages.stream()
                .filter(page -> page.contains("Index of States\n"))
                .collect(Collectors.joining());
        assertThat(index).isNotEmpty();
        for (String state : List.of("Albania", "Latvia", "United States of America")) {
            java.util.regex.Matcher line = java.util.regex.Pattern.compile(state + "[ .\\u00A0]*(\\d+)")
                    .matcher(index);
            if (!line.find() || !pages.get(Integer.parseInt(line.group(1)) - 1).contains("\n" + state + "\n")) {
                wrong.add(state);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Also behind names in Latin letters. */
    @Test
    void inArabicPageNumbersStandOnTheLeft() {
        assertThat(Printed.lines(Printed.sample(EditionLanguage.AR)))
                .anyMatch(line -> line.matches("\\d+MinistryofJustice.*"))
                .noneMatch(line -> line.matches("MinistryofJustice\\d+"));
    }

    @Test
    void theSameDirectoryIsTheSameBytes() {
        assertThat(Printed.print(Printed.sample(), EditionLanguage.ES)).isEqualTo(Printed.sample(EditionLanguage.ES));
    }

    @Test
    void aLargeDirectoryIsPrintedWithoutTags() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Printed.print(Printed.sample(), EditionLanguage.EN, false))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo()).isNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }
}
