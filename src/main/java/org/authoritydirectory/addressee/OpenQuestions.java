package org.authoritydirectory.addressee;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.authoritydirectory.addressee.OpenQuestion.Option;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.Territory;
import org.authoritydirectory.treaty.TreatyService;

/** Finds what a question left open: a part by which the candidates differ. */
final class OpenQuestions {

    private final AddresseeQuestion question;
    private final TreatyService treaties;

    OpenQuestions(AddresseeQuestion question, TreatyService treaties) {
        this.question = question;
        this.treaties = treaties;
    }

    List<OpenQuestion> about(List<Candidate> candidates) {
        List<OpenQuestion> open = new ArrayList<>();
        add(open, "instrument", Designation::instrument, this::instrument, candidates);
        add(open, "territory", Designation::territory, this::territory, candidates);
        add(open, "stage", Designation::stage, stage -> Map.of(), candidates);
        add(open, "subject", Designation::subject, subject -> Map.of(), candidates);
        return open;
    }

    private void add(
            List<OpenQuestion> open,
            String parameter,
            Function<Designation, String> part,
            Function<String, Map<String, String>> names,
            List<Candidate> candidates) {
        Set<String> parts = candidates.stream()
                .map(candidate -> part.apply(candidate.designation()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (parts.size() < 2) {
            return;
        }
        List<Option> options = parts.stream()
                .map(value -> new Option(
                        value != null
                                ? value
                                : parameter.equals("territory")
                                        ? question.requested().code()
                                        : Selection.OTHER,
                        names.apply(value),
                        candidates.stream()
                                .filter(candidate -> Objects.equals(part.apply(candidate.designation()), value))
                                .map(candidate -> candidate.entry().id())
                                .distinct()
                                .toList()))
                .toList();
        // Where everyone is for every part, it makes no difference.
        if (options.stream().map(Option::authorities).distinct().count() > 1) {
            open.add(new OpenQuestion(parameter, options));
        }
    }

    private Map<String, String> instrument(String code) {
        return treaties.instrument(code).map(Instrument::names).orElse(Map.of());
    }

    private Map<String, String> territory(String code) {
        return code == null
                ? question.requested().names()
                : treaties.territory(code).map(Territory::names).orElse(Map.of());
    }
}
