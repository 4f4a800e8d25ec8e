-- Appeals against a rejection, decided by people who did not decide before.

SET LOCAL ROLE foothold_grants_owner;

CREATE TABLE grants.appeal (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    -- Against which it is; the database takes it.
    decision_id uuid NOT NULL,
    grounds text NOT NULL,
    state text NOT NULL,
    -- Why it was not admitted, upheld or dismissed: told to the applicant.
    reason text,
    -- The count, taken by the database.
    tally jsonb,
    version integer NOT NULL,
    filed_by uuid NOT NULL,
    filed_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    -- Who admitted it or not, and who of the panel wrote its decision down.
    admitted_by uuid,
    decided_by uuid,
    -- The application goes back to its committee in the transaction that upholds the appeal, and in no other.
    decided_in xid8,
    CONSTRAINT appeal_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT appeal_of_decision_unique UNIQUE (programme_id, decision_id),
    CONSTRAINT appeal_of_application_unique UNIQUE (programme_id, id, application_id),
    CONSTRAINT appeal_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id),
    CONSTRAINT appeal_decision_fkey FOREIGN KEY (programme_id, decision_id) REFERENCES grants.decision (programme_id, id),
    CONSTRAINT appeal_state_known CHECK (state IN ('filed', 'admitted', 'not_admitted', 'upheld', 'dismissed')),
    CONSTRAINT appeal_reason_of_end CHECK ((state IN ('not_admitted', 'upheld', 'dismissed')) = (reason IS NOT NULL)),
    CONSTRAINT appeal_decided_by_panel CHECK (
        (state IN ('upheld', 'dismissed')) = (decided_by IS NOT NULL)
        AND (decided_by IS NULL) = (tally IS NULL)
        AND (decided_by IS NULL) = (decided_in IS NULL)),
    CONSTRAINT appeal_admitted_by_somebody CHECK ((state = 'filed') = (admitted_by IS NULL))
);
CREATE INDEX appeal_newest ON grants.appeal (programme_id, filed_at DESC, id DESC);
CREATE INDEX appeal_of_application ON grants.appeal (programme_id, application_id, filed_at DESC);

-- Who decides about an appeal.
CREATE TABLE grants.appeal_member (
    programme_id uuid NOT NULL,
    appeal_id uuid NOT NULL,
    account_id uuid NOT NULL,
    application_id uuid NOT NULL,
    appointed_at timestamptz NOT NULL,
    CONSTRAINT appeal_member_pkey PRIMARY KEY (programme_id, appeal_id, account_id),
    CONSTRAINT appeal_member_appeal_fkey FOREIGN KEY (programme_id, appeal_id, application_id)
        REFERENCES grants.appeal (programme_id, id, application_id)
);
CREATE INDEX appeal_member_of_account ON grants.appeal_member (programme_id, account_id, application_id);

-- How a member of the panel voted: written once, and corrected by what supersedes it.
CREATE TABLE grants.appeal_ballot (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    appeal_id uuid NOT NULL,
    account_id uuid NOT NULL,
    choice text NOT NULL,
    reason text NOT NULL,
    cast_at timestamptz NOT NULL,
    supersedes uuid,
    CONSTRAINT appeal_ballot_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT appeal_ballot_superseded_once UNIQUE NULLS NOT DISTINCT (programme_id, appeal_id, account_id, supersedes),
    CONSTRAINT appeal_ballot_of_member_unique UNIQUE (programme_id, id, appeal_id, account_id),
    CONSTRAINT appeal_ballot_appeal_fkey FOREIGN KEY (programme_id, appeal_id) REFERENCES grants.appeal (programme_id, id),
    CONSTRAINT appeal_ballot_supersedes_fkey FOREIGN KEY (programme_id, supersedes, appeal_id, account_id)
        REFERENCES grants.appeal_ballot (programme_id, id, appeal_id, account_id),
    CONSTRAINT appeal_ballot_choice_known CHECK (choice IN ('uphold', 'dismiss'))
);
CREATE TRIGGER appeal_ballot_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.appeal_ballot
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- The ballots that hold of the programme in force: of each member the last.
CREATE VIEW grants.appeal_ballot_in_force AS
    SELECT b.programme_id, b.id, b.appeal_id, b.account_id, b.choice, b.reason, b.cast_at
    FROM grants.appeal_ballot AS b
    WHERE b.programme_id = (SELECT platform.programme())
        AND NOT EXISTS (
            SELECT 1
            FROM grants.appeal_ballot AS n
            WHERE n.programme_id = b.programme_id
                AND n.appeal_id = b.appeal_id
                AND n.account_id = b.account_id
                AND n.supersedes = b.id);

-- Whether somebody had a part in what was decided about an application before: a seat on the committee of its round, also one that ended, a
-- review, a proposal, a ballot, or the decision's own record (rule 15).
CREATE FUNCTION grants.decided_before(of_application uuid, of_account uuid) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT
            EXISTS (
                SELECT 1
                FROM grants.application AS a
                JOIN grants.panel_member AS m ON m.programme_id = a.programme_id AND m.round_id = a.round_id
                WHERE a.programme_id = platform.programme() AND a.id = of_application AND m.account_id = of_account)
            OR EXISTS (
                SELECT 1
                FROM grants.review AS r
                WHERE r.programme_id = platform.programme() AND r.application_id = of_application AND r.account_id = of_account)
            OR EXISTS (
                SELECT 1
                FROM grants.vote AS v
                LEFT JOIN grants.ballot AS b ON b.programme_id = v.programme_id AND b.vote_id = v.id AND b.account_id = of_account
                WHERE v.programme_id = platform.programme()
                    AND v.application_id = of_application
                    AND (v.proposed_by = of_account OR b.id IS NOT NULL))
            OR EXISTS (
                SELECT 1
                FROM grants.decision AS d
                WHERE d.programme_id = platform.programme() AND d.application_id = of_application AND d.decided_by = of_account);
    END;

-- Within how many days of the letter an appeal is filed: a policy, and thirty without one.
CREATE FUNCTION grants.appeal_days_on(day date) RETURNS integer
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT coalesce((
            SELECT (q.document ->> 'days')::integer
            FROM portal.published_policy AS q
            WHERE q.kind = 'grant_appeal' AND q.effective_from <= day
            ORDER BY q.programme_id IS NULL, q.effective_from DESC, q.version DESC
            LIMIT 1), 30);
    END;

-- The last day on which an appeal against a decision is filed: counted from the day on which its letter was sent, or else from the decision's.
CREATE FUNCTION grants.appeal_until(of_decision uuid) RETURNS date
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT (t.told_at AT TIME ZONE t.time_zone)::date + grants.appeal_days_on((t.told_at AT TIME ZONE t.time_zone)::date)
        FROM (
            SELECT p.time_zone, coalesce((
                    SELECT min(e.occurred_at)
                    FROM platform.event AS e
                    WHERE e.programme_id = d.programme_id
                        AND e.subject_id = d.application_id
                        AND e.name = 'application.letter_sent'
                        AND e.data ->> 'decision' = d.id::text
                ), d.decided_at) AS told_at
            FROM grants.decision AS d
            JOIN portal.published_programme AS p ON p.id = d.programme_id
            WHERE d.programme_id = platform.programme() AND d.id = of_decision
        ) AS t;
    END;

-- Whether an account may read an application: by the rules of its committee, or of the panel of an appeal; null where it sits on neither, so
-- that its roles decide.
CREATE FUNCTION grants.access(of_application uuid, of_account uuid) RETURNS text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT coalesce(grants.clearance(of_application, of_account), (
            SELECT CASE c.kind WHEN 'none' THEN 'cleared' ELSE 'undeclared' END
            FROM grants.appeal_member AS s
            LEFT JOIN grants.conflict_in_force AS c ON c.application_id = s.application_id AND c.account_id = s.account_id
            WHERE s.programme_id = platform.programme() AND s.application_id = of_application AND s.account_id = of_account
            LIMIT 1));
    END;

-- One declares for oneself and on a seat, of the committee or of an appeal's panel.
CREATE OR REPLACE FUNCTION grants.check_conflict() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    before text := (
        SELECT c.kind FROM grants.conflict AS c WHERE c.programme_id = new.programme_id AND c.id = new.supersedes);
BEGIN
    IF new.declared_by IS DISTINCT FROM platform.account() THEN
        RAISE EXCEPTION 'whoever acts declares'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'conflict_by_who_acts';
    END IF;
    IF new.kind IN ('pinned', 'lifted') AND NOT EXISTS (
        SELECT 1
        FROM portal.published_membership AS m
        WHERE m.account_id = new.declared_by AND m.role = 'administrator')
    THEN
        RAISE EXCEPTION 'an administrator pins and lifts'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'conflict_by_administrator';
    END IF;
    IF (before IS NOT DISTINCT FROM 'pinned') <> (new.kind = 'lifted') THEN
        RAISE EXCEPTION 'what is pinned is lifted by an administrator, and nothing else is'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'conflict_pinned';
    END IF;
    IF new.kind IN ('none', 'declared') AND NOT EXISTS (
        SELECT 1
        FROM grants.application AS a
        JOIN grants.panel_member AS m ON m.programme_id = a.programme_id AND m.round_id = a.round_id AND m.account_id = new.account_id
        WHERE a.programme_id = new.programme_id AND a.id = new.application_id AND m.ended_at IS NULL
        UNION ALL
        SELECT 1
        FROM grants.appeal_member AS s
        WHERE s.programme_id = new.programme_id AND s.application_id = new.application_id AND s.account_id = new.account_id)
    THEN
        RAISE EXCEPTION 'only who sits on the committee declares'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'conflict_of_panel_member';
    END IF;
    RETURN new;
END
$$;

-- The count of an appeal as it stands: of each member of the panel without a conflict the last ballot, once.
CREATE FUNCTION grants.count_appeal(of_appeal uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT jsonb_build_object(
            'appointed', s.appointed, 'recused', s.recused, 'missing', s.missing, 'uphold', s.uphold, 'dismiss', s.dismiss, 'result',
            CASE
                WHEN s.uphold + s.dismiss + s.missing < 3 THEN 'below_quorum'
                WHEN s.missing > 0 THEN 'missing'
                WHEN s.uphold = s.dismiss THEN 'tie'
                WHEN s.uphold > s.dismiss THEN 'upheld'
                ELSE 'dismissed'
            END, 'ballots', s.ballots)
        FROM (
            SELECT
                count(*) AS appointed,
                count(*) FILTER (WHERE p.access = 'recused') AS recused,
                count(*) FILTER (WHERE p.access <> 'recused' AND (p.choice IS NULL OR p.access <> 'cleared')) AS missing,
                count(*) FILTER (WHERE p.access = 'cleared' AND p.choice = 'uphold') AS uphold,
                count(*) FILTER (WHERE p.access = 'cleared' AND p.choice = 'dismiss') AS dismiss,
                coalesce(
                    jsonb_agg(jsonb_build_object('member', p.account_id, 'choice', p.choice, 'reason', p.reason) ORDER BY p.account_id)
                        FILTER (WHERE p.access = 'cleared' AND p.choice IS NOT NULL),
                    '[]') AS ballots
            FROM (
                SELECT m.account_id, grants.access(m.application_id, m.account_id) AS access, b.choice, b.reason
                FROM grants.appeal_member AS m
                LEFT JOIN grants.appeal_ballot_in_force AS b ON b.appeal_id = m.appeal_id AND b.account_id = m.account_id
                WHERE m.programme_id = platform.programme() AND m.appeal_id = of_appeal
            ) AS p
        ) AS s;
    END;

-- An appeal is filed in time against the rejection that stands.
CREATE FUNCTION grants.check_appeal_start() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.application AS a
    WHERE a.programme_id = new.programme_id AND a.id = new.application_id AND a.state = 'rejected'
    FOR NO KEY UPDATE;
    IF NOT FOUND OR new.state <> 'filed' OR new.filed_by IS DISTINCT FROM platform.account() THEN
        RAISE EXCEPTION 'an appeal is filed against a rejection, by who acts'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_of_rejection';
    END IF;
    SELECT d.id INTO new.decision_id
    FROM grants.decision AS d
    WHERE d.programme_id = new.programme_id AND d.application_id = new.application_id
    ORDER BY d.decided_at DESC, d.id DESC
    LIMIT 1;
    IF portal.today() > grants.appeal_until(new.decision_id) THEN
        RAISE EXCEPTION 'an appeal is filed in time'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_in_time';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER appeal_start BEFORE INSERT ON grants.appeal
    FOR EACH ROW EXECUTE FUNCTION grants.check_appeal_start();

-- An appeal goes on only along its machine. Who decided before neither admits nor decides it, and the database counts.
CREATE FUNCTION grants.check_appeal_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    count_now jsonb;
BEGIN
    IF (old.application_id, old.decision_id, old.grounds, old.filed_by)
        IS DISTINCT FROM (new.application_id, new.decision_id, new.grounds, new.filed_by)
        OR (old.state, new.state) NOT IN (
            ('filed', 'admitted'), ('filed', 'not_admitted'), ('admitted', 'upheld'), ('admitted', 'dismissed'))
        OR old.state = 'admitted' AND old.admitted_by <> new.admitted_by
    THEN
        RAISE EXCEPTION 'an appeal does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_step';
    END IF;
    IF (CASE old.state WHEN 'filed' THEN new.admitted_by ELSE new.decided_by END) IS DISTINCT FROM platform.account()
        OR grants.decided_before(new.application_id, platform.account())
    THEN
        RAISE EXCEPTION 'an appeal is taken on by who acts and did not decide before'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_by_others';
    END IF;
    new.tally := NULL;
    new.decided_in := NULL;
    IF old.state = 'admitted' THEN
        IF NOT EXISTS (
            SELECT 1
            FROM grants.appeal_member AS m
            WHERE m.programme_id = new.programme_id
                AND m.appeal_id = new.id
                AND m.account_id = new.decided_by
                AND grants.access(m.application_id, m.account_id) = 'cleared')
        THEN
            RAISE EXCEPTION 'an appeal is decided by its panel'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_by_others';
        END IF;
        count_now := grants.count_appeal(new.id);
        IF count_now ->> 'result' IS DISTINCT FROM new.state THEN
            RAISE EXCEPTION 'an appeal is decided as its panel voted'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_as_counted';
        END IF;
        new.tally := count_now;
        new.decided_in := pg_current_xact_id();
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER appeal_step BEFORE UPDATE ON grants.appeal
    FOR EACH ROW EXECUTE FUNCTION grants.check_appeal_step();

-- The panel of an appeal has nobody who decided before. It is chosen before anybody votes; afterwards somebody is added only where all voted
-- and it comes to nothing: by a tie, or since too few are left after recusals.
CREATE FUNCTION grants.check_appeal_member() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    seat grants.appeal_member := coalesce(new, old);
    count_now jsonb;
BEGIN
    PERFORM 1
    FROM grants.appeal AS p
    WHERE p.programme_id = seat.programme_id AND p.id = seat.appeal_id AND p.state = 'admitted'
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a panel is appointed for an appeal that is admitted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_member_of_admitted';
    END IF;
    IF tg_op = 'INSERT' AND (
        grants.decided_before(seat.application_id, seat.account_id)
        OR NOT EXISTS (
            SELECT 1
            FROM portal.published_membership AS m
            WHERE m.account_id = seat.account_id AND m.role IN ('committee_member', 'committee_chair')))
    THEN
        RAISE EXCEPTION 'an appeal goes to committee members who did not decide before'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_member_decided_before';
    END IF;
    IF EXISTS (
        SELECT 1
        FROM grants.appeal_ballot AS b
        WHERE b.programme_id = seat.programme_id AND b.appeal_id = seat.appeal_id)
    THEN
        count_now := grants.count_appeal(seat.appeal_id);
        IF tg_op = 'DELETE' OR (count_now ->> 'result') NOT IN ('tie', 'below_quorum') THEN
            RAISE EXCEPTION 'a panel that votes stays'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_member_kept';
        END IF;
    END IF;
    RETURN seat;
END
$$;
CREATE TRIGGER appeal_member_checked BEFORE INSERT OR DELETE ON grants.appeal_member
    FOR EACH ROW EXECUTE FUNCTION grants.check_appeal_member();

-- A ballot is cast by its member, who has no conflict, on a panel that is odd and of three at least.
CREATE FUNCTION grants.check_appeal_ballot() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    appealed uuid;
BEGIN
    SELECT p.application_id INTO appealed
    FROM grants.appeal AS p
    WHERE p.programme_id = new.programme_id AND p.id = new.appeal_id AND p.state = 'admitted'
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'ballots are cast on an appeal that is admitted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_ballot_of_admitted';
    END IF;
    IF new.account_id IS DISTINCT FROM platform.account()
        OR grants.access(appealed, new.account_id) IS DISTINCT FROM 'cleared'
        OR NOT EXISTS (
            SELECT 1
            FROM grants.appeal_member AS m
            WHERE m.programme_id = new.programme_id AND m.appeal_id = new.appeal_id AND m.account_id = new.account_id)
    THEN
        RAISE EXCEPTION 'a ballot is cast by a member of the panel without a conflict'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_ballot_by_member';
    END IF;
    IF NOT EXISTS (
        SELECT 1
        FROM grants.appeal_ballot AS b
        WHERE b.programme_id = new.programme_id AND b.appeal_id = new.appeal_id)
        AND (
            SELECT count(*) < 3 OR count(*) % 2 = 0
            FROM grants.appeal_member AS m
            WHERE m.programme_id = new.programme_id AND m.appeal_id = new.appeal_id)
    THEN
        RAISE EXCEPTION 'a panel is odd and of three at least'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_of_right_panel';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER appeal_ballot_cast BEFORE INSERT ON grants.appeal_ballot
    FOR EACH ROW EXECUTE FUNCTION grants.check_appeal_ballot();

-- An application goes on only along its machine; from a rejection only back to the committee, by an appeal that was upheld.
CREATE OR REPLACE FUNCTION grants.check_application_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.round_id, old.fund_id) <> (new.round_id, new.fund_id)
        OR old.state <> new.state AND NOT (CASE new.state
            WHEN 'submitted' THEN old.state = 'draft'
            WHEN 'screening' THEN old.state IN ('submitted', 'info_requested', 'in_review', 'ready_for_committee', 'deferred')
            WHEN 'info_requested' THEN old.state = 'screening'
            WHEN 'in_review' THEN old.state = 'screening'
            WHEN 'ready_for_committee' THEN old.state IN ('in_review', 'deferred', 'rejected')
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

CREATE FUNCTION grants.check_application_appealed() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.appeal AS p
        WHERE p.programme_id = new.programme_id
            AND p.application_id = new.id
            AND p.state = 'upheld'
            AND p.decided_in = pg_current_xact_id())
    THEN
        RAISE EXCEPTION 'what was rejected goes back to the committee by an appeal that was upheld'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_by_appeal';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER application_appealed BEFORE UPDATE ON grants.application
    FOR EACH ROW WHEN (old.state = 'rejected' AND new.state = 'ready_for_committee') EXECUTE FUNCTION grants.check_application_appealed();

-- When all is done, what was upheld is with the committee again.
CREATE FUNCTION grants.check_appeal_done() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.application AS a
        WHERE a.programme_id = new.programme_id AND a.id = new.application_id AND a.state = 'ready_for_committee')
    THEN
        RAISE EXCEPTION 'an appeal that is upheld leads back to the committee'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_done';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER appeal_done AFTER UPDATE ON grants.appeal
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (old.state = 'admitted' AND new.state = 'upheld')
    EXECUTE FUNCTION grants.check_appeal_done();

-- The digest of a code in, the state of its application or of the appeal about it out, and nothing that tells whose it is.
CREATE OR REPLACE FUNCTION grants.status_of(code_digest bytea)
    RETURNS TABLE (programme_name text, state text, round_title text, created_on date, moved_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT
            p.name,
            CASE
                WHEN a.state = 'rejected' AND l.state IS NOT NULL OR a.state = 'ready_for_committee' AND l.state = 'upheld'
                THEN 'appeal_' || l.state
                ELSE a.state
            END, r.title, (a.created_at AT TIME ZONE p.time_zone)::date,
            (greatest(a.moved_at, CASE WHEN a.state = 'rejected' THEN l.moved_at END) AT TIME ZONE p.time_zone)::date
        FROM grants.application AS a
        JOIN grants.round AS r ON r.programme_id = a.programme_id AND r.id = a.round_id
        JOIN portal.published_programme AS p ON p.id = a.programme_id
        LEFT JOIN LATERAL (
            SELECT k.state, k.moved_at
            FROM grants.appeal AS k
            JOIN grants.decision AS d ON d.programme_id = k.programme_id AND d.id = k.decision_id
            WHERE k.programme_id = a.programme_id
                AND k.application_id = a.id
                AND NOT EXISTS (
                    SELECT 1
                    FROM grants.decision AS n
                    WHERE n.programme_id = d.programme_id AND n.application_id = d.application_id AND n.decided_at > d.decided_at)
            LIMIT 1
        ) AS l ON true
        WHERE a.status_digest = code_digest;
    END;

ALTER TABLE grants.appeal ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.appeal_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.appeal_ballot ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.appeal USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.appeal_member USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.appeal_ballot USING (programme_id = (SELECT platform.programme()));

GRANT SELECT ON grants.appeal_ballot_in_force TO foothold_grants;
GRANT SELECT, INSERT ON grants.appeal, grants.appeal_ballot TO foothold_grants;
GRANT UPDATE (state, reason, version, moved_at, admitted_by, decided_by) ON grants.appeal TO foothold_grants;
GRANT SELECT, INSERT, DELETE ON grants.appeal_member TO foothold_grants;

RESET ROLE;
