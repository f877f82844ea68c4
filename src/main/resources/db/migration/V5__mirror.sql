-- The last checkpoint that another directory signed and this one, its mirror, has proved. One row at most.
CREATE TABLE IF NOT EXISTS kept_checkpoint (
    id   SMALLINT PRIMARY KEY CHECK (id = 1),
    size BIGINT         NOT NULL CHECK (size >= 0),
    note VARCHAR(16384) NOT NULL
);
