package org.authoritydirectory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.treaty.TreatyService;

/**
 * The Lucene index in memory: a document for each version of each entry, with the numbers of the publications between
 * which it was true. Written by one thread; readers are immutable.
 */
public final class SearchIndex {

    private final Vocabulary vocabulary;
    private final FacetsConfig facets;
    private final IndexWriter writer;
    private final Set<String> zones = new TreeSet<>();

    /** An empty index. */
    public SearchIndex(TreatyService treaties, Analysis analysis) {
        this.vocabulary = new Vocabulary(treaties, new BodyGlossary(), analysis);
        this.facets = facets();
        try {
            writer = new IndexWriter(
                    new ByteBuffersDirectory(), new IndexWriterConfig(analysis).setSimilarity(new BooleanSimilarity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a version or replaces its document, true from one publication until before another. */
    public void put(Entry shown, Freshness freshness, long from, long until) {
        try {
            Document document = EntryDocument.of(shown, freshness, from, until, vocabulary);
            writer.updateDocument(
                    new Term(EntryDocument.KEY, EntryDocument.key(shown.id(), from)), facets.build(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (shown.hours() != null && shown.hours().timeZone() != null) {
            zones.add(shown.hours().timeZone());
        }
    }

    /** A reader of everything put so far, as of a publication; whoever gets it releases it. */
    public SearchReader reader(long sequence) {
        try {
            return new SearchReader(sequence, vocabulary.analysis(), Set.copyOf(zones), DirectoryReader.open(writer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (Filter filter : Filter.values()) {
            config.setMultiValued(filter.parameter(), true);
        }
        return config;
    }
}
