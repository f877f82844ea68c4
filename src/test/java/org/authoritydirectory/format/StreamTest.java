package org.authoritydirectory.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However many entries are written, what a writer holds is a buffer. */
class StreamTest {

    private static final TreatyService TREATIES = new TreatyService();
    private static final int ENTRIES = 3_000;
    private static final int BUFFER = 64 * 1024;

    /** Counts what arrives and remembers nothing of it. */
    private static final class Counter extends OutputStream {

        private long bytes;
        private boolean closed;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "VCARD", "JSONLD"})
    void everythingIsPassedOnAtOnceAndNothingKept(Format format) throws IOException {
        FormatService formats = new FormatService(TREATIES);
        Iterator<Entry> entries =
                new EntryGenerator(3, TREATIES).entries(ENTRIES).iterator();
        Counter counter = new Counter();
        EntryWriter writer = formats.list(format, counter);
        long due = 0;
        WeakReference<EntryView> first = null;
        while (entries.hasNext()) {
            EntryView view = EntryView.publicOf(entries.next(), Freshness.CURRENT);
            writer.write(view);
            first = first == null ? new WeakReference<>(view) : first;
            due += alone(formats, format, view);
            assertThat(counter.bytes).isGreaterThan(due - BUFFER);
        }
        long written = counter.bytes;
        System.gc();
        assertThat(first.get()).isNull();
        writer.end();
        assertThat(counter.bytes - written).isLessThan(BUFFER);
        assertThat(counter.bytes).isGreaterThan(ENTRIES * 300L);
        assertThat(counter.closed).isFalse();
    }

    /** The bytes of an entry, without what stands once at the beginning of a document. */
    private static long alone(FormatService formats, Format format, EntryView view) {
        return formats.one(format, view).length - 1_000L;
    }
}
