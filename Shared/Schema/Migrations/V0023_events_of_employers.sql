-- An event that names no employer as it should is written all the same: who is told of it may not keep it from happening.

SET LOCAL ROLE foothold_platform_owner;

-- A column that is computed cannot be given another expression before PostgreSQL 17, so it is made anew, with its index.
-- squawk-ignore ban-drop-column
ALTER TABLE platform.event DROP COLUMN employer_id;
-- squawk-ignore adding-field-with-default, constraint-missing-not-valid
ALTER TABLE platform.event ADD COLUMN employer_id uuid GENERATED ALWAYS AS (
    CASE
        WHEN data ->> 'employer' ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' THEN (data ->> 'employer')::uuid
    END) STORED;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX event_of_employer ON platform.event (programme_id, employer_id, xid, id) WHERE employer_id IS NOT NULL;

RESET ROLE;
