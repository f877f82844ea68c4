package org.authoritydirectory;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The entries of the sample by the names the tests call them. */
public final class Sample {

    private static final Map<String, String> IDS = ids();

    /** Latvia's authority for mutual legal assistance at the trial stage. */
    public static final String LATVIA_JUSTICE = id("LVA-01");
    /** Latvia's authority for mutual legal assistance before trial. */
    public static final String LATVIA_PROSECUTOR = id("LVA-02");
    /** Latvia's contact point for firearms. */
    public static final String LATVIA_INTERIOR = id("LVA-03");
    /** Ireland's authority for drug trafficking at sea: the one entry with hours and a 24-hour line. */
    public static final String IRELAND_AT_SEA = id("IRL-01");
    /** Scotland's authority, under national guidance only. */
    public static final String SCOTLAND_CROWN_OFFICE = id("GBR-02");
    /** The number of entries. */
    public static final int SIZE = IDS.size();

    private Sample() {}

    /** The id of the entry made from a row of the source. */
    public static String id(String row) {
        String id = IDS.get(row);
        if (id == null) {
            throw new IllegalArgumentException("The sample has no row " + row);
        }
        return id;
    }

    /** The entries as they are loaded, one JSON document a line. */
    public static List<String> lines() {
        InputStream in = Sample.class.getResourceAsStream("/sample/authorities.ndjson");
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .toList();
    }

    private static Map<String, String> ids() {
        try (InputStream in = Sample.class.getResourceAsStream("/sample/ids.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
