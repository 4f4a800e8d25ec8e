-- Matching: what a profile says beyond skills, each version of it, and what a list that was shown rested on.

SET LOCAL ROLE foothold_matching_owner;

ALTER TABLE matching.profile
    -- Kilometres that the person can travel to work.
    ADD COLUMN reach smallint,
    -- The least that the person would work for, by the month.
    ADD COLUMN wage_wish numeric(12, 2),
    ADD COLUMN wage_currency text,
    ADD COLUMN preferred_occupations jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT profile_reach_sensible CHECK (reach BETWEEN 0 AND 500) NOT VALID,
    ADD CONSTRAINT profile_wage_whole CHECK (wage_wish >= 0 AND num_nulls(wage_wish, wage_currency) IN (0, 2)) NOT VALID;

-- Each version of a profile as it was saved: what a list that was shown rested on. It is erased with the person.
CREATE TABLE matching.profile_version (
    programme_id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT profile_version_pkey PRIMARY KEY (programme_id, returnee_id, version)
);

ALTER TABLE matching.profile_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON matching.profile_version USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT, DELETE ON matching.profile_version TO foothold_matching;

ALTER TABLE matching.match_run
    -- The taxonomy in force, and what the vacancy was understood to ask by it.
    ADD COLUMN taxonomy text,
    ADD COLUMN demand jsonb;

-- The same from the other side: each list of vacancies that was shown for a person.
CREATE TABLE matching.vacancy_run (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    profile_version integer NOT NULL,
    model_version text NOT NULL,
    taxonomy text NOT NULL,
    on_date date NOT NULL,
    vacancies integer NOT NULL,
    shown jsonb NOT NULL,
    account_id uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT vacancy_run_pkey PRIMARY KEY (programme_id, id)
);
CREATE INDEX vacancy_run_returnee ON matching.vacancy_run (programme_id, returnee_id, created_at);

CREATE TRIGGER vacancy_run_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON matching.vacancy_run
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

ALTER TABLE matching.vacancy_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON matching.vacancy_run USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT ON matching.vacancy_run TO foothold_matching;

RESET ROLE;
