package org.authoritydirectory.search;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.treaty.Function;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.State;

/** The words by which an entry is found: its own, and those that reference data know for what it names by code. */
final class EntryWords {

    private static final int LONGEST_WHOLE_NAME = 4_000;

    private final Vocabulary vocabulary;
    private final Document document;

    private EntryWords(Vocabulary vocabulary, Document document) {
        this.vocabulary = vocabulary;
        this.document = document;
    }

    static void index(Entry entry, Vocabulary vocabulary, Document document) {
        EntryWords words = new EntryWords(vocabulary, document);
        words.names(entry);
        words.state(entry);
        words.functions(entry);
        words.place(entry);
        words.channels(entry);
        words.rest(entry);
    }

    private void names(Entry entry) {
        entry.names().values().forEach(name -> {
            // Longer than any query is, and the index refuses what is longer still.
            String folded = vocabulary.analysis().folded(name);
            if (folded.length() <= LONGEST_WHOLE_NAME) {
                document.add(new StringField(EntryDocument.WHOLE_NAME, folded, Field.Store.NO));
            }
            name(name);
        });
        values(entry.unit()).forEach(this::name);
        entry.aliases().forEach(alias -> add(SearchField.SHORT_NAME, alias));
        vocabulary.bodies().namesOf(entry.names().values()).forEach(name -> add(SearchField.BODY, name));
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
        symbolsOf(name).forEach(symbol -> document.add(new StringField(EntryDocument.SYMBOL, symbol, Field.Store.NO)));
    }

    private void state(Entry entry) {
        State state = vocabulary.treaties().state(entry.state()).orElseThrow();
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
                .flatMap(code -> vocabulary.treaties().territory(code).stream())
                .forEach(territory -> {
                    territory.names().values().forEach(name -> add(SearchField.STATE, name));
                    territory.aliases().forEach(name -> add(SearchField.STATE, name));
                });
    }

    private void functions(Entry entry) {
        Set<String> said = new LinkedHashSet<>();
        for (Designation d : entry.designations()) {
            Function function = vocabulary.treaties().function(d.function()).orElseThrow();
            said.addAll(function.names().values());
            function.aliases().values().forEach(said::addAll);
            Instrument instrument =
                    vocabulary.treaties().instrument(d.instrument()).orElseThrow();
            said.addAll(instrument.names().values());
            said.addAll(instrument.shortNames());
            Stream.of(d.article(), d.stage(), d.subject())
                    .filter(Objects::nonNull)
                    .forEach(said::add);
        }
        said.forEach(text -> add(SearchField.FUNCTION, text));
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
        ContactWords.address(entry.id()).forEach(document::add);
        for (Channel channel : entry.channels()) {
            Stream.of(channel.value(), channel.verbatim())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(text -> {
                        switch (channel.kind()) {
                            case PHONE, FAX -> ContactWords.phone(text).forEach(document::add);
                            default -> ContactWords.address(text).forEach(document::add);
                        }
                    });
            values(channel.note()).forEach(note -> add(SearchField.TEXT, note));
        }
    }

    private void rest(Entry entry) {
        Stream.of(entry.requirements(), entry.urgentProcedure(), entry.remarks())
                .forEach(texts -> values(texts).forEach(text -> add(SearchField.TEXT, text)));
        (entry.networks() == null ? List.<String>of() : entry.networks()).forEach(n -> add(SearchField.TEXT, n));
        entry.contacts().forEach(c -> c.title().values().forEach(title -> add(SearchField.TEXT, title)));
    }

    private void add(SearchField field, String text) {
        document.add(field.words(text));
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
}
