package org.authoritydirectory.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a practitioner types, as a question to the index. Every word must be found somewhere in the entry, whichever
 * word in whichever field; words without meaning of their own only add weight. What is found depends on the query and
 * the entry alone, never on other entries, so a page and the next one always fit together.
 *
 * <p>The work of a query is bounded by its length: at most {@link #MAX_WORDS} words, each a fixed number of look-ups.
 */
final class TextQuery {

    static final int MAX_WORDS = 20;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ().\\-/\u00A0\u2010-\u2013]{4,}[0-9]");
    private static final Pattern QUOTED = Pattern.compile(
            "[\"\u201C\u201D\u00AB\u00BB\u201E]([^\"\u201C\u201D\u00AB\u00BB\u201E]+)[\"\u201C\u201D\u00AB\u00BB]");
    private static final int SHORTEST_PHONE = 6;
    private static final int WHOLE_NAME = 64;
    private static final int NAME_PHRASE = 32;

    private final Analysis analysis;
    private final boolean tolerant;
    private final List<Query> required = new ArrayList<>();
    private final List<Query> optional = new ArrayList<>();

    private TextQuery(Analysis analysis, boolean tolerant) {
        this.analysis = analysis;
        this.tolerant = tolerant;
    }

    /**
     * The query of a text.
     *
     * @param tolerant also take words with one typing error, from eight letters on two
     */
    static Query of(String text, Analysis analysis, boolean tolerant) {
        return new TextQuery(analysis, tolerant).parse(digitsInAscii(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }

    /** How many words a text has, to refuse one that is too long. */
    static int wordsIn(String text, Analysis analysis) {
        return analysis.words(text).size();
    }

    private Query parse(String text) {
        String rest = takeAll(QUOTED, text, quoted -> {
            List<Analysis.Word> words = analysis.words(quoted.group(1));
            return !words.isEmpty() && required.add(WordQuery.phraseAnywhere(words));
        });
        rest = takeAll(PHONE, rest, this::addNumber);
        for (String piece : rest.split("\\s+")) {
            addPiece(piece);
        }
        if (required.isEmpty() && optional.isEmpty()) {
            return symbols(text);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        required.forEach(q -> query.add(q, Occur.MUST));
        optional.forEach(q -> query.add(q, required.isEmpty() ? Occur.MUST : Occur.SHOULD));
        List<Analysis.Word> all = analysis.words(text);
        query.add(
                WordQuery.boost(new TermQuery(new Term(EntryDocument.WHOLE_NAME, analysis.folded(text))), WHOLE_NAME),
                Occur.SHOULD);
        if (all.size() > 1) {
            query.add(WordQuery.boost(WordQuery.phrase(SearchField.NAME, all), NAME_PHRASE), Occur.SHOULD);
        }
        return query.build();
    }

    /** Hands each match over and returns the text without those that were used. */
    private static String takeAll(Pattern pattern, String text, Predicate<Matcher> use) {
        return pattern.matcher(text).replaceAll(match -> {
            Matcher found = pattern.matcher(match.group());
            return found.matches() && use.test(found) ? " " : Matcher.quoteReplacement(match.group());
        });
    }

    /** A run of digits: part of a phone number in whatever way it is written, or just the words it looks like. */
    private boolean addNumber(Matcher chunk) {
        String digits = digits(chunk.group().replace("(0)", ""));
        if (digits.length() < SHORTEST_PHONE) {
            return false;
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(new PrefixQuery(new Term(EntryDocument.PHONE, digits)), Occur.SHOULD);
        String withoutTrunk = digits.replaceFirst("^0+", "");
        if (withoutTrunk.length() >= SHORTEST_PHONE) {
            either.add(new PrefixQuery(new Term(EntryDocument.PHONE, withoutTrunk)), Occur.SHOULD);
        }
        BooleanQuery.Builder asWords = new BooleanQuery.Builder();
        analysis.words(chunk.group())
                .forEach(word -> asWords.add(WordQuery.anywhere(word.text(), tolerant), Occur.MUST));
        either.add(asWords.build(), Occur.SHOULD);
        return required.add(either.build());
    }

    private void addPiece(String piece) {
        List<Analysis.Word> run = new ArrayList<>();
        for (Analysis.Word word : analysis.words(piece)) {
            if (word.ideograph()) {
                run.add(word);
                continue;
            }
            addIdeographs(run);
            List<Query> target = analysis.isStopWord(word.text()) ? optional : required;
            target.add(WordQuery.anywhere(word.text(), tolerant));
        }
        addIdeographs(run);
    }

    /** Text without spaces: found as it stands, or as the words a dictionary sees in it, each anywhere in the entry. */
    private void addIdeographs(List<Analysis.Word> run) {
        if (run.isEmpty()) {
            return;
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(WordQuery.phraseAnywhere(run), Occur.SHOULD);
        String text = String.join("", run.stream().map(Analysis.Word::text).toList());
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);
        breaks.setText(text);
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        for (int start = breaks.first(), end = breaks.next();
                end != BreakIterator.DONE;
                start = end, end = breaks.next()) {
            List<Analysis.Word> part = analysis.words(text.substring(start, end));
            if (!(part.size() == 1 && analysis.isStopWord(part.get(0).text()))) {
                parts.add(WordQuery.phraseAnywhere(part), Occur.MUST);
            }
        }
        required.add(either.add(parts.build(), Occur.SHOULD).build());
        run.clear();
    }

    /** A text of signs only is looked for sign by sign, so that a wildcard of some other search is just itself here. */
    private Query symbols(String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        EntryWords.symbolsOf(text)
                .forEach(symbol -> query.add(new TermQuery(new Term(EntryDocument.SYMBOL, symbol)), Occur.MUST));
        BooleanQuery all = query.build();
        return all.clauses().isEmpty() ? new MatchNoDocsQuery() : all;
    }

    static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** Digits of any script as 0 to 9: a phone number is often pasted as it is written there. */
    static String digitsInAscii(String text) {
        return text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
