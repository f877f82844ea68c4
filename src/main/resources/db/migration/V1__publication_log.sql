-- Migrations may be run again, and do without IN in a CHECK: docs/adr/0009.

-- The publication log: every approved change, once, numbered without gaps in the order of commit.
CREATE TABLE IF NOT EXISTS publication (
    sequence     BIGINT PRIMARY KEY,
    at           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    authority    VARCHAR(10)                 NOT NULL,
    version      INTEGER                     NOT NULL CHECK (version > 0),
    type         VARCHAR(10)                 NOT NULL CHECK (type = ANY (ARRAY['published', 'withdrawn', 'confirmed'])),
    -- The public form of the entry, as canonical JSON (RFC 8785).
    entry        VARCHAR(1000000)            NOT NULL,
    reason       VARCHAR(2000),
    successor    VARCHAR(10),
    submission   VARCHAR(40),
    submitted_by VARCHAR(200)                NOT NULL,
    approved_by  VARCHAR(200)                NOT NULL,
    -- Salted digest of the restricted form, where there is one.
    restricted   VARCHAR(64),
    leaf_hash    VARCHAR(64)                 NOT NULL,
    link_hash    VARCHAR(64)                 NOT NULL,
    -- Also the index that finds the current version of an authority.
    UNIQUE (authority, version)
);

CREATE INDEX IF NOT EXISTS publication_at ON publication (at, sequence);

-- What only practitioners may see, beside the log and erasable by law; the proofs hold without it.
CREATE TABLE IF NOT EXISTS restricted_entry (
    sequence BIGINT PRIMARY KEY REFERENCES publication,
    salt     VARCHAR(64)      NOT NULL,
    entry    VARCHAR(1000000) NOT NULL
);

-- One row, locked by each publication until its commit: hence no gaps, and commit in the order of the numbers.
CREATE TABLE IF NOT EXISTS publication_head (
    id        SMALLINT PRIMARY KEY CHECK (id = 1),
    log       VARCHAR(36)                 NOT NULL,
    sequence  BIGINT                      NOT NULL,
    at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    link_hash VARCHAR(64)                 NOT NULL
);
