package org.authoritydirectory.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps whose order is that of the code: {@code Map.of} changes its order from run to run. */
final class Ordered {
    private Ordered() {}

    static Map<String, String> map(String... keysAndValues) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
