-- Jobs: a vacancy is found by each run of letters and digits in it, also beside a slash or in an address, at a third of the cost of writing it.

SET LOCAL ROLE foothold_jobs_owner;

-- The words of a folded text. Not PostgreSQL's parser, which takes "cook/baker" for a path and an address for one word, and is slower.
CREATE FUNCTION jobs.words_of(folded text) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10 AS $$
DECLARE
    spaced text := regexp_replace(folded, '[^[:alnum:] ]', ' ', 'g');
BEGIN
    -- A word has at most 2,046 bytes.
    IF octet_length(spaced) > 2046 THEN
        spaced := regexp_replace(spaced, '([^ ]{200})', '\1 ', 'g');
    END IF;
    RETURN array_to_tsvector(array_remove(string_to_array(spaced, ' '), ''));
END
$$;

-- squawk-ignore ban-drop-view
DROP VIEW jobs.searchable_vacancy;
-- squawk-ignore ban-drop-view
DROP VIEW jobs.board_vacancy;
-- squawk-ignore ban-drop-column
ALTER TABLE jobs.vacancy DROP COLUMN words;
-- Each part is folded by itself, for one with an accent costs ten times as much. A migration is one transaction, in which nothing can be built
-- beside its use; an office has few thousand vacancies.
-- squawk-ignore adding-field-with-default
ALTER TABLE jobs.vacancy ADD COLUMN words tsvector GENERATED ALWAYS AS (
    jobs.words_of(jobs.folded(title) || ' ' || jobs.folded(description) || ' ' || jobs.folded(coalesce(district, '')))) STORED;
ALTER TABLE jobs.vacancy ALTER COLUMN words SET STATISTICS 500;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX vacancy_words ON jobs.vacancy USING gin (words) WITH (gin_pending_list_limit = 512);

CREATE VIEW jobs.searchable_vacancy AS
    SELECT
        programme_id, id, employer_id, external_id, title, description, occupation, occupation_uri, isco, occupation_confidence,
        occupation_confirmed, skills, languages, licences, education, experience_months, district, latitude, longitude, remote, contract,
        schedule, wage_minimum, wage_maximum, wage_period, currency, openings, starts_on, closes_on, accommodations, application, warnings,
        state, reason, version, created_at, updated_at, words
    FROM jobs.vacancy
    WHERE programme_id = (SELECT platform.programme());
GRANT SELECT ON jobs.searchable_vacancy TO foothold_jobs;

CREATE VIEW jobs.board_vacancy AS
    SELECT
        v.programme_id, v.id, e.name AS employer_name, NULL::text AS external_id, v.title, v.description, v.occupation, v.isco, v.skills,
        v.languages, v.licences, v.education, v.experience_months, v.district, v.latitude, v.longitude, v.remote, v.contract, v.schedule,
        v.wage_minimum, v.wage_maximum, v.wage_period, v.currency, v.openings, v.starts_on, v.closes_on, v.accommodations, v.application,
        v.words, v.created_at, v.updated_at,
        v.state = 'open' AS is_open
    FROM jobs.vacancy AS v
    JOIN jobs.employer AS e ON e.programme_id = v.programme_id AND e.id = v.employer_id AND e.state = 'verified'
    WHERE v.programme_id = (SELECT platform.programme()) AND v.state <> 'draft';
GRANT SELECT ON jobs.board_vacancy TO foothold_jobs;

-- Only what has a number of the employer's is looked up by it.
-- squawk-ignore ban-drop-constraint
ALTER TABLE jobs.vacancy DROP CONSTRAINT vacancy_external_id_unique;
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX vacancy_external_id_unique ON jobs.vacancy (programme_id, employer_id, external_id) WHERE external_id IS NOT NULL;

RESET ROLE;
SET LOCAL ROLE foothold_platform_owner;

-- Keys are only ever added, so their age is their place: ranges of pages are enough to find the old ones, and cost a new one nothing.
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX platform.idempotency_age;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX idempotency_age ON platform.idempotency USING brin (created_at);

RESET ROLE;
