package org.authoritydirectory.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Entry;
import org.junit.jupiter.api.Test;

/** Every list and every map of an entry has been thought of, so that a new one cannot be compared by accident. */
class PartsTest {

    /** The lists that are one value, with the record they are in. */
    private static final Set<String> ONE_VALUE =
            Set.of("Address.lines", "Hours.weekly", "Opening.days", "Designation.channels", "Contact.channels");

    @Test
    void eachListIsKnownByItsItemsOrIsOneValue() {
        List<String> known = members(List.class)
                .filter(member -> !ONE_VALUE.contains(member))
                .map(PartsTest::name)
                .toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(Parts.IDENTITIES.keySet());
        assertThat(members(List.class)).containsAll(ONE_VALUE);
    }

    @Test
    void eachMapIsOfTextsByLanguage() {
        assertThat(members(Map.class).map(PartsTest::name).distinct())
                .containsExactlyInAnyOrderElementsOf(Parts.BY_LANGUAGE);
    }

    private static String name(String member) {
        return member.substring(member.indexOf('.') + 1);
    }

    private static Stream<String> members(Class<?> type) {
        return records(Entry.class, new HashSet<>())
                .flatMap(record -> Stream.of(record.getRecordComponents()))
                .filter(component -> component.getType() == type)
                .map(component -> component.getDeclaringRecord().getSimpleName() + "." + component.getName());
    }

    private static Stream<Class<?>> records(Class<?> type, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(type),
                Stream.of(type.getRecordComponents()).flatMap(component -> records(held(component), seen)));
    }

    private static Class<?> held(RecordComponent component) {
        return component.getType() == List.class
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
    }
}
