-- Agreements about what was granted: their loan's schedule, the signature, and the repayments.

SET LOCAL ROLE foothold_grants_owner;

CREATE TABLE grants.agreement (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    decision_id uuid NOT NULL,
    -- The decision's; the database takes them.
    application_id uuid NOT NULL,
    granted_amount numeric(14, 2) NOT NULL,
    loan_amount numeric(14, 2) NOT NULL,
    currency text NOT NULL,
    lines jsonb NOT NULL,
    -- Of a year; null, like the rest, where nothing is lent.
    interest_percent numeric(5, 2),
    instalments integer,
    grace integer,
    first_due_on date,
    state text NOT NULL,
    reason text,
    version integer NOT NULL,
    offered_by uuid NOT NULL,
    offered_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    started_by uuid,
    started_at timestamptz,
    -- What is paid back in all, what was, and when the next is due: the database keeps them.
    owed numeric(14, 2) NOT NULL DEFAULT 0,
    repaid numeric(14, 2) NOT NULL DEFAULT 0,
    next_due_on date,
    -- What was signed; the database freezes it, with its digest.
    document jsonb,
    document_digest bytea,
    -- The schedule comes in the transaction that writes its agreement, and in no other.
    written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT agreement_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT agreement_decision_fkey FOREIGN KEY (programme_id, decision_id) REFERENCES grants.decision (programme_id, id),
    CONSTRAINT agreement_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id),
    CONSTRAINT agreement_state_known CHECK (state IN ('offered', 'accepted', 'active', 'completed', 'terminated')),
    CONSTRAINT agreement_reason_of_terminated CHECK ((state = 'terminated') = (reason IS NOT NULL)),
    CONSTRAINT agreement_started CHECK (
        (started_by IS NULL) = (started_at IS NULL)
        AND (state IN ('active', 'completed')) <= (started_by IS NOT NULL)
        AND (state IN ('offered', 'accepted')) <= (started_by IS NULL)),
    CONSTRAINT agreement_frozen_when_signed CHECK (
        (document IS NULL) = (document_digest IS NULL)
        AND (state IN ('accepted', 'active', 'completed')) <= (document IS NOT NULL)
        AND (state = 'offered') <= (document IS NULL)),
    CONSTRAINT agreement_loan_has_terms CHECK (
        num_nulls(interest_percent, instalments, grace, first_due_on) = CASE WHEN loan_amount = 0 THEN 4 ELSE 0 END),
    CONSTRAINT agreement_interest_low CHECK (interest_percent BETWEEN 0 AND 10),
    CONSTRAINT agreement_instalments_sensible CHECK (instalments BETWEEN 1 AND 60 AND grace BETWEEN 0 AND 12),
    CONSTRAINT agreement_not_overpaid CHECK (repaid BETWEEN 0 AND owed)
);
-- One that ended before money could flow leaves room for another.
CREATE UNIQUE INDEX agreement_one_alive ON grants.agreement (programme_id, application_id)
    WHERE state <> 'terminated' OR started_at IS NOT NULL;
CREATE INDEX agreement_of_application ON grants.agreement (programme_id, application_id, offered_at DESC);
CREATE INDEX agreement_newest ON grants.agreement (programme_id, offered_at DESC, id DESC);
CREATE INDEX agreement_next_due ON grants.agreement (programme_id, next_due_on, id) WHERE next_due_on IS NOT NULL;

CREATE TABLE grants.instalment (
    programme_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    number integer NOT NULL,
    due_on date NOT NULL,
    principal numeric(14, 2) NOT NULL,
    interest numeric(14, 2) NOT NULL,
    CONSTRAINT instalment_pkey PRIMARY KEY (programme_id, agreement_id, number),
    CONSTRAINT instalment_agreement_fkey FOREIGN KEY (programme_id, agreement_id) REFERENCES grants.agreement (programme_id, id),
    CONSTRAINT instalment_amounts_positive CHECK (principal >= 0 AND interest >= 0)
);
CREATE TRIGGER instalment_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.instalment
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- By whom and how an agreement was signed.
CREATE TABLE grants.signature (
    programme_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    method text NOT NULL,
    name text NOT NULL,
    -- In which it was read.
    language text NOT NULL,
    signed_on date NOT NULL,
    -- The path of an SVG in a box of 600 by 200.
    drawing text,
    place text,
    witness text,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT signature_pkey PRIMARY KEY (programme_id, agreement_id),
    CONSTRAINT signature_agreement_fkey FOREIGN KEY (programme_id, agreement_id) REFERENCES grants.agreement (programme_id, id),
    CONSTRAINT signature_method_known CHECK (method IN ('screen', 'paper')),
    CONSTRAINT signature_paper_is_witnessed CHECK (
        (method = 'paper') = (place IS NOT NULL) AND (method = 'paper') = (witness IS NOT NULL)
        AND (method = 'paper') <= (drawing IS NULL)),
    CONSTRAINT signature_drawing_bounded CHECK (length(drawing) <= 24000 AND drawing ~ '^(M[0-9]{1,3} [0-9]{1,3}(L[0-9]{1,3} [0-9]{1,3})*)+$')
);
CREATE TRIGGER signature_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.signature
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- Money of a loan that came back: written once, and corrected by what supersedes it.
CREATE TABLE grants.repayment (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    amount numeric(14, 2) NOT NULL,
    paid_on date NOT NULL,
    receipt text NOT NULL,
    -- Why it is otherwise than the one that it supersedes.
    reason text,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    supersedes uuid,
    CONSTRAINT repayment_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT repayment_superseded_once UNIQUE (programme_id, supersedes),
    CONSTRAINT repayment_of_agreement_unique UNIQUE (programme_id, id, agreement_id),
    CONSTRAINT repayment_agreement_fkey FOREIGN KEY (programme_id, agreement_id) REFERENCES grants.agreement (programme_id, id),
    CONSTRAINT repayment_supersedes_fkey FOREIGN KEY (programme_id, supersedes, agreement_id)
        REFERENCES grants.repayment (programme_id, id, agreement_id),
    CONSTRAINT repayment_amount_positive CHECK (amount > 0 OR amount = 0 AND supersedes IS NOT NULL),
    CONSTRAINT repayment_correction_has_reason CHECK ((supersedes IS NULL) = (reason IS NULL))
);
CREATE UNIQUE INDEX repayment_receipt_once ON grants.repayment (programme_id, agreement_id, receipt) WHERE supersedes IS NULL;
CREATE INDEX repayment_of_agreement ON grants.repayment (programme_id, agreement_id, paid_on);
CREATE TRIGGER repayment_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.repayment
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- The repayments that hold of the programme in force: of each its last correction.
CREATE VIEW grants.repayment_in_force AS
    SELECT r.programme_id, r.id, r.agreement_id, r.amount, r.paid_on, r.receipt
    FROM grants.repayment AS r
    WHERE r.programme_id = (SELECT platform.programme())
        AND NOT EXISTS (
            SELECT 1
            FROM grants.repayment AS n
            WHERE n.programme_id = r.programme_id AND n.supersedes = r.id);

-- What an agreement says, as one document; the minutes of a meeting are frozen alike.
CREATE FUNCTION grants.agreement_document(of_agreement uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT jsonb_build_object(
            'agreement', a.id, 'application', a.application_id, 'decision', a.decision_id, 'currency', a.currency, 'granted',
            a.granted_amount, 'loan', a.loan_amount, 'lines', a.lines, 'interestPercent', a.interest_percent, 'instalments', (
                SELECT coalesce(jsonb_agg(jsonb_build_array(i.number, i.due_on, i.principal, i.interest) ORDER BY i.number), '[]')
                FROM grants.instalment AS i
                WHERE i.programme_id = a.programme_id AND i.agreement_id = a.id
            ), 'signature', (
                SELECT jsonb_build_object(
                    'method', s.method, 'name', s.name, 'language', s.language, 'signedOn', s.signed_on, 'drawing', s.drawing, 'place',
                    s.place, 'witness', s.witness)
                FROM grants.signature AS s
                WHERE s.programme_id = a.programme_id AND s.agreement_id = a.id
            ))
        FROM grants.agreement AS a
        WHERE a.programme_id = platform.programme() AND a.id = of_agreement;
    END;

-- An agreement is offered on the newest decision, if it is an approval and its conditions are settled, and says what was decided.
CREATE FUNCTION grants.check_agreement_start() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    SELECT d.application_id, d.granted_amount, d.loan_amount, d.lines, f.currency
    INTO new.application_id, new.granted_amount, new.loan_amount, new.lines, new.currency
    FROM grants.decision AS d
    JOIN grants.application AS a ON a.programme_id = d.programme_id AND a.id = d.application_id AND a.state = d.outcome
    JOIN grants.fund AS f ON f.programme_id = a.programme_id AND f.id = a.fund_id
    WHERE d.programme_id = new.programme_id AND d.id = new.decision_id AND d.granted_amount IS NOT NULL
    FOR NO KEY UPDATE OF a;
    IF NOT FOUND OR new.state <> 'offered' THEN
        RAISE EXCEPTION 'an agreement is offered on what was approved'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_of_award';
    END IF;
    IF EXISTS (
        SELECT 1
        FROM grants.condition AS c
        WHERE c.programme_id = new.programme_id AND c.decision_id = new.decision_id AND c.state NOT IN ('met', 'waived'))
    THEN
        RAISE EXCEPTION 'conditions are settled before an agreement is offered'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_conditions_settled';
    END IF;
    IF new.offered_by IS DISTINCT FROM platform.account() THEN
        RAISE EXCEPTION 'an agreement is offered by who acts'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_by_who_acts';
    END IF;
    new.owed := 0;
    new.repaid := 0;
    new.next_due_on := NULL;
    new.written_in := pg_current_xact_id();
    RETURN new;
END
$$;
CREATE TRIGGER agreement_start BEFORE INSERT ON grants.agreement
    FOR EACH ROW EXECUTE FUNCTION grants.check_agreement_start();

CREATE FUNCTION grants.check_instalment() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.agreement AS a
        WHERE a.programme_id = new.programme_id AND a.id = new.agreement_id AND a.written_in = pg_current_xact_id())
    THEN
        RAISE EXCEPTION 'a schedule is written with its agreement'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'instalment_with_agreement';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER instalment_with_agreement BEFORE INSERT ON grants.instalment
    FOR EACH ROW EXECUTE FUNCTION grants.check_instalment();

-- When all is written, the schedule pays back the whole loan, a month after a month.
CREATE FUNCTION grants.check_schedule() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    found record;
BEGIN
    SELECT
        count(*) AS n, coalesce(sum(i.principal), 0) AS principal, max(i.number) AS last, min(i.due_on) AS first_due,
        count(DISTINCT i.due_on) AS days, coalesce(bool_and(i.principal = 0) FILTER (WHERE i.number <= new.grace), true) AS is_graced
    INTO found
    FROM grants.instalment AS i
    WHERE i.programme_id = new.programme_id AND i.agreement_id = new.id;
    IF found.principal <> new.loan_amount
        OR found.n <> coalesce(new.instalments + new.grace, 0)
        OR found.n > 0 AND (found.last <> found.n OR found.days <> found.n OR found.first_due <> new.first_due_on OR NOT found.is_graced)
    THEN
        RAISE EXCEPTION 'a schedule pays back the whole loan'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_schedule_whole';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER agreement_schedule AFTER INSERT ON grants.agreement
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grants.check_schedule();

-- An agreement goes on only along its machine. What is signed is frozen, and two people sign for it to run: whoever recorded the applicant's
-- signature does not countersign.
CREATE FUNCTION grants.check_agreement_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF old.state <> new.state AND (old.state, new.state) NOT IN (
        ('offered', 'accepted'), ('accepted', 'active'), ('active', 'completed'), ('offered', 'terminated'), ('accepted', 'terminated'),
        ('active', 'terminated'))
        OR old.state = new.state AND (old.reason, old.started_by, old.started_at) IS DISTINCT FROM (new.reason, new.started_by, new.started_at)
    THEN
        RAISE EXCEPTION 'an agreement does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_step';
    END IF;
    new.document := old.document;
    new.document_digest := old.document_digest;
    IF (old.state, new.state) = ('offered', 'accepted') THEN
        new.document := grants.agreement_document(new.id);
        new.document_digest := sha256(convert_to(new.document::text, 'UTF8'));
        new.owed := (
            SELECT coalesce(sum(i.principal + i.interest), 0)
            FROM grants.instalment AS i
            WHERE i.programme_id = new.programme_id AND i.agreement_id = new.id);
        IF new.document -> 'signature' = 'null' THEN
            RAISE EXCEPTION 'an agreement is accepted by a signature'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_signed';
        END IF;
    END IF;
    IF (old.state, new.state) = ('accepted', 'active') THEN
        IF new.started_by IS DISTINCT FROM platform.account() OR EXISTS (
            SELECT 1
            FROM grants.signature AS s
            WHERE s.programme_id = new.programme_id AND s.agreement_id = new.id AND s.recorded_by = new.started_by)
        THEN
            RAISE EXCEPTION 'another one than who recorded the signature countersigns'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_two_hands';
        END IF;
        new.next_due_on := new.first_due_on;
    END IF;
    IF new.state = 'completed' AND old.state = 'active' AND new.repaid <> new.owed THEN
        RAISE EXCEPTION 'an agreement ends when nothing of it is open'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_nothing_open';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER agreement_step BEFORE UPDATE ON grants.agreement
    FOR EACH ROW EXECUTE FUNCTION grants.check_agreement_step();

-- An offer is signed once, by who is there, on a day that has come.
CREATE FUNCTION grants.check_signature() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.agreement AS a
    WHERE a.programme_id = new.programme_id AND a.id = new.agreement_id AND a.state = 'offered'
    FOR NO KEY UPDATE;
    IF NOT FOUND OR new.signed_on > portal.today() OR new.recorded_by IS DISTINCT FROM platform.account() THEN
        RAISE EXCEPTION 'what is offered is signed, and recorded by who acts'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_of_offer';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER signature_checked BEFORE INSERT ON grants.signature
    FOR EACH ROW EXECUTE FUNCTION grants.check_signature();

-- Money comes back to an agreement that runs or was ended early, under its lock.
CREATE FUNCTION grants.check_repayment() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.agreement AS a
    WHERE a.programme_id = new.programme_id
        AND a.id = new.agreement_id
        AND a.started_at IS NOT NULL
        AND a.state <> 'completed'
        AND a.loan_amount > 0
    FOR NO KEY UPDATE;
    IF NOT FOUND OR new.paid_on > portal.today() OR new.recorded_by IS DISTINCT FROM platform.account() THEN
        RAISE EXCEPTION 'what was lent is repaid, and recorded by who acts'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'repayment_of_loan';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER repayment_checked BEFORE INSERT ON grants.repayment
    FOR EACH ROW EXECUTE FUNCTION grants.check_repayment();

CREATE FUNCTION grants.count_repayments() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    sum_now numeric;
BEGIN
    SELECT coalesce(sum(r.amount), 0) INTO sum_now
    FROM grants.repayment AS r
    WHERE r.programme_id = new.programme_id
        AND r.agreement_id = new.agreement_id
        AND NOT EXISTS (
            SELECT 1
            FROM grants.repayment AS n
            WHERE n.programme_id = r.programme_id AND n.supersedes = r.id);
    UPDATE grants.agreement AS a
    SET repaid = sum_now,
        next_due_on = (
            SELECT min(i.due_on)
            FROM (
                SELECT j.due_on, sum(j.principal + j.interest) OVER (ORDER BY j.number) AS covered
                FROM grants.instalment AS j
                WHERE j.programme_id = new.programme_id AND j.agreement_id = new.agreement_id
            ) AS i
            WHERE i.covered > sum_now)
    WHERE a.programme_id = new.programme_id AND a.id = new.agreement_id;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.count_repayments() FROM PUBLIC;
CREATE TRIGGER repayment_counted AFTER INSERT ON grants.repayment
    FOR EACH ROW EXECUTE FUNCTION grants.count_repayments();

ALTER TABLE grants.agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.instalment ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.repayment ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.agreement USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.instalment USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.signature USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.repayment USING (programme_id = (SELECT platform.programme()));

GRANT SELECT ON grants.repayment_in_force TO foothold_grants;
GRANT SELECT, INSERT ON grants.agreement, grants.instalment, grants.signature, grants.repayment TO foothold_grants;
GRANT UPDATE (state, reason, version, moved_at, started_by, started_at) ON grants.agreement TO foothold_grants;

RESET ROLE;
