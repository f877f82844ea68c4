package org.authoritydirectory.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what stands beside the log. */
@ApplicationScoped
class RestrictedEntryRepository implements PanacheRepositoryBase<RestrictedEntry, Long> {

    /** The records, each with what stands beside it. */
    List<Publication> complete(List<Publication> records) {
        List<Long> numbers = records.stream()
                .filter(record -> record.restricted() != null)
                .map(Publication::sequence)
                .toList();
        if (numbers.isEmpty()) {
            return records;
        }
        Map<Long, RestrictedEntry> beside = list("sequence in ?1", numbers).stream()
                .collect(Collectors.toMap(RestrictedEntry::sequence, Function.identity()));
        return records.stream()
                .map(record -> record.with(beside.get(record.sequence())))
                .toList();
    }
}
