-- Jobs: changes of many vacancies or referrals at once, line by line, and their undoing.

SET LOCAL ROLE foothold_jobs_owner;

-- One change of many: who made it, of what, and until when it can be undone.
CREATE TABLE jobs.batch (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    subject text NOT NULL,
    change text NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT batch_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT batch_change_known CHECK (
        (subject, change) IN (
            ('vacancy', 'open'), ('vacancy', 'pause'), ('vacancy', 'resume'), ('vacancy', 'close'), ('vacancy', 'cancel'),
            ('referral', 'send'), ('referral', 'withdraw')))
);
-- What became of each; a referral that ended with its vacancy has a line behind the vacancy's.
CREATE TABLE jobs.batch_line (
    programme_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    place smallint NOT NULL,
    subject text NOT NULL,
    subject_id uuid NOT NULL,
    -- The vacancy with which a referral ended.
    ended_with uuid,
    -- Before and after, where it was changed; why not, where it was refused.
    from_state text,
    version integer,
    refusal text,
    CONSTRAINT batch_line_pkey PRIMARY KEY (programme_id, batch_id, subject_id),
    CONSTRAINT batch_line_batch_fkey FOREIGN KEY (programme_id, batch_id) REFERENCES jobs.batch (programme_id, id),
    CONSTRAINT batch_line_subject_known CHECK (subject IN ('vacancy', 'referral')),
    CONSTRAINT batch_line_done_or_refused CHECK (num_nulls(from_state, version) = CASE WHEN refusal IS NULL THEN 0 ELSE 2 END)
);
-- What became of each line when it was undone; refused, where something has changed since.
CREATE TABLE jobs.batch_undone_line (
    programme_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    account_id uuid NOT NULL,
    refusal text,
    undone_at timestamptz NOT NULL,
    CONSTRAINT batch_undone_line_pkey PRIMARY KEY (programme_id, batch_id, subject_id),
    CONSTRAINT batch_undone_line_line_fkey FOREIGN KEY (programme_id, batch_id, subject_id)
        REFERENCES jobs.batch_line (programme_id, batch_id, subject_id)
);

ALTER TABLE jobs.batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.batch_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.batch_undone_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON jobs.batch USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.batch_line USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.batch_undone_line USING (programme_id = (SELECT platform.programme()));
CREATE TRIGGER batch_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON jobs.batch
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER batch_line_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON jobs.batch_line
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER batch_undone_line_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON jobs.batch_undone_line
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON jobs.batch, jobs.batch_line, jobs.batch_undone_line TO foothold_jobs;

-- A referral goes on only along its machine, or back by undoing; what was agreed stays as it was agreed.
CREATE OR REPLACE FUNCTION jobs.check_referral_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.vacancy_id, old.employer_id, old.returnee_id) IS DISTINCT FROM (new.vacancy_id, new.employer_id, new.returnee_id)
        OR old.state <> new.state AND NOT (CASE new.state
            -- From 'withdrawn' and back from 'sent' by undoing alone.
            WHEN 'proposed' THEN old.state = 'withdrawn'
            WHEN 'consented' THEN old.state IN ('proposed', 'sent', 'withdrawn')
            WHEN 'sent' THEN old.state IN ('consented', 'withdrawn')
            WHEN 'viewed' THEN old.state IN ('sent', 'withdrawn')
            WHEN 'interview' THEN old.state IN ('viewed', 'withdrawn')
            WHEN 'offered' THEN old.state IN ('viewed', 'interview', 'withdrawn')
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
    IF (new.state = 'sent' AND old.state = 'consented' OR new.sent_at IS NOT NULL AND old.state = 'withdrawn' AND new.state <> 'withdrawn') AND NOT (
        new.consent_revoked_at IS NULL
        AND new.consent_expires_on >= portal.today()
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

RESET ROLE;
