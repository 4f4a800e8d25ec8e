-- Casework: the returnee, consent and the assistance plan.

CREATE SCHEMA casework AUTHORIZATION foothold_casework_owner;
GRANT USAGE ON SCHEMA casework TO foothold_services;

SET LOCAL ROLE foothold_casework_owner;

CREATE TABLE casework.returnee (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    given_name text NOT NULL,
    family_name text NOT NULL,
    -- Both names folded (case, accents, word order), for finding the same person again.
    name_key text NOT NULL,
    sex text,
    birth_date date,
    phone text,
    email text,
    district text,
    language text NOT NULL,
    returned_on date,
    returned_from text,
    household_size integer,
    dependants integer,
    state text NOT NULL,
    closed_reason text,
    case_worker_id uuid,
    version integer NOT NULL DEFAULT 1,
    registered_at timestamptz NOT NULL,
    CONSTRAINT returnee_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT returnee_state_known CHECK (state IN ('registered', 'assessed', 'plan_agreed', 'in_progress', 'closed')),
    CONSTRAINT returnee_closed_with_reason CHECK ((state = 'closed') = (closed_reason IS NOT NULL)),
    CONSTRAINT returnee_born_before_return CHECK (returned_on > birth_date),
    CONSTRAINT returnee_household_counts CHECK (household_size >= 1 AND dependants >= 0)
);
CREATE INDEX returnee_newest ON casework.returnee (programme_id, registered_at DESC, id DESC);
CREATE INDEX returnee_birth_date ON casework.returnee (programme_id, birth_date);
CREATE INDEX returnee_name_similar ON casework.returnee USING gist (name_key gist_trgm_ops);

-- An identity document: its number sealed for reading, and a keyed digest for finding.
CREATE TABLE casework.document (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    kind text NOT NULL,
    number_index bytea NOT NULL,
    number_sealed bytea NOT NULL,
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
    revoked_at timestamptz,
    recorded_by uuid NOT NULL,
    CONSTRAINT consent_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT consent_returnee_fkey FOREIGN KEY (programme_id, returnee_id) REFERENCES casework.returnee (programme_id, id),
    CONSTRAINT consent_purpose_known CHECK (purpose IN ('job_matching', 'grant_application', 'provider_referral', 'follow_up', 'statistics')),
    CONSTRAINT consent_method_known CHECK (method IN ('signed', 'by_voice', 'by_telephone')),
    CONSTRAINT consent_names_data CHECK (cardinality(data_categories) > 0),
    CONSTRAINT consent_ends_later CHECK (expires_on > (given_at AT TIME ZONE 'UTC')::date)
);
CREATE INDEX consent_returnee ON casework.consent (programme_id, returnee_id, purpose);

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
    CONSTRAINT plan_item_kind_known CHECK (kind IN ('orientation', 'counselling', 'training', 'job_placement', 'small_business_grant', 'referral', 'other')),
    CONSTRAINT plan_item_state_known CHECK (state IN ('planned', 'started', 'completed', 'dropped')),
    CONSTRAINT plan_item_dropped_with_reason CHECK ((state = 'dropped') = (reason IS NOT NULL))
);
CREATE INDEX plan_item_returnee ON casework.plan_item (programme_id, returnee_id, created_at);
CREATE INDEX plan_item_open ON casework.plan_item (programme_id, due_on) WHERE state IN ('planned', 'started');

ALTER TABLE casework.returnee ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework.document ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework.consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework.plan_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON casework.returnee USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON casework.document USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON casework.consent USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON casework.plan_item USING (programme_id = (SELECT platform.programme()));

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
                AND c.revoked_at IS NULL
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
GRANT SELECT, INSERT, UPDATE ON casework.returnee, casework.consent, casework.plan_item TO foothold_casework;
GRANT SELECT, INSERT ON casework.document TO foothold_casework;

RESET ROLE;
