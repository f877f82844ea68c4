-- H2 only: TRUNCATE fires no trigger here, but a table that another refers to is not emptied. These two are for that alone.
CREATE TABLE IF NOT EXISTS audit_record_not_emptied (
    sequence BIGINT REFERENCES audit_record
);

CREATE TABLE IF NOT EXISTS submission_event_not_emptied (
    submission VARCHAR(40),
    number     INTEGER,
    FOREIGN KEY (submission, number) REFERENCES submission_event
);
