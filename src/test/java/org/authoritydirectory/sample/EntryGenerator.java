package org.authoritydirectory.sample;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryId;
import org.authoritydirectory.authority.Provenance;
import org.authoritydirectory.treaty.Function;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;

/**
 * Makes entries as sparse and as multilingual as real ones, in any number. All of them are fictional and marked as
 * samples. The same seed always gives the same entries, and fewer entries are the beginning of more.
 */
public final class EntryGenerator {
    private static final int MOST_OF_A_STATE = 15;

    private final long seed;
    private final TreatyService treaties;
    private final Set<String> without;
    private final List<Function> functions;

    public EntryGenerator(long seed, TreatyService treaties) {
        this(seed, treaties, Set.of());
    }

    private EntryGenerator(long seed, TreatyService treaties, Set<String> without) {
        this.seed = seed;
        this.treaties = treaties;
        this.without = without;
        functions = treaties.functions().stream()
                .filter(function ->
                        !function.related() && !function.legalSources().isEmpty())
                .toList();
    }

    /** A generator of the same seed that leaves out these States, by ISO 3166-1 alpha-3 code. */
    public EntryGenerator withoutStates(Collection<String> codes) {
        return new EntryGenerator(seed, treaties, Set.copyOf(codes));
    }

    /** So many entries: one to fifteen of each State in turn, five on average, and then round again. */
    public Stream<Entry> entries(int count) {
        var dice = new Dice(seed);
        var ids = new HashSet<String>();
        var states = treaties.states().stream()
                .filter(state -> state.kind() != State.Kind.ORGANIZATION && !without.contains(state.code()))
                .toList();
        return Stream.generate(() -> dice.shuffled(states))
                .flatMap(List::stream)
                .flatMap(state -> ofState(state, dice, ids))
                .limit(count);
    }

    /** One batch of a State, and one authority for each of its territories. */
    private Stream<Entry> ofState(State state, Dice dice, Set<String> ids) {
        int number = Math.min(1 + dice.poisson(4), MOST_OF_A_STATE);
        var own = Stream.iterate(0, i -> i < number, i -> i + 1).map(i -> entry(state, null, i == 0, dice, ids));
        var territories = treaties.territoriesOf(state.code()).stream()
                .map(territory -> entry(state, territory.code(), true, dice, ids));
        return Stream.concat(own, territories);
    }

    private Entry entry(State state, String territory, boolean first, Dice dice, Set<String> ids) {
        var designations = new GeneratedDesignations(dice, functions);
        var chosen = designations.functions(first);
        var body = dice.pick(Body.fitting(chosen.get(0).code()));
        var names = new GeneratedNames(dice, state, body);
        var channels = new GeneratedChannels(dice, state, body);
        var setting = new GeneratedSetting(dice, state);
        String id = EntryId.next(state.code(), dice.random());
        while (!ids.add(id)) {
            id = EntryId.next(state.code(), dice.random());
        }
        return new Entry(
                id,
                null,
                null,
                null,
                state.code(),
                names.names,
                names.aliases(body),
                names.unit.isEmpty() ? null : names.unit,
                setting.address(),
                channels.channels,
                setting.hours(),
                setting.languages(),
                designations.of(chosen, territory),
                dice.chance(0.05) ? Ordered.map("en", "Requests in writing, with a translation.") : null,
                dice.chance(0.03) ? Ordered.map("en", "Advance copy by e-mail, the original to follow.") : null,
                null,
                null,
                null,
                channels.contacts,
                new Provenance("generated", null, true),
                null,
                null,
                null);
    }
}
