-- Jobs: employers that register themselves, whom to reach there and where they are, their users, what a key may do, the log of relations,
-- saved filters and changes of many vacancies at once.
-- squawk-ignore-file ban-drop-constraint

SET LOCAL ROLE foothold_jobs_owner;

-- One that registered itself is unverified, and offers no work until somebody of the office has verified it.
ALTER TABLE jobs.employer
    DROP CONSTRAINT employer_state_known,
    DROP CONSTRAINT employer_reason_of_suspension,
    DROP CONSTRAINT employer_name_unique;
-- squawk-ignore adding-field-with-default
ALTER TABLE jobs.employer
    -- Of ISIC Rev. 4, within the section.
    ADD COLUMN division text,
    ADD COLUMN contacts jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN sites jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT employer_state_known CHECK (state IN ('unverified', 'registered', 'verified', 'refused', 'suspended')) NOT VALID,
    ADD CONSTRAINT employer_reason_known CHECK (reason IS NULL OR state IN ('suspended', 'refused')) NOT VALID,
    ADD CONSTRAINT employer_division_in_section CHECK (division IS NULL OR (division ~ '^[0-9]{2}$' AND sector IS NOT NULL)) NOT VALID,
    ADD CONSTRAINT employer_lists CHECK (jsonb_typeof(contacts) = 'array' AND jsonb_typeof(sites) = 'array') NOT VALID;
-- Whoever registers itself neither takes a name from others nor learns who is registered.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX employer_name_unique ON jobs.employer (programme_id, name) WHERE state NOT IN ('unverified', 'refused');
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX employer_by_name ON jobs.employer (programme_id, name, id);

-- What a key may do, and the last day on which it was used.
-- squawk-ignore adding-field-with-default
ALTER TABLE jobs.api_key
    ADD COLUMN scopes text[] NOT NULL DEFAULT ARRAY[
        'vacancies:read', 'vacancies:write', 'referrals:read', 'referrals:write', 'events:read', 'webhooks:read', 'webhooks:write'],
    ADD COLUMN last_used_on date,
    ADD CONSTRAINT api_key_scopes_known CHECK (
        cardinality(scopes) > 0
        AND scopes <@ ARRAY[
            'vacancies:read', 'vacancies:write', 'referrals:read', 'referrals:write', 'events:read', 'webhooks:read', 'webhooks:write'])
    NOT VALID;

-- A key's digest in, who that is and what it may do out; nothing where the key is not good. Notes the day.
-- squawk-ignore ban-drop-function
DROP FUNCTION jobs.authenticate_key(bytea);
CREATE FUNCTION jobs.authenticate_key(key_digest bytea)
    RETURNS TABLE (api_key_id uuid, programme_id uuid, employer_id uuid, scopes text[])
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        UPDATE jobs.api_key AS k
        SET last_used_on = current_date
        WHERE k.digest = key_digest
            AND k.revoked_at IS NULL
            AND k.expires_at > now()
            AND k.last_used_on IS DISTINCT FROM current_date;
        SELECT k.id, coalesce(k.sandbox_id, k.programme_id), k.employer_id, k.scopes
        FROM jobs.api_key AS k
        JOIN jobs.employer AS e ON e.programme_id = k.programme_id AND e.id = k.employer_id AND e.state IN ('registered', 'verified')
        WHERE k.digest = key_digest
            AND k.revoked_at IS NULL
            AND k.expires_at > now();
    END;
REVOKE EXECUTE ON FUNCTION jobs.authenticate_key(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.authenticate_key(bytea) TO foothold_services;

-- Visits, calls and agreements: what the office and an employer had to do with each other.
CREATE TABLE jobs.employer_relation (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    employer_id uuid NOT NULL,
    kind text NOT NULL,
    happened_on date NOT NULL,
    note text NOT NULL,
    follow_up_on date,
    followed_up_at timestamptz,
    account_id uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT employer_relation_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT employer_relation_employer_fkey FOREIGN KEY (programme_id, employer_id) REFERENCES jobs.employer (programme_id, id),
    CONSTRAINT employer_relation_kind_known CHECK (kind IN ('visit', 'call', 'message', 'agreement')),
    CONSTRAINT employer_relation_follow_up_later CHECK (follow_up_on >= happened_on),
    CONSTRAINT employer_relation_followed_up CHECK (followed_up_at IS NULL OR follow_up_on IS NOT NULL)
);
CREATE INDEX employer_relation_newest ON jobs.employer_relation (programme_id, employer_id, happened_on DESC, id DESC);
CREATE INDEX employer_relation_due ON jobs.employer_relation (programme_id, follow_up_on, id)
    WHERE follow_up_on IS NOT NULL AND followed_up_at IS NULL;

-- A person's own ways of looking at the list of vacancies.
CREATE TABLE jobs.saved_filter (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    -- As it stands in the address of the list.
    query text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT saved_filter_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT saved_filter_name_unique UNIQUE (programme_id, account_id, name)
);

ALTER TABLE jobs.employer_relation ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.saved_filter ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON jobs.employer_relation USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.saved_filter USING (programme_id = (SELECT platform.programme()));

GRANT SELECT, INSERT, UPDATE ON jobs.employer_relation TO foothold_jobs;
GRANT SELECT, INSERT, DELETE ON jobs.saved_filter TO foothold_jobs;

RESET ROLE;
SET LOCAL ROLE foothold_portal_owner;

-- An employer's managers keep its users, keys and webhooks; whoever spoke for an employer until now did that too.
ALTER TABLE portal.role_assignment
    DROP CONSTRAINT role_assignment_employer_named,
    ADD CONSTRAINT role_assignment_employer_named CHECK ((role IN ('employer', 'employer_manager')) = (employer_id IS NOT NULL)) NOT VALID;
INSERT INTO portal.role_assignment (programme_id, account_id, role, employer_id, granted_by, granted_at)
SELECT programme_id, account_id, 'employer_manager', employer_id, granted_by, granted_at
FROM portal.role_assignment
WHERE role = 'employer';

-- The offices that an employer can register with.
CREATE VIEW portal.published_office AS
    SELECT id, slug, name
    FROM portal.programme
    WHERE sandbox_of IS NULL;
GRANT SELECT ON portal.published_office TO foothold_jobs;

-- The users of employers in the programme in force, whether or not they have signed in yet.
CREATE VIEW portal.published_employer_user AS
    SELECT r.employer_id, a.id, a.name, a.email, a.password_hash IS NOT NULL AS has_password, bool_or(r.role = 'employer_manager') AS is_manager
    FROM portal.role_assignment AS r
    JOIN portal.account AS a ON a.id = r.account_id
    WHERE r.programme_id = (SELECT platform.programme()) AND r.employer_id IS NOT NULL AND a.disabled_at IS NULL
    GROUP BY r.employer_id, a.id;
GRANT SELECT ON portal.published_employer_user TO foothold_jobs;

RESET ROLE;
