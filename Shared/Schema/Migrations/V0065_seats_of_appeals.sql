-- A seat on the panel of an appeal goes from a member who does not vote to another, with its reason.

SET LOCAL ROLE foothold_grants_owner;

-- Whose seat went to whom, and why: written once. The seat goes with it.
CREATE TABLE grants.appeal_replacement (
    programme_id uuid NOT NULL,
    appeal_id uuid NOT NULL,
    -- Who did not vote.
    account_id uuid NOT NULL,
    successor_id uuid NOT NULL,
    reason text NOT NULL,
    replaced_by uuid NOT NULL,
    replaced_at timestamptz NOT NULL,
    -- The seat goes in the transaction that writes this, and in no other.
    written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT appeal_replacement_pkey PRIMARY KEY (programme_id, appeal_id, account_id),
    CONSTRAINT appeal_replacement_appeal_fkey FOREIGN KEY (programme_id, appeal_id) REFERENCES grants.appeal (programme_id, id),
    CONSTRAINT appeal_replacement_of_another CHECK (account_id <> successor_id),
    CONSTRAINT appeal_replacement_has_reason CHECK (reason <> '')
);
CREATE TRIGGER appeal_replacement_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.appeal_replacement
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- The last day on which a member of a panel votes without being replaced, by the rules of the day of the appointment.
CREATE FUNCTION grants.appeal_vote_until(appointed_at timestamptz) RETURNS date
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT d.day + r.voting_days
        FROM (SELECT left(portal.local_time(appointed_at), 10)::date AS day) AS d
        CROSS JOIN LATERAL grants.appeal_rules_on(d.day) AS r;
    END;

-- A member is replaced who has no conflict of interest and has not voted in time; by a manager who neither sits on the panel nor decided before.
CREATE FUNCTION grants.check_appeal_replacement() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    seat grants.appeal_member;
BEGIN
    PERFORM 1
    FROM grants.appeal AS p
    WHERE p.programme_id = new.programme_id AND p.id = new.appeal_id AND p.state = 'admitted'
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a panel is appointed for an appeal that is admitted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_member_of_admitted';
    END IF;
    SELECT m.* INTO seat
    FROM grants.appeal_member AS m
    WHERE m.programme_id = new.programme_id AND m.appeal_id = new.appeal_id AND m.account_id = new.account_id;
    IF NOT FOUND
        OR grants.access(seat.application_id, seat.account_id) = 'recused'
        OR EXISTS (
            SELECT 1
            FROM grants.appeal_ballot AS b
            WHERE b.programme_id = new.programme_id AND b.appeal_id = new.appeal_id AND b.account_id = new.account_id)
    THEN
        RAISE EXCEPTION 'who holds the panel up is replaced, and nobody else'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_replacement_of_silent';
    END IF;
    IF portal.today() <= grants.appeal_vote_until(seat.appointed_at) THEN
        RAISE EXCEPTION 'a member has the days of the rules to vote'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_replacement_after_days';
    END IF;
    IF new.replaced_by IS DISTINCT FROM platform.account()
        OR grants.decided_before(seat.application_id, new.replaced_by)
        OR EXISTS (
            SELECT 1
            FROM grants.appeal_member AS m
            WHERE m.programme_id = new.programme_id AND m.appeal_id = new.appeal_id AND m.account_id = new.replaced_by)
        OR NOT EXISTS (
            SELECT 1
            FROM portal.published_membership AS m
            WHERE m.account_id = new.replaced_by AND m.role = 'programme_manager')
        OR new.successor_id = new.replaced_by
    THEN
        RAISE EXCEPTION 'a member is replaced by a manager who has no part in the matter'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_replacement_by_others';
    END IF;
    new.written_in := pg_current_xact_id();
    RETURN new;
END
$$;
CREATE TRIGGER appeal_replacement_checked BEFORE INSERT ON grants.appeal_replacement
    FOR EACH ROW EXECUTE FUNCTION grants.check_appeal_replacement();

CREATE FUNCTION grants.move_appeal_seat() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    of_application uuid;
BEGIN
    DELETE FROM grants.appeal_member AS m
    WHERE m.programme_id = new.programme_id AND m.appeal_id = new.appeal_id AND m.account_id = new.account_id
    RETURNING m.application_id INTO of_application;
    INSERT INTO grants.appeal_member (programme_id, appeal_id, account_id, application_id, appointed_at)
    VALUES (new.programme_id, new.appeal_id, new.successor_id, of_application, new.replaced_at);
    RETURN NULL;
END
$$;
CREATE TRIGGER appeal_replacement_moves AFTER INSERT ON grants.appeal_replacement
    FOR EACH ROW EXECUTE FUNCTION grants.move_appeal_seat();

-- As before; and a seat goes by its replacement while the others vote, and whoever was replaced does not come back.
CREATE OR REPLACE FUNCTION grants.check_appeal_member() RETURNS trigger
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
        OR EXISTS (
            SELECT 1
            FROM grants.appeal_replacement AS r
            WHERE r.programme_id = seat.programme_id AND r.appeal_id = seat.appeal_id AND r.account_id = seat.account_id)
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
        AND NOT EXISTS (
            SELECT 1
            FROM grants.appeal_replacement AS r
            WHERE r.programme_id = seat.programme_id
                AND r.appeal_id = seat.appeal_id
                AND r.written_in = pg_current_xact_id()
                AND CASE tg_op WHEN 'DELETE' THEN r.account_id ELSE r.successor_id END = seat.account_id)
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

ALTER TABLE grants.appeal_replacement ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.appeal_replacement USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT ON grants.appeal_replacement TO foothold_grants;

RESET ROLE;
