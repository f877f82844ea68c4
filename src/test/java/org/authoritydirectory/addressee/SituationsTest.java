package org.authoritydirectory.addressee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom practitioners write to in situations drawn from the real rows: {@code addressees.txt}. */
class SituationsTest {

    static Stream<String> situations() {
        var in = Objects.requireNonNull(SituationsTest.class.getResourceAsStream("/addressees.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replaceAll(" +", " "))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void theRightDeskIsFoundAndSaysWhy(String situation) {
        String[] columns = situation.split("\\|", -1);
        AddresseesView answer = Asked.of(columns[0]);

        assertThat(answer.result().name().toLowerCase().replace('_', '-')).isEqualTo(columns[1].trim());
        assertThat(answer.addressees())
                .extracting(AddresseeView::authority)
                .isEqualTo(rows(columns[2], word -> !word.startsWith("[")));
        assertThat(answer.related())
                .extracting(AddresseeView::authority)
                .isEqualTo(rows(columns[2], word -> word.startsWith("[")));
        assertThat(answer.questions())
                .extracting(OpenQuestion::parameter)
                .isEqualTo(words(columns[3]).toList());
        assertThat(rules(answer)).containsAll(words(columns[4]).toList());
        assertThat(answer.fallback() != null).isEqualTo(answer.addressees().isEmpty());
        assertThat(answer.addressees())
                .allSatisfy(addressee -> assertThat(addressee.why()).isNotEmpty());
    }

    @Test
    void thereAreSixtySituationsAndEveryRuleThatTheSampleCanShow() {
        assertThat(situations()).hasSizeGreaterThanOrEqualTo(60);
        Set<String> named = situations()
                .flatMap(situation -> words(situation.split("\\|", -1)[4]))
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Rule.values()).map(Rule::code))
                .filteredOn(rule -> !named.contains(rule))
                .as("the others have tests of their own")
                .containsExactlyInAnyOrder(
                        "authority-of-state", "successor", "left-without-successor", "not-at-this-time", "unreachable");
    }

    private static List<String> rows(String column, java.util.function.Predicate<String> which) {
        return words(column)
                .filter(which)
                .map(word -> Sample.id(word.replaceAll("[\\[\\]]", "")))
                .toList();
    }

    private static Stream<String> words(String column) {
        return Arrays.stream(column.trim().split(" ")).filter(word -> !word.isEmpty());
    }

    private static Set<String> rules(AddresseesView answer) {
        return Stream.of(
                        answer.trail().stream(),
                        answer.addressees().stream().flatMap(a -> a.why().stream()),
                        answer.related().stream().flatMap(a -> a.why().stream()))
                .flatMap(reasons -> reasons)
                .map(Reason::rule)
                .collect(Collectors.toSet());
    }
}
