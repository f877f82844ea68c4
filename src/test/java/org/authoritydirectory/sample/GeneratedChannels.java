package org.authoritydirectory.sample;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Contact;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.treaty.State;

/** The channels of one entry, sparse as notifications are; all numbers and addresses are fictional. */
final class GeneratedChannels {
    private final Dice dice;
    private final String region;
    private final String host;
    final List<Channel> channels = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();

    GeneratedChannels(Dice dice, State state, Body body) {
        this.dice = dice;
        region = state.iso2();
        host = body.domain() + "." + region.toLowerCase(Locale.ROOT) + ".example";
        phones(Channel.Kind.PHONE, 0.35);
        phones(Channel.Kind.FAX, 0.3);
        if (dice.chance(0.3)) {
            String mailbox = dice.pick(List.of("mla", "extradition", "international", "secretariat", "contact"));
            String address = mailbox + "@" + host;
            add(Channel.Kind.EMAIL, address, dice.chance(0.1) ? address.toUpperCase(Locale.ROOT) : address, null);
        }
        if (dice.chance(0.2)) {
            add(Channel.Kind.WEBSITE, "https://www." + host, "www." + host, null);
        }
        if (dice.chance(0.05)) {
            add(dice.pick(List.of(Channel.Kind.DIPLOMATIC, Channel.Kind.INTERPOL)), null, null, null);
        }
        if (dice.chance(0.06)) {
            forPractitioners();
        }
    }

    private void phones(Channel.Kind kind, double share) {
        for (double chance = share; dice.chance(chance); chance = 0.25) {
            String local = "555" + dice.digits(dice.between(4, 5));
            String country = "+" + PhoneNumberUtil.getInstance().getCountryCodeForRegion(region);
            String verbatim =
                    switch (dice.weighted(5, 2, 1, 1)) {
                        case 0 -> country + " " + local.substring(0, 3) + " " + local.substring(3);
                        case 1 ->
                            country.replace("+", "00") + " (0)" + local.substring(0, 3) + "-" + local.substring(3);
                        case 2 -> fullWidth(country + " " + local);
                        default -> "0" + local.substring(0, 3) + "/" + local.substring(3);
                    };
            boolean everyHour = kind == Channel.Kind.PHONE && dice.chance(0.1);
            add(kind, country + local, verbatim, everyHour ? Channel.Availability.AROUND_THE_CLOCK : null);
        }
    }

    private void forPractitioners() {
        String address = "duty@" + host;
        channels.add(new Channel(
                nextId(),
                Channel.Kind.EMAIL,
                address,
                address,
                Channel.Purpose.URGENT,
                Channel.Availability.AROUND_THE_CLOCK,
                "OpenPGP",
                Visibility.PRACTITIONER,
                null));
        String id = channels.get(channels.size() - 1).id();
        var title = Ordered.map("en", "Duty officer", "fr", "Fonctionnaire de permanence");
        contacts.add(new Contact(title, List.of(id), Visibility.PRACTITIONER));
    }

    private void add(Channel.Kind kind, String value, String verbatim, Channel.Availability availability) {
        var purpose = availability == null ? Channel.Purpose.ROUTINE : Channel.Purpose.URGENT;
        channels.add(
                new Channel(nextId(), kind, value, verbatim, purpose, availability, null, Visibility.PUBLIC, null));
    }

    private String nextId() {
        return "c" + (channels.size() + 1);
    }

    /** The same digits as East Asian typing gives them. */
    static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
