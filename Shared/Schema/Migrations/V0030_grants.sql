-- Grants: funds, exchange rates, rubrics, templates, rounds, applications with their applicants, and what was submitted.

-- The policies that are written down for the programme in force, and those for all.
SET LOCAL ROLE foothold_portal_owner;
CREATE VIEW portal.published_policy AS
    SELECT programme_id, kind, version, effective_from, document
    FROM portal.policy
    WHERE programme_id IS NULL OR programme_id = (SELECT platform.programme());
GRANT SELECT ON portal.published_policy TO foothold_services;
GRANT SELECT ON portal.published_programme TO foothold_grants_owner;
RESET ROLE;

-- Those who agreed, today, that they apply for a grant: of each, what an application needs and they agreed to share.
SET LOCAL ROLE foothold_casework_owner;
CREATE VIEW casework.published_applicant AS
    SELECT
        r.programme_id,
        r.id,
        r.given_name || ' ' || CASE WHEN 'name' = ANY (c.categories) THEN r.family_name ELSE left(r.family_name, 1) || '.' END AS name,
        r.district,
        CASE WHEN 'return_details' = ANY (c.categories) THEN r.returned_on END AS returned_on,
        c.expires_on AS consent_expires_on
    FROM casework.returnee AS r
    CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT category) AS categories, max(k.expires_on) AS expires_on
        FROM casework.consent AS k
        CROSS JOIN unnest(k.data_categories) AS category
        WHERE k.programme_id = r.programme_id
            AND k.returnee_id = r.id
            AND k.purpose = 'grant_application'
            AND k.state = 'given'
            AND k.expires_on >= (SELECT portal.today())
    ) AS c
    WHERE r.programme_id = (SELECT platform.programme()) AND r.state <> 'closed' AND c.expires_on IS NOT NULL;
GRANT SELECT ON casework.published_applicant TO foothold_grants;
RESET ROLE;

CREATE SCHEMA grants AUTHORIZATION foothold_grants_owner;
GRANT USAGE ON SCHEMA grants TO foothold_services;

SET LOCAL ROLE foothold_grants_owner;

-- What a donor gave for grants and loans.
CREATE TABLE grants.fund (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    donor text NOT NULL,
    currency text NOT NULL,
    balance numeric(14, 2) NOT NULL,
    -- What was approved, kept by the database alone; the currency stays, too: no service may write to either.
    committed numeric(14, 2) NOT NULL DEFAULT 0,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT fund_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT fund_state_known CHECK (state IN ('open', 'closed')),
    CONSTRAINT fund_currency_shape CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT fund_ends_later CHECK (ends_on >= starts_on),
    CONSTRAINT fund_holds_committed CHECK (committed BETWEEN 0 AND balance)
);
CREATE INDEX fund_newest ON grants.fund (programme_id, created_at DESC, id DESC);

-- What one unit of a currency costs in another, from a day on; a correction is a rate of a later day.
CREATE TABLE grants.exchange_rate (
    programme_id uuid NOT NULL,
    base text NOT NULL,
    quote text NOT NULL,
    effective_on date NOT NULL,
    rate numeric(18, 8) NOT NULL,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT exchange_rate_pkey PRIMARY KEY (programme_id, base, quote, effective_on),
    CONSTRAINT exchange_rate_positive CHECK (rate > 0),
    CONSTRAINT exchange_rate_of_two CHECK (base <> quote AND base ~ '^[A-Z]{3}$' AND quote ~ '^[A-Z]{3}$')
);
CREATE TRIGGER exchange_rate_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.exchange_rate
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- The rate in force on a day, by the newest that is written down in either direction; null where there is none.
CREATE FUNCTION grants.rate_on(from_currency text, to_currency text, day date) RETURNS numeric
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT CASE
            WHEN from_currency = to_currency THEN 1
            ELSE (
                SELECT CASE WHEN x.base = from_currency THEN x.rate ELSE 1 / x.rate END
                FROM grants.exchange_rate AS x
                WHERE x.programme_id = platform.programme()
                    AND (x.base, x.quote) IN ((from_currency, to_currency), (to_currency, from_currency))
                    AND x.effective_on <= day
                ORDER BY x.effective_on DESC, (x.base = from_currency) DESC
                LIMIT 1)
        END;
    END;

-- The ceiling policy in force on a day, the programme's own before the general one; without either, the one that the rules begin with:
-- USD 2,000, of which 70 % are a grant and 30 % a loan at low interest.
CREATE FUNCTION grants.ceiling_on(day date)
    RETURNS TABLE (version integer, effective_from date, amount numeric, currency text, grant_percent numeric)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT
            p.version, p.effective_from, (p.document ->> 'amount')::numeric, p.document ->> 'currency',
            (p.document ->> 'grantPercent')::numeric
        FROM (
            SELECT q.programme_id, q.version, q.effective_from, q.document
            FROM portal.published_policy AS q
            WHERE q.kind = 'grant_ceiling' AND q.effective_from <= day
            UNION ALL
            SELECT NULL, 0, '2000-01-01', '{"amount": 2000, "currency": "USD", "grantPercent": 70}'
        ) AS p
        ORDER BY p.programme_id IS NULL, p.effective_from DESC, p.version DESC
        LIMIT 1;
    END;

-- What reviewers score by; each change is a new version.
CREATE TABLE grants.rubric (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    criteria jsonb NOT NULL,
    created_by uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT rubric_pkey PRIMARY KEY (programme_id, id, version),
    CONSTRAINT rubric_version_counts CHECK (version >= 1)
);
CREATE TRIGGER rubric_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.rubric
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- What a venture of a kind usually buys and costs; each change is a new version.
CREATE TABLE grants.template (
    programme_id uuid NOT NULL,
    venture text NOT NULL,
    version integer NOT NULL,
    document jsonb NOT NULL,
    created_by uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT template_pkey PRIMARY KEY (programme_id, venture, version),
    CONSTRAINT template_version_counts CHECK (version >= 1)
);
CREATE TRIGGER template_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.template
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- A time in which people apply for money of a fund.
CREATE TABLE grants.round (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    fund_id uuid NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    eligibility jsonb NOT NULL,
    rubric_id uuid NOT NULL,
    rubric_version integer NOT NULL,
    state text NOT NULL,
    reason text,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT round_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT round_of_fund_unique UNIQUE (programme_id, id, fund_id),
    CONSTRAINT round_fund_fkey FOREIGN KEY (programme_id, fund_id) REFERENCES grants.fund (programme_id, id),
    CONSTRAINT round_state_known CHECK (state IN ('draft', 'published', 'closed', 'cancelled')),
    CONSTRAINT round_reason_of_cancelled CHECK ((state = 'cancelled') = (reason IS NOT NULL)),
    CONSTRAINT round_closes_later CHECK (closes_on >= opens_on)
);
CREATE INDEX round_newest ON grants.round (programme_id, created_at DESC, id DESC);
CREATE INDEX round_of_fund ON grants.round (programme_id, fund_id);

-- A round names a rubric that is there, and so stays there: rubrics are written once.
CREATE FUNCTION grants.check_round_rubric() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.rubric AS r
        WHERE r.programme_id = new.programme_id AND r.id = new.rubric_id AND r.version = new.rubric_version)
    THEN
        RAISE EXCEPTION 'a round names a rubric that is there'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'round_rubric_known';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER round_rubric BEFORE INSERT OR UPDATE OF rubric_id, rubric_version ON grants.round
    FOR EACH ROW EXECUTE FUNCTION grants.check_round_rubric();

-- A round goes on only along its machine; people applied by what was published, so that stays.
CREATE FUNCTION grants.check_round_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF old.state <> new.state AND (old.state, new.state) NOT IN (
        ('draft', 'published'), ('published', 'closed'), ('draft', 'cancelled'), ('published', 'cancelled'))
    THEN
        RAISE EXCEPTION 'a round does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'round_step';
    END IF;
    IF old.state <> 'draft' AND (old.fund_id, old.eligibility, old.rubric_id, old.rubric_version, old.opens_on)
        IS DISTINCT FROM (new.fund_id, new.eligibility, new.rubric_id, new.rubric_version, new.opens_on)
    THEN
        RAISE EXCEPTION 'what a published round rests on stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'round_terms_kept';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER round_step BEFORE UPDATE ON grants.round
    FOR EACH ROW EXECUTE FUNCTION grants.check_round_step();

-- A person or a group that asks for money of a round, with the plan as it was typed so far.
CREATE TABLE grants.application (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    fund_id uuid NOT NULL,
    case_worker_id uuid,
    state text NOT NULL,
    -- What was asked for, or why it came to nothing.
    reason text,
    plan jsonb NOT NULL DEFAULT '{}',
    plan_version integer NOT NULL DEFAULT 1,
    -- Of the plan, for lists.
    title text,
    venture text,
    -- How often it was submitted.
    revision integer NOT NULL DEFAULT 0,
    granted_amount numeric(14, 2),
    loan_amount numeric(14, 2),
    -- Of the code by which the applicant sees the public status; null until one is handed out.
    status_digest bytea,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT application_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT application_round_fkey FOREIGN KEY (programme_id, round_id, fund_id) REFERENCES grants.round (programme_id, id, fund_id),
    CONSTRAINT application_status_unique UNIQUE (status_digest),
    CONSTRAINT application_state_known CHECK (
        state IN (
            'draft', 'submitted', 'screening', 'info_requested', 'in_review', 'ready_for_committee', 'approved', 'approved_with_conditions',
            'rejected', 'deferred', 'withdrawn')),
    CONSTRAINT application_reason_where_asked CHECK ((state IN ('info_requested', 'rejected', 'deferred', 'withdrawn')) = (reason IS NOT NULL)),
    CONSTRAINT application_amounts_of_approved CHECK (
        (state IN ('approved', 'approved_with_conditions')) = (granted_amount IS NOT NULL)
        AND (granted_amount IS NULL) = (loan_amount IS NULL)),
    CONSTRAINT application_amounts_positive CHECK (granted_amount >= 0 AND loan_amount >= 0 AND granted_amount + loan_amount > 0),
    CONSTRAINT application_plan_flat CHECK (jsonb_typeof(plan) = 'object'),
    CONSTRAINT application_revision_submitted CHECK ((state = 'draft') <= (revision = 0))
);
CREATE INDEX application_newest ON grants.application (programme_id, created_at DESC, id DESC);
CREATE INDEX application_by_state ON grants.application (programme_id, state, created_at DESC, id DESC);
CREATE INDEX application_of_round ON grants.application (programme_id, round_id, state);
CREATE INDEX application_of_fund ON grants.application (programme_id, fund_id, state);

-- Who applies, and with which share; a group shares one ceiling.
CREATE TABLE grants.applicant (
    programme_id uuid NOT NULL,
    application_id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    share numeric(5, 2),
    is_lead boolean NOT NULL,
    added_at timestamptz NOT NULL,
    CONSTRAINT applicant_pkey PRIMARY KEY (programme_id, application_id, returnee_id),
    CONSTRAINT applicant_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id),
    CONSTRAINT applicant_share_sensible CHECK (share > 0 AND share <= 100)
);
CREATE UNIQUE INDEX applicant_one_lead ON grants.applicant (programme_id, application_id) WHERE is_lead;
CREATE INDEX applicant_of_person ON grants.applicant (programme_id, returnee_id);

-- A plan and its applicants as they were submitted.
CREATE TABLE grants.revision (
    programme_id uuid NOT NULL,
    application_id uuid NOT NULL,
    number integer NOT NULL,
    plan jsonb NOT NULL,
    applicants jsonb NOT NULL,
    digest bytea NOT NULL,
    submitted_by uuid,
    submitted_at timestamptz NOT NULL,
    CONSTRAINT revision_pkey PRIMARY KEY (programme_id, application_id, number),
    CONSTRAINT revision_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id)
);
CREATE TRIGGER revision_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.revision
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- A revision is the plan as it stands, whatever the writer says, and the digest is of it.
CREATE FUNCTION grants.freeze_revision() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    SELECT a.plan, a.revision + 1 INTO new.plan, new.number
    FROM grants.application AS a
    WHERE a.programme_id = new.programme_id AND a.id = new.application_id AND a.state IN ('draft', 'info_requested')
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'only a plan that may be changed is submitted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_of_open_application';
    END IF;
    SELECT coalesce(jsonb_agg(jsonb_build_object('returnee', p.returnee_id, 'share', p.share, 'lead', p.is_lead)
        ORDER BY p.is_lead DESC, p.added_at, p.returnee_id), '[]')
    INTO new.applicants
    FROM grants.applicant AS p
    WHERE p.programme_id = new.programme_id AND p.application_id = new.application_id;
    new.digest := sha256(convert_to(new.plan::text || new.applicants::text, 'UTF8'));
    RETURN new;
END
$$;
CREATE TRIGGER revision_frozen BEFORE INSERT ON grants.revision
    FOR EACH ROW EXECUTE FUNCTION grants.freeze_revision();

-- Applicants and their shares stay while others work with the application.
CREATE FUNCTION grants.check_applicant_open() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.application AS a
    WHERE a.programme_id = coalesce(new.programme_id, old.programme_id)
        AND a.id = coalesce(new.application_id, old.application_id)
        AND a.state IN ('draft', 'info_requested')
    FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the applicants of a submitted application stay'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'applicant_of_open_application';
    END IF;
    RETURN coalesce(new, old);
END
$$;
CREATE TRIGGER applicant_open BEFORE INSERT OR UPDATE OR DELETE ON grants.applicant
    FOR EACH ROW EXECUTE FUNCTION grants.check_applicant_open();

-- An application begins as a draft in a round that is published.
CREATE FUNCTION grants.check_application_start() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF new.state <> 'draft' OR NOT EXISTS (
        SELECT 1
        FROM grants.round AS r
        WHERE r.programme_id = new.programme_id AND r.id = new.round_id AND r.state = 'published')
    THEN
        RAISE EXCEPTION 'an application begins as a draft in a published round'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_start';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER application_start BEFORE INSERT ON grants.application
    FOR EACH ROW EXECUTE FUNCTION grants.check_application_start();

-- What has to be there before others read a plan.
CREATE FUNCTION grants.check_submission(submitted grants.application) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.revision AS v
        WHERE v.programme_id = submitted.programme_id AND v.application_id = submitted.id AND v.number = submitted.revision)
    THEN
        RAISE EXCEPTION 'what is submitted is frozen first'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_submits_revision';
    END IF;
    IF (
        SELECT sum(p.share)
        FROM grants.applicant AS p
        WHERE p.programme_id = submitted.programme_id AND p.application_id = submitted.id
    ) IS DISTINCT FROM 100
    THEN
        RAISE EXCEPTION 'the shares of the applicants make 100 %%'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_shares_whole';
    END IF;
    IF EXISTS (
        SELECT 1
        FROM grants.applicant AS p
        WHERE p.programme_id = submitted.programme_id
            AND p.application_id = submitted.id
            AND NOT EXISTS (SELECT 1 FROM casework.published_applicant AS c WHERE c.id = p.returnee_id))
    THEN
        RAISE EXCEPTION 'nobody applies without consent'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_with_consent';
    END IF;
END
$$;

-- What is approved lies within the ceiling in force today, and its grant within its share.
CREATE FUNCTION grants.check_award(awarded grants.application) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    today date := portal.today();
    ceiling record;
    rate numeric;
    total numeric := awarded.granted_amount + awarded.loan_amount;
BEGIN
    SELECT c.amount, c.grant_percent, c.currency INTO ceiling FROM grants.ceiling_on(today) AS c;
    SELECT grants.rate_on(ceiling.currency, f.currency, today) INTO rate
    FROM grants.fund AS f
    WHERE f.programme_id = awarded.programme_id AND f.id = awarded.fund_id;
    IF rate IS NULL THEN
        RAISE EXCEPTION 'no exchange rate is written down'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_rate_missing';
    END IF;
    IF total > round(ceiling.amount * rate, 2) THEN
        RAISE EXCEPTION 'no more is approved than the ceiling in force'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_within_ceiling';
    END IF;
    IF awarded.granted_amount > round(total * ceiling.grant_percent / 100, 2) THEN
        RAISE EXCEPTION 'no greater part is a grant than the policy in force allows'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_within_grant_share';
    END IF;
END
$$;

-- An application goes on only along its machine, whoever writes; a plan changes only while it may, and an award is written once.
CREATE FUNCTION grants.check_application_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.round_id, old.fund_id) <> (new.round_id, new.fund_id)
        OR old.state <> new.state AND NOT (CASE new.state
            WHEN 'submitted' THEN old.state = 'draft'
            WHEN 'screening' THEN old.state IN ('submitted', 'info_requested')
            WHEN 'info_requested' THEN old.state = 'screening'
            WHEN 'in_review' THEN old.state = 'screening'
            WHEN 'ready_for_committee' THEN old.state IN ('in_review', 'deferred')
            WHEN 'approved' THEN old.state = 'ready_for_committee'
            WHEN 'approved_with_conditions' THEN old.state = 'ready_for_committee'
            WHEN 'rejected' THEN old.state = 'ready_for_committee'
            WHEN 'deferred' THEN old.state = 'ready_for_committee'
            WHEN 'withdrawn' THEN old.state IN (
                'draft', 'submitted', 'screening', 'info_requested', 'in_review', 'ready_for_committee', 'deferred')
            ELSE false
        END)
    THEN
        RAISE EXCEPTION 'an application does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_step';
    END IF;
    IF old.plan <> new.plan AND old.state NOT IN ('draft', 'info_requested') THEN
        RAISE EXCEPTION 'a submitted plan stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_plan_kept';
    END IF;
    IF old.revision <> new.revision AND NOT (
        new.revision = old.revision + 1 AND (old.state, new.state) IN (('draft', 'submitted'), ('info_requested', 'screening')))
        OR old.revision = new.revision AND (old.state, new.state) IN (('draft', 'submitted'), ('info_requested', 'screening'))
    THEN
        RAISE EXCEPTION 'each submission is one revision'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_submits_revision';
    END IF;
    IF old.state = new.state
        AND (old.granted_amount, old.loan_amount) IS DISTINCT FROM (new.granted_amount, new.loan_amount)
    THEN
        RAISE EXCEPTION 'an award is written once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_award_once';
    END IF;
    IF new.revision > old.revision THEN
        PERFORM grants.check_submission(new);
    END IF;
    IF old.granted_amount IS NULL AND new.granted_amount IS NOT NULL THEN
        PERFORM grants.check_award(new);
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER application_step BEFORE UPDATE ON grants.application
    FOR EACH ROW EXECUTE FUNCTION grants.check_application_step();

-- What is approved is taken from the fund under its row's lock, so that any number of committees at once never spend more than it holds.
CREATE FUNCTION grants.commit_award() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE grants.fund AS f
    SET committed = f.committed + new.granted_amount + new.loan_amount
    WHERE f.programme_id = new.programme_id AND f.id = new.fund_id AND f.state = 'open';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'nothing is approved from a closed fund'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_of_open_fund';
    END IF;
    RETURN new;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.commit_award() FROM PUBLIC;
CREATE TRIGGER application_commits AFTER UPDATE ON grants.application
    FOR EACH ROW WHEN (old.granted_amount IS NULL AND new.granted_amount IS NOT NULL) EXECUTE FUNCTION grants.commit_award();

-- The digest of a code in, the state of its application out, and nothing that tells whose it is.
CREATE FUNCTION grants.status_of(code_digest bytea)
    RETURNS TABLE (programme_name text, state text, round_title text, created_on date, moved_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT p.name, a.state, r.title, (a.created_at AT TIME ZONE p.time_zone)::date, (a.moved_at AT TIME ZONE p.time_zone)::date
        FROM grants.application AS a
        JOIN grants.round AS r ON r.programme_id = a.programme_id AND r.id = a.round_id
        JOIN portal.published_programme AS p ON p.id = a.programme_id
        WHERE a.status_digest = code_digest;
    END;
REVOKE EXECUTE ON FUNCTION grants.status_of(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION grants.status_of(bytea) TO foothold_grants;

-- The titles of the programme in force, for searching: behind row-level security no trigram index could be used.
CREATE VIEW grants.searchable_application AS
    SELECT id, lower(title) AS title
    FROM grants.application
    WHERE programme_id = (SELECT platform.programme()) AND title IS NOT NULL;
CREATE INDEX application_title ON grants.application USING gin (lower(title) gin_trgm_ops);

ALTER TABLE grants.fund ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.exchange_rate ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.rubric ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.template ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.round ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.application ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.applicant ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.revision ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.fund USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.exchange_rate USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.rubric USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.template USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.round USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.application USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.applicant USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.revision USING (programme_id = (SELECT platform.programme()));

GRANT SELECT ON grants.searchable_application TO foothold_grants;
GRANT SELECT ON grants.fund TO foothold_grants;
GRANT INSERT (programme_id, id, name, donor, currency, balance, starts_on, ends_on, state, version, created_at) ON grants.fund TO foothold_grants;
GRANT UPDATE (name, donor, balance, starts_on, ends_on, state, version) ON grants.fund TO foothold_grants;
GRANT SELECT, INSERT ON grants.exchange_rate, grants.rubric, grants.template, grants.revision TO foothold_grants;
GRANT SELECT, INSERT, UPDATE ON grants.round, grants.application TO foothold_grants;
GRANT SELECT, INSERT, UPDATE, DELETE ON grants.applicant TO foothold_grants;

RESET ROLE;
