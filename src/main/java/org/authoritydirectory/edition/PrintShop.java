package org.authoritydirectory.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.function.IntConsumer;
import org.authoritydirectory.directory.Published;
import org.authoritydirectory.shared.NamelessFile;
import org.authoritydirectory.treaty.TreatyService;

/** Makes one edition. What it needs for that takes a second and some memory, so it is set up when the first is made. */
@ApplicationScoped
class PrintShop {

    private final TreatyService treaties;
    private final EditionConfig config;
    private Press press;
    private Typefaces typefaces;

    PrintShop(TreatyService treaties, EditionConfig config) {
        this.treaties = treaties;
        this.config = config;
    }

    /**
     * Makes an edition.
     *
     * @param begun when the directory was that
     * @param progress told the number of entries written, after each
     */
    synchronized Edition print(Published published, EditionLanguage language, Instant begun, IntConsumer progress)
            throws IOException {
        if (press == null) {
            typefaces = new Typefaces();
            press = new Press();
        }
        Book book = new Book(published, new Wording(language), treaties);
        boolean tagged = published.entries().size() <= config.taggedUpTo();
        FileChannel file = NamelessFile.open(config.folder(), "edition-", ".pdf");
        try {
            press.print(
                    published.at(),
                    tagged,
                    Channels.newOutputStream(file),
                    pages -> book.write(pages, typefaces, progress));
            return new Edition(file, published.sequence(), begun, Seal.settle(file, published.at()));
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }
}
