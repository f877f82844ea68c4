package org.authoritydirectory.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * A finished edition. Its file has no name: it is gone with the last who has it open, be that by a later edition or by the
 * end of the process, however sudden; so nothing half made is ever found, and nothing old stays behind.
 */
final class Edition {

    private static final Logger LOG = Logger.getLogger(Edition.class);
    private static final int CHUNK = 1 << 16;

    private final FileChannel file;
    private final long sequence;
    private final Instant begun;
    private final String tag;
    private final long size;
    private int users = 1;

    /**
     * An edition that is complete.
     *
     * @param sequence number of the publication it shows
     * @param begun when it was the newest
     * @param tag the opaque part of its entity tag
     */
    Edition(FileChannel file, long sequence, Instant begun, String tag) throws IOException {
        this.file = file;
        this.sequence = sequence;
        this.begun = begun;
        this.tag = tag;
        this.size = file.size();
    }

    long sequence() {
        return sequence;
    }

    Instant begun() {
        return begun;
    }

    String tag() {
        return tag;
    }

    long size() {
        return size;
    }

    /** Keeps the file until {@link #release()}; only whoever gets an edition from the shelf may do so. */
    synchronized Edition acquire() {
        users++;
        return this;
    }

    /** Lets go of the file; the last one closes it. */
    synchronized void release() {
        users--;
        if (users == 0) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("An old edition could not be closed", e);
            }
        }
    }

    /** Writes the PDF. */
    void writeTo(OutputStream out) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long at = 0; at < size; at += chunk.limit()) {
            chunk.clear();
            if (file.read(chunk, at) < 0) {
                throw new IOException("The edition is shorter than it was");
            }
            chunk.flip();
            out.write(chunk.array(), 0, chunk.limit());
        }
    }
}
