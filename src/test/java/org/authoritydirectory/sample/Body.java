package org.authoritydirectory.sample;

import java.util.List;

/** The kinds of body that States designate, in the order of the columns of {@link Vocabulary}. */
enum Body {
    JUSTICE("justice"),
    INTERIOR("interior"),
    FOREIGN_AFFAIRS("mfa"),
    PROSECUTOR_GENERAL("prosecution"),
    ATTORNEY_GENERAL("legal"),
    POLICE("police"),
    CUSTOMS("customs"),
    COAST_GUARD("coastguard"),
    ANTI_CORRUPTION("integrity"),
    FINANCIAL_INTELLIGENCE("finance"),
    SUPREME_COURT("court"),
    CENTRAL_AUTHORITY("cooperation");

    private static final List<Body> AT_SEA = List.of(COAST_GUARD, COAST_GUARD, CUSTOMS, POLICE, INTERIOR);
    private static final List<Body> ARMS = List.of(INTERIOR, INTERIOR, POLICE);
    private static final List<Body> CORRUPTION =
            List.of(ANTI_CORRUPTION, ANTI_CORRUPTION, FINANCIAL_INTELLIGENCE, PROSECUTOR_GENERAL);
    private static final List<Body> JUDICIAL = List.of(
            JUSTICE,
            JUSTICE,
            JUSTICE,
            JUSTICE,
            PROSECUTOR_GENERAL,
            PROSECUTOR_GENERAL,
            ATTORNEY_GENERAL,
            ATTORNEY_GENERAL,
            FOREIGN_AFFAIRS,
            INTERIOR,
            SUPREME_COURT,
            CENTRAL_AUTHORITY);

    private final String domain;

    Body(String domain) {
        this.domain = domain;
    }

    /** The label of the body's domain name. */
    String domain() {
        return domain;
    }

    /** The bodies that States name for a function; the more usual ones stand more than once. */
    static List<Body> fitting(String function) {
        return switch (function) {
            case "migrant-smuggling-at-sea", "drug-trafficking-at-sea" -> AT_SEA;
            case "firearms" -> ARMS;
            case "prevention-of-corruption", "asset-recovery", "prevention-of-organized-crime" -> CORRUPTION;
            default -> JUDICIAL;
        };
    }
}
