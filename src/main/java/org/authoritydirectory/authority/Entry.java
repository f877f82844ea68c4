package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole published document of one authority: what is versioned, reviewed, published, exported and synced. The same
 * shape everywhere; an absent member is not known.
 *
 * @param id stable for ever, never reused, never derived from a name
 * @param version counts the entry's publications from 1
 * @param sequence number of the publication in the log
 * @param publishedAt when it was published
 * @param state State that designated the authority
 * @param names language tag to name
 * @param confirmedAt when the authority last said that the entry is right
 * @param unreachableSince when the secretariat failed to reach it; absent once the authority has confirmed the entry since
 * @param successor id of the authority that took over
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "The published document of one authority; an absent member is not known")
public record Entry(
        @Schema(readOnly = true, examples = "LVA-7K3Q9D") @Pattern(regexp = ID)
        String id,

        @Schema(readOnly = true) Integer version,
        @Schema(readOnly = true) Long sequence,
        @Schema(readOnly = true) Instant publishedAt,

        @Schema(description = "ISO 3166-1 alpha-3 code of the State", examples = "LVA") @NotNull @Code
        String state,

        @Schema(description = "Names by language tag") @NotEmpty @Size(max = 40)
        Map<@LanguageTag String, @Text String> names,

        @Size(max = 20) List<@Text String> aliases,
        @Size(max = 20) Map<@LanguageTag String, @Text String> unit,
        @Valid Address address,
        @Size(max = 50) List<@NotNull @Valid Channel> channels,
        @Valid Hours hours,
        @Valid Languages languages,
        @Size(max = 100) List<@NotNull @Valid Designation> designations,
        @Size(max = 20) Map<@LanguageTag String, @Text String> requirements,
        @Size(max = 20) Map<@LanguageTag String, @Text String> urgentProcedure,
        @Size(max = 20) List<@NotNull @Valid Link> links,
        @Size(max = 20) List<@Text String> networks,
        @Size(max = 20) Map<@LanguageTag String, @Text String> remarks,
        @Size(max = 20) List<@NotNull @Valid Contact> contacts,
        @NotNull @Valid Provenance provenance,
        @Schema(readOnly = true) Instant confirmedAt,
        @Schema(readOnly = true) Instant unreachableSince,
        @Pattern(regexp = ID) String successor) {

    /** Code of the State, a hyphen, six characters of Crockford's base 32. */
    public static final String ID = "[A-Z]{2,3}-[0-9A-HJKMNP-TV-Z]{6}";

    /** Members that are absent or empty are the same thing: not known. */
    public Entry {
        names = names == null ? Map.of() : names;
        channels = channels == null ? List.of() : List.copyOf(channels);
        designations = designations == null ? List.of() : List.copyOf(designations);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }

    /** The same document of another authority: for a new one, which has no id yet. */
    public Entry withId(String id) {
        return with(
                id, channels, designations, contacts, version, sequence, publishedAt, confirmedAt, unreachableSince);
    }

    /** The same document, of which its authority said at an instant that it is right: so it can be reached since then. */
    public Entry confirmed(Instant at) {
        boolean reached = at != null && unreachableSince != null && !at.isBefore(unreachableSince);
        return with(
                id,
                channels,
                designations,
                contacts,
                version,
                sequence,
                publishedAt,
                at,
                reached ? null : unreachableSince);
    }

    /** The same document, of an authority that could not be reached at an instant. */
    public Entry unreachable(Instant since) {
        return with(id, channels, designations, contacts, version, sequence, publishedAt, confirmedAt, since);
    }

    /** The same document with the members the service sets at publication. */
    public Entry published(int version, long sequence, Instant at) {
        return with(id, channels, designations, contacts, version, sequence, at, confirmedAt, unreachableSince);
    }

    /** The same document with other channels. */
    public Entry withChannels(List<Channel> channels) {
        return with(
                id, channels, designations, contacts, version, sequence, publishedAt, confirmedAt, unreachableSince);
    }

    /** What everyone may see: without the channels and contacts reserved for practitioners, and without their traces. */
    public Entry publicForm() {
        List<Channel> shown = channels.stream()
                .filter(c -> c.visibility() == Visibility.PUBLIC)
                .toList();
        List<Contact> posts = contacts.stream()
                .filter(c -> c.visibility() == Visibility.PUBLIC)
                .toList();
        if (shown.size() == channels.size() && posts.size() == contacts.size()) {
            return this;
        }
        Set<String> ids = shown.stream().map(Channel::id).collect(Collectors.toSet());
        return with(
                id,
                shown,
                designations.stream().map(d -> d.withChannelsAmong(ids)).toList(),
                posts.stream().map(c -> c.withChannelsAmong(ids)).toList(),
                version,
                sequence,
                publishedAt,
                confirmedAt,
                unreachableSince);
    }

    private Entry with(
            String id,
            List<Channel> channels,
            List<Designation> designations,
            List<Contact> contacts,
            Integer version,
            Long sequence,
            Instant publishedAt,
            Instant confirmedAt,
            Instant unreachableSince) {
        return new Entry(
                id,
                version,
                sequence,
                publishedAt,
                state,
                names,
                aliases,
                unit,
                address,
                channels,
                hours,
                languages,
                designations,
                requirements,
                urgentProcedure,
                links,
                networks,
                remarks,
                contacts,
                provenance,
                confirmedAt,
                unreachableSince,
                successor);
    }
}
