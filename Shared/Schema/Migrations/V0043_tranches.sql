-- Tranches of an agreement and the reports about them.

SET LOCAL ROLE foothold_grants_owner;

CREATE TABLE grants.tranche (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    -- The first, second … of the agreement; the database counts.
    number integer NOT NULL,
    amount numeric(14, 2) NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL,
    -- Why it is withheld.
    reason text,
    -- What has to be shown before it is released, what was, and why it was waived or failed.
    condition text,
    condition_state text,
    evidence text,
    condition_reason text,
    released_by uuid,
    paid_by uuid,
    paid_on date,
    receipt text,
    version integer NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT tranche_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT tranche_number_unique UNIQUE (programme_id, agreement_id, number),
    CONSTRAINT tranche_agreement_fkey FOREIGN KEY (programme_id, agreement_id) REFERENCES grants.agreement (programme_id, id),
    CONSTRAINT tranche_state_known CHECK (state IN ('scheduled', 'due', 'released', 'paid', 'withheld')),
    CONSTRAINT tranche_amount_positive CHECK (amount > 0),
    CONSTRAINT tranche_reason_of_withheld CHECK ((state = 'withheld') = (reason IS NOT NULL)),
    CONSTRAINT tranche_released_by_somebody CHECK (
        (state IN ('released', 'paid')) <= (released_by IS NOT NULL) AND (state IN ('scheduled', 'due')) <= (released_by IS NULL)),
    CONSTRAINT tranche_payment_of_paid CHECK (num_nulls(paid_by, paid_on, receipt) = CASE state WHEN 'paid' THEN 0 ELSE 3 END),
    CONSTRAINT tranche_two_hands CHECK (paid_by <> released_by),
    CONSTRAINT tranche_condition_known CHECK (condition_state IN ('open', 'evidence_given', 'met', 'waived', 'failed')),
    CONSTRAINT tranche_condition_has_state CHECK ((condition IS NULL) = (condition_state IS NULL)),
    CONSTRAINT tranche_evidence_shown CHECK (coalesce(condition_state IN ('evidence_given', 'met'), false) <= (evidence IS NOT NULL)),
    CONSTRAINT tranche_condition_reason CHECK (coalesce(condition_state IN ('waived', 'failed'), false) = (condition_reason IS NOT NULL))
);
CREATE INDEX tranche_to_come ON grants.tranche (programme_id, due_on, id) WHERE state IN ('scheduled', 'due', 'released');

-- What became of a tranche.
CREATE TABLE grants.report (
    programme_id uuid NOT NULL,
    tranche_id uuid NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL,
    text text,
    spent numeric(14, 2),
    filed_by uuid,
    -- Why it was returned.
    reason text,
    judged_by uuid,
    version integer NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT report_pkey PRIMARY KEY (programme_id, tranche_id),
    CONSTRAINT report_tranche_fkey FOREIGN KEY (programme_id, tranche_id) REFERENCES grants.tranche (programme_id, id),
    CONSTRAINT report_state_known CHECK (state IN ('due', 'submitted', 'returned', 'accepted')),
    CONSTRAINT report_filing_of_state CHECK (num_nulls(text, spent, filed_by) = CASE state WHEN 'due' THEN 3 ELSE 0 END),
    CONSTRAINT report_spent_positive CHECK (spent >= 0),
    CONSTRAINT report_reason_of_returned CHECK ((state = 'returned') = (reason IS NOT NULL)),
    CONSTRAINT report_judged_when_accepted CHECK ((state = 'accepted') = (judged_by IS NOT NULL)),
    CONSTRAINT report_two_hands CHECK (judged_by <> filed_by)
);
CREATE INDEX report_to_come ON grants.report (programme_id, due_on, tranche_id) WHERE state <> 'accepted';

-- The tranches of an agreement add up to no more than it gives and lends; checked under its lock.
CREATE FUNCTION grants.check_tranche_start() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    most numeric;
BEGIN
    SELECT a.granted_amount + a.loan_amount INTO most
    FROM grants.agreement AS a
    WHERE a.programme_id = new.programme_id AND a.id = new.agreement_id AND a.state IN ('offered', 'accepted', 'active')
    FOR NO KEY UPDATE;
    IF NOT FOUND OR new.state <> 'scheduled' OR new.condition_state <> 'open' THEN
        RAISE EXCEPTION 'a tranche is planned by an agreement that did not end'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tranche_of_agreement';
    END IF;
    SELECT most - coalesce(sum(t.amount) FILTER (WHERE t.state <> 'withheld'), 0), count(*) + 1 INTO most, new.number
    FROM grants.tranche AS t
    WHERE t.programme_id = new.programme_id AND t.agreement_id = new.agreement_id;
    IF new.amount > most THEN
        RAISE EXCEPTION 'no more is paid out than was agreed on'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tranche_within_agreement';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER tranche_start BEFORE INSERT ON grants.tranche
    FOR EACH ROW EXECUTE FUNCTION grants.check_tranche_start();

-- Whether every tranche before one was withheld, or paid and its report accepted.
CREATE FUNCTION grants.earlier_tranches_done(of_agreement uuid, before_number integer) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT NOT EXISTS (
            SELECT 1
            FROM grants.tranche AS t
            JOIN grants.report AS r ON r.programme_id = t.programme_id AND r.tranche_id = t.id
            WHERE t.programme_id = platform.programme()
                AND t.agreement_id = of_agreement
                AND t.number < before_number
                AND t.state <> 'withheld'
                AND NOT (t.state = 'paid' AND r.state = 'accepted'));
    END;

-- A tranche goes on only along its machine. It is released when its condition is settled and the report before is accepted, and paid by
-- somebody else than who released it.
CREATE FUNCTION grants.check_tranche_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.id, old.agreement_id, old.number, old.amount, old.due_on, old.condition)
        IS DISTINCT FROM (new.id, new.agreement_id, new.number, new.amount, new.due_on, new.condition)
        OR old.state <> new.state AND (old.state, new.state) NOT IN (
            ('scheduled', 'due'), ('due', 'released'), ('released', 'paid'), ('scheduled', 'withheld'), ('due', 'withheld'),
            ('released', 'withheld'))
        OR old.state IN ('paid', 'withheld')
    THEN
        RAISE EXCEPTION 'a tranche does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tranche_step';
    END IF;
    IF old.released_by IS DISTINCT FROM new.released_by AND (old.state, new.state) <> ('due', 'released') THEN
        RAISE EXCEPTION 'who released a tranche stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tranche_step';
    END IF;
    IF (old.condition_state, old.evidence, old.condition_reason)
        IS DISTINCT FROM (new.condition_state, new.evidence, new.condition_reason)
        AND (
            old.state <> new.state
            OR old.state NOT IN ('scheduled', 'due')
            OR old.condition_state IN ('met', 'waived', 'failed')
            OR (old.condition_state, new.condition_state) NOT IN (
                ('open', 'evidence_given'), ('evidence_given', 'evidence_given'), ('evidence_given', 'met'), ('open', 'waived'),
                ('evidence_given', 'waived'), ('open', 'failed'), ('evidence_given', 'failed')))
    THEN
        RAISE EXCEPTION 'the condition of a tranche does not go from % to %', old.condition_state, new.condition_state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'condition_step';
    END IF;
    IF new.state = 'due' AND old.state = 'scheduled' AND new.due_on > portal.today() THEN
        RAISE EXCEPTION 'a tranche is due when its day has come'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tranche_on_its_day';
    END IF;
    IF old.state <> new.state AND new.state IN ('released', 'paid') THEN
        PERFORM 1
        FROM grants.agreement AS a
        WHERE a.programme_id = new.programme_id AND a.id = new.agreement_id AND a.state = 'active'
        FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'money flows by an agreement that runs'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'tranche_of_active_agreement';
        END IF;
        IF (CASE new.state WHEN 'released' THEN new.released_by ELSE new.paid_by END) IS DISTINCT FROM platform.account() THEN
            RAISE EXCEPTION 'a tranche is released and paid by who acts'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'tranche_by_who_acts';
        END IF;
    END IF;
    IF new.state = 'released' AND old.state = 'due' THEN
        IF new.condition_state NOT IN ('met', 'waived') THEN
            RAISE EXCEPTION 'a tranche is released when its condition is settled'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'tranche_condition_settled';
        END IF;
        IF NOT grants.earlier_tranches_done(new.agreement_id, new.number) THEN
            RAISE EXCEPTION 'a tranche is released when the report before is accepted'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'tranche_report_before';
        END IF;
    END IF;
    IF new.state = 'paid' AND new.paid_on > portal.today() THEN
        RAISE EXCEPTION 'a payment is of a day that has come'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tranche_paid_in_future';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER tranche_step BEFORE UPDATE ON grants.tranche
    FOR EACH ROW EXECUTE FUNCTION grants.check_tranche_step();

CREATE FUNCTION grants.check_report_start() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF new.state <> 'due' THEN
        RAISE EXCEPTION 'a report begins as one that is due'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER report_start BEFORE INSERT ON grants.report
    FOR EACH ROW EXECUTE FUNCTION grants.check_report_start();

-- When all is written, a tranche has its report, which the next one waits for.
CREATE FUNCTION grants.check_tranche_report() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.report AS r
        WHERE r.programme_id = new.programme_id AND r.tranche_id = new.id)
    THEN
        RAISE EXCEPTION 'a tranche has a report'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tranche_with_report';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER tranche_report AFTER INSERT ON grants.tranche
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grants.check_tranche_report();

-- A report is written about what was paid, goes on only along its machine, and is judged by somebody else than who wrote it.
CREATE FUNCTION grants.check_report_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.tranche_id, old.due_on) <> (new.tranche_id, new.due_on)
        OR (old.state, new.state) NOT IN (
            ('due', 'submitted'), ('submitted', 'returned'), ('submitted', 'accepted'), ('returned', 'submitted'))
        OR new.state <> 'submitted' AND (old.text, old.spent, old.filed_by) IS DISTINCT FROM (new.text, new.spent, new.filed_by)
    THEN
        RAISE EXCEPTION 'a report does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
    END IF;
    IF new.state = 'submitted' AND NOT EXISTS (
        SELECT 1
        FROM grants.tranche AS t
        WHERE t.programme_id = new.programme_id AND t.id = new.tranche_id AND t.state = 'paid')
    THEN
        RAISE EXCEPTION 'what is reported on was paid'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'report_of_paid';
    END IF;
    IF (CASE new.state WHEN 'submitted' THEN new.filed_by WHEN 'accepted' THEN new.judged_by ELSE platform.account() END)
        IS DISTINCT FROM platform.account()
    THEN
        RAISE EXCEPTION 'a report is written and accepted by who acts'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'report_by_who_acts';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER report_step BEFORE UPDATE ON grants.report
    FOR EACH ROW EXECUTE FUNCTION grants.check_report_step();

-- An agreement ends well when the loan is paid back, and each tranche was withheld, or paid and its report accepted.
CREATE FUNCTION grants.check_agreement_end() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT grants.earlier_tranches_done(new.id, 2147483647) THEN
        RAISE EXCEPTION 'an agreement ends when nothing of it is open'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_nothing_open';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER agreement_end BEFORE UPDATE ON grants.agreement
    FOR EACH ROW WHEN (old.state = 'active' AND new.state = 'completed') EXECUTE FUNCTION grants.check_agreement_end();

ALTER TABLE grants.tranche ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.report ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.tranche USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.report USING (programme_id = (SELECT platform.programme()));

GRANT SELECT, INSERT ON grants.tranche, grants.report TO foothold_grants;
GRANT UPDATE (
    state, reason, condition_state, evidence, condition_reason, released_by, paid_by, paid_on, receipt, version, moved_at
) ON grants.tranche TO foothold_grants;
GRANT UPDATE (state, text, spent, filed_by, reason, judged_by, version, moved_at) ON grants.report TO foothold_grants;

RESET ROLE;
