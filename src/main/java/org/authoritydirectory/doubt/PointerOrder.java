package org.authoritydirectory.doubt;

import java.util.Comparator;

/** The order of JSON Pointers a reader expects: the tenth item of a list comes after the second. */
final class PointerOrder {

    static final Comparator<String> NATURAL = PointerOrder::compare;

    private PointerOrder() {}

    private static int compare(String a, String b) {
        String[] left = a.split("/");
        String[] right = b.split("/");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = isIndex(left[i]) && isIndex(right[i])
                    ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
                    : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static boolean isIndex(String step) {
        return step.matches("[0-9]{1,9}");
    }
}
