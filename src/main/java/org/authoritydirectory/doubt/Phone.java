package org.authoritydirectory.doubt;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Normalisation;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;

/**
 * A phone or fax channel, with the number that people will dial: the value that was sent, else the normal form of the
 * text.
 *
 * @param text the sent text the number is read from; null where there is none
 * @param number null where the text is no number
 */
record Phone(String pointer, String text, PhoneNumber number) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** The phones and faxes of an entry. */
    static List<Phone> of(Entry entry, TreatyService treaties) {
        String region = treaties.state(entry.state()).map(State::iso2).orElse(null);
        List<Phone> phones = new ArrayList<>();
        for (int i = 0; i < entry.channels().size(); i++) {
            Channel channel = entry.channels().get(i);
            if (isPhone(channel)) {
                phones.add(of(channel, "/channels/" + i, region));
            }
        }
        return phones;
    }

    static boolean isPhone(Channel channel) {
        return channel.kind() == Channel.Kind.PHONE || channel.kind() == Channel.Kind.FAX;
    }

    private static Phone of(Channel channel, String at, String region) {
        if (channel.value() != null) {
            return new Phone(at + "/value", channel.value(), parsed(channel.value(), region));
        }
        if (channel.verbatim() == null) {
            return new Phone(at, null, null);
        }
        String value = Normalisation.value(channel.kind(), channel.verbatim(), region);
        return new Phone(at + "/verbatim", channel.verbatim(), value == null ? null : parsed(value, region));
    }

    private static PhoneNumber parsed(String text, String region) {
        try {
            return PHONES.parse(text, region);
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** The number as digits after a plus (E.164): safe to show. */
    String e164() {
        return PHONES.format(number, PhoneNumberFormat.E164);
    }

    boolean valid() {
        return PHONES.isValidNumber(number);
    }

    /** ISO 3166-1 alpha-2 code of where the number is; null where its numbering plan does not know it. */
    String region() {
        return PHONES.getRegionCodeForNumber(number);
    }
}
