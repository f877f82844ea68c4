-- H2 only: triggers are Java classes here.
CREATE TRIGGER IF NOT EXISTS audit_record_append_only
    BEFORE UPDATE, DELETE ON audit_record
    FOR EACH ROW CALL 'org.authoritydirectory.publication.AppendOnlyTrigger';

CREATE TRIGGER IF NOT EXISTS submission_event_append_only
    BEFORE UPDATE, DELETE ON submission_event
    FOR EACH ROW CALL 'org.authoritydirectory.publication.AppendOnlyTrigger';
