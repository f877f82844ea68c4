package org.authoritydirectory.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Domains that are not plain ASCII; the A-label shows which name it really is. */
final class DomainScript implements DoubtRule {

    @Override
    public List<Doubt> about(Proposal proposal) {
        List<Doubt> doubts = new ArrayList<>();
        Stream.concat(Domains.ofChannels(proposal.entry()).stream(), Domains.ofLinks(proposal.entry()).stream())
                .forEach(text -> {
                    List<Domain> international = those(Domain::isInternational, text);
                    if (!international.isEmpty()) {
                        doubts.add(DoubtKind.DOMAIN_PUNYCODE.at(
                                text.pointer(),
                                "More than plain letters, shown as A-labels: " + Domains.shown(international) + "."));
                    }
                    List<Domain> confusable = those(Domain::isConfusable, text);
                    if (!confusable.isEmpty()) {
                        doubts.add(DoubtKind.DOMAIN_MIXED_SCRIPT.at(
                                text.pointer(),
                                "Letters of several scripts, or letters that look like others, in "
                                        + Domains.shown(confusable) + "."));
                    }
                });
        return doubts;
    }

    private static List<Domain> those(Predicate<Domain> which, Domains text) {
        return text.all().stream().filter(which).toList();
    }
}
