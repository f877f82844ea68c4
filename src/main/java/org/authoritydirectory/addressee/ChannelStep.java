package org.authoritydirectory.addressee;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.authoritydirectory.authority.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One way to use, in its turn.
 *
 * @param kind of the channel
 * @param channel of the entry; absent for the post to its address
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "One way to use, in its turn")
public record ChannelStep(Use use, Channel.Kind kind, Channel channel) {

    /** What a channel is for in this request. */
    @Schema(name = "ChannelUse")
    public enum Use {
        /** To say first, at any hour, what cannot wait. */
        @JsonProperty("call-first")
        CALL_FIRST,
        /** To send the request. */
        @JsonProperty("send")
        SEND,
        /** To confirm in writing what was said. */
        @JsonProperty("confirm-in-writing")
        CONFIRM_IN_WRITING,
        /** To ask how and where. */
        @JsonProperty("enquire")
        ENQUIRE,
        /** Kept for urgent requests. */
        @JsonProperty("urgent-only")
        URGENT_ONLY
    }
}
