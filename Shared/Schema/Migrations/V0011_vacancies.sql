-- Jobs: what vacancies could not say, what there is to warn of, their search by all words, and sandboxes for employers' systems.

SET LOCAL ROLE foothold_jobs_owner;

-- Words as they are looked for: without capitals and accents.
CREATE FUNCTION jobs.folded(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN translate(lower(words), 'àáâäãåçèéêëìíîïñòóôöõùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy');

-- squawk-ignore adding-field-with-default
ALTER TABLE jobs.vacancy
    -- The occupation that the vacancy was read as, and how sure that is; confirmed where the employer named it by its address or code.
    ADD COLUMN occupation_uri text,
    ADD COLUMN isco text,
    ADD COLUMN occupation_confidence numeric(3, 2),
    ADD COLUMN occupation_confirmed boolean,
    -- Of the place of work, in degrees (WGS 84).
    ADD COLUMN latitude double precision,
    ADD COLUMN longitude double precision,
    -- What the employer can adapt for people with a disability.
    ADD COLUMN accommodations text,
    -- How to apply.
    ADD COLUMN application jsonb,
    -- What the employer is warned of; it keeps nothing from being posted.
    ADD COLUMN warnings jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT vacancy_coordinates_whole CHECK (
        num_nulls(latitude, longitude) IN (0, 2) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180) NOT VALID,
    ADD CONSTRAINT vacancy_coding_whole CHECK (
        num_nulls(occupation_uri, isco, occupation_confidence, occupation_confirmed) IN (0, 4)
        AND occupation_confidence BETWEEN 0 AND 1) NOT VALID;
-- squawk-ignore adding-field-with-default
ALTER TABLE jobs.vacancy ADD COLUMN words tsvector GENERATED ALWAYS AS (strip(to_tsvector('simple', jobs.folded(title || ' ' || description || ' ' || coalesce(district, ''))))) STORED;
-- How often a word comes decides between two ways of searching, so more words are counted than usual.
ALTER TABLE jobs.vacancy ALTER COLUMN words SET STATISTICS 500;

-- The view filters by the programme itself, for under row-level security a text search scans the whole table.
-- squawk-ignore ban-drop-view
DROP VIEW jobs.searchable_vacancy;
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX jobs.vacancy_title_words;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX vacancy_words ON jobs.vacancy USING gin (words) WITH (gin_pending_list_limit = 512);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX vacancy_by_occupation ON jobs.vacancy (programme_id, isco, created_at DESC, id DESC);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX vacancy_by_place ON jobs.vacancy (programme_id, jobs.folded(district), created_at DESC, id DESC);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX vacancy_updated ON jobs.vacancy (programme_id, updated_at);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX vacancy_external_id ON jobs.vacancy (programme_id, external_id) WHERE external_id IS NOT NULL;

CREATE VIEW jobs.searchable_vacancy AS
    SELECT
        programme_id, id, employer_id, external_id, title, description, occupation, occupation_uri, isco, occupation_confidence,
        occupation_confirmed, skills, languages, licences, education, experience_months, district, latitude, longitude, remote, contract,
        schedule, wage_minimum, wage_maximum, wage_period, currency, openings, starts_on, closes_on, accommodations, application, warnings,
        state, reason, version, created_at, updated_at, words
    FROM jobs.vacancy
    WHERE programme_id = (SELECT platform.programme());
GRANT SELECT ON jobs.searchable_vacancy TO foothold_jobs;

RESET ROLE;
SET LOCAL ROLE foothold_portal_owner;

-- A sandbox is a programme of its own beside a programme: nobody holds a role in it, so nothing in it is seen, matched or counted.
ALTER TABLE portal.programme ADD COLUMN sandbox_of uuid;
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX programme_sandbox_unique ON portal.programme (sandbox_of);

-- The sandbox of the programme in force, made where there is none yet.
CREATE FUNCTION portal.sandbox() RETURNS uuid
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        INSERT INTO portal.programme (
            id, slug, name, country, currency, time_zone, languages, yearly_target, is_demo, created_at, sandbox_of)
        SELECT
            gen_random_uuid(), 'sandbox-' || right(replace(p.id::text, '-', ''), 23), p.name || ' (sandbox)', p.country, p.currency,
            p.time_zone, p.languages, 0, p.is_demo, now(), p.id
        FROM portal.programme AS p
        WHERE p.id = platform.programme() AND p.sandbox_of IS NULL
        ON CONFLICT (sandbox_of) DO NOTHING;
        SELECT s.id FROM portal.programme AS s WHERE s.sandbox_of = platform.programme();
    END;
REVOKE EXECUTE ON FUNCTION portal.sandbox() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.sandbox() TO foothold_jobs;

RESET ROLE;
SET LOCAL ROLE foothold_jobs_owner;

-- Where a key of a sandbox writes; null for one that is live.
ALTER TABLE jobs.api_key ADD COLUMN sandbox_id uuid;

-- Lets an employer of the programme in force into its sandbox, under the same identity.
CREATE FUNCTION jobs.enter_sandbox(employer uuid, sandbox uuid) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        INSERT INTO jobs.employer (programme_id, id, name, sector, district, state, created_at)
        SELECT sandbox, e.id, e.name || ' ' || e.id, e.sector, e.district, 'registered', now()
        FROM jobs.employer AS e
        WHERE e.programme_id = platform.programme() AND e.id = employer
        ON CONFLICT (programme_id, id) DO NOTHING;
    END;
REVOKE EXECUTE ON FUNCTION jobs.enter_sandbox(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.enter_sandbox(uuid, uuid) TO foothold_jobs;

-- A key of a sandbox acts in the sandbox and nowhere else.
CREATE OR REPLACE FUNCTION jobs.authenticate_key(key_digest bytea)
    RETURNS TABLE (api_key_id uuid, programme_id uuid, employer_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT k.id, coalesce(k.sandbox_id, k.programme_id), k.employer_id
        FROM jobs.api_key AS k
        JOIN jobs.employer AS e ON e.programme_id = k.programme_id AND e.id = k.employer_id AND e.state <> 'suspended'
        WHERE k.digest = key_digest
            AND k.revoked_at IS NULL
            AND k.expires_at > now();
    END;

RESET ROLE;
