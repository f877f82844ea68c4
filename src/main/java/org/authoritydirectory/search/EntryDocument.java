package org.authoritydirectory.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.Languages;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.TreatyService;

/** One form of an entry as the index knows it: what its words, filters and places in an order are. */
final class EntryDocument {

    /** One version, in whichever form: authority and number of the publication. */
    static final String KEY = "key";
    /** Id of the authority; also the last tie-break of every order. */
    static final String ID = "id";
    /** Number of the publication from which the version is true. */
    static final String FROM = "from";
    /** Number of the publication from which it no longer is. */
    static final String UNTIL = "until";
    /** Who is shown a version in this form. */
    static final String AUDIENCE = "audience";
    /** The same of the versions that are true now, and nothing of others. */
    static final String CURRENT = "current";
    /** 0 for a designation under an instrument of the United Nations, 1 for related entries. */
    static final String RANK = "rank";
    /** A whole name, folded. */
    static final String WHOLE_NAME = "wholeName";
    /** Digits of a phone number, and every ending of them: a prefix of an ending is found anywhere in the number. */
    static final String PHONE = "phone";
    /** A sign that is neither letter nor digit. */
    static final String SYMBOL = "symbol";
    /** Order of the State's English name. */
    static final String STATE_ORDER = "stateOrder";
    /** Order of the entry's name. */
    static final String NAME_ORDER = "nameOrder";

    private static final int LONGEST_KEY = 400;
    private static final Collator ORDER = Collator.getInstance(ULocale.ROOT).freeze();

    /** True from one publication until before another. */
    record Validity(long from, long until) {}

    private final Document document = new Document();

    private EntryDocument() {}

    /**
     * The document of one form of an entry.
     *
     * @param audiences who is shown the entry in this form
     */
    static Document of(
            Entry form, Set<Visibility> audiences, Freshness freshness, Validity valid, Vocabulary vocabulary) {
        EntryDocument d = new EntryDocument();
        d.validity(form, audiences, valid);
        d.filters(form, freshness);
        d.order(form, vocabulary.treaties());
        EntryWords.index(form, vocabulary, d.document);
        return d.document;
    }

    static String key(String id, long from) {
        return id + "@" + from;
    }

    private void validity(Entry entry, Set<Visibility> audiences, Validity valid) {
        document.add(new StringField(KEY, key(entry.id(), valid.from()), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
        document.add(new NumericDocValuesField(FROM, valid.from()));
        document.add(new LongPoint(FROM, valid.from()));
        document.add(new LongPoint(UNTIL, valid.until()));
        for (Visibility audience : audiences) {
            document.add(new StringField(AUDIENCE, audience.name(), Field.Store.NO));
            if (valid.until() == Long.MAX_VALUE) {
                document.add(new StringField(CURRENT, audience.name(), Field.Store.NO));
            }
        }
    }

    private void filters(Entry entry, Freshness freshness) {
        List<Designation> designations = entry.designations();
        filter(Filter.STATE, List.of(entry.state()));
        filter(Filter.FUNCTION, designations.stream().map(Designation::function).toList());
        filter(
                Filter.INSTRUMENT,
                designations.stream().map(Designation::instrument).toList());
        filter(
                Filter.TERRITORY,
                designations.stream().map(Designation::territory).toList());
        filter(
                Filter.LANGUAGE,
                Stream.concat(Stream.of(entry), designations.stream())
                        .map(x -> x instanceof Designation d ? d.languages() : ((Entry) x).languages())
                        .filter(Objects::nonNull)
                        .map(Languages::accepted)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .toList());
        filter(
                Filter.CHANNEL,
                entry.channels().stream().map(c -> c.kind().code()).toList());
        filter(Filter.FRESHNESS, List.of(freshness.code()));
    }

    private void filter(Filter filter, Collection<String> values) {
        values.stream().filter(Objects::nonNull).distinct().forEach(value -> {
            document.add(new StringField(filter.parameter(), value, Field.Store.NO));
            document.add(new SortedSetDocValuesFacetField(filter.parameter(), value));
        });
    }

    private void order(Entry entry, TreatyService treaties) {
        boolean related = entry.designations().stream()
                .flatMap(d -> treaties.instrument(d.instrument()).stream())
                .allMatch(Instrument::related);
        String name = entry.names()
                .getOrDefault("en", entry.names().values().iterator().next());
        String state = treaties.state(entry.state()).orElseThrow().names().get("en");
        document.add(new NumericDocValuesField(RANK, related ? 1 : 0));
        document.add(new SortedDocValuesField(STATE_ORDER, collated(state)));
        document.add(new SortedDocValuesField(NAME_ORDER, collated(name)));
    }

    /** Cut where it no longer decides: the index takes no key without end, and it travels in every cursor. */
    private static BytesRef collated(String name) {
        byte[] key = ORDER.getCollationKey(name).toByteArray();
        return new BytesRef(key, 0, Math.min(key.length, LONGEST_KEY));
    }
}
