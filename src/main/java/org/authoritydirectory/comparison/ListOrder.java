package org.authoritydirectory.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The order of a list's items before, and on two sides that may each have moved, added and removed some. */
record ListOrder(List<String> before, List<String> mine, List<String> theirs) {

    /** Whether a list came from another by more than removing items and adding some at its end. */
    static boolean isMoved(List<String> before, List<String> after) {
        return !inOrderOf(before, before, after).equals(after);
    }

    /**
     * The items that neither side removed, in an order that keeps what each side says of it, mine before theirs where
     * neither says anything. A side that moved nothing leaves the order of the earlier items to the other. Empty where
     * the sides say contrary things.
     */
    Optional<List<String>> agreed() {
        List<String> removed = without(before, shared(mine, theirs));
        return new ListOrder(without(before, removed), without(mine, removed), without(theirs, removed)).together();
    }

    private Optional<List<String>> together() {
        boolean mineMoved = isMoved(before, mine);
        boolean theirsMoved = isMoved(before, theirs);
        return together(
                theirsMoved && !mineMoved ? inOrderOf(theirs, before, mine) : mine,
                mineMoved && !theirsMoved ? inOrderOf(mine, before, theirs) : theirs);
    }

    /** A list with the earlier of its items in the order of another, and behind them those that it added. */
    private static List<String> inOrderOf(List<String> other, List<String> earlier, List<String> list) {
        List<String> ordered = new ArrayList<>(shared(other, shared(earlier, list)));
        ordered.addAll(without(list, earlier));
        return ordered;
    }

    /** Both lists in one: from each shared item to the next, first what the one has there and then the other. */
    private static Optional<List<String>> together(List<String> one, List<String> other) {
        List<String> shared = shared(one, other);
        if (!shared.equals(shared(other, one))) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>();
        Iterator<String> ones = one.iterator();
        Iterator<String> others = other.iterator();
        for (String next : shared) {
            addUntil(next, ones, all);
            addUntil(next, others, all);
            all.add(next);
        }
        ones.forEachRemaining(all::add);
        others.forEachRemaining(all::add);
        return Optional.of(all);
    }

    private static void addUntil(String end, Iterator<String> items, List<String> all) {
        for (String item = items.next(); !item.equals(end); item = items.next()) {
            all.add(item);
        }
    }

    private static List<String> shared(List<String> one, List<String> other) {
        Set<String> others = new HashSet<>(other);
        return one.stream().filter(others::contains).toList();
    }

    private static List<String> without(List<String> one, List<String> other) {
        Set<String> others = new HashSet<>(other);
        return one.stream().filter(item -> !others.contains(item)).toList();
    }
}
