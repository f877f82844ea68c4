package org.authoritydirectory.storm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.authoritydirectory.Sample;

/** The entries that are fought over. Few, so that many meet at each of them. */
final class Offices {

    static final String MANY = "IRL";
    static final String WITH_FOCAL_POINT = "GBR";

    private static final List<String> ORIGINAL = List.of(
            Sample.IRELAND_AT_SEA,
            Sample.id("IRL-02"),
            Sample.id("IRL-03"),
            Sample.LATVIA_JUSTICE,
            Sample.LATVIA_PROSECUTOR,
            Sample.SCOTLAND_CROWN_OFFICE);

    private final List<String> ids = new CopyOnWriteArrayList<>(ORIGINAL);

    List<String> all() {
        return List.copyOf(ids);
    }

    List<String> of(String state) {
        return ids.stream().filter(id -> id.startsWith(state + "-")).toList();
    }

    /** Those of a State that were not there at first, and so may leave again. */
    List<String> createdIn(String state) {
        return of(state).stream().filter(id -> !ORIGINAL.contains(id)).toList();
    }

    void come(String id) {
        ids.add(id);
    }

    void gone(String id) {
        ids.remove(id);
    }
}
