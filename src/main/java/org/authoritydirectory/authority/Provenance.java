package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an entry comes from.
 *
 * @param source address or citation of the source
 * @param sourceDate the source's date as far as it is known: a date, a year or a sentence
 * @param sample true where the entry is sample data, never to be relied on
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Where an entry comes from; sample marks data never to be relied on")
public record Provenance(@Text String source, @Text String sourceDate, Boolean sample) {}
