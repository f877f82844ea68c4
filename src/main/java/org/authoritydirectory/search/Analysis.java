package org.authoritydirectory.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How text becomes words, the same for entries and for queries in every language: case, accents, width and composed
 * forms are folded (Unicode TR 30), possessive and elided articles dropped, traditional Chinese taken as simplified,
 * Arabic letters and the article normalised. Each ideograph is a word of its own, so that a name is found inside a
 * longer one without knowing where words end.
 */
public final class Analysis extends Analyzer {

    /** A word of a text. */
    record Word(String text, boolean ideograph) {}

    private static final String IDEOGRAPH = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("^(?:[وبفك]?ال|لل)(?=\\p{IsArabic}{3})");
    private static final NormalizeCharMap LETTERS = letters();
    private static final int VALUE_GAP = 100;
    /** The index refuses words of 32,766 bytes; some characters are folded into eighteen. */
    private static final int LONGEST_WORD = 500;

    /** Words that carry no meaning of their own in the languages of the United Nations. */
    private final Set<String> stopWords;

    /** Loads the words that carry no meaning of their own. */
    public Analysis() {
        Set<String> words = new HashSet<>();
        for (CharArraySet set : List.of(
                EnglishAnalyzer.getDefaultStopSet(),
                FrenchAnalyzer.getDefaultStopSet(),
                SpanishAnalyzer.getDefaultStopSet(),
                RussianAnalyzer.getDefaultStopSet(),
                ArabicAnalyzer.getDefaultStopSet())) {
            for (Object word : set) {
                this.words(new String((char[]) word)).forEach(w -> words.add(w.text()));
            }
        }
        words.addAll(List.of("的", "who", "whom", "which", "what", "where"));
        stopWords = Set.copyOf(words);
    }

    /** The words of a text, in order. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() > 0) {
                    words.add(new Word(term.toString(), IDEOGRAPH.equals(type.type())));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The words of a text as one line, to compare whole names. */
    String folded(String text) {
        return String.join(" ", words(text).stream().map(Word::text).toList());
    }

    boolean isStopWord(String word) {
        return stopWords.contains(word);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        TokenStream stream = new EnglishPossessiveFilter(tokenizer);
        stream = new ElisionFilter(stream, FrenchAnalyzer.DEFAULT_ARTICLES);
        stream = new ICUTransformFilter(stream, Transliterator.getInstance("Traditional-Simplified"));
        stream = new ICUFoldingFilter(stream);
        stream = new ArabicNormalizationFilter(stream);
        stream = new PatternReplaceFilter(stream, ARABIC_ARTICLE, "", false);
        stream = new TruncateTokenFilter(stream, LONGEST_WORD);
        return new TokenStreamComponents(tokenizer, stream);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(LETTERS, reader);
    }

    /** Keeps a phrase from reaching from one name into the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return VALUE_GAP;
    }

    /** What folding and the Arabic normalisation leave: ٱ, the alif of the Koran. */
    private static NormalizeCharMap letters() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add("ٱ", "ا");
        return map.build();
    }
}
