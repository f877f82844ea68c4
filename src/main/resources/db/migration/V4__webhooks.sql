-- Who is told of publications, where, and how far they have been.
CREATE TABLE IF NOT EXISTS subscription (
    id              VARCHAR(40) PRIMARY KEY,
    subject         VARCHAR(255)                NOT NULL,
    target          VARCHAR(2000)               NOT NULL,
    -- Codes with commas between them; empty for any.
    states          VARCHAR(5000)               NOT NULL,
    functions       VARCHAR(5000)               NOT NULL,
    instruments     VARCHAR(5000)               NOT NULL,
    status          VARCHAR(10)                 NOT NULL CHECK (status = ANY (ARRAY['unverified', 'active', 'ended'])),
    -- As they are: whoever signs needs the key itself.
    secret          VARCHAR(80)                 NOT NULL,
    previous_secret VARCHAR(80),
    previous_until  TIMESTAMP(6) WITH TIME ZONE,
    -- Number of the last publication that was looked at for it.
    reached         BIGINT                      NOT NULL CHECK (reached >= 0),
    created_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    challenged_at   TIMESTAMP(6) WITH TIME ZONE,
    CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
);

CREATE INDEX IF NOT EXISTS subscription_subject ON subscription (subject);
CREATE INDEX IF NOT EXISTS subscription_reached ON subscription (status, reached);

-- A publication that a subscriber has still to be told of; gone when they have taken it.
CREATE TABLE IF NOT EXISTS delivery (
    subscription VARCHAR(40)                 NOT NULL REFERENCES subscription ON DELETE CASCADE,
    sequence     BIGINT                      NOT NULL REFERENCES publication,
    authority    VARCHAR(10)                 NOT NULL,
    status       VARCHAR(7)                  NOT NULL CHECK (status = ANY (ARRAY['waiting', 'dead'])),
    attempts     INTEGER                     NOT NULL CHECK (attempts >= 0),
    written_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    due_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    failure      VARCHAR(20),
    PRIMARY KEY (subscription, sequence)
);

CREATE INDEX IF NOT EXISTS delivery_due ON delivery (status, due_at);
CREATE INDEX IF NOT EXISTS delivery_entry ON delivery (subscription, authority, sequence);
