package org.authoritydirectory.transparency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;

/** Reads the leaves from the log, a few at a time, however long it is. */
@ApplicationScoped
class LeafService {

    private static final int CHUNK = 50;

    private final PublicationService publications;
    private final ObjectMapper json;

    LeafService(PublicationService publications, ObjectMapper json) {
        this.publications = publications;
        this.json = json;
    }

    /** The leaves of a tile, each behind its length in two bytes. */
    byte[] bundle(TilePath tile) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (Publication record : publications.after(tile.first(), tile.width())) {
            byte[] leaf = record.leaf();
            if (leaf.length >= 1 << Short.SIZE) {
                throw new IllegalStateException("The leaf of record " + record.sequence() + " does not fit a bundle");
            }
            bundle.write(leaf.length >> Byte.SIZE);
            bundle.write(leaf.length);
            bundle.writeBytes(leaf);
        }
        return bundle.toByteArray();
    }

    /** The records behind a number up to the end of the log, one JSON object a line. */
    StreamingOutput records(long after) {
        return out -> {
            long last = after;
            List<Publication> next = publications.after(last, CHUNK);
            while (!next.isEmpty()) {
                for (Publication record : next) {
                    out.write(json.writeValueAsBytes(RecordView.of(record)));
                    out.write('\n');
                    last = record.sequence();
                }
                next = publications.after(last, CHUNK);
            }
        };
    }
}
