package org.authoritydirectory.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jboss.logging.Logger;

/**
 * The typefaces of an edition and which characters they have. A text is cut into runs that each stand in one of them; a
 * character that none has is not lost but printed as its number, and the log says so once.
 */
final class Typefaces {

    /** Folder of the fonts on the class path. */
    static final String FOLDER = "/fonts/";

    private static final Logger LOG = Logger.getLogger(Typefaces.class);
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final Map<String, CmapLookup> families = new LinkedHashMap<>();
    private final AtomicBoolean reported = new AtomicBoolean();

    /** Some characters in a row that stand in one typeface. */
    record Run(String family, String text) {

        /** What sets it in its typeface; with a language FOP would not find how the font joins letters. */
        String[] attributes() {
            return new String[] {"font-family", family, "language", "none"};
        }
    }

    Typefaces() {
        // In the order of preference. The names are those of press.xml.
        families.put(Style.FAMILY, characters("NotoSans-Regular.ttf"));
        families.put("Noto Sans Arabic", characters("NotoSansArabic-Regular.ttf"));
        families.put("Droid Sans Fallback", characters("DroidSansFallbackFull.ttf"));
        families.put("Noto Sans Armenian", characters("NotoSansArmenian-Regular.ttf"));
        families.put("Noto Sans Georgian", characters("NotoSansGeorgian-Regular.ttf"));
        families.put("Noto Sans Hebrew", characters("NotoSansHebrew-Regular.ttf"));
        families.put("Noto Sans Thai", characters("NotoSansThai-Regular.ttf"));
    }

    private static CmapLookup characters(String file) {
        try (InputStream in = Typefaces.class.getResourceAsStream(FOLDER + file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " cannot be read", e);
        }
    }

    /** Whether some typeface has the character. */
    boolean has(int character) {
        return familyOf(character) != null;
    }

    /** A text in runs. Blanks of any width become plain spaces; a sign of several scripts goes with what is before it. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        String family = null;
        for (int c : text.codePoints().toArray()) {
            int shown = c != NO_BREAK_SPACE && (Character.isWhitespace(c) || Character.isSpaceChar(c)) ? ' ' : c;
            if (shown == LineBreaks.MAY_BREAK) {
                run.append(LineBreaks.MAY_BREAK);
                continue;
            }
            String wanted = family != null && has(family, shown) ? family : familyOf(shown);
            if (wanted == null && isJoiner(shown)) {
                continue;
            }
            String next = wanted == null ? Style.FAMILY : wanted;
            if (family != null && !family.equals(next)) {
                runs.add(new Run(family, run.toString()));
                run.setLength(0);
            }
            family = next;
            run.append(wanted == null ? number(shown) : Character.toString(shown));
        }
        if (family != null) {
            runs.add(new Run(family, run.toString()));
        }
        return runs;
    }

    /** Joins or parts its neighbours in the scripts that need it and leaves no mark itself. */
    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
    }

    private String familyOf(int character) {
        // FOP takes characters beyond the first plane apart; they are printed as their numbers.
        return Character.isBmpCodePoint(character)
                ? families.keySet().stream()
                        .filter(family -> has(family, character))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private boolean has(String family, int character) {
        return Character.isBmpCodePoint(character)
                && families.get(family).getGlyphId(character) > 0
                && !Character.isSurrogate((char) character);
    }

    private String number(int character) {
        String number = String.format("[U+%04X]", character);
        if (reported.compareAndSet(false, true)) {
            LOG.warnf("No font of the printed edition has the character %s; it and its like are printed so", number);
        } else {
            LOG.debugf("No font of the printed edition has the character %s", number);
        }
        return number;
    }
}
