-- Occurrences of alerts that have ended; a view, can be rebuilt from the facts. The key is the sequence of the ending
-- fact. The index begins with the hour of the end, so that what is written goes into the newest part of it, and what is
-- read of one asset is one short range an hour.
CREATE TABLE alert_span (
    ended BIGINT PRIMARY KEY,
    until_hour INTEGER NOT NULL,
    asset VARCHAR(400) NOT NULL,
    from_nanos BIGINT NOT NULL,
    until_nanos BIGINT NOT NULL,
    span VARBINARY(1048576) NOT NULL
);
CREATE INDEX alert_span_place ON alert_span (until_hour, asset);
-- The midnights (UTC, in days since 1970) that an occurrence lasted through: few occurrences do.
CREATE TABLE alert_span_night (
    night INTEGER NOT NULL,
    ended BIGINT NOT NULL,
    PRIMARY KEY (night, ended)
);
CREATE TABLE saved_view (
    id UUID PRIMARY KEY,
    owner VARCHAR(200) NOT NULL,
    name VARCHAR(200) NOT NULL,
    place INTEGER NOT NULL,
    content CHARACTER LARGE OBJECT NOT NULL,
    version BIGINT NOT NULL
);
