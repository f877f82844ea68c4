package org.authoritydirectory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
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
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.treaty.TreatyService;

/**
 * The Lucene index in memory: for each version of each entry a document of its public form, with the numbers of the
 * publications between which it was true, and another one of its whole form where that says more. The latter stand in a
 * part of their own, which a search for everyone never opens: no word, count, order or time it takes can tell of them.
 * Written by one thread; readers are immutable.
 */
public final class SearchIndex {

    private final Vocabulary vocabulary;
    private final FacetsConfig facets;
    private final IndexWriter publicForms;
    private final IndexWriter wholeForms;
    private final OpeningTimes openingTimes;

    /** An empty index. */
    public SearchIndex(TreatyService treaties, ScheduleService schedule, Analysis analysis) {
        this.vocabulary = new Vocabulary(treaties, new BodyGlossary(), analysis);
        this.openingTimes = new OpeningTimes(schedule);
        this.facets = facets();
        this.publicForms = writer(analysis);
        this.wholeForms = writer(analysis);
    }

    /** Adds a version or replaces it in both of its forms, true from one publication until before another. */
    public void put(Entry whole, Freshness freshness, long from, long until) {
        Term key = new Term(EntryDocument.KEY, EntryDocument.key(whole.id(), from));
        EntryDocument.Validity valid = new EntryDocument.Validity(from, until);
        Entry shown = whole.publicForm();
        try {
            if (shown == whole) {
                wholeForms.deleteDocuments(key);
                put(publicForms, key, shown, Set.of(Visibility.values()), freshness, valid);
            } else {
                put(wholeForms, key, whole, Set.of(Visibility.PRACTITIONER), freshness, valid);
                put(publicForms, key, shown, Set.of(Visibility.PUBLIC), freshness, valid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(
            IndexWriter part,
            Term key,
            Entry form,
            Set<Visibility> audiences,
            Freshness freshness,
            EntryDocument.Validity valid)
            throws IOException {
        Document document = EntryDocument.of(form, audiences, freshness, valid, vocabulary);
        openingTimes.index(form, document);
        part.updateDocument(key, facets.build(document));
    }

    /** A reader of everything put so far, as of a publication; whoever gets it releases it. */
    public SearchReader reader(long sequence) {
        try {
            return new SearchReader(
                    sequence,
                    vocabulary.analysis(),
                    openingTimes.soFar(),
                    DirectoryReader.open(publicForms),
                    DirectoryReader.open(wholeForms));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexWriter writer(Analysis analysis) {
        try {
            return new IndexWriter(
                    new ByteBuffersDirectory(), new IndexWriterConfig(analysis).setSimilarity(new BooleanSimilarity()));
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
