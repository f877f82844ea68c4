package org.authoritydirectory.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.treaty.Function;
import org.authoritydirectory.treaty.LegalSource;

/** What an entry is designated for: mostly one function, mutual legal assistance first. */
final class GeneratedDesignations {
    private final Dice dice;
    private final List<Function> functions;

    /** The functions are those that an article of a United Nations instrument stands behind. */
    GeneratedDesignations(Dice dice, List<Function> functions) {
        this.dice = dice;
        this.functions = functions;
    }

    /** One to three different functions (70, 20 and 10 in a hundred); the first of a State is always the first one. */
    List<Function> functions(boolean firstOfState) {
        int number = 1 + dice.weighted(70, 20, 10);
        var chosen = new ArrayList<Function>();
        if (firstOfState) {
            chosen.add(function("mutual-legal-assistance"));
        }
        while (chosen.size() < number) {
            var next = functions.get(dice.weighted(
                    functions.stream().mapToDouble(f -> share(f.code())).toArray()));
            if (!chosen.contains(next)) {
                chosen.add(next);
            }
        }
        return chosen;
    }

    List<Designation> of(List<Function> chosen, String territory) {
        var designations = new ArrayList<Designation>();
        for (Function function : chosen) {
            LegalSource source =
                    dice.chance(0.75) ? function.legalSources().get(0) : dice.pick(function.legalSources());
            String date =
                    LocalDate.of(2001, 1, 1).plusDays(dice.between(0, 8000)).toString();
            designations.add(new Designation(
                    "d" + (designations.size() + 1),
                    function.code(),
                    source.instrument(),
                    source.article(),
                    territory,
                    dice.chance(0.03) ? dice.pick(List.of("pre-trial stage", "trial stage")) : null,
                    dice.chance(0.02) ? "fiscal offences" : null,
                    dice.chance(0.3) ? date : null,
                    null,
                    dice.chance(0.4) ? new Designation.Notification("generated", date) : null,
                    null,
                    null,
                    null,
                    null));
        }
        return designations;
    }

    private Function function(String code) {
        return functions.stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
    }

    private static double share(String function) {
        return switch (function) {
            case "mutual-legal-assistance" -> 1;
            case "extradition" -> 0.8;
            case "transfer-of-sentenced-persons" -> 0.6;
            case "drug-trafficking-at-sea" -> 0.5;
            case "migrant-smuggling-at-sea", "firearms" -> 0.3;
            default -> 0.1;
        };
    }
}
