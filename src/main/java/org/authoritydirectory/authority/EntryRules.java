package org.authoritydirectory.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.treaty.Territory;
import org.authoritydirectory.treaty.TreatyService;

/**
 * What an entry must be before it can be published: well-formed, and true to the reference data. What a State really
 * notified always passes: no member but the State, a name and the provenance is demanded.
 */
@ApplicationScoped
public class EntryRules {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final Validator validator;
    private final TreatyService treaties;

    EntryRules(Validator validator, TreatyService treaties) {
        this.validator = validator;
        this.treaties = treaties;
    }

    /**
     * Passes an entry that may be published.
     *
     * @throws InvalidEntryException with every fault, each with its pointer
     */
    public void check(Entry entry) {
        List<Fault> faults = new ArrayList<>();
        validator.validate(entry).forEach(v -> faults.add(Fault.at(pointer(v), v.getMessage())));
        checkReferences(entry, faults);
        checkChannels(entry, faults);
        checkHours(entry, faults);
        EntryDates.check(entry, faults);
        if (!faults.isEmpty()) {
            throw new InvalidEntryException(faults);
        }
    }

    private void checkReferences(Entry entry, List<Fault> faults) {
        unless(entry.state() == null || treaties.state(entry.state()).isPresent(), faults, "/state", "is not a State");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entry.designations().size(); i++) {
            Designation d = entry.designations().get(i);
            String at = "/designations/" + i;
            unless(ids.add(d.id()), faults, at + "/id", "stands twice");
            unless(treaties.function(d.function()).isPresent(), faults, at + "/function", "is not a function");
            unless(treaties.instrument(d.instrument()).isPresent(), faults, at + "/instrument", "is not an instrument");
            if (d.territory() != null) {
                Optional<Territory> territory = treaties.territory(d.territory());
                unless(
                        territory.isPresent()
                                && (territory.get().state() == null
                                        || territory.get().state().equals(entry.state())),
                        faults,
                        at + "/territory",
                        "is not a territory of the State");
            }
        }
    }

    private static void checkChannels(Entry entry, List<Fault> faults) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entry.channels().size(); i++) {
            unless(ids.add(entry.channels().get(i).id()), faults, "/channels/" + i + "/id", "stands twice");
        }
        for (int i = 0; i < entry.designations().size(); i++) {
            checkNamed(entry.designations().get(i).channels(), ids, faults, "/designations/" + i);
        }
        for (int i = 0; i < entry.contacts().size(); i++) {
            checkNamed(entry.contacts().get(i).channels(), ids, faults, "/contacts/" + i);
        }
    }

    private static void checkNamed(List<String> named, Set<String> ids, List<Fault> faults, String at) {
        for (int j = 0; named != null && j < named.size(); j++) {
            unless(ids.contains(named.get(j)), faults, at + "/channels/" + j, "is not a channel of the entry");
        }
    }

    private static void checkHours(Entry entry, List<Fault> faults) {
        if (entry.hours() == null || entry.hours().timeZone() == null) {
            return;
        }
        unless(ZONES.contains(entry.hours().timeZone()), faults, "/hours/timeZone", "is not an IANA time zone");
    }

    private static void unless(boolean met, List<Fault> faults, String pointer, String detail) {
        if (!met) {
            faults.add(Fault.at(pointer, detail));
        }
    }

    /** The path of a constraint violation as a JSON Pointer: {@code channels[0].value} is {@code /channels/0/value}. */
    private static String pointer(ConstraintViolation<Entry> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/')
                        .append(org.authoritydirectory.shared.Problem.printable(
                                node.getKey().toString()));
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
