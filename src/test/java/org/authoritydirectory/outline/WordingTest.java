package org.authoritydirectory.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of outlines: the same in every language, none missing and none left over. */
class WordingTest {

    private static final Path TEXTS = Path.of("src/main/resources/outline");

    private static Map<String, String> texts(DraftLanguage language) {
        try (var in = Files.newBufferedReader(TEXTS.resolve("texts_" + language.tag() + ".properties"))) {
            Properties texts = new Properties();
            texts.load(in);
            Map<String, String> all = new LinkedHashMap<>();
            texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereInEveryLanguageWithTheSamePlaces(DraftLanguage language) {
        Map<String, String> english = texts(DraftLanguage.EN);
        Map<String, String> own = texts(language);
        assertThat(own).containsOnlyKeys(english.keySet());
        own.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(places(text)).as(key).isEqualTo(places(english.get(key)));
        });
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{[^}]*}")
                .matcher(text)
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file in which a key stands twice loses one of its texts without a word. */
    @ParameterizedTest
    @EnumSource
    void noKeyStandsTwice(DraftLanguage language) throws IOException {
        List<String> keys = Files.readAllLines(TEXTS.resolve("texts_" + language.tag() + ".properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSize(texts(language).size());
    }

    /** A word of which one letter comes from another script reads well and is found by nobody. */
    @ParameterizedTest
    @EnumSource
    void noWordMixesScripts(DraftLanguage language) {
        assertThat(texts(language).values())
                .noneMatch(text -> Pattern.compile("\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin}")
                        .matcher(text)
                        .find());
        String foreign = language == DraftLanguage.RU ? "\\p{IsLatin}{2}" : "\\p{IsCyrillic}";
        assertThat(texts(language).values())
                .noneMatch(text -> Pattern.compile(foreign).matcher(text).find());
    }

    @Test
    void noTextIsLeftThatNobodySays() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/authoritydirectory/outline"))) {
            code = files.filter(Files::isRegularFile).map(WordingTest::read).collect(Collectors.joining("\n"));
        }
        Set<String> computed = computed();
        assertThat(texts(DraftLanguage.EN).keySet()).allSatisfy(key -> {
            String last = key.substring(key.indexOf('.') + 1);
            assertThat(code.contains("\"" + key + "\"") || code.contains("\"" + last + "\"") || computed.contains(key))
                    .as(key)
                    .isTrue();
        });
    }

    /** A text that is missing would be an error in the answer of whoever comes upon it first. */
    @Test
    void everyTextThatIsSaidIsThere() throws IOException {
        Set<String> texts = texts(DraftLanguage.EN).keySet();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/authoritydirectory/outline"))) {
            files.filter(Files::isRegularFile).map(WordingTest::read).forEach(code -> {
                assertThat(texts).containsAll(found("say\\(\\s*\"([a-z.-]+)\"", "", code));
                assertThat(texts).containsAll(found("\\.(?:add|each)\\(\\s*\"([a-z.-]+)\"", "label.", code));
                assertThat(texts).containsAll(found("(?:known|reference)\\(\"([a-z-]+)\"", "heading.", code));
            });
        }
        RequestParts.BLANKS
                .values()
                .forEach(labels -> labels.forEach(label -> assertThat(texts).contains("label." + label)));
        TreatyService treaties = new TreatyService();
        treaties.functions().forEach(function -> treaties.instruments()
                .forEach(instrument -> Contents.of(function.code(), instrument.code())
                        .forEach(part -> assertThat(texts).contains("heading." + part.code(), "hint." + part.code()))));
    }

    private static List<String> found(String pattern, String prefix, String code) {
        return Pattern.compile(pattern)
                .matcher(code)
                .results()
                .map(hit -> prefix + hit.group(1))
                .filter(key -> !key.endsWith("."))
                .toList();
    }

    /** Those whose last part is the code of something. */
    private static Set<String> computed() {
        Stream<String> keys = Stream.of(
                        codes("source.", OutlineView.Kind.values()),
                        codes("label.use.", org.authoritydirectory.addressee.ChannelStep.Use.values()),
                        codes("kind.", org.authoritydirectory.authority.Channel.Kind.values()),
                        codes("freshness.", org.authoritydirectory.authority.Freshness.values()),
                        codes("languages.", org.authoritydirectory.authority.Languages.Rule.values()),
                        codes("translation.", org.authoritydirectory.addressee.LanguageAdvice.Translation.values()),
                        codes("party.", org.authoritydirectory.addressee.PartiesView.Status.values()),
                        codes("basis.", org.authoritydirectory.addressee.PartiesView.LegalBasis.values()),
                        Stream.of("address", "phone", "email", "hours", "languages")
                                .map("missing."::concat))
                .flatMap(each -> each);
        Set<String> all = keys.collect(Collectors.toCollection(TreeSet::new));
        assertThat(texts(DraftLanguage.EN).keySet()).containsAll(all);
        return all;
    }

    private static Stream<String> codes(String prefix, Enum<?>[] values) {
        return Stream.of(values)
                .map(value ->
                        prefix + value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsPutIntoATextIsNotReadAsOne() {
        assertThat(Wording.in(DraftLanguage.EN).say("party.party", "{1} $1 \\", "2001-01-01"))
                .startsWith("{1} $1 \\ – party; in force for it from 2001-01-01");
    }
}
