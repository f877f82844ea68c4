package org.authoritydirectory.format;

import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.authoritydirectory.authority.EntryView;

/** Writes vCard 4.0 (RFC 6350): a card an entry. What would end a line or a value is escaped by the library. */
final class CardWriter implements EntryWriter {

    private final OutputStream out;
    private final Cards cards;

    CardWriter(OutputStream out, Cards cards) {
        this.out = out;
        this.cards = cards;
    }

    @Override
    public void write(EntryView view) throws IOException {
        StringWriter lines = new StringWriter();
        try (VCardWriter writer = new VCardWriter(lines, VCardVersion.V4_0)) {
            writer.setAddProdId(false);
            // Quotation marks in parameters (RFC 6868): the address as it was notified is one.
            writer.setCaretEncodingEnabled(true);
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(cards.of(view));
        }
        out.write(Folding.fold(lines.toString()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
