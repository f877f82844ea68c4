package org.authoritydirectory.addressee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.Languages;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.treaty.Declaration;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.TreatyService;

/** Describes an authority that was chosen: why it, by which channels, in which language. */
final class AddresseeDescription {

    private final AddresseeQuestion question;
    private final TreatyService treaties;
    private final ScheduleService schedule;

    AddresseeDescription(AddresseeQuestion question, TreatyService treaties, ScheduleService schedule) {
        this.question = question;
        this.treaties = treaties;
        this.schedule = schedule;
    }

    /**
     * An addressee.
     *
     * @param candidates of one authority, which do not differ in how to reach it
     */
    AddresseeView of(List<Candidate> candidates, boolean related) {
        Candidate first = candidates.get(0);
        Entry entry = first.entry();
        EntryView view = first.view();
        Designation designation = first.designation();
        List<Reason> why = new ArrayList<>();
        candidates.forEach(candidate -> sayWhy(candidate, related, why));
        List<Channel> channels = channels(first);
        List<ChannelStep> steps = new ChannelOrder(channels, entry.address()).steps(question.urgent(), why);
        LanguageAdvice languages = LanguageAdvice.of(languages(first), question.language(), why);
        if (view.freshness() == Freshness.UNREACHABLE) {
            why.add(Rule.UNREACHABLE.because(
                    "The secretariat failed to reach it on " + entry.unreachableSince() + "."));
        } else if (view.freshness() == Freshness.OVERDUE) {
            why.add(Rule.NOT_CONFIRMED.because(
                    entry.confirmedAt() == null
                            ? "The authority has never confirmed its entry."
                            : "The authority last confirmed its entry on " + entry.confirmedAt() + "."));
        }
        return new AddresseeView(
                entry.id(),
                "/v1/authorities/" + entry.id(),
                related,
                entry.names(),
                entry.unit(),
                entry.address(),
                candidates.stream().map(Candidate::designation).toList(),
                why,
                steps,
                languages,
                firstKnown(designation.requirements(), entry.requirements()),
                firstKnown(designation.urgentProcedure(), entry.urgentProcedure()),
                schedule.at(entry, channels, question.at(), question.office()),
                view.freshness(),
                entry.confirmedAt(),
                view.missing(),
                view.withheld(),
                entry.provenance());
    }

    private void sayWhy(Candidate candidate, boolean related, List<Reason> why) {
        Designation designation = candidate.designation();
        Instrument instrument = treaties.instrument(designation.instrument()).orElseThrow();
        String basis = basis(designation, instrument);
        if (candidate.predecessor() != null) {
            why.add(Rule.SUCCESSOR.because("Takes over from "
                    + candidate.predecessor().entry().id() + ", which was designated " + basis
                    + " and left the directory on " + candidate.predecessor().at() + "."));
        } else if (instrument.related()) {
            why.add(Rule.RELATED.because(
                    "Named " + basis + "; this is no designation under an instrument of the United" + " Nations."));
        } else {
            String notified = designation.notification() == null
                            || designation.notification().date() == null
                    ? ""
                    : ", notified on " + designation.notification().date();
            why.add(Rule.DESIGNATED.because("Designated " + basis + notified + "."));
        }
        boolean own = question.function().legalSources().stream()
                .anyMatch(source -> source.instrument().equals(designation.instrument()));
        if (!instrument.related() && !own) {
            why.add(Rule.OTHER_INSTRUMENT.because(
                    "That instrument has no article about this function; the State notified it there all the same."));
        }
        if (question.territory() != null) {
            why.add(
                    designation.territory() == null
                            ? Rule.AUTHORITY_OF_STATE.because("No authority of its own is known for "
                                    + question.territory().code() + "; this is that of the State.")
                            : Rule.OWN_AUTHORITY_OF_TERRITORY.because(
                                    "It is the own authority of " + designation.territory() + "."));
        }
        if (designation.stage() != null || designation.subject() != null) {
            why.add(Rule.DIVIDED.because("For: "
                    + (designation.stage() == null ? "" : designation.stage())
                    + (designation.stage() == null || designation.subject() == null ? "" : "; ")
                    + (designation.subject() == null ? "" : designation.subject()) + "."));
        }
    }

    private static String basis(Designation designation, Instrument instrument) {
        String name = instrument.names().getOrDefault("en", instrument.code());
        String article = designation.article();
        return article == null
                ? "under: " + name
                : Character.isDigit(article.charAt(0))
                        ? "under Art. " + article + " of: " + name
                        : "under " + article + ", by: " + name;
    }

    /** Those its designation names, or all; a successor has channels of its own. */
    private static List<Channel> channels(Candidate candidate) {
        List<String> named = candidate.designation().channels();
        return named == null || candidate.predecessor() != null
                ? candidate.entry().channels()
                : candidate.entry().channels().stream()
                        .filter(channel -> named.contains(channel.id()))
                        .toList();
    }

    /** Those of the designation, or of the entry, or what the State declared under Art. 18(14). */
    private Languages languages(Candidate candidate) {
        Designation designation = candidate.designation();
        if (designation.languages() != null) {
            return designation.languages();
        }
        if (candidate.entry().languages() != null) {
            return candidate.entry().languages();
        }
        return treaties.declarations(candidate.entry().state()).stream()
                .filter(declaration -> declaration.instrument().equals(designation.instrument()))
                .filter(declaration -> !declaration.languages().isEmpty())
                .findFirst()
                .map(AddresseeDescription::languages)
                .orElse(null);
    }

    private static Languages languages(Declaration declaration) {
        Languages.Rule rule = Arrays.stream(Languages.Rule.values())
                .filter(known -> known.code().equals(declaration.rule()))
                .findFirst()
                .orElse(null);
        return new Languages(declaration.languages(), rule, declaration.verbatim());
    }

    private static Map<String, String> firstKnown(Map<String, String> one, Map<String, String> other) {
        return one == null || one.isEmpty() ? other : one;
    }
}
