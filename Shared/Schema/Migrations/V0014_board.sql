-- The public board: open vacancies of verified employers, for everyone.

SET LOCAL ROLE foothold_portal_owner;

-- The offices that have a board; sandboxes have none.
CREATE VIEW portal.published_board AS
    SELECT id, slug, name, country
    FROM portal.programme
    WHERE sandbox_of IS NULL;
GRANT SELECT ON portal.published_board TO foothold_jobs;

RESET ROLE;
SET LOCAL ROLE foothold_jobs_owner;

-- What the board may tell of a vacancy: nothing that is between employer and office. One that has ended is there to be told from one that never was.
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

RESET ROLE;
