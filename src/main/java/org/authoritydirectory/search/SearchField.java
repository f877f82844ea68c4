package org.authoritydirectory.search;

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
}
