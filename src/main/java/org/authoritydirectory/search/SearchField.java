package org.authoritydirectory.search;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The fields a word of a query is looked for in. The weights are whole numbers, and what is found otherwise than
 * exactly counts a half, a quarter or an eighth, so that sums of them are exact and the order of results never depends on rounding.
 */
enum SearchField {
    /** Names and units of the authority. */
    NAME(16, true, true),
    /** Initialisms and aliases. */
    SHORT_NAME(16, false, false),
    /** Names and codes of the State and the territory. */
    STATE(16, true, true),
    /** Names of functions, articles and instruments. */
    FUNCTION(8, true, true),
    /** Usual names of such a body in the six languages. */
    BODY(8, true, true),
    /** Address. */
    PLACE(12, true, true),
    /** E-mail addresses, domains and the entry's id, each as one word. */
    CONTACT(8, true, false),
    /** Everything else that is published. */
    TEXT(4, false, false);

    private static final FieldType WORDS = type(true);
    private static final FieldType ONE_WORD = type(false);

    private final int weight;
    private final boolean prefix;
    private final boolean fuzzy;

    SearchField(int weight, boolean prefix, boolean fuzzy) {
        this.weight = weight;
        this.prefix = prefix;
        this.fuzzy = fuzzy;
    }

    float weight() {
        return weight;
    }

    boolean prefix() {
        return prefix;
    }

    boolean fuzzy() {
        return fuzzy;
    }

    /** A text in this field, word by word. */
    Field words(String text) {
        return new Field(name(), text, WORDS);
    }

    /** A text in this field that is found only as a whole. */
    Field word(String text) {
        return new Field(name(), text, ONE_WORD);
    }

    /** With positions for phrases and without any statistics: see the decision record on ranking. */
    private static FieldType type(boolean tokenized) {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(tokenized);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
