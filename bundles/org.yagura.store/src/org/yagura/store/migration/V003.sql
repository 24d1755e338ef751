-- The plan as what each revision changed. A revision whose count of changes is null was stored as a whole text by an
-- older version and waits to be converted. Every statement may be repeated: a process may end in between.
ALTER TABLE plan_revision ALTER COLUMN yaml SET NULL;
ALTER TABLE plan_revision ADD COLUMN IF NOT EXISTS changes INTEGER;
-- Whatever has no content before is new, whatever has none after is removed.
CREATE TABLE IF NOT EXISTS plan_change (
    revision BIGINT NOT NULL,
    place INTEGER NOT NULL,
    kind VARCHAR(80) NOT NULL,
    id VARCHAR(400) NOT NULL,
    before_parent VARCHAR(500),
    before_place BIGINT,
    before_content VARCHAR(1048576),
    after_parent VARCHAR(500),
    after_place BIGINT,
    after_content VARCHAR(1048576),
    PRIMARY KEY (revision, place)
);
CREATE INDEX IF NOT EXISTS plan_change_element ON plan_change (kind, id, revision);
-- Every element as it is in the latest revision; written with it.
CREATE TABLE IF NOT EXISTS plan_head (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind VARCHAR(80) NOT NULL,
    id VARCHAR(400) NOT NULL,
    parent VARCHAR(500),
    place BIGINT NOT NULL,
    content VARCHAR(1048576) NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS plan_head_element ON plan_head (kind, id);
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
    place INTEGER NOT NULL,
    kind VARCHAR(80) NOT NULL,
    id VARCHAR(400) NOT NULL,
    before_parent VARCHAR(500),
    before_place BIGINT,
    before_content VARCHAR(1048576),
    after_parent VARCHAR(500),
    after_place BIGINT,
    after_content VARCHAR(1048576),
    PRIMARY KEY (draft, place)
);
