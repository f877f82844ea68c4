-- A practitioner says that a contact is wrong; the secretariat answers once. It never changes the entry by itself.
CREATE TABLE IF NOT EXISTS report (
    id          VARCHAR(40) PRIMARY KEY,
    authority   VARCHAR(10)                 NOT NULL,
    state       VARCHAR(3)                  NOT NULL,
    -- What the reporter was looking at: this version, in the form that everybody or that practitioners see.
    version     INTEGER                     NOT NULL CHECK (version > 0),
    form        VARCHAR(12)                 NOT NULL CHECK (form = ANY (ARRAY['public', 'practitioner'])),
    member      VARCHAR(200),
    text        VARCHAR(2000)               NOT NULL,
    status      VARCHAR(8)                  NOT NULL CHECK (status = ANY (ARRAY['open', 'answered'])),
    reported_by VARCHAR(255)                NOT NULL,
    reported_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    answered_by VARCHAR(255),
    answered_at TIMESTAMP(6) WITH TIME ZONE,
    outcome     VARCHAR(14) CHECK (outcome = ANY (ARRAY['corrected', 'right-as-it-is', 'passed-on'])),
    comment     VARCHAR(2000),
    CHECK ((status = 'answered') = (answered_by IS NOT NULL)),
    CHECK ((status = 'answered') = (outcome IS NOT NULL))
);

CREATE INDEX IF NOT EXISTS report_reporter ON report (reported_by, status);
CREATE INDEX IF NOT EXISTS report_status ON report (status, reported_at);

-- E-mails still to be sent: written with what they tell of, and gone when they are sent or given up.
CREATE TABLE IF NOT EXISTS notice (
    id        VARCHAR(40) PRIMARY KEY,
    kind      VARCHAR(40)                 NOT NULL,
    recipient VARCHAR(320)                NOT NULL,
    subject   VARCHAR(200)                NOT NULL,
    body      VARCHAR(4000)               NOT NULL,
    at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    due_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    attempts  INTEGER                     NOT NULL CHECK (attempts >= 0)
);

CREATE INDEX IF NOT EXISTS notice_due ON notice (due_at, id);

-- Of which version a reminder was written, so that each is written once, whichever replica comes first.
CREATE TABLE IF NOT EXISTS reminder (
    authority VARCHAR(10)                 NOT NULL,
    version   INTEGER                     NOT NULL,
    step      VARCHAR(8)                  NOT NULL CHECK (step = ANY (ARRAY['due', 'overdue'])),
    at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (authority, version, step)
);
