package org.authoritydirectory.edition;

import java.util.List;
import org.authoritydirectory.directory.Published;

/** Writes the cover and how to use the book. */
final class FrontPages {

    private static final List<String> GUIDE = List.of(
            "publication",
            "order",
            "names",
            "channels",
            "languages",
            "confirmation",
            "missing",
            "public",
            "signs",
            "boundaries");

    private final Fo fo;
    private final Wording wording;

    FrontPages(Fo fo, Wording wording) {
        this.fo = fo;
        this.wording = wording;
    }

    void cover(Published published, Contents contents) {
        fo.block(Style.COVER_TITLE, wording.text("title"));
        fo.block(Style.COVER_SUBTITLE, wording.text("subtitle"));
        fo.block(Style.COVER_RULE, () -> {
            line("language", wording.text("language.name"));
            line("publication", String.valueOf(published.sequence()));
            line("date", wording.date(published.at()));
            line("states", String.valueOf(contents.states().size()));
            line("authorities", String.valueOf(contents.entries()));
        });
        if (contents.holdsSamples()) {
            fo.block(Style.COVER_SAMPLE, () -> {
                fo.block(Style.COVER_SAMPLE_TITLE, wording.text("sample.title"));
                fo.block(Style.PLAIN, wording.text("sample.text"));
            });
        }
    }

    private void line(String label, String value) {
        fo.block(Style.COVER_LINE, () -> {
            fo.inline(Style.LABEL, wording.text(label) + wording.text("colon"));
            fo.text(value);
        });
    }

    void guide(Published published) {
        fo.block(Style.CHAPTER, wording.text("guide.title"), "id", "guide");
        for (String part : GUIDE) {
            fo.block(Style.SECTION, wording.text("guide." + part + ".title"));
            fo.block(Style.GUIDE, wording.text("guide." + part, String.valueOf(published.sequence())));
        }
    }
}
