package org.authoritydirectory.doubt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.treaty.TreatyService;

/** Tells what a reviewer should look at twice. Doubts warn and never refuse: what is notified can be published. */
@ApplicationScoped
public class DoubtService {

    private static final Comparator<Doubt> ORDER = Comparator.comparing(Doubt::pointer, PointerOrder.NATURAL)
            .thenComparing(Doubt::code)
            .thenComparing(Doubt::detail);

    private final List<DoubtRule> rules;

    DoubtService(TreatyService treaties, Clock clock) {
        rules = List.of(
                new PhoneInvalid(treaties),
                new PhoneCountry(treaties),
                new PhoneLookAlike(),
                new ValueDiffers(treaties),
                new DomainNew(),
                new DomainScript(),
                new TranslationMissing(),
                new NotAParty(treaties),
                new SecondCentralAuthority(clock));
    }

    /**
     * The doubts about a proposed entry that has passed {@link org.authoritydirectory.authority.EntryRules}, ordered by
     * pointer: the members by name, the items of a list by number. The same arguments on the same day give the same list.
     *
     * @param proposed the entry as it would be published
     * @param published the version it would replace; null for a new entry
     * @param othersOfTheState the published entries of the same State; the one with the id of {@code proposed} is passed
     *     over
     */
    public List<Doubt> about(Entry proposed, Entry published, Collection<Entry> othersOfTheState) {
        Proposal proposal = new Proposal(proposed, published, othersOfTheState);
        return rules.stream()
                .flatMap(rule -> rule.about(proposal).stream())
                .sorted(ORDER)
                .map(doubt -> proposal.isPublished(doubt.pointer()) ? doubt.standing() : doubt)
                .toList();
    }
}
