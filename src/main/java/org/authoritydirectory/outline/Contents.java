package org.authoritydirectory.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.authoritydirectory.outline.OutlineView.Kind;

/**
 * What a request contains. For mutual legal assistance three instruments have a list; the other articles have none, so
 * there the headings are few and are no more than a drafting aid. The numbers of the articles are from general knowledge of
 * the texts, save 17(3) and 55(3), which were seen; the notice of every outline says to check.
 */
final class Contents {

    private static final String ASSISTED = "mutual-legal-assistance";

    /**
     * The articles of an instrument about requests for mutual legal assistance.
     *
     * @param list what a request contains, from (a) to (f); the three lists are the same
     * @param additional what more may be asked for
     * @param deadlines null where the instrument does not speak of them
     * @param otherTreaty that a treaty between both States goes before the list
     * @param confiscation what a request contains in addition where it is about confiscation
     */
    private record Assistance(
            String list,
            String additional,
            String confidentiality,
            String deadlines,
            String otherTreaty,
            String confiscation) {}

    private static final Map<String, Assistance> ASSISTANCE = Map.of(
            "untoc", new Assistance("18(15)", "18(16)", "18(20)", "18(24)", "18(7)", "13(3)"),
            "uncac", new Assistance("46(15)", "46(16)", "46(20)", "46(24)", "46(7)", "55(3)"),
            "drugs-1988", new Assistance("7(10)", "7(11)", "7(14)", null, "7(7)", "5(4)(d)"));

    private static final Map<String, String> PROVISIONAL_ARREST =
            Map.of("untoc", "16(9)", "uncac", "44(10)", "drugs-1988", "6(8)");

    private static final Map<String, String> SHIPS = Map.of("migrants-protocol", "8(2)", "drugs-1988", "17(3)");

    private Contents() {}

    /**
     * A part of a request.
     *
     * @param article null where no article is behind it
     */
    record Part(String code, Kind kind, String article) {

        /** What an article speaks of, or usual practice where there is none. */
        static Part of(String code, String article) {
            return new Part(code, article == null ? Kind.PRACTICE : Kind.ARTICLE, article);
        }

        static Part usual(String code) {
            return of(code, null);
        }
    }

    /** The parts of a request for a function under an instrument, in their order, between legal basis and signature. */
    static List<Part> of(String function, String instrument) {
        return switch (function) {
            case ASSISTED -> assistance(ASSISTANCE.get(instrument));
            case "extradition" ->
                List.of(
                        Part.usual("person-sought"),
                        Part.usual("offence"),
                        Part.usual("decision"),
                        Part.of("provisional-arrest", PROVISIONAL_ARREST.get(instrument)),
                        Part.usual("urgency"),
                        Part.usual("confidentiality"));
            case "transfer-of-sentenced-persons" ->
                List.of(
                        Part.usual("sentenced-person"),
                        Part.usual("sentence"),
                        Part.usual("assistance"),
                        Part.usual("urgency"),
                        Part.usual("confidentiality"));
            case "migrant-smuggling-at-sea", "drug-trafficking-at-sea" ->
                List.of(
                        Part.usual("vessel"),
                        Part.of("suspicion", SHIPS.get(instrument)),
                        Part.of("measures", SHIPS.get(instrument)),
                        Part.usual("urgency"),
                        Part.usual("confidentiality"));
            case "firearms" ->
                List.of(
                        Part.usual("items"),
                        Part.usual("facts"),
                        Part.usual("assistance"),
                        Part.usual("purpose"),
                        Part.usual("urgency"),
                        Part.usual("confidentiality"));
            default ->
                List.of(
                        Part.usual("facts"),
                        Part.usual("assistance"),
                        Part.usual("purpose"),
                        Part.usual("urgency"),
                        Part.usual("confidentiality"));
        };
    }

    /** The article by which a treaty of mutual legal assistance between both States goes before the list of this one. */
    static Optional<String> otherTreaty(String function, String instrument) {
        return assistance(function, instrument).map(Assistance::otherTreaty);
    }

    /** Who makes the request: asked for by (a) of the list. */
    static Part sender(String function, String instrument) {
        return assistance(function, instrument)
                .map(articles -> required("sender", articles.list() + "(a)"))
                .orElse(Part.usual("sender"));
    }

    private static Optional<Assistance> assistance(String function, String instrument) {
        return function.equals(ASSISTED) ? Optional.ofNullable(ASSISTANCE.get(instrument)) : Optional.empty();
    }

    private static List<Part> assistance(Assistance articles) {
        List<Part> parts = new ArrayList<>();
        char letter = 'b';
        for (String code : List.of("proceedings", "facts", "assistance", "persons", "purpose")) {
            parts.add(articles == null ? Part.usual(code) : required(code, articles.list() + "(" + letter++ + ")"));
        }
        if (articles != null) {
            parts.add(new Part("confiscation", Kind.CONDITIONAL, articles.confiscation()));
            parts.add(Part.of("additional", articles.additional()));
        }
        parts.add(Part.of("urgency", articles == null ? null : articles.deadlines()));
        parts.add(Part.of("confidentiality", articles == null ? null : articles.confidentiality()));
        return parts;
    }

    private static Part required(String code, String article) {
        return new Part(code, Kind.REQUIRED, article);
    }
}
