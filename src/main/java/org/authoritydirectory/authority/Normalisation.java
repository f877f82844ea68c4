package org.authoritydirectory.authority;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The normalised value of a channel, computed from the text that was notified; the text itself always stays. */
public final class Normalisation {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** The part of a web address that is the same in capitals, and the part that is not. */
    private static final Pattern WEB = Pattern.compile("(https?://[^/?#]+)(.*)", Pattern.CASE_INSENSITIVE);

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
        String value = value(c.kind(), c.verbatim(), region);
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

    /**
     * The normalised form, or null where there is none.
     *
     * @param region ISO 3166-1 alpha-2, for numbers in national format; null where there is none
     */
    public static String value(Channel.Kind kind, String text, String region) {
        String verbatim = text.strip();
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
            boolean international = verbatim.startsWith("+");
            PhoneNumber number = PHONES.parse(international ? verbatim : withPlus(verbatim, region), region);
            return international || PHONES.isPossibleNumber(number)
                    ? PHONES.format(number, PhoneNumberFormat.E164)
                    : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** Many write 00 before their country code, also where one does not dial 00 to call abroad. */
    private static String withPlus(String verbatim, String region) {
        String digits = PhoneNumberUtil.normalizeDigitsOnly(verbatim);
        int country = region == null ? 0 : PHONES.getCountryCodeForRegion(region);
        return country > 0 && digits.startsWith("00" + country) ? "+" + digits.substring(2) : verbatim;
    }

    private static String url(String verbatim) {
        Matcher web = WEB.matcher(verbatim.contains("://") ? verbatim : "http://" + verbatim);
        try {
            return web.matches() && URI.create(web.group()).getHost() != null
                    ? web.group(1).toLowerCase(Locale.ROOT) + web.group(2)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
