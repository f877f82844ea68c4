package org.authoritydirectory.doubt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Entry;

/**
 * The domains that one text of an entry leads to. They are read as mail programs and browsers read them, also where the
 * text is not normalised.
 *
 * @param pointer where the text stands
 * @param all each domain once, in the order of the text
 */
record Domains(String pointer, Set<Domain> all) {

    private static final int TOLD = 3;

    /** Also with the wide at-signs, which people read like the plain one. */
    private static final Pattern MAIL = Pattern.compile("[@\uFF20\uFE6B]([^\\s@\uFF20\uFE6B,;<>()\"'?&/#:\\\\]+)");

    private static final Pattern MARKS = Pattern.compile("[,;<>()\"']+");
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:[/\\\\]+");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");
    private static final Pattern DOT = Pattern.compile("[.\u3002\uFF0E\uFF61]");

    /** Those of the e-mail and website channels. */
    static List<Domains> ofChannels(Entry entry) {
        List<Domains> found = new ArrayList<>();
        for (int i = 0; i < entry.channels().size(); i++) {
            Channel channel = entry.channels().get(i);
            String at = "/channels/" + i;
            if (channel.kind() == Channel.Kind.EMAIL) {
                add(found, at + "/value", mailHosts(channel.value()));
                add(found, at + "/verbatim", mailHosts(channel.verbatim()));
            } else if (channel.kind() == Channel.Kind.WEBSITE) {
                add(found, at + "/value", webHosts(channel.value()));
                add(found, at + "/verbatim", webHosts(channel.verbatim()));
            }
        }
        return found;
    }

    /** Those of the links. */
    static List<Domains> ofLinks(Entry entry) {
        List<Domains> found = new ArrayList<>();
        for (int i = 0; entry.links() != null && i < entry.links().size(); i++) {
            String url = entry.links().get(i).url();
            if (url.startsWith("mailto:")) {
                add(found, "/links/" + i + "/url", mailHosts(url.replace("%40", "@")));
            } else if (!url.startsWith("tel:")) {
                add(found, "/links/" + i + "/url", webHosts(url));
            }
        }
        return found;
    }

    private static void add(List<Domains> found, String pointer, List<String> hosts) {
        Set<Domain> domains = hosts.stream()
                .flatMap(host -> Domain.of(host).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!domains.isEmpty()) {
            found.add(new Domains(pointer, domains));
        }
    }

    private static List<String> mailHosts(String text) {
        return text == null
                ? List.of()
                : MAIL.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<String> webHosts(String text) {
        List<String> hosts = new ArrayList<>();
        for (String word : text == null ? new String[0] : text.split("\\s+")) {
            // Marks are part of a path, and otherwise stand between addresses.
            for (String address : word.contains("/") ? new String[] {word} : MARKS.split(word)) {
                Matcher scheme = SCHEME.matcher(address);
                boolean whole = scheme.find();
                String host = host(whole ? address.substring(scheme.end()) : address);
                if (whole || DOT.matcher(host).find()) {
                    hosts.add(host);
                }
            }
        }
        return hosts;
    }

    /** The host of what follows the scheme: before the path, behind the last @, without a port. */
    private static String host(String rest) {
        String authority = rest.split("[/?#\\\\]", 2)[0];
        return PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1)).replaceFirst("");
    }

    /** Some of the domains as they may stand in a sentence. */
    static String shown(List<Domain> domains) {
        int more = domains.size() - TOLD;
        return domains.stream().limit(TOLD).map(Domain::shown).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
