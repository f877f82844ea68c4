-- PostgreSQL only: triggers are functions in PL/pgSQL here, and listeners are told of each publication.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'The publication log is append-only' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER publication_append_only
    BEFORE UPDATE OR DELETE ON publication
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER publication_not_emptied
    BEFORE TRUNCATE ON publication
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION tell_publication() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    NOTIFY publication;
    RETURN NULL;
END
$$;

CREATE TRIGGER publication_told
    AFTER INSERT ON publication
    FOR EACH STATEMENT EXECUTE FUNCTION tell_publication();

INSERT INTO publication_head (id, log, sequence, at, link_hash)
VALUES (1, CAST(gen_random_uuid() AS VARCHAR), 0, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00', REPEAT('0', 64));
