-- Jobs: what holds while an employer is verified or suspended, the search by title, and the vacancies whose day has come.

SET LOCAL ROLE foothold_jobs_owner;

ALTER TABLE jobs.employer
    ADD COLUMN verified_at timestamptz,
    -- Why it is suspended.
    ADD COLUMN reason text,
    ADD CONSTRAINT employer_reason_of_suspension CHECK (reason IS NULL OR state = 'suspended') NOT VALID;
UPDATE jobs.employer SET verified_at = created_at WHERE state = 'verified';

-- The vacancies that a closing date may end.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX vacancy_closing ON jobs.vacancy (programme_id, closes_on)
    WHERE closes_on IS NOT NULL AND state IN ('open', 'paused');

-- Words of titles. The view filters by the programme itself, for under row-level security a text search scans the whole table.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX vacancy_title_words ON jobs.vacancy USING gin (to_tsvector('simple', title));
CREATE VIEW jobs.searchable_vacancy AS
    SELECT
        programme_id, id, employer_id, title, occupation, district, contract, schedule, openings, closes_on, state, created_at,
        to_tsvector('simple', title) AS words
    FROM jobs.vacancy
    WHERE programme_id = (SELECT platform.programme());
GRANT SELECT ON jobs.searchable_vacancy TO foothold_jobs;

RESET ROLE;
