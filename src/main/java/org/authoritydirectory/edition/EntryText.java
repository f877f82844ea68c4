package org.authoritydirectory.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the texts of an entry: marked where they are in another language than the edition's. */
final class EntryText {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Fo fo;
    private final Wording wording;

    EntryText(Fo fo, Wording wording) {
        this.fo = fo;
        this.wording = wording;
    }

    /** A row with a label, if there is anything in it. */
    void row(String label, Runnable content) {
        fo.in("list-item", Style.ITEM, () -> {
            fo.in(
                    "list-item-label",
                    Style.PLAIN,
                    () -> fo.block(Style.LABEL, wording.text(label)),
                    "end-indent",
                    "label-end()");
            fo.in("list-item-body", Style.PLAIN, content, "start-indent", "body-start()");
        });
    }

    /** A row of one line of a text in several languages; none where there is no text. */
    void row(String label, Map<String, String> texts) {
        if (texts != null && !texts.isEmpty()) {
            row(label, () -> block(Style.PLAIN, wording.best(texts)));
        }
    }

    /** A row of a list of texts; none where there is no text. */
    void row(String label, List<String> texts) {
        if (texts != null && !texts.isEmpty()) {
            row(label, () -> texts.forEach(text -> fo.block(Style.PLAIN, () -> fo.data(text))));
        }
    }

    /** A line below another, with a label of its own; none where there is no text. */
    void subline(String label, Map<String, String> texts) {
        if (texts != null && !texts.isEmpty()) {
            subline(label, () -> worded(wording.best(texts)));
        }
    }

    /** A line below another, with a label of its own; none where there is no text. */
    void subline(String label, String text) {
        if (text != null) {
            subline(label, () -> fo.data(text));
        }
    }

    /** A line below another, with a label of its own. */
    void subline(String label, Runnable content) {
        fo.block(Style.SUBLINE, () -> {
            fo.inline(Style.LABEL, wording.text(label) + wording.text("colon"));
            content.run();
        });
    }

    /** A block of a text; the block says in which language, which FOP tells screen readers of blocks only. */
    void block(Style style, Worded text) {
        fo.block(style, () -> worded(text), spoken(text));
    }

    /** The attribute that says in which language a block is; none where that is the edition's. */
    String[] spoken(Worded text) {
        return wording.isOwn(text) ? new String[0] : new String[] {"xml:lang", text.language()};
    }

    /** A text, and its language in brackets where it is not the edition's. */
    void worded(Worded text) {
        fo.data(text.text());
        if (!wording.isOwn(text)) {
            fo.inline(Style.MARK, " [" + wording.languageName(text.language()) + "]");
        }
    }

    /** A fixed text with texts of others in the places of its values. */
    void around(String key, String... values) {
        Matcher places = PLACE.matcher(wording.text(key));
        StringBuilder between = new StringBuilder();
        while (places.find()) {
            places.appendReplacement(between, "");
            fo.text(between.toString());
            fo.data(values[Integer.parseInt(places.group(1))]);
            between.setLength(0);
        }
        fo.text(places.appendTail(between).toString());
    }

    /** The parts that are there, one behind the other. */
    void joined(String... parts) {
        fo.text(String.join(
                wording.text("comma"),
                Arrays.stream(parts).filter(Objects::nonNull).toList()));
    }
}
