-- Jobs: candidate referrals and what the candidate agreed to, messages, interviews, placements and their retention checks.

-- Who may act in the programme in force, and where mail reaches them.
SET LOCAL ROLE foothold_portal_owner;
CREATE VIEW portal.published_membership AS
    SELECT r.account_id, r.role, r.employer_id, a.name, a.email, a.language
    FROM portal.role_assignment AS r
    JOIN portal.account AS a ON a.id = r.account_id
    WHERE r.programme_id = (SELECT platform.programme()) AND a.disabled_at IS NULL;
GRANT SELECT ON portal.published_membership TO foothold_jobs;
RESET ROLE;

-- What a referral may disclose of a person who agreed to be matched. Only the owner of the view below reads it: no service does.
SET LOCAL ROLE foothold_casework_owner;
GRANT USAGE ON SCHEMA casework TO foothold_jobs_owner;
CREATE VIEW casework.published_identity AS
    SELECT r.programme_id, r.id, r.given_name, r.family_name, r.phone, r.email
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
GRANT SELECT ON casework.published_identity TO foothold_jobs_owner;
RESET ROLE;

-- Skills and work without dates of use or evidence, which would tell of the time abroad.
SET LOCAL ROLE foothold_matching_owner;
GRANT USAGE ON SCHEMA matching TO foothold_jobs_owner;
CREATE VIEW matching.published_profile AS
    SELECT
        p.programme_id, p.returnee_id,
        (
            SELECT coalesce(jsonb_agg(jsonb_build_object('skill', s.value -> 'skill', 'level', s.value -> 'level')), '[]')
            FROM jsonb_array_elements(p.skills) AS s (value)
        ) AS skills,
        (
            SELECT coalesce(jsonb_agg(jsonb_build_object('occupation', o.value -> 'occupation', 'months', o.value -> 'months')), '[]')
            FROM jsonb_array_elements(p.occupations) AS o (value)
        ) AS occupations,
        p.languages, p.licences, p.education
    FROM matching.profile AS p
    WHERE p.programme_id = (SELECT platform.programme());
GRANT SELECT ON matching.published_profile TO foothold_jobs_owner;
RESET ROLE;

SET LOCAL ROLE foothold_jobs_owner;

-- A person put forward for a vacancy.
CREATE TABLE jobs.referral (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    vacancy_id uuid NOT NULL,
    employer_id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    -- The officer who looks after it.
    officer_id uuid,
    state text NOT NULL,
    -- Why it came to nothing: a word of the list, and a text that can be erased.
    reason text,
    reason_text text,
    -- What the candidate agreed that this employer may see, and how that was told.
    consent_method text,
    consent_categories text[],
    consent_given_at timestamptz,
    consent_recorded_by uuid,
    consent_expires_on date,
    consent_revoked_at timestamptz,
    sent_at timestamptz,
    -- The first day of work of one who was hired.
    starts_on date,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT referral_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT referral_vacancy_fkey FOREIGN KEY (programme_id, vacancy_id) REFERENCES jobs.vacancy (programme_id, id),
    CONSTRAINT referral_employer_fkey FOREIGN KEY (programme_id, employer_id) REFERENCES jobs.employer (programme_id, id),
    CONSTRAINT referral_state_known CHECK (
        state IN (
            'proposed', 'consented', 'sent', 'viewed', 'interview', 'offered', 'hired', 'not_hired', 'withdrawn', 'declined_by_candidate')),
    CONSTRAINT referral_reason_known CHECK (
        CASE state
            WHEN 'not_hired' THEN coalesce(reason IN (
                'other_candidate', 'position_filled', 'skills', 'experience', 'language', 'licence', 'availability', 'wage',
                'did_not_attend', 'other'), false)
            WHEN 'withdrawn' THEN coalesce(reason IN (
                'consent_ended', 'vacancy_ended', 'not_suitable', 'no_contact', 'found_other_work', 'by_mistake', 'other'), false)
            WHEN 'declined_by_candidate' THEN coalesce(reason IN (
                'wage', 'distance', 'hours', 'kind_of_work', 'found_other_work', 'training', 'personal', 'other'), false)
            ELSE reason IS NULL AND reason_text IS NULL
        END),
    CONSTRAINT referral_consent_whole CHECK (
        num_nulls(consent_method, consent_categories, consent_given_at, consent_expires_on) IN (0, 4)
        AND (consent_revoked_at IS NULL OR consent_given_at IS NOT NULL)),
    CONSTRAINT referral_consent_method_known CHECK (consent_method IN ('in_person', 'by_telephone', 'on_paper')),
    CONSTRAINT referral_consent_names_data CHECK (
        cardinality(consent_categories) > 0
        AND consent_categories <@ ARRAY['name', 'contact', 'skills', 'work_history', 'education', 'languages', 'licences']),
    CONSTRAINT referral_consent_ends_later CHECK (consent_expires_on > (consent_given_at AT TIME ZONE 'UTC')::date),
    CONSTRAINT referral_goes_on_with_consent CHECK (
        state IN ('proposed', 'withdrawn', 'declined_by_candidate') OR consent_given_at IS NOT NULL),
    CONSTRAINT referral_sent_at CHECK (
        (state IN ('proposed', 'consented', 'withdrawn', 'declined_by_candidate') OR sent_at IS NOT NULL)
        AND (sent_at IS NULL OR consent_given_at IS NOT NULL)
        AND (state NOT IN ('proposed', 'consented') OR sent_at IS NULL)),
    CONSTRAINT referral_hired_from_a_day CHECK ((state = 'hired') = (starts_on IS NOT NULL))
);
-- One at a time for a person and a vacancy; one that came to nothing may be followed by another.
CREATE UNIQUE INDEX referral_live_unique ON jobs.referral (programme_id, vacancy_id, returnee_id)
    WHERE state NOT IN ('not_hired', 'withdrawn', 'declined_by_candidate');
CREATE INDEX referral_newest ON jobs.referral (programme_id, created_at DESC, id DESC);
CREATE INDEX referral_of_employer ON jobs.referral (programme_id, employer_id, created_at DESC, id DESC) WHERE sent_at IS NOT NULL;
CREATE INDEX referral_of_vacancy ON jobs.referral (programme_id, vacancy_id, created_at DESC, id DESC);
CREATE INDEX referral_of_person ON jobs.referral (programme_id, returnee_id);
CREATE INDEX referral_waiting ON jobs.referral (programme_id, moved_at, id)
    WHERE state IN ('proposed', 'consented', 'sent', 'viewed', 'interview', 'offered');

-- A referral begins as a proposal for a vacancy of that employer.
CREATE FUNCTION jobs.check_referral_start() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF new.state <> 'proposed' OR NOT EXISTS (
        SELECT 1
        FROM jobs.vacancy AS v
        WHERE v.programme_id = new.programme_id AND v.id = new.vacancy_id AND v.employer_id = new.employer_id)
    THEN
        RAISE EXCEPTION 'a referral begins as a proposal for a vacancy of its employer'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'referral_start';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER referral_start BEFORE INSERT ON jobs.referral
    FOR EACH ROW EXECUTE FUNCTION jobs.check_referral_start();

-- A referral goes on only along its machine, whoever writes; what was agreed stays as it was agreed.
CREATE FUNCTION jobs.check_referral_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.vacancy_id, old.employer_id, old.returnee_id) IS DISTINCT FROM (new.vacancy_id, new.employer_id, new.returnee_id)
        OR old.state <> new.state AND NOT (CASE new.state
            WHEN 'consented' THEN old.state = 'proposed'
            WHEN 'sent' THEN old.state = 'consented'
            WHEN 'viewed' THEN old.state = 'sent'
            WHEN 'interview' THEN old.state = 'viewed'
            WHEN 'offered' THEN old.state IN ('viewed', 'interview')
            WHEN 'hired' THEN old.state = 'offered'
            WHEN 'not_hired' THEN old.state IN ('sent', 'viewed', 'interview', 'offered')
            WHEN 'withdrawn' THEN old.state IN ('proposed', 'consented', 'sent', 'viewed', 'interview', 'offered')
            WHEN 'declined_by_candidate' THEN old.state IN ('proposed', 'consented', 'sent', 'viewed', 'interview', 'offered')
            ELSE false
        END)
    THEN
        RAISE EXCEPTION 'a referral does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'referral_step';
    END IF;
    IF old.consent_given_at IS NOT NULL
        AND (old.consent_method, old.consent_categories, old.consent_given_at, old.consent_expires_on)
            IS DISTINCT FROM (new.consent_method, new.consent_categories, new.consent_given_at, new.consent_expires_on)
        OR old.consent_revoked_at IS NOT NULL AND new.consent_revoked_at IS DISTINCT FROM old.consent_revoked_at
    THEN
        RAISE EXCEPTION 'what a candidate agreed to can only end'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'referral_consent_step';
    END IF;
    IF new.state = 'sent' AND old.state = 'consented' AND NOT (
        new.consent_revoked_at IS NULL
        AND new.consent_expires_on >= current_date
        AND EXISTS (SELECT 1 FROM casework.published_candidate AS c WHERE c.id = new.returnee_id))
    THEN
        RAISE EXCEPTION 'nobody is shown to an employer without consent'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'referral_sent_with_consent';
    END IF;
    IF new.state = 'hired' AND old.state = 'offered' THEN
        PERFORM 1
        FROM jobs.vacancy AS v
        WHERE v.programme_id = new.programme_id AND v.id = new.vacancy_id
        FOR NO KEY UPDATE;
        IF (
            SELECT count(*)
            FROM jobs.referral AS r
            WHERE r.programme_id = new.programme_id AND r.vacancy_id = new.vacancy_id AND r.state = 'hired'
        ) >= (
            SELECT v.openings
            FROM jobs.vacancy AS v
            WHERE v.programme_id = new.programme_id AND v.id = new.vacancy_id)
        THEN
            RAISE EXCEPTION 'no more people are hired than a vacancy has openings'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'referral_within_openings';
        END IF;
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER referral_step BEFORE UPDATE ON jobs.referral
    FOR EACH ROW EXECUTE FUNCTION jobs.check_referral_step();

-- What the office and the employer wrote to each other about a referral.
CREATE TABLE jobs.referral_message (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    referral_id uuid NOT NULL,
    by_employer boolean NOT NULL,
    account_id uuid,
    text text NOT NULL,
    written_at timestamptz NOT NULL,
    CONSTRAINT referral_message_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT referral_message_referral_fkey FOREIGN KEY (programme_id, referral_id) REFERENCES jobs.referral (programme_id, id)
);
CREATE INDEX referral_message_referral ON jobs.referral_message (programme_id, referral_id, written_at);

-- A meeting of the employer and the candidate: several times may be proposed, of which one is agreed.
CREATE TABLE jobs.interview (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    referral_id uuid NOT NULL,
    by_employer boolean NOT NULL,
    state text NOT NULL,
    starts_at timestamptz NOT NULL,
    minutes smallint NOT NULL,
    place text,
    link text,
    -- Counts the changes that calendars have to learn of (RFC 5545, SEQUENCE).
    sequence integer NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT interview_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT interview_referral_fkey FOREIGN KEY (programme_id, referral_id) REFERENCES jobs.referral (programme_id, id),
    CONSTRAINT interview_state_known CHECK (state IN ('proposed', 'agreed', 'held', 'missed', 'cancelled')),
    CONSTRAINT interview_minutes_sensible CHECK (minutes BETWEEN 5 AND 480),
    CONSTRAINT interview_somewhere CHECK (place IS NOT NULL OR link IS NOT NULL)
);
CREATE INDEX interview_referral ON jobs.interview (programme_id, referral_id, starts_at);
CREATE INDEX interview_day ON jobs.interview (programme_id, starts_at);

CREATE FUNCTION jobs.check_interview_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.state, new.state) NOT IN (
        ('proposed', 'agreed'), ('proposed', 'cancelled'), ('agreed', 'held'), ('agreed', 'missed'), ('agreed', 'cancelled'))
    THEN
        RAISE EXCEPTION 'an interview does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'interview_step';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER interview_step BEFORE UPDATE ON jobs.interview
    FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION jobs.check_interview_step();

-- Work that somebody has found, through a referral or elsewhere.
CREATE TABLE jobs.placement (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    referral_id uuid,
    vacancy_id uuid,
    employer_id uuid,
    -- Of an employer that is not registered.
    employer_name text,
    title text NOT NULL,
    started_on date NOT NULL,
    wage_amount numeric(12, 2),
    wage_period text,
    currency text,
    state text NOT NULL,
    ended_on date,
    end_reason text,
    end_text text,
    officer_id uuid,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT placement_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT placement_referral_unique UNIQUE (programme_id, referral_id),
    CONSTRAINT placement_referral_fkey FOREIGN KEY (programme_id, referral_id) REFERENCES jobs.referral (programme_id, id),
    CONSTRAINT placement_vacancy_fkey FOREIGN KEY (programme_id, vacancy_id) REFERENCES jobs.vacancy (programme_id, id),
    CONSTRAINT placement_employer_fkey FOREIGN KEY (programme_id, employer_id) REFERENCES jobs.employer (programme_id, id),
    CONSTRAINT placement_one_employer CHECK (num_nonnulls(employer_id, employer_name) = 1),
    CONSTRAINT placement_state_known CHECK (state IN ('started', 'kept_30', 'kept_90', 'kept_180', 'ended')),
    CONSTRAINT placement_wage_whole CHECK (wage_amount >= 0 AND num_nulls(wage_amount, wage_period, currency) IN (0, 3)),
    CONSTRAINT placement_wage_period_known CHECK (wage_period IN ('hour', 'day', 'week', 'month', 'year')),
    CONSTRAINT placement_ended_whole CHECK (
        (state = 'ended') = (ended_on IS NOT NULL) AND (state = 'ended') = (end_reason IS NOT NULL)
        AND (state = 'ended' OR end_text IS NULL)),
    CONSTRAINT placement_end_reason_known CHECK (
        end_reason IN ('resigned', 'dismissed', 'contract_over', 'business_closed', 'found_other_work', 'never_started', 'personal', 'other')),
    CONSTRAINT placement_ends_later CHECK (ended_on >= started_on)
);
CREATE INDEX placement_newest ON jobs.placement (programme_id, created_at DESC, id DESC);
CREATE INDEX placement_of_person ON jobs.placement (programme_id, returnee_id, started_on);

CREATE FUNCTION jobs.check_placement_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.state, new.state) NOT IN (
        ('started', 'kept_30'), ('kept_30', 'kept_90'), ('kept_90', 'kept_180'),
        ('started', 'ended'), ('kept_30', 'ended'), ('kept_90', 'ended'))
    THEN
        RAISE EXCEPTION 'a placement does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'placement_step';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER placement_step BEFORE UPDATE ON jobs.placement
    FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION jobs.check_placement_step();

-- Asking, so many days after the start, whether the person is still there.
CREATE TABLE jobs.retention_check (
    programme_id uuid NOT NULL,
    placement_id uuid NOT NULL,
    days smallint NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL,
    -- How often nobody was reached.
    missed smallint NOT NULL DEFAULT 0,
    answered_at timestamptz,
    answered_by uuid,
    CONSTRAINT retention_check_pkey PRIMARY KEY (programme_id, placement_id, days),
    CONSTRAINT retention_check_placement_fkey FOREIGN KEY (programme_id, placement_id) REFERENCES jobs.placement (programme_id, id),
    CONSTRAINT retention_check_days_known CHECK (days IN (30, 90, 180)),
    -- One that is void will not be asked any more, for the placement has ended.
    CONSTRAINT retention_check_state_known CHECK (state IN ('due', 'kept', 'left', 'void')),
    CONSTRAINT retention_check_answered CHECK ((state IN ('kept', 'left')) = (answered_at IS NOT NULL))
);
CREATE INDEX retention_check_due ON jobs.retention_check (programme_id, due_on) WHERE state = 'due';

CREATE FUNCTION jobs.check_retention_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF old.state <> 'due' THEN
        RAISE EXCEPTION 'a retention check is answered once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_check_step';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER retention_check_step BEFORE UPDATE ON jobs.retention_check
    FOR EACH ROW EXECUTE FUNCTION jobs.check_retention_step();

-- The secret address from which somebody's calendar reads the interviews; only its digest is kept.
CREATE TABLE jobs.calendar_feed (
    programme_id uuid NOT NULL,
    account_id uuid NOT NULL,
    digest bytea NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT calendar_feed_pkey PRIMARY KEY (programme_id, account_id),
    CONSTRAINT calendar_feed_digest_unique UNIQUE (digest)
);

ALTER TABLE jobs.referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.referral_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.interview ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.placement ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.retention_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.calendar_feed ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON jobs.referral USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.referral_message USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.interview USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.placement USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.retention_check USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.calendar_feed USING (programme_id = (SELECT platform.programme()));

-- All that an employer may see of a candidate: while the consent to this referral and the consent to be matched both hold, and only
-- what the former names.
CREATE VIEW jobs.disclosed_candidate AS
    SELECT
        r.programme_id,
        r.id AS referral_id,
        r.employer_id,
        r.consent_categories AS categories,
        CASE WHEN 'name' = ANY (r.consent_categories) THEN i.given_name || ' ' || i.family_name END AS name,
        CASE WHEN 'contact' = ANY (r.consent_categories) THEN i.phone END AS phone,
        CASE WHEN 'contact' = ANY (r.consent_categories) THEN i.email END AS email,
        CASE WHEN 'skills' = ANY (r.consent_categories) THEN p.skills END AS skills,
        CASE WHEN 'work_history' = ANY (r.consent_categories) THEN p.occupations END AS occupations,
        CASE WHEN 'education' = ANY (r.consent_categories) THEN p.education END AS education,
        CASE WHEN 'languages' = ANY (r.consent_categories) THEN p.languages END AS languages,
        CASE WHEN 'licences' = ANY (r.consent_categories) THEN p.licences END AS licences
    FROM jobs.referral AS r
    JOIN casework.published_identity AS i ON i.programme_id = r.programme_id AND i.id = r.returnee_id
    LEFT JOIN matching.published_profile AS p ON p.programme_id = r.programme_id AND p.returnee_id = r.returnee_id
    WHERE r.programme_id = (SELECT platform.programme())
        AND r.state IN ('sent', 'viewed', 'interview', 'offered', 'hired')
        AND r.consent_revoked_at IS NULL
        AND r.consent_expires_on >= current_date;

-- Who was put forward for what, in identities and states alone.
CREATE VIEW jobs.published_referral AS
    SELECT programme_id, id, vacancy_id, employer_id, returnee_id, state, sent_at, moved_at
    FROM jobs.referral
    WHERE programme_id = (SELECT platform.programme());

-- A feed's token in, whose it is out.
CREATE FUNCTION jobs.authenticate_feed(feed_digest bytea)
    RETURNS TABLE (programme_id uuid, account_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT f.programme_id, f.account_id
        FROM jobs.calendar_feed AS f
        WHERE f.digest = feed_digest;
    END;
REVOKE EXECUTE ON FUNCTION jobs.authenticate_feed(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.authenticate_feed(bytea) TO foothold_jobs;

GRANT SELECT ON jobs.disclosed_candidate TO foothold_jobs;
GRANT SELECT ON jobs.published_referral TO foothold_matching, foothold_casework, foothold_portal;
GRANT SELECT, INSERT, UPDATE ON jobs.referral, jobs.interview, jobs.placement, jobs.retention_check TO foothold_jobs;
GRANT SELECT, INSERT ON jobs.referral_message TO foothold_jobs;
GRANT SELECT, INSERT, UPDATE, DELETE ON jobs.calendar_feed TO foothold_jobs;

RESET ROLE;
