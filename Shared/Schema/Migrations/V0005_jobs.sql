-- Jobs: employers, their API keys and their vacancies.

CREATE SCHEMA jobs AUTHORIZATION foothold_jobs_owner;
GRANT USAGE ON SCHEMA jobs TO foothold_services;

SET LOCAL ROLE foothold_jobs_owner;

CREATE TABLE jobs.employer (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    sector text,
    district text,
    phone text,
    email text,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT employer_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT employer_name_unique UNIQUE (programme_id, name),
    CONSTRAINT employer_state_known CHECK (state IN ('registered', 'verified', 'suspended')),
    CONSTRAINT employer_sector_shape CHECK (sector ~ '^[A-U]$')
);

-- A key by which an employer's own system speaks; only its digest is kept.
CREATE TABLE jobs.api_key (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    employer_id uuid NOT NULL,
    name text NOT NULL,
    hint text NOT NULL,
    digest bytea NOT NULL,
    created_by uuid,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT api_key_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT api_key_digest_unique UNIQUE (digest),
    CONSTRAINT api_key_employer_fkey FOREIGN KEY (programme_id, employer_id) REFERENCES jobs.employer (programme_id, id)
);
CREATE INDEX api_key_employer ON jobs.api_key (programme_id, employer_id, created_at);

CREATE TABLE jobs.vacancy (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    employer_id uuid NOT NULL,
    external_id text,
    title text NOT NULL,
    description text NOT NULL,
    occupation text,
    skills jsonb NOT NULL,
    languages jsonb NOT NULL,
    licences jsonb NOT NULL,
    education smallint,
    experience_months smallint,
    district text,
    remote boolean NOT NULL,
    contract text NOT NULL,
    schedule text NOT NULL,
    wage_minimum numeric(12, 2),
    wage_maximum numeric(12, 2),
    wage_period text,
    currency text,
    openings smallint NOT NULL,
    starts_on date,
    closes_on date,
    state text NOT NULL,
    reason text,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT vacancy_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT vacancy_employer_fkey FOREIGN KEY (programme_id, employer_id) REFERENCES jobs.employer (programme_id, id),
    CONSTRAINT vacancy_external_id_unique UNIQUE (programme_id, employer_id, external_id),
    CONSTRAINT vacancy_state_known CHECK (state IN ('draft', 'open', 'paused', 'filled', 'closed', 'expired', 'cancelled')),
    CONSTRAINT vacancy_contract_known CHECK (contract IN ('permanent', 'fixed_term', 'casual', 'apprenticeship', 'self_employed')),
    CONSTRAINT vacancy_schedule_known CHECK (schedule IN ('full_time', 'part_time', 'shifts', 'nights', 'flexible')),
    CONSTRAINT vacancy_wage_ordered CHECK (wage_minimum >= 0 AND wage_maximum >= wage_minimum),
    CONSTRAINT vacancy_wage_whole CHECK (num_nulls(wage_minimum, wage_period, currency) IN (0, 3) AND (wage_maximum IS NULL OR wage_minimum IS NOT NULL)),
    CONSTRAINT vacancy_openings_positive CHECK (openings BETWEEN 1 AND 999),
    CONSTRAINT vacancy_education_isced CHECK (education BETWEEN 0 AND 8)
);
CREATE INDEX vacancy_newest ON jobs.vacancy (programme_id, created_at DESC, id DESC);
CREATE INDEX vacancy_of_employer ON jobs.vacancy (programme_id, employer_id, created_at DESC, id DESC);
CREATE INDEX vacancy_by_state ON jobs.vacancy (programme_id, state, created_at DESC, id DESC);

ALTER TABLE jobs.employer ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.api_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.vacancy ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON jobs.employer USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.api_key USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.vacancy USING (programme_id = (SELECT platform.programme()));

-- A key's digest in, who that is out; nothing where the key expired or was revoked, or its employer is suspended.
CREATE FUNCTION jobs.authenticate_key(key_digest bytea)
    RETURNS TABLE (api_key_id uuid, programme_id uuid, employer_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT k.id, k.programme_id, k.employer_id
        FROM jobs.api_key AS k
        JOIN jobs.employer AS e ON e.programme_id = k.programme_id AND e.id = k.employer_id AND e.state <> 'suspended'
        WHERE k.digest = key_digest
            AND k.revoked_at IS NULL
            AND k.expires_at > now();
    END;
REVOKE EXECUTE ON FUNCTION jobs.authenticate_key(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.authenticate_key(bytea) TO foothold_services;

-- What other services may read of vacancies and employers.
CREATE VIEW jobs.published_vacancy AS
    SELECT
        v.programme_id, v.id, v.employer_id, e.name AS employer_name, v.title, v.description, v.occupation, v.skills, v.languages,
        v.licences, v.education, v.experience_months, v.district, v.remote, v.contract, v.schedule, v.wage_minimum, v.wage_maximum,
        v.wage_period, v.currency, v.openings, v.starts_on, v.closes_on, v.state, v.version, v.created_at
    FROM jobs.vacancy AS v
    JOIN jobs.employer AS e ON e.programme_id = v.programme_id AND e.id = v.employer_id
    WHERE v.programme_id = (SELECT platform.programme());
CREATE VIEW jobs.published_employer AS
    SELECT programme_id, id, name, state
    FROM jobs.employer
    WHERE programme_id = (SELECT platform.programme());
GRANT SELECT ON jobs.published_employer TO foothold_portal;
GRANT SELECT ON jobs.published_vacancy TO foothold_matching, foothold_portal, foothold_casework;

GRANT SELECT, INSERT, UPDATE ON jobs.employer, jobs.api_key, jobs.vacancy TO foothold_jobs;

RESET ROLE;
