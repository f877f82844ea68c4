package org.authoritydirectory.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.treaty.Function;
import org.authoritydirectory.treaty.TreatyService;

/** Writes the indexes at the end: States, and who is designated for what. They stand there so that no page waits for them. */
final class IndexPages {

    /** So many lines are set in one go. */
    private static final int TOGETHER = 500;

    private final Fo fo;
    private final Wording wording;
    private final ReferenceNames names;
    private final TreatyService treaties;

    IndexPages(Fo fo, Wording wording, ReferenceNames names, TreatyService treaties) {
        this.fo = fo;
        this.wording = wording;
        this.names = names;
        this.treaties = treaties;
    }

    void states(Contents contents) {
        fo.block(Style.CHAPTER, wording.text("index.states"), "id", "index-states");
        contents.states().keySet().forEach(code -> line(names.state(code), Book.anchor(code)));
    }

    /** The authorities of a State that are designated for a function, or some of them. */
    record Group(String function, String state, List<EntryView> entries) {}

    /** The index of functions in parts that are each set in one go. */
    List<List<Group>> parts(Contents contents) {
        List<List<Group>> parts = new ArrayList<>();
        int lines = TOGETHER;
        for (Function function : treaties.functions()) {
            for (Map.Entry<String, List<EntryView>> state : contents.states().entrySet()) {
                List<EntryView> designated = state.getValue().stream()
                        .filter(view -> isDesignatedFor(view, function.code()))
                        .toList();
                for (int from = 0; from < designated.size(); from += TOGETHER) {
                    List<EntryView> some = designated.subList(from, Math.min(from + TOGETHER, designated.size()));
                    if (lines + some.size() > TOGETHER) {
                        parts.add(new ArrayList<>());
                        lines = 0;
                    }
                    parts.get(parts.size() - 1).add(new Group(function.code(), state.getKey(), some));
                    lines += some.size();
                }
            }
        }
        return parts;
    }

    /** One part of the index of functions. */
    void functions(List<Group> part, boolean first) {
        if (first) {
            fo.block(Style.CHAPTER, wording.text("index.functions"), "id", "index-functions", "span", "all");
        }
        String function = null;
        for (Group group : part) {
            if (!group.function().equals(function)) {
                function = group.function();
                fo.block(Style.SECTION, names.function(function).text());
            }
            fo.block(Style.INDEX_STATE, names.state(group.state()).text());
            group.entries()
                    .forEach(view ->
                            line(Contents.name(view, wording), view.entry().id()));
        }
    }

    private static boolean isDesignatedFor(EntryView view, String function) {
        return view.entry().designations().stream()
                .anyMatch(designation -> designation.function().equals(function));
    }

    /** No link, only the page: FOP cannot describe a link within the document as PDF/UA wants it. Bookmarks lead to States. */
    private void line(Worded name, String anchor) {
        fo.block(Style.INDEX_LINE, () -> {
            fo.data(name.text());
            fo.text(" ");
            // Set apart, or behind a name in Latin letters it would stand on the right in Arabic, too.
            fo.in(
                    "bidi-override",
                    Style.PLAIN,
                    () -> {
                        fo.empty("leader", Style.LEADER);
                        fo.text("\u00A0");
                        fo.empty("page-number-citation", Style.PLAIN, "ref-id", anchor);
                    },
                    "direction",
                    wording.language().isRightToLeft() ? "rtl" : "ltr",
                    "unicode-bidi",
                    "embed");
        });
    }
}
