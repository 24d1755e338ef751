-- Facts in the order of the journal. Only the ascending key: lookups by anything else live in memory.
CREATE TABLE fact (
    sequence BIGINT PRIMARY KEY,
    id UUID NOT NULL,
    cause UUID,
    engagement VARCHAR(200),
    source_nanos BIGINT NOT NULL,
    receipt_nanos BIGINT NOT NULL,
    type VARCHAR(80) NOT NULL,
    version SMALLINT NOT NULL,
    body VARBINARY(1048576) NOT NULL
);
-- How far each engine had read when it wrote its last facts.
CREATE TABLE engine_mark (engine VARCHAR(80) PRIMARY KEY, sequence BIGINT NOT NULL);
CREATE TABLE plan_revision (
    number BIGINT PRIMARY KEY,
    yaml CHARACTER LARGE OBJECT NOT NULL,
    author VARCHAR(200) NOT NULL,
    comment VARCHAR(4000) NOT NULL,
    at_nanos BIGINT NOT NULL
);
-- Views: can be rebuilt from the facts.
CREATE TABLE measurement_period (from_second BIGINT PRIMARY KEY);
CREATE TABLE measurement (
    from_second BIGINT NOT NULL,
    monitor VARCHAR(400) NOT NULL,
    sent INTEGER NOT NULL,
    lost INTEGER NOT NULL,
    min_micros BIGINT NOT NULL,
    mean_micros BIGINT NOT NULL,
    max_micros BIGINT NOT NULL,
    PRIMARY KEY (from_second, monitor)
);
CREATE TABLE incident_archive (number BIGINT PRIMARY KEY, story BINARY LARGE OBJECT NOT NULL);
CREATE TABLE outbox (
    id UUID PRIMARY KEY,
    fact UUID NOT NULL,
    channel VARCHAR(80) NOT NULL,
    payload CHARACTER LARGE OBJECT NOT NULL,
    due_nanos BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    settled BOOLEAN NOT NULL
);
