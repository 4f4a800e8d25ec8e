-- The committee's meetings: agenda, attendance, votes, decisions with their conditions, and minutes.

SET LOCAL ROLE foothold_grants_owner;

-- When and where the committee of a round meets.
CREATE TABLE grants.meeting (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    -- A room, or the link of a video call.
    place text NOT NULL,
    state text NOT NULL,
    reason text,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    opened_at timestamptz,
    closed_at timestamptz,
    -- By the chair; the minutes are frozen by the database, with their digest.
    signed_by uuid,
    signed_at timestamptz,
    minutes jsonb,
    minutes_digest bytea,
    CONSTRAINT meeting_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT meeting_round_fkey FOREIGN KEY (programme_id, round_id) REFERENCES grants.round (programme_id, id),
    CONSTRAINT meeting_state_known CHECK (state IN ('planned', 'open', 'closed', 'signed', 'cancelled')),
    CONSTRAINT meeting_reason_of_cancelled CHECK ((state = 'cancelled') = (reason IS NOT NULL)),
    CONSTRAINT meeting_times_of_state CHECK (
        (state IN ('open', 'closed', 'signed')) = (opened_at IS NOT NULL)
        AND (state IN ('closed', 'signed')) = (closed_at IS NOT NULL)
        AND (state = 'signed') = (signed_at IS NOT NULL)
        AND (signed_at IS NULL) = (signed_by IS NULL))
);
CREATE INDEX meeting_newest ON grants.meeting (programme_id, starts_at DESC, id DESC);
CREATE INDEX meeting_of_round ON grants.meeting (programme_id, round_id, starts_at DESC);

-- An application to be decided in a meeting, its place in the order and the minutes that it is given.
CREATE TABLE grants.agenda_item (
    programme_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    application_id uuid NOT NULL,
    place integer NOT NULL,
    minutes integer NOT NULL,
    CONSTRAINT agenda_item_pkey PRIMARY KEY (programme_id, meeting_id, application_id),
    CONSTRAINT agenda_item_meeting_fkey FOREIGN KEY (programme_id, meeting_id) REFERENCES grants.meeting (programme_id, id),
    CONSTRAINT agenda_item_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id),
    CONSTRAINT agenda_item_place_counts CHECK (place >= 1),
    CONSTRAINT agenda_item_minutes_sensible CHECK (minutes BETWEEN 1 AND 240)
);
CREATE INDEX agenda_item_of_application ON grants.agenda_item (programme_id, application_id);

-- Who is there; a member may come and go.
CREATE TABLE grants.attendance (
    programme_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    account_id uuid NOT NULL,
    is_present boolean NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT attendance_pkey PRIMARY KEY (programme_id, meeting_id, account_id),
    CONSTRAINT attendance_meeting_fkey FOREIGN KEY (programme_id, meeting_id) REFERENCES grants.meeting (programme_id, id)
);

-- A proposal on an application and what became of it; another proposal is another vote.
CREATE TABLE grants.vote (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    application_id uuid NOT NULL,
    -- The first, second … about this application in this meeting; the database counts.
    number integer NOT NULL,
    outcome text NOT NULL,
    granted_amount numeric(14, 2),
    loan_amount numeric(14, 2),
    -- What is approved of each line of the equipment list.
    lines jsonb NOT NULL DEFAULT '[]',
    conditions jsonb NOT NULL DEFAULT '[]',
    reason text NOT NULL,
    -- What the assistance plan goes on with where the plan is rejected.
    follow_up text,
    -- Of the plan that is voted on; the database takes it.
    revision integer NOT NULL,
    state text NOT NULL,
    -- The count, taken by the database.
    tally jsonb,
    version integer NOT NULL,
    proposed_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT vote_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT vote_number_unique UNIQUE (programme_id, meeting_id, application_id, number),
    CONSTRAINT vote_of_application_unique UNIQUE (programme_id, id, application_id),
    CONSTRAINT vote_agenda_item_fkey FOREIGN KEY (programme_id, meeting_id, application_id)
        REFERENCES grants.agenda_item (programme_id, meeting_id, application_id),
    CONSTRAINT vote_state_known CHECK (state IN ('open', 'quorum_met', 'voted', 'recorded')),
    CONSTRAINT vote_outcome_known CHECK (outcome IN ('approved', 'approved_with_conditions', 'rejected', 'deferred')),
    CONSTRAINT vote_amounts_of_approved CHECK (
        (outcome IN ('approved', 'approved_with_conditions')) = (granted_amount IS NOT NULL)
        AND (granted_amount IS NULL) = (loan_amount IS NULL)),
    CONSTRAINT vote_amounts_positive CHECK (granted_amount >= 0 AND loan_amount >= 0 AND granted_amount + loan_amount > 0),
    CONSTRAINT vote_conditions_where_asked CHECK ((outcome = 'approved_with_conditions') = (conditions <> '[]'::jsonb)),
    CONSTRAINT vote_follow_up_of_rejected CHECK ((outcome = 'rejected') = (follow_up IS NOT NULL)),
    CONSTRAINT vote_follow_up_known CHECK (follow_up IN ('training', 'job_placement')),
    CONSTRAINT vote_tally_of_counted CHECK ((state IN ('voted', 'recorded')) = (tally IS NOT NULL))
);
CREATE UNIQUE INDEX vote_one_at_a_time ON grants.vote (programme_id, application_id) WHERE state <> 'recorded';

-- How a member voted: written once, and corrected by what supersedes it.
CREATE TABLE grants.ballot (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    vote_id uuid NOT NULL,
    account_id uuid NOT NULL,
    choice text NOT NULL,
    reason text,
    cast_at timestamptz NOT NULL,
    supersedes uuid,
    CONSTRAINT ballot_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT ballot_superseded_once UNIQUE NULLS NOT DISTINCT (programme_id, vote_id, account_id, supersedes),
    CONSTRAINT ballot_of_member_unique UNIQUE (programme_id, id, vote_id, account_id),
    CONSTRAINT ballot_vote_fkey FOREIGN KEY (programme_id, vote_id) REFERENCES grants.vote (programme_id, id),
    CONSTRAINT ballot_supersedes_fkey FOREIGN KEY (programme_id, supersedes, vote_id, account_id)
        REFERENCES grants.ballot (programme_id, id, vote_id, account_id),
    CONSTRAINT ballot_choice_known CHECK (choice IN ('for', 'against')),
    CONSTRAINT ballot_dissent_has_reason CHECK ((choice = 'against') <= (reason IS NOT NULL))
);
CREATE TRIGGER ballot_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.ballot
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- What a vote decided: written once, and the award rests on it.
CREATE TABLE grants.decision (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    vote_id uuid NOT NULL,
    outcome text NOT NULL,
    granted_amount numeric(14, 2),
    loan_amount numeric(14, 2),
    lines jsonb NOT NULL,
    conditions jsonb NOT NULL,
    reason text NOT NULL,
    follow_up text,
    revision integer NOT NULL,
    ceiling_version integer NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamptz NOT NULL,
    -- The application moves in the transaction that writes its decision, and in no other.
    written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT decision_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT decision_of_vote_unique UNIQUE (programme_id, vote_id),
    CONSTRAINT decision_vote_fkey FOREIGN KEY (programme_id, vote_id, application_id)
        REFERENCES grants.vote (programme_id, id, application_id)
);
CREATE INDEX decision_of_application ON grants.decision (programme_id, application_id, decided_at DESC);
CREATE TRIGGER decision_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.decision
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- What has to be shown before money flows; the database writes them out of the decision.
CREATE TABLE grants.condition (
    programme_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    number integer NOT NULL,
    application_id uuid NOT NULL,
    text text NOT NULL,
    due_on date,
    state text NOT NULL DEFAULT 'open',
    evidence text,
    -- Why it was waived or failed.
    reason text,
    version integer NOT NULL DEFAULT 1,
    moved_at timestamptz NOT NULL,
    CONSTRAINT condition_pkey PRIMARY KEY (programme_id, decision_id, number),
    CONSTRAINT condition_decision_fkey FOREIGN KEY (programme_id, decision_id) REFERENCES grants.decision (programme_id, id),
    CONSTRAINT condition_state_known CHECK (state IN ('open', 'evidence_given', 'met', 'waived', 'failed')),
    CONSTRAINT condition_evidence_shown CHECK ((state IN ('evidence_given', 'met')) <= (evidence IS NOT NULL)),
    CONSTRAINT condition_reason_where_asked CHECK ((state IN ('waived', 'failed')) = (reason IS NOT NULL))
);
CREATE INDEX condition_of_application ON grants.condition (programme_id, application_id);

-- The ballots that hold of the programme in force: of each member the last.
CREATE VIEW grants.ballot_in_force AS
    SELECT b.programme_id, b.id, b.vote_id, b.account_id, b.choice, b.reason, b.cast_at
    FROM grants.ballot AS b
    WHERE b.programme_id = (SELECT platform.programme())
        AND NOT EXISTS (
            SELECT 1
            FROM grants.ballot AS n
            WHERE n.programme_id = b.programme_id AND n.vote_id = b.vote_id AND n.account_id = b.account_id AND n.supersedes = b.id);

-- Those who sit on the committee of an application's round, each with what holds of it and whether it is in the meeting.
CREATE FUNCTION grants.seats(of_meeting uuid, of_application uuid)
    RETURNS TABLE (account_id uuid, seat text, place bigint, clearance text, is_present boolean)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT
            m.account_id, m.seat, row_number() OVER (ORDER BY m.seat = 'alternate', m.appointed_at, m.account_id),
            grants.clearance(of_application, m.account_id), coalesce(t.is_present, false)
        FROM grants.meeting AS k
        JOIN grants.panel_member AS m ON m.programme_id = k.programme_id AND m.round_id = k.round_id AND m.ended_at IS NULL
        LEFT JOIN grants.attendance AS t
            ON t.programme_id = k.programme_id AND t.meeting_id = k.id AND t.account_id = m.account_id
        WHERE k.programme_id = platform.programme() AND k.id = of_meeting;
    END;

-- Whether enough may vote: three, and more than half of those appointed who have no conflict. Alternates step in up to three.
CREATE FUNCTION grants.quorum(of_meeting uuid, of_application uuid)
    RETURNS TABLE (appointed bigint, recused bigint, members bigint, alternates bigint, is_met boolean)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT
            s.appointed, s.recused, s.members, s.alternates,
            s.appointed >= 3
                AND s.appointed % 2 = 1
                AND s.members + least(greatest(3 - s.members, 0), s.alternates) >= greatest(3, (s.appointed - s.recused) / 2 + 1)
        FROM (
            SELECT
                count(*) FILTER (WHERE p.seat <> 'alternate') AS appointed,
                count(*) FILTER (WHERE p.seat <> 'alternate' AND p.clearance = 'recused') AS recused,
                count(*) FILTER (WHERE p.seat <> 'alternate' AND p.clearance = 'cleared' AND p.is_present) AS members,
                count(*) FILTER (WHERE p.seat = 'alternate' AND p.clearance = 'cleared' AND p.is_present) AS alternates
            FROM grants.seats(of_meeting, of_application) AS p
        ) AS s;
    END;

-- The count of a vote as it stands: of each member without a conflict the last ballot, once. Fewer than three members are made up by
-- alternates, and a tie is decided by the next one.
CREATE FUNCTION grants.count_votes(of_vote uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        WITH asked AS (
            SELECT v.id, v.meeting_id, v.application_id
            FROM grants.vote AS v
            WHERE v.programme_id = platform.programme() AND v.id = of_vote
        ), quorum AS (
            SELECT q.appointed, q.recused, greatest(3, (q.appointed - q.recused) / 2 + 1) AS needed
            FROM asked AS v
            CROSS JOIN LATERAL grants.quorum(v.meeting_id, v.application_id) AS q
        ), cast_ones AS (
            SELECT
                s.account_id, s.seat, s.place, b.choice, b.reason,
                row_number() OVER (PARTITION BY s.seat = 'alternate' ORDER BY s.place) AS turn,
                count(*) FILTER (WHERE s.seat <> 'alternate') OVER () AS members
            FROM asked AS v
            CROSS JOIN LATERAL grants.seats(v.meeting_id, v.application_id) AS s
            JOIN grants.ballot_in_force AS b ON b.vote_id = v.id AND b.account_id = s.account_id
            WHERE s.clearance = 'cleared'
        ), placed AS (
            SELECT
                c.account_id, c.seat, c.place, c.choice, c.reason,
                CASE WHEN c.seat <> 'alternate' THEN 'member' WHEN c.turn <= 3 - c.members THEN 'alternate' END AS counted_as
            FROM cast_ones AS c
        ), sums AS (
            SELECT
                count(*) FILTER (WHERE p.counted_as IS NOT NULL AND p.choice = 'for') AS ayes,
                count(*) FILTER (WHERE p.counted_as IS NOT NULL AND p.choice = 'against') AS noes
            FROM placed AS p
        ), tie AS (
            SELECT p.account_id, p.choice
            FROM placed AS p
            CROSS JOIN sums AS n
            WHERE p.counted_as IS NULL AND n.ayes = n.noes AND n.ayes > 0
            ORDER BY p.place
            LIMIT 1
        )
        SELECT jsonb_build_object(
            'appointed', q.appointed, 'recused', q.recused, 'needed', q.needed, 'for', n.ayes, 'against', n.noes,
            'result', CASE
                WHEN n.ayes + n.noes < q.needed THEN 'below_quorum'
                WHEN n.ayes > n.noes THEN 'carried'
                WHEN n.ayes < n.noes THEN 'lost'
                WHEN (SELECT t.choice FROM tie AS t) = 'for' THEN 'carried'
                WHEN (SELECT t.choice FROM tie AS t) = 'against' THEN 'lost'
                ELSE 'tie'
            END,
            'ballots', (
                SELECT coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'member', p.account_id, 'choice', p.choice, 'reason', p.reason, 'as',
                            coalesce(p.counted_as, CASE WHEN p.account_id = (SELECT t.account_id FROM tie AS t) THEN 'tie' END))
                        ORDER BY p.place),
                    '[]')
                FROM placed AS p))
        FROM quorum AS q
        CROSS JOIN sums AS n;
    END;

-- A meeting goes on only along its machine; the chair signs, and what is signed is frozen.
CREATE FUNCTION grants.minutes_of(of_meeting uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT jsonb_build_object(
            'attendance', (
                SELECT coalesce(jsonb_agg(jsonb_build_object('member', t.account_id, 'present', t.is_present) ORDER BY t.account_id), '[]')
                FROM grants.attendance AS t
                WHERE t.programme_id = platform.programme() AND t.meeting_id = of_meeting),
            'votes', (
                SELECT coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'application', v.application_id, 'number', v.number, 'outcome', v.outcome, 'granted', v.granted_amount, 'loan',
                            v.loan_amount, 'lines', v.lines, 'conditions', v.conditions, 'reason', v.reason, 'revision', v.revision, 'tally',
                            v.tally, 'decision', d.id)
                        ORDER BY v.created_at, v.id),
                    '[]')
                FROM grants.vote AS v
                LEFT JOIN grants.decision AS d ON d.programme_id = v.programme_id AND d.vote_id = v.id
                WHERE v.programme_id = platform.programme() AND v.meeting_id = of_meeting));
    END;

CREATE FUNCTION grants.check_meeting_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF old.round_id <> new.round_id OR old.state <> new.state AND (old.state, new.state) NOT IN (
        ('planned', 'open'), ('open', 'closed'), ('closed', 'signed'), ('planned', 'cancelled'))
    THEN
        RAISE EXCEPTION 'a meeting does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_step';
    END IF;
    IF old.state IN ('signed', 'cancelled') THEN
        RAISE EXCEPTION 'what is signed stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_signed';
    END IF;
    IF new.state = 'open' AND old.state = 'planned' AND NOT grants.panel_is_right(new.round_id) THEN
        RAISE EXCEPTION 'a committee has a chair and an odd number of at least three'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_of_right_panel';
    END IF;
    IF new.state = 'closed' AND old.state = 'open' AND EXISTS (
        SELECT 1
        FROM grants.agenda_item AS i
        WHERE i.programme_id = new.programme_id
            AND i.meeting_id = new.id
            AND NOT EXISTS (
                SELECT 1
                FROM grants.vote AS v
                JOIN grants.decision AS d ON d.programme_id = v.programme_id AND d.vote_id = v.id
                WHERE v.programme_id = i.programme_id AND v.meeting_id = i.meeting_id AND v.application_id = i.application_id))
    THEN
        RAISE EXCEPTION 'a meeting ends when each item is decided or taken off'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_items_decided';
    END IF;
    new.minutes := old.minutes;
    new.minutes_digest := old.minutes_digest;
    IF new.state = 'signed' THEN
        IF new.signed_by IS DISTINCT FROM platform.account() OR NOT EXISTS (
            SELECT 1
            FROM grants.panel_member AS m
            WHERE m.programme_id = new.programme_id
                AND m.round_id = new.round_id
                AND m.account_id = new.signed_by
                AND m.seat = 'chair'
                AND m.ended_at IS NULL)
        THEN
            RAISE EXCEPTION 'the chair signs'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_signed_by_chair';
        END IF;
        new.minutes := grants.minutes_of(new.id);
        new.minutes_digest := sha256(convert_to(new.minutes::text, 'UTF8'));
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER meeting_step BEFORE UPDATE ON grants.meeting
    FOR EACH ROW EXECUTE FUNCTION grants.check_meeting_step();

CREATE FUNCTION grants.check_meeting_start() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF new.state <> 'planned' THEN
        RAISE EXCEPTION 'a meeting begins as a plan'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_step';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER meeting_start BEFORE INSERT ON grants.meeting
    FOR EACH ROW EXECUTE FUNCTION grants.check_meeting_start();

-- Only what is ready is decided, in one meeting at a time; what was voted on stays on the agenda.
CREATE FUNCTION grants.check_agenda() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    item grants.agenda_item := coalesce(new, old);
BEGIN
    PERFORM 1
    FROM grants.meeting AS m
    WHERE m.programme_id = item.programme_id AND m.id = item.meeting_id AND m.state IN ('planned', 'open')
    FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the agenda of a meeting that is over stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'agenda_of_live_meeting';
    END IF;
    IF tg_op = 'INSERT' THEN
        PERFORM 1
        FROM grants.application AS a
        JOIN grants.meeting AS m ON m.programme_id = a.programme_id AND m.round_id = a.round_id AND m.id = item.meeting_id
        WHERE a.programme_id = item.programme_id AND a.id = item.application_id AND a.state = 'ready_for_committee'
        FOR NO KEY UPDATE OF a;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'only an application of the round that is ready is decided'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'agenda_of_ready_application';
        END IF;
        IF EXISTS (
            SELECT 1
            FROM grants.agenda_item AS i
            JOIN grants.meeting AS m ON m.programme_id = i.programme_id AND m.id = i.meeting_id AND m.state IN ('planned', 'open')
            WHERE i.programme_id = item.programme_id AND i.application_id = item.application_id)
        THEN
            RAISE EXCEPTION 'an application is decided in one meeting at a time'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'agenda_in_one_meeting';
        END IF;
    END IF;
    RETURN item;
END
$$;
CREATE TRIGGER agenda_item_checked BEFORE INSERT OR UPDATE OR DELETE ON grants.agenda_item
    FOR EACH ROW EXECUTE FUNCTION grants.check_agenda();

-- Members come and go while the meeting is open.
CREATE FUNCTION grants.check_attendance() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.meeting AS k
    JOIN grants.panel_member AS m
        ON m.programme_id = k.programme_id AND m.round_id = k.round_id AND m.account_id = new.account_id AND m.ended_at IS NULL
    WHERE k.programme_id = new.programme_id AND k.id = new.meeting_id AND k.state = 'open'
    FOR SHARE OF k;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'members of the committee attend an open meeting'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_of_member';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER attendance_checked BEFORE INSERT OR UPDATE ON grants.attendance
    FOR EACH ROW EXECUTE FUNCTION grants.check_attendance();

-- A proposal is made by a member without a conflict in an open meeting, on the plan as it is submitted now.
CREATE FUNCTION grants.check_vote_start() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    SELECT a.revision INTO new.revision
    FROM grants.meeting AS m
    JOIN grants.application AS a ON a.programme_id = m.programme_id AND a.id = new.application_id AND a.state = 'ready_for_committee'
    WHERE m.programme_id = new.programme_id AND m.id = new.meeting_id AND m.state = 'open'
    FOR SHARE OF m;
    IF NOT FOUND OR new.state <> 'open' THEN
        RAISE EXCEPTION 'a proposal is made in an open meeting on what is ready'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_in_open_meeting';
    END IF;
    IF new.proposed_by IS DISTINCT FROM platform.account()
        OR grants.clearance(new.application_id, new.proposed_by) IS DISTINCT FROM 'cleared'
    THEN
        RAISE EXCEPTION 'a proposal is made by a member without a conflict'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_by_cleared_member';
    END IF;
    new.tally := NULL;
    new.number := (
        SELECT count(*) + 1
        FROM grants.vote AS v
        WHERE v.programme_id = new.programme_id AND v.meeting_id = new.meeting_id AND v.application_id = new.application_id);
    RETURN new;
END
$$;
CREATE TRIGGER vote_start BEFORE INSERT ON grants.vote
    FOR EACH ROW EXECUTE FUNCTION grants.check_vote_start();

-- A vote goes on only along its machine. The database counts; what was counted is counted again only where a conflict changed it.
CREATE FUNCTION grants.check_vote_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    count_now jsonb := grants.count_votes(new.id);
BEGIN
    IF (old.meeting_id, old.application_id, old.number, old.revision) <> (new.meeting_id, new.application_id, new.number, new.revision)
        OR old.state <> new.state AND (old.state, new.state) NOT IN (
            ('open', 'quorum_met'), ('quorum_met', 'voted'), ('voted', 'quorum_met'), ('voted', 'recorded'))
        OR old.state = new.state AND old.state <> 'open'
    THEN
        RAISE EXCEPTION 'a vote does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_step';
    END IF;
    IF old.state <> 'open' AND (
        old.outcome, old.granted_amount, old.loan_amount, old.lines, old.conditions, old.reason, old.follow_up, old.proposed_by)
        IS DISTINCT FROM (
            new.outcome, new.granted_amount, new.loan_amount, new.lines, new.conditions, new.reason, new.follow_up, new.proposed_by)
    THEN
        RAISE EXCEPTION 'what is voted on stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_proposal_kept';
    END IF;
    IF NOT EXISTS (
        SELECT 1
        FROM grants.meeting AS m
        WHERE m.programme_id = new.programme_id AND m.id = new.meeting_id AND m.state = 'open')
    THEN
        RAISE EXCEPTION 'a vote is taken in an open meeting'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_in_open_meeting';
    END IF;
    IF (old.state, new.state) = ('open', 'quorum_met')
        AND NOT (SELECT q.is_met FROM grants.quorum(new.meeting_id, new.application_id) AS q)
    THEN
        RAISE EXCEPTION 'three vote at least, and more than half of those without a conflict'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_quorum';
    END IF;
    IF (old.state, new.state) = ('quorum_met', 'voted') AND count_now ->> 'result' NOT IN ('carried', 'lost') THEN
        RAISE EXCEPTION 'a vote needs enough ballots and a majority'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_' || (count_now ->> 'result');
    END IF;
    IF (old.state, new.state) = ('voted', 'quorum_met') AND old.tally = count_now THEN
        RAISE EXCEPTION 'what was counted stays counted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_counted_once';
    END IF;
    IF new.state = 'recorded' AND old.tally <> count_now THEN
        RAISE EXCEPTION 'a conflict that was declared meanwhile changes the count'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_count_changed';
    END IF;
    IF new.state = 'recorded' AND old.tally ->> 'result' = 'carried' AND NOT EXISTS (
        SELECT 1
        FROM grants.decision AS d
        WHERE d.programme_id = new.programme_id AND d.vote_id = new.id)
    THEN
        RAISE EXCEPTION 'what is carried is recorded with its decision'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_with_decision';
    END IF;
    new.tally := CASE new.state WHEN 'voted' THEN count_now WHEN 'recorded' THEN old.tally END;
    RETURN new;
END
$$;
CREATE TRIGGER vote_step BEFORE UPDATE ON grants.vote
    FOR EACH ROW EXECUTE FUNCTION grants.check_vote_step();

-- A ballot is cast by its member, who is there and has no conflict, while the vote is taken.
CREATE FUNCTION grants.check_ballot() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    asked record;
BEGIN
    SELECT v.meeting_id, v.application_id INTO asked
    FROM grants.vote AS v
    WHERE v.programme_id = new.programme_id AND v.id = new.vote_id AND v.state = 'quorum_met'
    FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'ballots are cast while the vote is taken'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_of_open_vote';
    END IF;
    IF new.account_id IS DISTINCT FROM platform.account() OR NOT EXISTS (
        SELECT 1
        FROM grants.seats(asked.meeting_id, asked.application_id) AS s
        WHERE s.account_id = new.account_id AND s.clearance = 'cleared' AND s.is_present)
    THEN
        RAISE EXCEPTION 'a ballot is cast by a member who is there and has no conflict'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_by_cleared_member';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER ballot_cast BEFORE INSERT ON grants.ballot
    FOR EACH ROW EXECUTE FUNCTION grants.check_ballot();

-- A decision is what was carried, whatever its writer says.
CREATE FUNCTION grants.check_decision() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    SELECT v.application_id, v.outcome, v.granted_amount, v.loan_amount, v.lines, v.conditions, v.reason, v.follow_up, v.revision
    INTO
        new.application_id, new.outcome, new.granted_amount, new.loan_amount, new.lines, new.conditions, new.reason, new.follow_up,
        new.revision
    FROM grants.vote AS v
    WHERE v.programme_id = new.programme_id
        AND v.id = new.vote_id
        AND v.state = 'voted'
        AND v.tally = grants.count_votes(v.id)
        AND v.tally ->> 'result' = 'carried'
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a decision rests on a vote that was carried'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_of_carried_vote';
    END IF;
    IF new.decided_by IS DISTINCT FROM platform.account()
        OR grants.clearance(new.application_id, new.decided_by) IS DISTINCT FROM 'cleared'
    THEN
        RAISE EXCEPTION 'a decision is recorded by a member without a conflict'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_by_cleared_member';
    END IF;
    new.ceiling_version := (SELECT c.version FROM grants.ceiling_on(portal.today()) AS c);
    new.written_in := pg_current_xact_id();
    RETURN new;
END
$$;
CREATE TRIGGER decision_checked BEFORE INSERT ON grants.decision
    FOR EACH ROW EXECUTE FUNCTION grants.check_decision();

CREATE FUNCTION grants.write_conditions() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO grants.condition (programme_id, decision_id, number, application_id, text, due_on, moved_at)
    SELECT new.programme_id, new.id, c.ordinality, new.application_id, c.value ->> 'text', (c.value ->> 'dueOn')::date, new.decided_at
    FROM jsonb_array_elements(new.conditions) WITH ORDINALITY AS c;
    RETURN new;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.write_conditions() FROM PUBLIC;
CREATE TRIGGER decision_conditions AFTER INSERT ON grants.decision
    FOR EACH ROW EXECUTE FUNCTION grants.write_conditions();

-- When all is done, the application stands where its decision says, and the vote is recorded.
CREATE FUNCTION grants.check_decision_done() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.application AS a
        JOIN grants.vote AS v ON v.programme_id = a.programme_id AND v.id = new.vote_id AND v.state = 'recorded'
        WHERE a.programme_id = new.programme_id AND a.id = new.application_id AND a.state = new.outcome)
    THEN
        RAISE EXCEPTION 'a decision moves its application and ends its vote'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_done';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER decision_done AFTER INSERT ON grants.decision
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grants.check_decision_done();

-- Nothing is approved, rejected or deferred but by a decision that is recorded in the same transaction, with its amounts.
CREATE FUNCTION grants.check_application_decided() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.decision AS d
        WHERE d.programme_id = new.programme_id
            AND d.application_id = new.id
            AND d.outcome = new.state
            AND d.revision = new.revision
            AND d.granted_amount IS NOT DISTINCT FROM new.granted_amount
            AND d.loan_amount IS NOT DISTINCT FROM new.loan_amount
            AND d.written_in = pg_current_xact_id())
    THEN
        RAISE EXCEPTION 'an application is decided by a recorded vote of its committee'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_by_decision';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER application_decided BEFORE UPDATE ON grants.application
    FOR EACH ROW WHEN (old.state = 'ready_for_committee' AND new.state IN ('approved', 'approved_with_conditions', 'rejected', 'deferred'))
    EXECUTE FUNCTION grants.check_application_decided();

-- A condition goes on only along its machine, and its words stay.
CREATE FUNCTION grants.check_condition_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.text, old.due_on, old.application_id) IS DISTINCT FROM (new.text, new.due_on, new.application_id)
        OR old.state <> new.state AND (old.state, new.state) NOT IN (
            ('open', 'evidence_given'), ('evidence_given', 'met'), ('open', 'waived'),
            ('evidence_given', 'waived'), ('open', 'failed'), ('evidence_given', 'failed'))
        OR old.state IN ('met', 'waived', 'failed')
    THEN
        RAISE EXCEPTION 'a condition does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'condition_step';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER condition_step BEFORE UPDATE ON grants.condition
    FOR EACH ROW EXECUTE FUNCTION grants.check_condition_step();

ALTER TABLE grants.meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.agenda_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.attendance ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.vote ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.ballot ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.condition ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.meeting USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.agenda_item USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.attendance USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.vote USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.ballot USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.decision USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.condition USING (programme_id = (SELECT platform.programme()));

GRANT SELECT ON grants.ballot_in_force TO foothold_grants;
GRANT SELECT, INSERT, UPDATE ON grants.meeting, grants.attendance, grants.vote TO foothold_grants;
GRANT SELECT, INSERT, UPDATE, DELETE ON grants.agenda_item TO foothold_grants;
GRANT SELECT, INSERT ON grants.ballot, grants.decision TO foothold_grants;
GRANT SELECT ON grants.condition TO foothold_grants;
GRANT UPDATE (state, evidence, reason, version, moved_at) ON grants.condition TO foothold_grants;

RESET ROLE;
