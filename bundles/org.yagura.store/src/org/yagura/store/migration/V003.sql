-- The plan as what each revision changed. A revision whose count of changes is null was stored as a whole text by an
-- older version and waits to be converted. Every statement may be repeated: a process may end in between.
ALTER TABLE plan_revision ALTER COLUMN yaml SET NULL;
ALTER TABLE plan_revision ADD COLUMN IF NOT EXISTS changes INTEGER;
-- Changes and elements stand many to a row, together with those of the same bucket of their keys: a row for each would
-- cost a large revision many times as much.
CREATE TABLE IF NOT EXISTS plan_change (
    revision BIGINT NOT NULL,
    bucket INTEGER NOT NULL,
    changes VARBINARY(1000000000) NOT NULL,
    PRIMARY KEY (revision, bucket)
);
CREATE INDEX IF NOT EXISTS plan_change_bucket ON plan_change (bucket, revision);
-- Every element as it is in the latest revision; written with it.
CREATE TABLE IF NOT EXISTS plan_head (bucket INTEGER PRIMARY KEY, elements VARBINARY(1000000000) NOT NULL);
CREATE TABLE IF NOT EXISTS draft (
    id UUID PRIMARY KEY,
    owner VARCHAR(200) NOT NULL,
    title VARCHAR(400) NOT NULL,
    base BIGINT NOT NULL,
    changed_nanos BIGINT NOT NULL,
    version BIGINT NOT NULL,
    changes INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS draft_change (
    draft UUID NOT NULL,
    page INTEGER NOT NULL,
    changes VARBINARY(1000000000) NOT NULL,
    PRIMARY KEY (draft, page)
);
