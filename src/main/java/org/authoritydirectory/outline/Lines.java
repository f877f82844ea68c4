package org.authoritydirectory.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.authoritydirectory.authority.LanguageTags;
import org.authoritydirectory.outline.OutlineView.Line;

/** Collects the lines of a part; what is not known makes no line. */
final class Lines {

    private final Wording wording;
    private final List<Line> lines = new ArrayList<>();

    Lines(Wording wording) {
        this.wording = wording;
    }

    /** A line of the directory's own words, or of what has no language, such as a number. */
    Lines add(String label, String text) {
        if (text != null) {
            lines.add(Line.of(wording.say("label." + label), text));
        }
        return this;
    }

    /** The same without a label. */
    Lines say(String text) {
        lines.add(Line.of(null, text));
        return this;
    }

    /** A blank for each label. */
    Lines blanks(List<String> labels) {
        labels.forEach(label -> lines.add(Line.blank(wording.say("label." + label))));
        return this;
    }

    /** The same text in all its languages, that of the outline first: what is official is for the reader to say. */
    Lines each(String label, Map<String, String> texts) {
        if (texts != null) {
            Map<String, String> left = new TreeMap<>(texts);
            String own = wording.language().tag();
            List<String> tags = new ArrayList<>(left.keySet());
            tags.sort(java.util.Comparator.comparing(tag -> !LanguageTags.same(tag, own)));
            tags.forEach(tag -> lines.add(
                    new Line(wording.say("label." + label), left.get(tag), LanguageTags.same(tag, own) ? null : tag)));
        }
        return this;
    }

    List<Line> list() {
        return List.copyOf(lines);
    }
}
