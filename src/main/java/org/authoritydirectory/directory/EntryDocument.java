package org.authoritydirectory.directory;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.Languages;
import org.authoritydirectory.treaty.Function;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;

/**
 * An entry as the index knows it. Only its public form is ever indexed, so no match, count or order can tell of what a
 * reader may not see.
 */
final class EntryDocument {

    /** One document per version: authority and number of the publication. */
    static final String KEY = "key";
    /** Id of the authority; also the last tie-break of every order. */
    static final String ID = "id";
    /** Number of the publication from which the version is true. */
    static final String FROM = "from";
    /** Number of the publication from which it no longer is. */
    static final String UNTIL = "until";
    /** Marks the versions that are true now. */
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

    private static final int SHORTEST_ENDING = 4;
    private static final FieldType WORDS = words(true);
    private static final FieldType ONE_WORD = words(false);
    private static final Collator ORDER = Collator.getInstance(ULocale.ROOT).freeze();

    private final TreatyService treaties;
    private final BodyGlossary bodies;
    private final Analysis analysis;
    private final Document document = new Document();

    private EntryDocument(TreatyService treaties, BodyGlossary bodies, Analysis analysis) {
        this.treaties = treaties;
        this.bodies = bodies;
        this.analysis = analysis;
    }

    /** The document of the public form of an entry, true from one publication until before another. */
    static Document of(
            Entry entry,
            Freshness freshness,
            long from,
            long until,
            TreatyService treaties,
            BodyGlossary bodies,
            Analysis analysis) {
        EntryDocument d = new EntryDocument(treaties, bodies, analysis);
        d.validity(entry, from, until);
        d.filters(entry, freshness);
        d.names(entry);
        d.state(entry);
        d.functions(entry);
        d.place(entry);
        d.channels(entry);
        d.rest(entry);
        OpeningTimes.index(entry, d.document);
        return d.document;
    }

    static String key(String id, long from) {
        return id + "@" + from;
    }

    private void validity(Entry entry, long from, long until) {
        document.add(new StringField(KEY, key(entry.id(), from), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
        document.add(new NumericDocValuesField(FROM, from));
        document.add(new LongPoint(FROM, from));
        document.add(new LongPoint(UNTIL, until));
        if (until == Long.MAX_VALUE) {
            document.add(new StringField(CURRENT, CURRENT, Field.Store.NO));
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

    private void names(Entry entry) {
        entry.names().values().forEach(name -> {
            document.add(new StringField(WHOLE_NAME, analysis.folded(name), Field.Store.NO));
            name(name);
        });
        values(entry.unit()).forEach(this::name);
        entry.aliases().forEach(alias -> add(SearchField.SHORT_NAME, alias));
        bodies.namesOf(entry.names().values()).forEach(name -> add(SearchField.BODY, name));
        String shown = entry.names()
                .getOrDefault("en", entry.names().values().iterator().next());
        document.add(new SortedDocValuesField(NAME_ORDER, order(shown)));
    }

    private void name(String name) {
        add(SearchField.NAME, name);
        Initialisms.of(name).forEach(initials -> add(SearchField.SHORT_NAME, initials));
        // "Co-operation" is two words to the analysis; those who write it as one must find it too.
        for (String word : name.split("\\s+")) {
            if (word.indexOf('-') > 0) {
                add(SearchField.NAME, word.replace("-", ""));
            }
        }
        symbolsOf(name).forEach(symbol -> document.add(new StringField(SYMBOL, symbol, Field.Store.NO)));
    }

    private void state(Entry entry) {
        State state = treaties.state(entry.state()).orElseThrow();
        state.names().values().forEach(name -> add(SearchField.STATE, name));
        Stream.of(List.of(state.code()), state.aliases(), state.commonNames())
                .flatMap(List::stream)
                .forEach(name -> add(SearchField.STATE, name));
        if (state.iso2() != null) {
            add(SearchField.STATE, state.iso2());
        }
        entry.designations().stream()
                .map(Designation::territory)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(code -> treaties.territory(code).stream())
                .forEach(territory -> {
                    territory.names().values().forEach(name -> add(SearchField.STATE, name));
                    territory.aliases().forEach(name -> add(SearchField.STATE, name));
                });
        document.add(new SortedDocValuesField(STATE_ORDER, order(state.names().get("en"))));
    }

    private void functions(Entry entry) {
        Set<String> said = new LinkedHashSet<>();
        boolean related = true;
        for (Designation d : entry.designations()) {
            Function function = treaties.function(d.function()).orElseThrow();
            said.addAll(function.names().values());
            function.aliases().values().forEach(said::addAll);
            Instrument instrument = treaties.instrument(d.instrument()).orElseThrow();
            said.addAll(instrument.names().values());
            said.addAll(instrument.shortNames());
            Stream.of(d.article(), d.stage(), d.subject())
                    .filter(Objects::nonNull)
                    .forEach(said::add);
            related &= instrument.related();
        }
        said.forEach(text -> add(SearchField.FUNCTION, text));
        document.add(new NumericDocValuesField(RANK, related ? 1 : 0));
    }

    private void place(Entry entry) {
        if (entry.address() != null) {
            Stream.of(
                            entry.address().locality(),
                            entry.address().postalCode(),
                            entry.address().verbatim())
                    .filter(Objects::nonNull)
                    .forEach(text -> add(SearchField.PLACE, text));
            (entry.address().lines() == null
                            ? List.<String>of()
                            : entry.address().lines())
                    .forEach(line -> add(SearchField.PLACE, line));
        }
    }

    private void channels(Entry entry) {
        contact(entry.id());
        for (Channel channel : entry.channels()) {
            Stream.of(channel.value(), channel.verbatim())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(text -> {
                        switch (channel.kind()) {
                            case PHONE, FAX -> phone(text);
                            default -> contact(text);
                        }
                    });
            values(channel.note()).forEach(note -> add(SearchField.TEXT, note));
        }
    }

    private void phone(String text) {
        String digits = TextQuery.digits(TextQuery.digitsInAscii(text));
        for (int i = 0; i <= digits.length() - SHORTEST_ENDING; i++) {
            document.add(new StringField(PHONE, digits.substring(i), Field.Store.NO));
        }
    }

    /** An address on the net: whole, its words, and its domain with each domain above it that is not a bare suffix. */
    private void contact(String text) {
        String address =
                text.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        add(SearchField.CONTACT, address);
        String domain = address.substring(address.indexOf('@') + 1).replaceFirst("[:/].*$", "");
        for (int dot = 0; domain.indexOf('.', dot) > 0; dot = domain.indexOf('.', dot) + 1) {
            document.add(new Field(SearchField.CONTACT.name(), domain.substring(dot), ONE_WORD));
        }
        for (String word : address.split("[^\\p{L}\\p{N}]+")) {
            document.add(new Field(SearchField.CONTACT.name(), word, ONE_WORD));
        }
    }

    private void rest(Entry entry) {
        Stream.of(entry.requirements(), entry.urgentProcedure(), entry.remarks())
                .forEach(texts -> values(texts).forEach(text -> add(SearchField.TEXT, text)));
        (entry.networks() == null ? List.<String>of() : entry.networks()).forEach(n -> add(SearchField.TEXT, n));
        entry.contacts().forEach(c -> c.title().values().forEach(title -> add(SearchField.TEXT, title)));
    }

    private void add(SearchField field, String text) {
        document.add(new Field(field.name(), text, WORDS));
    }

    private static Collection<String> values(Map<String, String> texts) {
        return texts == null ? Collections.emptyList() : texts.values();
    }

    /** The signs of a text, each once. */
    static Set<String> symbolsOf(String text) {
        return text.codePoints()
                .filter(c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c))
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static BytesRef order(String name) {
        return new BytesRef(ORDER.getCollationKey(name).toByteArray());
    }

    /** Words with positions for phrases and without any statistics: see the decision record on ranking. */
    private static FieldType words(boolean tokenized) {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(tokenized);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
