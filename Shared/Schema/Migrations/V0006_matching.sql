-- Matching: the taxonomy, which all programmes share, and the skill profiles, which they do not.

CREATE SCHEMA matching AUTHORIZATION foothold_matching_owner;
GRANT USAGE ON SCHEMA matching TO foothold_services;

SET LOCAL ROLE foothold_matching_owner;

CREATE TABLE matching.taxonomy_import (
    id uuid NOT NULL,
    source text NOT NULL,
    concepts integer NOT NULL,
    labels integer NOT NULL,
    relations integer NOT NULL,
    imported_at timestamptz NOT NULL,
    CONSTRAINT taxonomy_import_pkey PRIMARY KEY (id)
);

-- An occupation, a skill, or a group of either.
CREATE TABLE matching.concept (
    uri text NOT NULL,
    kind text NOT NULL,
    -- The ISCO-08 code of an occupation or occupation group.
    code text,
    -- Skill or knowledge, and how widely it is used, as ESCO names them.
    skill_type text,
    reuse_level text,
    description text,
    retired boolean NOT NULL DEFAULT false,
    import_id uuid NOT NULL,
    CONSTRAINT concept_pkey PRIMARY KEY (uri),
    CONSTRAINT concept_kind_known CHECK (kind IN ('occupation', 'skill', 'occupation_group', 'skill_group')),
    CONSTRAINT concept_import_fkey FOREIGN KEY (import_id) REFERENCES matching.taxonomy_import (id)
);
CREATE INDEX concept_kind ON matching.concept (kind, uri);

CREATE TABLE matching.label (
    uri text NOT NULL,
    language text NOT NULL,
    role text NOT NULL,
    text text NOT NULL,
    CONSTRAINT label_pkey PRIMARY KEY (uri, language, role, text),
    CONSTRAINT label_concept_fkey FOREIGN KEY (uri) REFERENCES matching.concept (uri) ON DELETE CASCADE,
    CONSTRAINT label_role_known CHECK (role IN ('preferred', 'alternative', 'hidden'))
);

CREATE TABLE matching.relation (
    occupation_uri text NOT NULL,
    skill_uri text NOT NULL,
    essential boolean NOT NULL,
    CONSTRAINT relation_pkey PRIMARY KEY (occupation_uri, skill_uri),
    CONSTRAINT relation_occupation_fkey FOREIGN KEY (occupation_uri) REFERENCES matching.concept (uri) ON DELETE CASCADE,
    CONSTRAINT relation_skill_fkey FOREIGN KEY (skill_uri) REFERENCES matching.concept (uri) ON DELETE CASCADE
);
CREATE INDEX relation_skill ON matching.relation (skill_uri);

CREATE TABLE matching.broader (
    uri text NOT NULL,
    broader_uri text NOT NULL,
    CONSTRAINT broader_pkey PRIMARY KEY (uri, broader_uri),
    CONSTRAINT broader_narrow_fkey FOREIGN KEY (uri) REFERENCES matching.concept (uri) ON DELETE CASCADE,
    CONSTRAINT broader_broad_fkey FOREIGN KEY (broader_uri) REFERENCES matching.concept (uri) ON DELETE CASCADE
);
CREATE INDEX broader_broad ON matching.broader (broader_uri);

CREATE TABLE matching.profile (
    programme_id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    skills jsonb NOT NULL,
    occupations jsonb NOT NULL,
    languages jsonb NOT NULL,
    licences jsonb NOT NULL,
    education smallint,
    available_from date,
    version integer NOT NULL DEFAULT 1,
    updated_by uuid,
    updated_at timestamptz NOT NULL,
    CONSTRAINT profile_pkey PRIMARY KEY (programme_id, returnee_id),
    CONSTRAINT profile_education_isced CHECK (education BETWEEN 0 AND 8)
);

-- Each list that was shown, so that it can be told later what it rested on.
CREATE TABLE matching.match_run (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    vacancy_id uuid NOT NULL,
    vacancy_version integer NOT NULL,
    model_version text NOT NULL,
    on_date date NOT NULL,
    profiles integer NOT NULL,
    shown jsonb NOT NULL,
    account_id uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT match_run_pkey PRIMARY KEY (programme_id, id)
);
CREATE INDEX match_run_vacancy ON matching.match_run (programme_id, vacancy_id, created_at);

CREATE TRIGGER match_run_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON matching.match_run
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

ALTER TABLE matching.profile ENABLE ROW LEVEL SECURITY;
ALTER TABLE matching.match_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON matching.profile USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON matching.match_run USING (programme_id = (SELECT platform.programme()));

-- How many skill profiles there are, and how many name an occupation and a skill: what a match needs.
CREATE VIEW matching.published_progress AS
    SELECT
        count(*) AS profiles,
        count(*) FILTER (WHERE p.skills <> '[]'::jsonb AND p.occupations <> '[]'::jsonb) AS complete
    FROM matching.profile AS p
    WHERE p.programme_id = (SELECT platform.programme());

GRANT SELECT ON matching.published_progress TO foothold_portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON matching.taxonomy_import, matching.concept, matching.label, matching.relation, matching.broader TO foothold_matching;
GRANT SELECT, INSERT, UPDATE ON matching.profile TO foothold_matching;
GRANT SELECT, INSERT ON matching.match_run TO foothold_matching;
GRANT SELECT ON matching.concept, matching.label TO foothold_services;

RESET ROLE;
