package org.authoritydirectory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is found by the letters people call it. */
class InitialismsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ministry of Justice                                         | moj
                    Ministry of Justice                                         | mj
                    United States Department of Justice, Criminal Division      | doj
                    Office of International Affairs, U.S. Department of Justice | doj
                    Bundesamt für Justiz                                        | bfj
                    UK Central Authority                                        | ukca
                    HM Revenue & Customs                                        | hmrc
                    Home Office                                                 | ho
                    Crown Office and Procurator Fiscal Service                  | copfs
                    Ministère de la Justice                                     | mdlj
                    Министерство юстиции и Труда                                | мюит
                    Ministry of Foreign Affairs (Legal Department)              | mofa
                    Attorney-General                                            | ag
                    Γραφείο Υπουργού Δικαιοσύνης                                | γυδ
                    """)
    void aNameHasTheInitialismPeopleUse(String name, String initialism) {
        assertThat(Initialisms.of(name)).contains(initialism);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وزارة العدل",
                "司法部",
                "中华人民共和国 司法部",
                "법무부 국제형사과",
                "न्याय मंत्रालय",
                "משרד המשפטים",
                "ministry of justice",
                "Justice",
                "",
                "12 34 56",
                "& , ; ()"
            })
    void whereNoCapitalsStandThereIsNone(String name) {
        assertThat(Initialisms.of(name)).isEmpty();
    }

    @Test
    void anInitialismNeitherBeginsNorEndsWithALittleWord() {
        assertThat(Initialisms.of("Ministry of Justice")).containsExactlyInAnyOrder("moj", "mj");
        assertThat(Initialisms.of("Ministry of Justice and")).doesNotContain("moja", "mja");
    }

    @Test
    void partsOfANameAreNotMixed() {
        assertThat(Initialisms.of("Ministry of Justice, Office of International Cooperation"))
                .contains("moj", "oic")
                .noneMatch(initialism -> initialism.contains("jo"));
    }

    @Test
    void withinALongerNameTwoLettersAreTooFew() {
        assertThat(Initialisms.of("Office Legal Affairs Department"))
                .contains("olad", "ola", "lad")
                .doesNotContain("ol", "la", "ad");
    }

    @Test
    void theLongestNameHasBoundedlyMany() {
        for (String word : new String[] {"A", "Abc", "of", "ABCD", "A&", "A of", "A-", "\uD835\uDC00"}) {
            String name = IntStream.range(0, 2_000)
                    .mapToObj(i -> word)
                    .collect(Collectors.joining(" "))
                    .substring(0, 2_000);
            assertThat(Initialisms.of(name)).hasSizeLessThan(40).allMatch(initialism -> initialism.length() <= 24);
        }
        String different = IntStream.range(0, 1_000)
                .mapToObj(i -> Character.toString((char) ('A' + i * 7 % 26)))
                .collect(Collectors.joining(" "));
        assertThat(Initialisms.of(different).size()).isBetween(26, 1_000 * 5 * 2);
    }
}
