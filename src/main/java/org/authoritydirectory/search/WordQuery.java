package org.authoritydirectory.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A word, or words in a row, wherever in an entry they stand; the best place counts, and only that. */
final class WordQuery {

    private static final int TYPO_FROM = 4;
    private static final int TWO_TYPOS_FROM = 8;
    private static final int KEEP_FIRST_BELOW = 6;

    private WordQuery() {}

    /** A word as it stands or as a beginning; if tolerant, also with typing errors. */
    static Query anywhere(String word, boolean tolerant) {
        List<Query> places = new ArrayList<>();
        for (SearchField field : SearchField.values()) {
            Term term = new Term(field.name(), word);
            places.add(boost(new TermQuery(term), field.weight()));
            if (field.prefix() && word.length() > 1) {
                places.add(boost(new PrefixQuery(term), field.weight() / 2));
            }
            if (tolerant && field.fuzzy() && word.length() >= TYPO_FROM && !isNumber(word)) {
                places.add(boost(similar(term, 1), field.weight() / 4));
                if (word.length() >= TWO_TYPOS_FROM) {
                    places.add(boost(similar(term, 2), field.weight() / 8));
                }
            }
        }
        return new DisjunctionMaxQuery(places, 0);
    }

    /** Short words keep their first letter: with four letters, one of them wrong, everything resembles everything. */
    private static Query similar(Term term, int typos) {
        int kept = term.text().length() < KEEP_FIRST_BELOW ? 1 : 0;
        return new FuzzyQuery(
                term,
                typos,
                kept,
                FuzzyQuery.defaultMaxExpansions,
                true,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    /** Words in a row, in any one field. */
    static Query phraseAnywhere(List<Analysis.Word> words) {
        List<Query> places = new ArrayList<>();
        for (SearchField field : SearchField.values()) {
            places.add(boost(phrase(field, words), field.weight()));
        }
        return new DisjunctionMaxQuery(places, 0);
    }

    static Query phrase(SearchField field, List<Analysis.Word> words) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (Analysis.Word word : words) {
            phrase.add(new Term(field.name(), word.text()));
        }
        return phrase.build();
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    static Query boost(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
