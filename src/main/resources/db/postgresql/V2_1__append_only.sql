-- PostgreSQL only: triggers call a function here.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER audit_record_append_only
    BEFORE UPDATE OR DELETE ON audit_record
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_record_not_emptied
    BEFORE TRUNCATE ON audit_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER submission_event_append_only
    BEFORE UPDATE OR DELETE ON submission_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER submission_event_not_emptied
    BEFORE TRUNCATE ON submission_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
