package org.authoritydirectory.doubt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Contact;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Link;

/**
 * Texts that lack one of the six languages of the United Nations. Nearly all do; so what the published version already
 * has in the same words is not told again.
 */
final class TranslationMissing implements DoubtRule {

    private static final List<String> SIX = List.of("ar", "en", "es", "fr", "ru", "zh");

    private record Words(String pointer, Map<String, String> texts) {}

    @Override
    public List<Doubt> about(Proposal proposal) {
        Set<Map<String, String>> seen = new HashSet<>();
        if (proposal.published() != null) {
            words(proposal.published()).forEach(words -> seen.add(words.texts()));
        }
        List<Doubt> doubts = new ArrayList<>();
        for (Words words : words(proposal.entry())) {
            String missing = missing(words.texts());
            if (!missing.isEmpty() && !seen.contains(words.texts())) {
                doubts.add(DoubtKind.TRANSLATION_MISSING.at(words.pointer(), "There is no text in " + missing + "."));
            }
        }
        return doubts;
    }

    private static String missing(Map<String, String> texts) {
        Set<String> languages =
                texts.keySet().stream().map(tag -> tag.split("-")[0]).collect(Collectors.toSet());
        return SIX.stream().filter(language -> !languages.contains(language)).collect(Collectors.joining(", "));
    }

    private static List<Words> words(Entry entry) {
        List<Words> all = new ArrayList<>();
        add(all, "/names", entry.names());
        add(all, "/unit", entry.unit());
        add(all, "/requirements", entry.requirements());
        add(all, "/urgentProcedure", entry.urgentProcedure());
        add(all, "/remarks", entry.remarks());
        addEach(all, "/channels/", "/note", entry.channels(), Channel::note);
        addEach(all, "/designations/", "/urgentProcedure", entry.designations(), Designation::urgentProcedure);
        addEach(all, "/designations/", "/requirements", entry.designations(), Designation::requirements);
        addEach(all, "/links/", "/title", entry.links(), Link::title);
        addEach(all, "/contacts/", "/title", entry.contacts(), Contact::title);
        return all;
    }

    private static <T> void addEach(
            List<Words> all, String before, String after, List<T> items, Function<T, Map<String, String>> texts) {
        for (int i = 0; items != null && i < items.size(); i++) {
            add(all, before + i + after, texts.apply(items.get(i)));
        }
    }

    private static void add(List<Words> all, String pointer, Map<String, String> texts) {
        if (texts != null && !texts.isEmpty()) {
            all.add(new Words(pointer, texts));
        }
    }
}
