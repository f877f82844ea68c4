package org.authoritydirectory.edition;

import java.util.List;
import java.util.function.IntConsumer;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.directory.Published;
import org.authoritydirectory.treaty.TreatyService;
import org.xml.sax.ContentHandler;

/** The whole book in one language: cover, how to use it, States with their entries, indexes. */
final class Book {

    /** So many entries are set in one go; a State with more goes on on a new page, and the memory of setting stays small. */
    private static final int TOGETHER = 50;

    private final Published published;
    private final Wording wording;
    private final TreatyService treaties;
    private final ReferenceNames names;
    private final Contents contents;
    private Fo fo;

    Book(Published published, Wording wording, TreatyService treaties) {
        this.published = published;
        this.wording = wording;
        this.treaties = treaties;
        this.names = new ReferenceNames(treaties, wording);
        this.contents = Contents.of(published, wording, names);
    }

    /** Where the entries of a State begin. */
    static String anchor(String state) {
        return "state-" + state;
    }

    private String title() {
        return wording.text("title") + " – " + wording.text("publication") + " " + published.sequence();
    }

    /**
     * Writes the book.
     *
     * @param progress told the number of entries written, after each
     */
    void write(ContentHandler out, Typefaces typefaces, IntConsumer progress) {
        fo = new Fo(out, typefaces, wording.language());
        fo.document(() -> fo.in(
                "root",
                Style.ROOT,
                () -> {
                    fo.in("layout-master-set", Style.PLAIN, this::masters);
                    fo.in("declarations", Style.PLAIN, () -> new DocumentProperties(out)
                            .write(title(), wording.text("subtitle")));
                    fo.in("bookmark-tree", Style.PLAIN, this::bookmarks);
                    pages(progress);
                },
                "xml:lang",
                wording.language().code(),
                "writing-mode",
                wording.language().isRightToLeft() ? "rl-tb" : "lr-tb"));
    }

    private void masters() {
        master("cover", Style.BODY, false);
        master("page", Style.BODY, true);
        master("columns", Style.COLUMNS, true);
    }

    private void master(String name, Style body, boolean framed) {
        fo.in(
                "simple-page-master",
                Style.PAGE,
                () -> {
                    fo.empty("region-body", body);
                    if (framed) {
                        fo.empty("region-before", Style.HEAD);
                    }
                    fo.empty("region-after", Style.FOOT);
                },
                "master-name",
                name);
    }

    private void bookmarks() {
        bookmark("guide", wording.text("guide.title"));
        contents.states()
                .keySet()
                .forEach(code -> bookmark(anchor(code), names.state(code).text()));
        bookmark("index-states", wording.text("index.states"));
        if (contents.hasDesignations()) {
            bookmark("index-functions", wording.text("index.functions"));
        }
    }

    private void bookmark(String anchor, String title) {
        fo.in(
                "bookmark",
                Style.PLAIN,
                () -> fo.in("bookmark-title", Style.PLAIN, () -> fo.characters(title)),
                "internal-destination",
                anchor);
    }

    private void pages(IntConsumer progress) {
        FrontPages front = new FrontPages(fo, wording);
        sequence("cover", null, () -> front.cover(published, contents));
        sequence("page", wording.text("guide.title"), () -> front.guide(published));
        EntryPages entries = new EntryPages(fo, wording, names);
        int[] written = {0};
        contents.states().forEach((code, all) -> {
            String state = names.state(code).text();
            for (int from = 0; from < all.size(); from += TOGETHER) {
                boolean first = from == 0;
                List<EntryView> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
                sequence("page", state, () -> {
                    if (first) {
                        fo.block(Style.CHAPTER, state, "id", anchor(code));
                    }
                    for (EntryView view : some) {
                        entries.write(view, view == some.get(0));
                        progress.accept(++written[0]);
                    }
                });
            }
        });
        IndexPages index = new IndexPages(fo, wording, names, treaties);
        sequence("page", wording.text("index.states"), () -> index.states(contents));
        List<List<IndexPages.Group>> parts = index.parts(contents);
        parts.forEach(part -> sequence(
                "columns", wording.text("index.functions"), () -> index.functions(part, part == parts.get(0))));
    }

    /** Pages with one running head; none on the cover. The number of the publication stands at the foot of each page. */
    private void sequence(String master, String head, Runnable content) {
        fo.in(
                "page-sequence",
                Style.PLAIN,
                () -> {
                    if (head != null) {
                        fo.in(
                                "static-content",
                                Style.ARTIFACT,
                                () -> spread(
                                        Style.RUNNING_HEAD,
                                        45,
                                        () -> fo.text(wording.text("title")),
                                        () -> fo.text(head)),
                                "flow-name",
                                "xsl-region-before");
                    }
                    fo.in(
                            "static-content",
                            Style.ARTIFACT,
                            () -> spread(
                                    Style.RUNNING_FOOT, 88, this::foot, () -> fo.empty("page-number", Style.PLAIN)),
                            "flow-name",
                            "xsl-region-after");
                    fo.in("flow", Style.PLAIN, content, "flow-name", "xsl-region-body");
                },
                "master-reference",
                master);
    }

    /** Something at the start of the line, which takes so many per cent of it, and something at its end. */
    private void spread(Style style, int part, Runnable start, Runnable end) {
        fo.in("table", style, () -> {
            fo.empty("table-column", Style.PLAIN, "column-width", part + "%");
            fo.empty("table-column", Style.PLAIN, "column-width", (100 - part) + "%");
            fo.in(
                    "table-body",
                    Style.PLAIN,
                    () -> fo.in("table-row", Style.PLAIN, () -> {
                        fo.in("table-cell", Style.PLAIN, () -> fo.block(Style.PLAIN, start));
                        fo.in("table-cell", Style.AT_THE_END, () -> fo.block(Style.PLAIN, end));
                    }));
        });
    }

    private void foot() {
        fo.text(wording.text("foot", String.valueOf(published.sequence()), wording.date(published.at())));
        if (contents.holdsSamples()) {
            fo.text(" · ");
            fo.inline(Style.DOUBT, wording.text("sample.mark"));
        }
    }
}
