package org.authoritydirectory.search;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/** The parts by which a phone number, an e-mail address or a website is found. */
final class ContactWords {

    private static final int SHORTEST_ENDING = 4;
    /** Two numbers behind one another (ITU-T E.164); a text of nothing but digits must not fill the memory. */
    private static final int LONGEST_PHONE = 30;
    /** RFC 1035, 2.3.4. */
    private static final int LONGEST_DOMAIN = 255;

    private ContactWords() {}

    /** The digits and every ending of them: a beginning of an ending is found anywhere in the number. */
    static Stream<Field> phone(String text) {
        String digits = TextQuery.digits(TextQuery.digitsInAscii(text));
        return IntStream.rangeClosed(0, digits.length() - SHORTEST_ENDING)
                .mapToObj(i -> digits.substring(i, Math.min(i + LONGEST_PHONE, digits.length())))
                .map(ending -> new StringField(EntryDocument.PHONE, ending, Field.Store.NO));
    }

    /** An address on the net: whole, its words, and its domain with each domain above it that is not a bare suffix. */
    static Stream<Field> address(String text) {
        String address =
                text.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        String domain = address.substring(address.indexOf('@') + 1).replaceFirst("[:/].*$", "");
        Stream<String> domains = domain.length() > LONGEST_DOMAIN
                ? Stream.empty()
                : Stream.iterate(domain, d -> d.indexOf('.') > 0, d -> d.substring(d.indexOf('.') + 1));
        Stream<String> parts = Stream.of(address.split("[^\\p{L}\\p{N}]+"));
        return Stream.concat(
                Stream.of(SearchField.CONTACT.words(address)),
                Stream.concat(domains, parts).map(SearchField.CONTACT::word));
    }
}
