package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.authoritydirectory.operation.RunningDirectory;

/** What the database holds in the end. */
record Held(
        long head,
        List<Published> log,
        Map<String, Submitted> submissions,
        Map<String, List<Event>> trails,
        List<Noted> audit,
        List<Key> keys) {

    /** A record of the log; with the whole entry, and with what everybody sees of it. */
    record Published(
            long sequence,
            Instant at,
            String authority,
            int version,
            String type,
            ObjectNode entry,
            ObjectNode shown,
            String submission,
            String leaf,
            String link) {}

    /** A submission. */
    record Submitted(
            String id,
            String authority,
            String state,
            String type,
            int baseVersion,
            ObjectNode entry,
            String reason,
            String status,
            String submittedBy,
            String clearedBy,
            String decidedBy,
            Instant effectiveFrom,
            Long sequence) {}

    /** A step of a submission; without an entry where it changes nothing of it. */
    record Event(String submission, int number, String actor, String type, String comment, ObjectNode entry) {}

    /** A line of the audit trail. */
    record Noted(String actor, String action, String target, String outcome, String reason) {}

    /** A request that is done once. */
    record Key(String subject, String token, String answer) {}

    static Held read(Connection connection) throws SQLException {
        List<Published> log = rows(
                connection,
                "SELECT p.*, COALESCE(r.entry, p.entry) AS whole FROM publication p"
                        + " LEFT JOIN restricted_entry r ON r.sequence = p.sequence ORDER BY p.sequence",
                row -> new Published(
                        row.getLong("sequence"),
                        instant(row, "at"),
                        row.getString("authority"),
                        row.getInt("version"),
                        row.getString("type"),
                        entry(row, "whole"),
                        entry(row, "entry"),
                        row.getString("submission"),
                        row.getString("leaf_hash"),
                        row.getString("link_hash")));
        List<Submitted> submissions = rows(
                connection,
                "SELECT * FROM submission",
                row -> new Submitted(
                        row.getString("id"),
                        row.getString("authority"),
                        row.getString("state"),
                        row.getString("type"),
                        row.getInt("base_version"),
                        entry(row, "entry"),
                        row.getString("reason"),
                        row.getString("status"),
                        row.getString("submitted_by"),
                        row.getString("cleared_by"),
                        row.getString("decided_by"),
                        instant(row, "effective_from"),
                        row.getObject("sequence") == null ? null : row.getLong("sequence")));
        List<Event> events = rows(
                connection,
                "SELECT * FROM submission_event ORDER BY submission, number",
                row -> new Event(
                        row.getString("submission"),
                        row.getInt("number"),
                        row.getString("actor"),
                        row.getString("type"),
                        row.getString("comment"),
                        entry(row, "entry")));
        List<Noted> audit = rows(
                connection,
                "SELECT * FROM audit_record ORDER BY sequence",
                row -> new Noted(
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("target"),
                        row.getString("outcome"),
                        row.getString("reason")));
        List<Key> keys = rows(
                connection,
                "SELECT * FROM idempotency_key",
                row -> new Key(row.getString("subject"), row.getString("token"), row.getString("answer")));
        long head = rows(connection, "SELECT sequence FROM publication_head", row -> row.getLong(1))
                .get(0);
        return new Held(
                head,
                log,
                submissions.stream().collect(Collectors.toMap(Submitted::id, s -> s)),
                events.stream().collect(Collectors.groupingBy(Event::submission, TreeMap::new, Collectors.toList())),
                audit,
                keys);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection connection, String query, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reading.of(row));
            }
            return rows;
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static ObjectNode entry(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : (ObjectNode) RunningDirectory.tree(text);
    }
}
