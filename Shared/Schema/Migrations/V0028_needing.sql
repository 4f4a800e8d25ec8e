-- Open vacancies in the order in which they close, for the list of those that need candidates.

SET LOCAL ROLE foothold_jobs_owner;

-- squawk-ignore require-concurrent-index-creation
CREATE INDEX vacancy_open_by_closing ON jobs.vacancy (programme_id, coalesce(closes_on, '9999-12-31'::date), id) WHERE state = 'open';

RESET ROLE;
