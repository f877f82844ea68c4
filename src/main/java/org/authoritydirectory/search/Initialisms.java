package org.authoritydirectory.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The initialisms people use for a body, made from its name: Ministry of Justice is MoJ and MJ, UK Central Authority is
 * UKCA. A name is taken part by part (between commas and brackets), and within a part every run of words counts, so
 * that a department named behind an office is found as well.
 */
final class Initialisms {

    private static final int LONGEST = 6;
    private static final int SHORTEST_WITHIN = 3;
    private static final int ABBREVIATION = 4;

    private Initialisms() {}

    /** Lower-case initialisms of a name; empty for scripts without capital letters. */
    static Set<String> of(String name) {
        Set<String> found = new LinkedHashSet<>();
        for (String part : name.split("[,;:()/&–—\\[\\]\"]")) {
            List<String> words = Stream.of(part.strip().split("[\\s-]+"))
                    .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                    .toList();
            for (int start = 0; start < words.size(); start++) {
                for (int end = start + 2; end <= Math.min(words.size(), start + LONGEST); end++) {
                    boolean whole = start == 0 && end == words.size();
                    add(found, words.subList(start, end), whole ? 2 : SHORTEST_WITHIN);
                }
            }
        }
        // A part joined by an ampersand is one name as well: HM Revenue & Customs is HMRC.
        if (name.contains("&")) {
            found.addAll(of(name.replace("&", "")));
        }
        return found;
    }

    private static void add(Set<String> found, List<String> words, int shortest) {
        if (isMinor(words.get(0)) || isMinor(words.get(words.size() - 1))) {
            return;
        }
        for (Stream<String> chosen : List.of(words.stream(), words.stream().filter(word -> !isMinor(word)))) {
            String initials = String.join("", chosen.map(Initialisms::initials).toList());
            if (initials.codePointCount(0, initials.length()) >= shortest) {
                found.add(initials.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** An article, preposition or conjunction, as names write them: without a capital. */
    private static boolean isMinor(String word) {
        return !Character.isUpperCase(word.codePointAt(0));
    }

    private static String initials(String word) {
        boolean abbreviation = word.length() > 1
                && word.length() <= ABBREVIATION
                && word.codePoints().allMatch(Character::isUpperCase);
        return abbreviation ? word : new String(Character.toChars(word.codePointAt(0)));
    }
}
