-- Casework: the returnee, consent and the assistance plan.

CREATE SCHEMA casework AUTHORIZATION foothold_casework_owner;
GRANT USAGE ON SCHEMA casework TO foothold_services;

SET LOCAL ROLE foothold_casework_owner;

CREATE TABLE casework.returnee (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    given_name text NOT NULL,
    family_name text NOT NULL,
    -- Both names without case and accents, for searching.
    name_plain text NOT NULL,
    -- Both names as they sound, words in alphabetical order, for finding the same person again.
    name_key text NOT NULL,
    sex text,
    birth_date date,
    phone text,
    email text,
    district text,
    languages text[] NOT NULL,
    returned_on date,
    returned_from text,
    household_size integer,
    dependants integer,
    state text NOT NULL,
    closed_reason text,
    -- The stage to which a closed case would be reopened.
    closed_from text,
    case_worker_id uuid,
    version integer NOT NULL DEFAULT 1,
    registered_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT returnee_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT returnee_state_known CHECK (state IN ('registered', 'assessed', 'plan_agreed', 'in_progress', 'closed')),
    CONSTRAINT returnee_sex_known CHECK (sex IN ('female', 'male', 'other', 'undisclosed')),
    CONSTRAINT returnee_closed_reason_known CHECK (
        closed_reason IN ('goals_reached', 'withdrew', 'moved', 'lost_contact', 'died', 'duplicate', 'other')),
    CONSTRAINT returnee_closed_from_known CHECK (closed_from IN ('registered', 'assessed', 'plan_agreed', 'in_progress')),
    CONSTRAINT returnee_closed_with_reason CHECK (
        (state = 'closed') = (closed_reason IS NOT NULL) AND (state = 'closed') = (closed_from IS NOT NULL)),
    CONSTRAINT returnee_born_before_return CHECK (returned_on > birth_date),
    CONSTRAINT returnee_household_counts CHECK (household_size >= 1 AND dependants >= 0)
);
CREATE INDEX returnee_newest ON casework.returnee (programme_id, registered_at DESC, id DESC);
CREATE INDEX returnee_by_name ON casework.returnee (programme_id, name_key, id);
CREATE INDEX returnee_case_worker ON casework.returnee (programme_id, case_worker_id, registered_at DESC, id DESC);
CREATE INDEX returnee_birth_date ON casework.returnee (programme_id, birth_date);
CREATE INDEX returnee_name_similar ON casework.returnee USING gist (name_key gist_trgm_ops);
CREATE INDEX returnee_name_search ON casework.returnee USING gin (name_plain gin_trgm_ops, name_key gin_trgm_ops);

-- A case goes on only along its machine, whoever writes.
CREATE FUNCTION casework.check_case_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (CASE new.state
        WHEN 'closed' THEN old.state <> 'closed' AND new.closed_from = old.state
        WHEN 'assessed' THEN old.state = 'registered' OR old.state = 'closed' AND old.closed_from = 'assessed'
        WHEN 'plan_agreed' THEN old.state = 'assessed' OR old.state = 'closed' AND old.closed_from = 'plan_agreed'
        WHEN 'in_progress' THEN old.state = 'plan_agreed' OR old.state = 'closed' AND old.closed_from = 'in_progress'
        ELSE old.state = 'closed' AND old.closed_from = new.state
    END) THEN
        RAISE EXCEPTION 'a case does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'returnee_case_step';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER returnee_case_step BEFORE UPDATE ON casework.returnee
    FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION casework.check_case_step();

-- When somebody last read a person's page, so that reading is told once in a while and not with every click.
CREATE TABLE casework.reading (
    programme_id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    account_id uuid NOT NULL,
    told_at timestamptz NOT NULL,
    CONSTRAINT reading_pkey PRIMARY KEY (programme_id, returnee_id, account_id),
    CONSTRAINT reading_returnee_fkey FOREIGN KEY (programme_id, returnee_id) REFERENCES casework.returnee (programme_id, id)
);

-- An identity document: its number sealed for reading, and a keyed digest for finding.
CREATE TABLE casework.document (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    kind text NOT NULL,
    number_index bytea NOT NULL,
    number_sealed bytea NOT NULL,
    -- The last characters, where the number is long enough to tell little by them.
    number_tail text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT document_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT document_returnee_fkey FOREIGN KEY (programme_id, returnee_id) REFERENCES casework.returnee (programme_id, id),
    CONSTRAINT document_kind_known CHECK (kind IN ('passport', 'national_id', 'birth_certificate', 'travel_document', 'other'))
);
CREATE INDEX document_number ON casework.document (programme_id, number_index);
CREATE INDEX document_returnee ON casework.document (programme_id, returnee_id);

-- What a person agreed to: for which purpose, which data, to whom, until when.
CREATE TABLE casework.consent (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    purpose text NOT NULL,
    data_categories text[] NOT NULL,
    recipient text NOT NULL,
    method text NOT NULL,
    given_at timestamptz NOT NULL,
    expires_on date NOT NULL,
    state text NOT NULL,
    revoked_at timestamptz,
    recorded_by uuid,
    CONSTRAINT consent_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT consent_returnee_fkey FOREIGN KEY (programme_id, returnee_id) REFERENCES casework.returnee (programme_id, id),
    CONSTRAINT consent_purpose_known CHECK (purpose IN ('job_matching', 'grant_application', 'provider_referral', 'follow_up', 'statistics')),
    CONSTRAINT consent_method_known CHECK (method IN ('signed', 'by_voice', 'by_telephone')),
    CONSTRAINT consent_data_known CHECK (
        data_categories <@ ARRAY['name', 'contact', 'skills', 'education', 'work_history', 'household', 'return_details']),
    CONSTRAINT consent_state_known CHECK (state IN ('given', 'expired', 'revoked')),
    CONSTRAINT consent_revoked_at CHECK ((state = 'revoked') = (revoked_at IS NOT NULL)),
    CONSTRAINT consent_names_data CHECK (cardinality(data_categories) > 0),
    CONSTRAINT consent_ends_later CHECK (expires_on > (given_at AT TIME ZONE 'UTC')::date)
);
CREATE INDEX consent_returnee ON casework.consent (programme_id, returnee_id, purpose);
CREATE INDEX consent_running ON casework.consent (programme_id, expires_on) WHERE state = 'given';

-- What was agreed stays as it was agreed; a consent ends once.
CREATE FUNCTION casework.check_consent_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF old.state <> 'given' OR new.state = 'given'
        OR (old.returnee_id, old.purpose, old.data_categories, old.recipient, old.method, old.given_at, old.expires_on)
            IS DISTINCT FROM (new.returnee_id, new.purpose, new.data_categories, new.recipient, new.method, new.given_at, new.expires_on)
    THEN
        RAISE EXCEPTION 'a consent can only end, and once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_step';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER consent_step BEFORE UPDATE ON casework.consent
    FOR EACH ROW EXECUTE FUNCTION casework.check_consent_step();

CREATE TABLE casework.plan_item (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    state text NOT NULL,
    reason text,
    due_on date,
    version integer NOT NULL DEFAULT 1,
    created_by uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT plan_item_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT plan_item_returnee_fkey FOREIGN KEY (programme_id, returnee_id) REFERENCES casework.returnee (programme_id, id),
    -- Counselling and rehabilitation are planned in the sealed schema.
    CONSTRAINT plan_item_kind_known CHECK (kind IN ('orientation', 'training', 'job_placement', 'small_business_grant', 'referral', 'other')),
    CONSTRAINT plan_item_state_known CHECK (state IN ('planned', 'started', 'completed', 'dropped')),
    CONSTRAINT plan_item_dropped_with_reason CHECK ((state = 'dropped') = (reason IS NOT NULL))
);
CREATE INDEX plan_item_returnee ON casework.plan_item (programme_id, returnee_id, created_at);
CREATE INDEX plan_item_open ON casework.plan_item (programme_id, due_on) WHERE state IN ('planned', 'started');

CREATE FUNCTION casework.check_plan_item_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.state, new.state) NOT IN (('planned', 'started'), ('planned', 'dropped'), ('started', 'completed'), ('started', 'dropped')) THEN
        RAISE EXCEPTION 'a plan item does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_item_step';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER plan_item_step BEFORE UPDATE ON casework.plan_item
    FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION casework.check_plan_item_step();

ALTER TABLE casework.returnee ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework.reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework.document ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework.consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework.plan_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON casework.returnee USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON casework.reading USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON casework.document USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON casework.consent USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON casework.plan_item USING (programme_id = (SELECT platform.programme()));

-- The names of the programme in force, for searching: behind row-level security no trigram index could be used, for its operators may leak.
CREATE VIEW casework.searchable_name AS
    SELECT id, name_plain, name_key
    FROM casework.returnee
    WHERE programme_id = (SELECT platform.programme());

-- Those of the programme in force who may be the person with this name, birth date and documents; a person judges them.
CREATE FUNCTION casework.perhaps_same_person(wanted_name text, wanted_birth date, wanted_numbers bytea[])
    RETURNS TABLE (returnee_id uuid, name_likeness double precision, same_document boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    BEGIN ATOMIC
        WITH near_name AS (
            SELECT r.id
            FROM casework.returnee AS r
            WHERE r.programme_id = platform.programme()
            ORDER BY r.name_key <-> wanted_name
            LIMIT 20
        ),
        same_birth AS (
            SELECT r.id
            FROM casework.returnee AS r
            WHERE r.programme_id = platform.programme() AND r.birth_date = wanted_birth
            LIMIT 200
        ),
        same_paper AS (
            SELECT d.returnee_id AS id
            FROM casework.document AS d
            WHERE d.programme_id = platform.programme() AND d.number_index = ANY (wanted_numbers)
        )
        SELECT
            r.id,
            similarity(r.name_key, wanted_name)::double precision,
            EXISTS (SELECT 1 FROM same_paper AS p WHERE p.id = r.id)
        FROM casework.returnee AS r
        WHERE r.programme_id = platform.programme()
            AND r.id IN (SELECT id FROM near_name UNION SELECT id FROM same_birth UNION SELECT id FROM same_paper);
    END;
REVOKE EXECUTE ON FUNCTION casework.perhaps_same_person(text, date, bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION casework.perhaps_same_person(text, date, bytea[]) TO foothold_casework;

-- Those who agreed, today, that their profile be matched with vacancies: a name to call them by and the district, no more.
CREATE VIEW casework.published_candidate AS
    SELECT
        r.programme_id,
        r.id,
        r.given_name || ' ' || left(r.family_name, 1) || '.' AS display_name,
        r.district
    FROM casework.returnee AS r
    WHERE r.programme_id = (SELECT platform.programme())
        AND r.state <> 'closed'
        AND EXISTS (
            SELECT 1
            FROM casework.consent AS c
            WHERE c.programme_id = r.programme_id
                AND c.returnee_id = r.id
                AND c.purpose = 'job_matching'
                AND c.state = 'given'
                AND c.data_categories @> ARRAY['skills']
                AND c.expires_on >= current_date
        );

-- How much there is to do, in numbers alone, for the home pages.
CREATE VIEW casework.published_workload AS
    SELECT
        (
            SELECT count(*)
            FROM casework.returnee AS r
            WHERE r.programme_id = platform.programme() AND r.registered_at >= date_trunc('year', now())
        ) AS registered_this_year,
        (
            SELECT count(*)
            FROM casework.returnee AS r
            WHERE r.programme_id = platform.programme() AND r.state <> 'closed'
        ) AS open_cases,
        (
            SELECT count(*)
            FROM casework.plan_item AS i
            WHERE i.programme_id = platform.programme() AND i.state IN ('planned', 'started') AND i.due_on <= current_date + 7
        ) AS items_due,
        (
            SELECT count(*)
            FROM casework.plan_item AS i
            WHERE i.programme_id = platform.programme() AND i.state IN ('planned', 'started') AND i.due_on < current_date
        ) AS items_overdue;

GRANT SELECT ON casework.published_workload TO foothold_portal;
GRANT SELECT ON casework.published_candidate TO foothold_matching, foothold_jobs, foothold_portal;
GRANT SELECT ON casework.searchable_name TO foothold_casework;
GRANT SELECT, INSERT, UPDATE ON casework.returnee, casework.reading, casework.consent, casework.plan_item TO foothold_casework;
GRANT SELECT, INSERT ON casework.document TO foothold_casework;

RESET ROLE;
