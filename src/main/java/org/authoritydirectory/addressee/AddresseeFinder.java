package org.authoritydirectory.addressee;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.authoritydirectory.addressee.AddresseesView.Fallback;
import org.authoritydirectory.addressee.AddresseesView.Result;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.directory.StateEntries;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.LegalSource;
import org.authoritydirectory.treaty.TreatyService;

/**
 * Finds whom to write to. Who it is follows from the designations alone, in this order: in force on the day, under the
 * instrument, for the part of the State and the matter; what is left open becomes a question. Where nobody is designated
 * the answer says so: it never guesses.
 */
final class AddresseeFinder {

    private final AddresseeQuestion question;
    private final TreatyService treaties;
    private final AddresseeDescription description;
    private final List<Reason> trail = new ArrayList<>();

    AddresseeFinder(AddresseeQuestion question, TreatyService treaties, ScheduleService schedule) {
        this.question = question;
        this.treaties = treaties;
        this.description = new AddresseeDescription(question, treaties, schedule);
    }

    AddresseesView among(StateEntries published) {
        List<Candidate> all =
                inForce(Candidates.of(published, question.function().code(), trail));
        Map<Boolean, List<Candidate>> asked =
                all.stream().collect(Collectors.partitioningBy(this::isUnderWhatWasAsked));
        List<Candidate> chosen = ordered(new Selection(question, trail).of(asked.get(true)));
        List<Candidate> others = List.of();
        Fallback fallback = null;
        if (chosen.isEmpty()) {
            others = ordered(new Selection(question, trail).of(asked.get(false)));
            fallback = fallback(!others.isEmpty());
        }
        List<OpenQuestion> open = new OpenQuestions(question, treaties).about(chosen.isEmpty() ? others : chosen);
        List<PartiesView> parties = parties(chosen);
        Result result = chosen.isEmpty() ? Result.NO_DESIGNATION : open.isEmpty() ? Result.FOUND : Result.CHOOSE;
        return new AddresseesView(
                result, described(chosen, false), open, parties, fallback, described(others, true), trail);
    }

    private List<Candidate> inForce(List<Candidate> candidates) {
        candidates.stream()
                .filter(candidate -> !candidate.holdsOn(question.day()))
                .forEach(candidate -> trail.add(Rule.NOT_AT_THIS_TIME.because(
                        "The designation of " + candidate.entry().id() + " holds" + candidate.period() + ", not on "
                                + question.day() + ".")));
        return candidates.stream()
                .filter(candidate -> candidate.holdsOn(question.day()))
                .toList();
    }

    private boolean isUnderWhatWasAsked(Candidate candidate) {
        String instrument = candidate.designation().instrument();
        return question.instrument() == null
                ? !treaties.instrument(instrument).orElseThrow().related()
                : question.instrument().code().equals(instrument);
    }

    /** By how close the instrument is to the function, general before special; who cannot be reached comes last. */
    private List<Candidate> ordered(List<Candidate> candidates) {
        List<String> sources = question.function().legalSources().stream()
                .map(LegalSource::instrument)
                .toList();
        return candidates.stream()
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.view().freshness() == Freshness.UNREACHABLE)
                        .thenComparingInt(candidate -> {
                            int place = sources.indexOf(candidate.designation().instrument());
                            return place < 0 ? sources.size() : place;
                        })
                        .thenComparing(candidate -> candidate.designation().subject() != null)
                        .thenComparing(candidate -> candidate.entry().id()))
                .toList();
    }

    private Fallback fallback(boolean related) {
        String asked = question.instrument() == null
                ? "an instrument of the United Nations"
                : question.instrument().code();
        trail.add(Rule.NO_DESIGNATION.because("No authority that "
                + question.requested().code() + " designated for this function under " + asked + " is known here."));
        if (related) {
            trail.add(Rule.RELATED.because(
                    "Other treaties, other instruments or national law name authorities for it; they are"
                            + " listed apart and may not be competent for the request."));
        }
        Reason way = Rule.DIPLOMATIC_CHANNEL.because(
                "Requests can go through diplomatic channels; ask there who is competent.");
        trail.add(way);
        return new Fallback("diplomatic", way.detail());
    }

    /** To each instrument in question: the one asked about, those of the designations, or the first the function has. */
    private List<PartiesView> parties(List<Candidate> chosen) {
        Set<String> codes = new LinkedHashSet<>();
        if (question.instrument() != null) {
            codes.add(question.instrument().code());
        }
        chosen.forEach(candidate -> codes.add(candidate.designation().instrument()));
        if (codes.isEmpty()) {
            question.function().legalSources().stream().limit(1).forEach(source -> codes.add(source.instrument()));
        }
        Parties parties = new Parties(question, treaties);
        return codes.stream()
                .map(code -> treaties.instrument(code).orElseThrow())
                .filter(instrument -> !instrument.related())
                .map(instrument -> parties.to(instrument, trail))
                .toList();
    }

    /** What is the same for a reader: the authority, how to reach it, and in which language. */
    private record Sameness(String authority, boolean takesOver, Object languages, Object channels, Object rest) {

        static Sameness of(Candidate candidate) {
            var designation = candidate.designation();
            return new Sameness(
                    candidate.entry().id(),
                    candidate.predecessor() != null,
                    designation.languages(),
                    designation.channels(),
                    List.of(known(designation.requirements()), known(designation.urgentProcedure())));
        }

        private static Map<String, String> known(Map<String, String> texts) {
            return texts == null ? Collections.emptyMap() : texts;
        }
    }

    private List<AddresseeView> described(List<Candidate> candidates, boolean related) {
        Map<Sameness, List<Candidate>> same = candidates.stream()
                .collect(Collectors.groupingBy(Sameness::of, LinkedHashMap::new, Collectors.toList()));
        return same.values().stream()
                .map(group -> description.of(group, related || isRelated(group)))
                .toList();
    }

    private boolean isRelated(List<Candidate> group) {
        return group.stream()
                .map(candidate -> treaties.instrument(candidate.designation().instrument()))
                .allMatch(instrument -> instrument.map(Instrument::related).orElse(false));
    }
}
