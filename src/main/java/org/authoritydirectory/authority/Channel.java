package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One way to reach an authority.
 *
 * @param value the normalised form: E.164 for phone and fax, lower-case address for e-mail, URL for a website; absent
 *     where {@code verbatim} cannot be normalised
 * @param verbatim the text as it was notified
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "One way to reach an authority")
public record Channel(
        @NotNull @Code String id,
        @NotNull Kind kind,
        @Text String value,
        @Text String verbatim,
        Purpose purpose,
        Availability availability,
        @Text String encryption,
        @NotNull Visibility visibility,
        @Size(max = 20) Map<@LanguageTag String, @Text String> note) {

    /** The same channel with its normal form still to be found. */
    public Channel withoutValue() {
        return new Channel(id, kind, null, verbatim, purpose, availability, encryption, visibility, note);
    }

    /** The kinds of channel; {@code diplomatic} and {@code interpol} are ways without a number. */
    @Schema(name = "ChannelKind")
    public enum Kind {
        @JsonProperty("phone")
        PHONE,
        @JsonProperty("fax")
        FAX,
        @JsonProperty("email")
        EMAIL,
        @JsonProperty("website")
        WEBSITE,
        @JsonProperty("post")
        POST,
        @JsonProperty("diplomatic")
        DIPLOMATIC,
        @JsonProperty("interpol")
        INTERPOL,
        @JsonProperty("secure-platform")
        SECURE_PLATFORM;

        /** The code in the API, such as {@code secure-platform}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a channel is meant for. */
    @Schema(name = "ChannelPurpose")
    public enum Purpose {
        @JsonProperty("routine")
        ROUTINE,
        @JsonProperty("urgent")
        URGENT;

        /** The code in the API, such as {@code urgent}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When a channel is answered. */
    @Schema(name = "ChannelAvailability")
    public enum Availability {
        @JsonProperty("office-hours")
        OFFICE_HOURS,
        @JsonProperty("24h")
        AROUND_THE_CLOCK
    }
}
