package org.authoritydirectory.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.directory.Published;
import org.authoritydirectory.treaty.TreatyService;

/** Editions as the tests have them made: of given entries, published one after the other at one instant. */
final class Printed {

    /** When everything is published. */
    static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    static final TreatyService TREATIES = new TreatyService();
    static final Typefaces TYPEFACES = new Typefaces();
    private static final Press PRESS = new Press();
    private static final Map<EditionLanguage, byte[]> SAMPLES = new EnumMap<>(EditionLanguage.class);

    private Printed() {}

    /** The directory that holds the sample. */
    static Published sample() {
        return published(Sample.lines().stream().map(EntryJson::read));
    }

    /** The edition of the sample in a language, made once. */
    static synchronized byte[] sample(EditionLanguage language) {
        return SAMPLES.computeIfAbsent(language, missing -> print(sample(), missing));
    }

    /** The directory that holds these entries. */
    static Published published(Stream<Entry> entries) {
        List<EntryView> views = new ArrayList<>();
        entries.forEach(
                entry -> views.add(EntryView.publicOf(entry.published(1, views.size() + 1L, AT), Freshness.OVERDUE)));
        views.sort(Comparator.comparing(view -> view.entry().id()));
        return new Published(views.size(), AT, views);
    }

    /** The directory that holds one entry, given as JSON. */
    static Published published(String json) {
        return published(Stream.of(EntryJson.read(json)));
    }

    /** The tagged edition of a directory in a language. */
    static byte[] print(Published published, EditionLanguage language) {
        return print(published, language, true);
    }

    static byte[] print(Published published, EditionLanguage language, boolean tagged) {
        Book book = new Book(published, new Wording(language), TREATIES);
        try {
            Path file = Files.createTempFile("edition", ".pdf");
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                PRESS.print(
                        published.at(),
                        tagged,
                        Channels.newOutputStream(out),
                        pages -> book.write(pages, TYPEFACES, count -> {}));
                Seal.settle(out, published.at());
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an independent reader finds on the pages, in the order in which it is read, each page for itself. */
    static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                pages.add(reader.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signs that stand beyond the margins of an A4 page, which are 20 mm wide, with what is around them. */
    static List<String> beyondTheMargins(byte[] pdf) {
        List<String> beyond = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    boolean outside = positions.stream()
                            .filter(sign -> !sign.getUnicode().isBlank())
                            .anyMatch(sign -> sign.getX() < 56 || sign.getX() + sign.getWidth() > 595 - 55);
                    if (outside) {
                        beyond.add("page " + getCurrentPageNo() + ": " + text);
                    }
                }
            };
            reader.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return beyond;
    }

    /** The lines on the paper, their signs from left to right and without blanks. */
    static List<String> lines(byte[] pdf) {
        Map<String, List<TextPosition>> lines = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(sign -> lines.computeIfAbsent(
                                    getCurrentPageNo() + ":" + Math.round(sign.getY()), line -> new ArrayList<>())
                            .add(sign));
                }
            };
            reader.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.values().stream()
                .map(line -> line.stream()
                        .sorted(Comparator.comparing(TextPosition::getX))
                        .map(TextPosition::getUnicode)
                        .collect(Collectors.joining()))
                .map(Printed::squeezed)
                .toList();
    }

    /** All pages, as one line with every blank taken out: where a line ends does not matter. */
    static String text(byte[] pdf) {
        return squeezed(String.join("", pages(pdf)));
    }

    /** A text as {@link #text} gives it; the place of a vowel sign within its letter does not matter either. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\p{Mn}]+", "");
    }
}
