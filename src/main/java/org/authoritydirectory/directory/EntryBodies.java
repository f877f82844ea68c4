package org.authoritydirectory.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.format.EntryWriter;
import org.authoritydirectory.format.Format;
import org.authoritydirectory.format.FormatService;

/** The bodies of answers about entries: JSON as it is kept ready, every other format made from what the reader may see. */
@ApplicationScoped
class EntryBodies {

    private final FormatService formats;

    EntryBodies(FormatService formats) {
        this.formats = formats;
    }

    /** One entry. */
    byte[] one(Rendered entry, Visibility audience, Format format) {
        byte[] json = entry.json(audience);
        return switch (format) {
            case JSON -> json;
            case NDJSON -> {
                byte[] line = Arrays.copyOf(json, json.length + 1);
                line[json.length] = '\n';
                yield line;
            }
            default -> formats.one(format, entry.view(audience));
        };
    }

    /** Many entries, one after the other: none is kept when it is written. */
    StreamingOutput all(Stream<Rendered> entries, Visibility audience, Format format) {
        Iterable<Rendered> each = entries::iterator;
        if (format == Format.NDJSON) {
            return out -> {
                for (Rendered entry : each) {
                    out.write(one(entry, audience, format));
                }
            };
        }
        return out -> {
            EntryWriter writer = formats.list(format, out);
            for (Rendered entry : each) {
                writer.write(entry.view(audience));
            }
            writer.end();
        };
    }
}
