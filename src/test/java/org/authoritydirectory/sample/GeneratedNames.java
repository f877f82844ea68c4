package org.authoritydirectory.sample;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.treaty.State;

/** The names of one entry: English, the State's own language, or both; with or without a unit. */
final class GeneratedNames {
    private final Dice dice;
    private final String own;
    final Map<String, String> names = new LinkedHashMap<>();
    final Map<String, String> unit = new LinkedHashMap<>();

    GeneratedNames(Dice dice, State state, Body body) {
        this.dice = dice;
        own = ownLanguage(state);
        int number = dice.chance(0.5) ? dice.between(0, Vocabulary.units() - 1) : -1;
        boolean inName = dice.chance(0.5);
        String original = Vocabulary.body(body, own);
        boolean originalToo = original != null && dice.chance(isLatin(original) ? 0.4 : 0.75);
        if (!originalToo || dice.chance(0.9)) {
            add("en", Vocabulary.body(body, "en"), number, inName);
        }
        if (originalToo) {
            add(own, original, number, inName);
        }
    }

    /** The first of the State's two main languages that is not English, or English. */
    static String ownLanguage(State state) {
        return state.languages().stream()
                .limit(2)
                .map(tag -> tag.replaceFirst("-.*", ""))
                .filter(tag -> !tag.equals("en"))
                .findFirst()
                .orElse("en");
    }

    /** A few names of the old kind: the initials that people use. */
    List<String> aliases(Body body) {
        return switch (body) {
            case JUSTICE -> dice.chance(0.15) ? List.of("MoJ") : null;
            case FOREIGN_AFFAIRS -> dice.chance(0.15) ? List.of("MFA") : null;
            case FINANCIAL_INTELLIGENCE -> dice.chance(0.3) ? List.of("FIU") : null;
            default -> null;
        };
    }

    private void add(String language, String body, int number, boolean inName) {
        String part = number < 0 ? null : Vocabulary.unit(number, language);
        String name = part != null && inName ? body + (language.equals("zh") ? "" : ", ") + part : body;
        names.put(language, dice.chance(0.02) ? Normalizer.normalize(name, Normalizer.Form.NFD) : name);
        if (part != null && !inName) {
            unit.put(language, part);
        }
    }

    private static boolean isLatin(String text) {
        return UnicodeScript.of(text.codePointAt(0)) == UnicodeScript.LATIN;
    }
}
