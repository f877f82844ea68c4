package org.authoritydirectory.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.treaty.TreatyService;

/** Gives entries in each format. A format takes what its reader may see, so it decides nothing about that. */
@ApplicationScoped
public class FormatService {

    private final LinkedData linkedData;
    private final Cards cards;

    /** Names of States and functions come from the reference data. */
    public FormatService(TreatyService treaties) {
        linkedData = new LinkedData(treaties);
        cards = new Cards(treaties);
    }

    /** A document about one entry, UTF-8. */
    public byte[] one(Format format, EntryView view) {
        if (format == Format.JSONLD) {
            return linkedData.document(view).toString().getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try {
            EntryWriter writer = list(format, bytes);
            writer.write(view);
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * A writer of a document about many entries, UTF-8.
     *
     * @param format one that is not made of the entry's own JSON, which is kept ready elsewhere
     * @param out is flushed at the end and never closed
     */
    public EntryWriter list(Format format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new TableWriter(out);
            case VCARD -> new CardWriter(out, cards);
            case JSONLD -> new LinkedDataWriter(out, linkedData);
            case JSON, NDJSON -> throw new IllegalArgumentException(format + " is the entry's own JSON");
        };
    }
}
