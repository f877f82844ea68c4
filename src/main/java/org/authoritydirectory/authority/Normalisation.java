package org.authoritydirectory.authority;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.net.URI;
import java.util.Locale;

/** The normalised value of a channel, computed from the text that was notified; the text itself always stays. */
public final class Normalisation {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private Normalisation() {}

    /** The entry with a {@code value} on every channel that lacks one and whose {@code verbatim} gives one. */
    public static Entry of(Entry entry, String region) {
        return entry.withChannels(
                entry.channels().stream().map(c -> normalised(c, region)).toList());
    }

    private static Channel normalised(Channel c, String region) {
        if (c.value() != null || c.verbatim() == null) {
            return c;
        }
        String value = value(c.kind(), c.verbatim().strip(), region);
        return new Channel(
                c.id(),
                c.kind(),
                value,
                c.verbatim(),
                c.purpose(),
                c.availability(),
                c.encryption(),
                c.visibility(),
                c.note());
    }

    /** The normalised form, or null where there is none. Region: ISO 3166-1 alpha-2, for numbers in national format. */
    static String value(Channel.Kind kind, String verbatim, String region) {
        return switch (kind) {
            case PHONE, FAX -> e164(verbatim, region);
            case EMAIL -> verbatim.matches("[^@\\s]+@[^@\\s]+") ? verbatim.toLowerCase(Locale.ROOT) : null;
            case WEBSITE -> url(verbatim);
            default -> null;
        };
    }

    /**
     * E.164 (ITU-T). A number written with its country code is taken at its word even where today's numbering plan
     * knows it no more: notified numbers are old, and their digits must still be found.
     */
    private static String e164(String verbatim, String region) {
        try {
            PhoneNumber number = PHONES.parse(verbatim, region);
            boolean international = verbatim.startsWith("+");
            return international || PHONES.isPossibleNumber(number)
                    ? PHONES.format(number, PhoneNumberFormat.E164)
                    : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    private static String url(String verbatim) {
        try {
            URI uri = URI.create(verbatim.contains("://") ? verbatim : "http://" + verbatim);
            return uri.getHost() == null
                    ? null
                    : uri.toString().replace(uri.getHost(), uri.getHost().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
