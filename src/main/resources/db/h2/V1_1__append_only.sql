-- H2 only: triggers are Java classes here, and random identifiers have a name of their own.
CREATE TRIGGER IF NOT EXISTS publication_append_only
    BEFORE UPDATE, DELETE ON publication
    FOR EACH ROW CALL 'org.authoritydirectory.publication.AppendOnlyTrigger';

INSERT INTO publication_head (id, log, sequence, at, link_hash)
SELECT 1, CAST(RANDOM_UUID() AS VARCHAR), 0, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00', REPEAT('0', 64)
WHERE NOT EXISTS (SELECT * FROM publication_head);
