package org.authoritydirectory.authority;

import java.util.List;
import org.authoritydirectory.shared.Fault;

/** A document that is no entry, with every fault found in it. */
public class InvalidEntryException extends RuntimeException {

    private final List<Fault> faults;

    /** With every fault that was found; there is at least one. */
    public InvalidEntryException(List<Fault> faults) {
        super(faults.stream().map(f -> f.pointer() + " " + f.detail()).toList().toString());
        this.faults = List.copyOf(faults);
    }

    /** Every fault, each with a JSON Pointer into the document. */
    public List<Fault> faults() {
        return faults;
    }
}
