package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry as it is answered: the published document with what is derived when answering, which is no part of what is
 * logged or hashed.
 *
 * @param missing the members a practitioner needs and the entry does not have
 * @param withheld the members this reader may not see
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An entry as it is answered, with what is derived when answering")
public record EntryView(
        @JsonUnwrapped Entry entry,
        @Schema(readOnly = true) Freshness freshness,

        @Schema(readOnly = true, examples = "[\"email\",\"hours\"]")
        List<String> missing,

        @Schema(readOnly = true) List<Withheld> withheld) {

    /** What a reader may see of an entry. */
    public static EntryView of(Entry entry, Freshness freshness, Visibility audience) {
        return audience.isRestricted() ? wholeOf(entry, freshness) : publicOf(entry, freshness);
    }

    /** The whole of an entry: nothing is withheld. */
    public static EntryView wholeOf(Entry entry, Freshness freshness) {
        return new EntryView(entry, freshness, Completeness.missing(entry), List.of());
    }

    /** What everyone may see of an entry. */
    public static EntryView publicOf(Entry entry, Freshness freshness) {
        Entry shown = entry.publicForm();
        List<Withheld> withheld = new ArrayList<>();
        if (shown.channels().size() < entry.channels().size()) {
            withheld.add(withheld("/channels"));
        }
        if (shown.contacts().size() < entry.contacts().size()) {
            withheld.add(withheld("/contacts"));
        }
        // A designation that names no channel means all of them; one that named others must not come to read like that.
        for (int i = 0; i < shown.designations().size(); i++) {
            if (!shown.designations().get(i).equals(entry.designations().get(i))) {
                withheld.add(withheld("/designations/" + i + "/channels"));
            }
        }
        return new EntryView(shown, freshness, Completeness.missing(entry), withheld);
    }

    /**
     * What is held of an entry of which a part was reserved and is not here: on a mirror, which has what is public, or after
     * that part was erased.
     */
    public static EntryView partOf(Entry shown, Freshness freshness) {
        Withheld somewhere = new Withheld(
                "",
                "A part that is reserved for practitioners is not held here.",
                "The secretariat of the directory that published it says where it can be read.");
        return new EntryView(shown, freshness, Completeness.missingFromPart(shown), List.of(somewhere));
    }

    private static Withheld withheld(String pointer) {
        return new Withheld(
                pointer,
                "Reserved for signed-in practitioners.",
                "Practitioners, authorities and partner systems get access from the secretariat.");
    }
}
