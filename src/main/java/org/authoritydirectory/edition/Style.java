package org.authoritydirectory.edition;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the parts of an edition look and what they are to a screen reader ({@code role}: the structure types of PDF). Ink on
 * white, one blue for order, one amber for "look twice"; every mark is told in words, too. Ink is
 * #1B1B1B, with #4A4A4A for what comes second and #B5B9BF for rules; blue #1F4E8C, amber #7A4A00.
 */
enum Style {
    PLAIN(""),
    ARTIFACT("role: artifact"),
    ROOT("font-family: Noto Sans; font-size: 9.5pt; line-height: 13.5pt; color: #1B1B1B"),
    PAGE("page-width: 210mm; page-height: 297mm; margin: 14mm 20mm 12mm 20mm"),
    BODY("margin: 12mm 0mm 12mm 0mm"),
    COLUMNS("margin: 12mm 0mm 12mm 0mm; column-count: 2; column-gap: 8mm"),
    HEAD("extent: 10mm"),
    FOOT("extent: 8mm; display-align: after"),
    RUNNING_HEAD("""
            font-size: 8pt; color: #4A4A4A; table-layout: fixed; width: 100%; border-after-style: solid;
            border-after-width: 0.5pt; border-after-color: #B5B9BF; padding-after: 1.5mm"""),
    RUNNING_FOOT("""
            font-size: 8pt; color: #4A4A4A; table-layout: fixed; width: 100%; border-before-style: solid;
            border-before-width: 0.5pt; border-before-color: #B5B9BF; padding-before: 1mm"""),
    AT_THE_END("text-align: end"),
    LEADER(
            "leader-pattern: rule; rule-style: solid; rule-thickness: 0.4pt; leader-length.minimum: 4mm; color: #B5B9BF"),
    COVER_TITLE("""
            role: H1; font-size: 30pt; line-height: 38pt; font-weight: bold; space-before: 58mm;
            space-before.conditionality: retain"""),
    COVER_SUBTITLE("font-size: 13pt; line-height: 19pt; color: #4A4A4A; space-before: 6mm"),
    COVER_RULE("""
            space-before: 10mm; border-before-style: solid; border-before-width: 2.5pt;
            border-before-color: #1F4E8C; padding-before: 6mm"""),
    COVER_LINE("font-size: 12pt; line-height: 19pt"),
    COVER_SAMPLE("""
            border: 1.5pt solid #8A5300; background-color: #FFF6E5; color: #6B4000; padding: 4mm;
            margin: 0mm; space-before: 16mm"""),
    COVER_SAMPLE_TITLE("font-size: 18pt; line-height: 26pt; font-weight: bold"),
    CHAPTER("""
            role: H1; font-size: 20pt; line-height: 26pt; font-weight: bold; space-after: 4mm;
            space-after.conditionality: retain; keep-with-next.within-column: always;
            border-after-style: solid; border-after-width: 1.5pt; border-after-color: #1F4E8C;
            padding-after: 1.5mm"""),
    SECTION("""
            role: H2; font-size: 12pt; line-height: 16pt; font-weight: bold; space-before: 4mm;
            space-after: 0.8mm; keep-with-next.within-column: always"""),
    GUIDE("font-size: 10pt; line-height: 14.5pt"),
    INDEX_STATE("""
            role: H3; font-weight: bold; font-size: 8.5pt; line-height: 12pt; space-before: 1.5mm;
            keep-with-next.within-column: always"""),
    INDEX_LINE("""
            font-size: 8.5pt; line-height: 12pt; text-align-last: justify; start-indent: 3mm;
            text-indent: -3mm; end-indent: 0mm"""),
    FIRST_ENTRY(""),
    ENTRY("""
            space-before: 6mm; padding-before: 2mm; border-before-style: solid; border-before-width: 0.5pt;
            border-before-color: #B5B9BF"""),
    ENTRY_NAME("""
            role: H2; font-size: 12pt; line-height: 16pt; font-weight: bold;
            keep-with-next.within-column: always"""),
    ENTRY_OTHER_NAMES("color: #4A4A4A; keep-with-next.within-column: always"),
    ENTRY_ID("""
            font-size: 8pt; line-height: 12pt; color: #4A4A4A; space-after: 1mm;
            keep-with-next.within-column: always"""),
    LIST("provisional-distance-between-starts: 38mm; provisional-label-separation: 3mm"),
    ITEM("space-before: 0.8mm"),
    LABEL("color: #4A4A4A"),
    SUBLINE("""
            font-size: 8.5pt; line-height: 12.5pt;
            start-indent: inherited-property-value(start-indent) + 4mm"""),
    DESIGNATION("font-weight: bold; space-before: 0.8mm; keep-with-next.within-column: always"),
    PROOF("font-size: 7pt; line-height: 9.5pt; color: #4A4A4A"),
    MARK("font-size: 8pt; color: #4A4A4A; font-weight: normal"),
    DOUBT("color: #7A4A00; font-weight: bold");

    /** The typeface of everything that has no other. */
    static final String FAMILY = "Noto Sans";

    private final Map<String, String> attributes = new LinkedHashMap<>();

    Style(String properties) {
        for (String property : properties.split(";")) {
            if (!property.isBlank()) {
                String[] pair = property.split(":", 2);
                attributes.put(pair[0].strip(), pair[1].strip());
            }
        }
    }

    /** The attributes of the formatting object. */
    Map<String, String> attributes() {
        return attributes;
    }
}
