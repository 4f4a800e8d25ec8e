-- The committee of a round, who of it may read which application, and what its members think of the plans.

-- The names, roles and addresses of those who act in the programme: who is appointed, who pins a conflict, and who is reminded.
SET LOCAL ROLE foothold_portal_owner;
GRANT SELECT ON portal.published_membership TO foothold_grants;
RESET ROLE;

SET LOCAL ROLE foothold_grants_owner;

-- A person's seat on the committee of a round; whoever left may be appointed again.
CREATE TABLE grants.panel_member (
    programme_id uuid NOT NULL,
    round_id uuid NOT NULL,
    account_id uuid NOT NULL,
    seat text NOT NULL,
    -- The ventures that the member knows about.
    expertise text[] NOT NULL DEFAULT '{}',
    appointed_at timestamptz NOT NULL,
    ended_at timestamptz,
    version integer NOT NULL,
    CONSTRAINT panel_member_pkey PRIMARY KEY (programme_id, round_id, account_id),
    CONSTRAINT panel_member_round_fkey FOREIGN KEY (programme_id, round_id) REFERENCES grants.round (programme_id, id),
    CONSTRAINT panel_member_seat_known CHECK (seat IN ('chair', 'member', 'alternate')),
    CONSTRAINT panel_member_ends_later CHECK (ended_at >= appointed_at)
);
CREATE UNIQUE INDEX panel_member_one_chair ON grants.panel_member (programme_id, round_id) WHERE seat = 'chair' AND ended_at IS NULL;
CREATE INDEX panel_member_of_account ON grants.panel_member (programme_id, account_id);

-- Whether a round's committee is one: a chair, and with the members an odd number of at least three. Alternates do not count.
CREATE FUNCTION grants.panel_is_right(of_round uuid) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT count(*) >= 3 AND count(*) % 2 = 1 AND count(*) FILTER (WHERE m.seat = 'chair') = 1
        FROM grants.panel_member AS m
        WHERE m.programme_id = platform.programme() AND m.round_id = of_round AND m.ended_at IS NULL AND m.seat <> 'alternate';
    END;

-- What a member declared for an application, or an administrator pinned: written once, and corrected by what supersedes it.
CREATE TABLE grants.conflict (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    account_id uuid NOT NULL,
    -- A lifted one leaves the member undeclared.
    kind text NOT NULL,
    reason text,
    declared_by uuid NOT NULL,
    declared_at timestamptz NOT NULL,
    supersedes uuid,
    CONSTRAINT conflict_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT conflict_superseded_once UNIQUE NULLS NOT DISTINCT (programme_id, application_id, account_id, supersedes),
    CONSTRAINT conflict_of_member_unique UNIQUE (programme_id, id, application_id, account_id),
    CONSTRAINT conflict_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id),
    CONSTRAINT conflict_supersedes_fkey FOREIGN KEY (programme_id, supersedes, application_id, account_id)
        REFERENCES grants.conflict (programme_id, id, application_id, account_id),
    CONSTRAINT conflict_kind_known CHECK (kind IN ('none', 'declared', 'pinned', 'lifted')),
    CONSTRAINT conflict_reason_where_asked CHECK ((kind = 'none') = (reason IS NULL)),
    CONSTRAINT conflict_of_holder_or_office CHECK ((kind IN ('none', 'declared')) = (declared_by = account_id))
);
CREATE TRIGGER conflict_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.conflict
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- One declares for oneself and on a seat; only an administrator pins and lifts, and what is pinned is not cleared by its holder.
CREATE FUNCTION grants.check_conflict() RETURNS trigger
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
        WHERE a.programme_id = new.programme_id AND a.id = new.application_id AND m.ended_at IS NULL)
    THEN
        RAISE EXCEPTION 'only who sits on the committee declares'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'conflict_of_panel_member';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER conflict_declared BEFORE INSERT ON grants.conflict
    FOR EACH ROW EXECUTE FUNCTION grants.check_conflict();

-- What holds of each member and application of the programme in force.
CREATE VIEW grants.conflict_in_force AS
    SELECT c.programme_id, c.id, c.application_id, c.account_id, c.kind, c.reason, c.declared_by, c.declared_at
    FROM grants.conflict AS c
    WHERE c.programme_id = (SELECT platform.programme())
        AND NOT EXISTS (
            SELECT 1
            FROM grants.conflict AS n
            WHERE n.programme_id = c.programme_id
                AND n.application_id = c.application_id
                AND n.account_id = c.account_id
                AND n.supersedes = c.id);

-- Whether an account may read an application: cleared, undeclared or recused; null where it neither sits on the committee nor has a conflict,
-- so that its roles decide.
CREATE FUNCTION grants.clearance(of_application uuid, of_account uuid) RETURNS text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT CASE
            WHEN c.kind IN ('declared', 'pinned') THEN 'recused'
            WHEN m.account_id IS NULL THEN NULL
            WHEN c.kind = 'none' THEN 'cleared'
            ELSE 'undeclared'
        END
        FROM grants.application AS a
        LEFT JOIN grants.panel_member AS m
            ON m.programme_id = a.programme_id AND m.round_id = a.round_id AND m.account_id = of_account AND m.ended_at IS NULL
        LEFT JOIN grants.conflict_in_force AS c ON c.application_id = a.id AND c.account_id = of_account
        WHERE a.programme_id = platform.programme() AND a.id = of_application;
    END;

-- What a member of the committee is asked to think about a plan.
CREATE TABLE grants.review (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    account_id uuid NOT NULL,
    state text NOT NULL,
    -- Why it was opened again.
    reason text,
    -- As it is typed; what is filed lies in filed_review.
    draft jsonb NOT NULL DEFAULT '{}',
    draft_version integer NOT NULL DEFAULT 1,
    -- How often it was filed; the newest one counts.
    filing integer NOT NULL DEFAULT 0,
    due_on date NOT NULL,
    version integer NOT NULL,
    assigned_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT review_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT review_of_member UNIQUE (programme_id, application_id, account_id),
    CONSTRAINT review_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id),
    CONSTRAINT review_state_known CHECK (state IN ('assigned', 'cleared', 'recused', 'draft', 'filed', 'reopened')),
    CONSTRAINT review_reason_of_reopened CHECK ((state = 'reopened') <= (reason IS NOT NULL)),
    CONSTRAINT review_draft_flat CHECK (jsonb_typeof(draft) = 'object'),
    CONSTRAINT review_filed_has_filing CHECK ((state IN ('filed', 'reopened')) <= (filing > 0))
);
CREATE INDEX review_of_account ON grants.review (programme_id, account_id, state, due_on, id);

-- What was filed: the plan's revision and the rubric that it rests on, and the weighted mean, which the database takes itself.
CREATE TABLE grants.filed_review (
    programme_id uuid NOT NULL,
    review_id uuid NOT NULL,
    number integer NOT NULL,
    revision integer NOT NULL,
    rubric_id uuid NOT NULL,
    rubric_version integer NOT NULL,
    -- By criterion: a score, or null for what is not applicable, and a comment.
    scores jsonb NOT NULL,
    mean numeric(4, 2),
    comment text NOT NULL,
    filed_at timestamptz NOT NULL,
    CONSTRAINT filed_review_pkey PRIMARY KEY (programme_id, review_id, number),
    CONSTRAINT filed_review_review_fkey FOREIGN KEY (programme_id, review_id) REFERENCES grants.review (programme_id, id)
);
CREATE TRIGGER filed_review_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.filed_review
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- The scores of what was filed, a row each; the database writes them out.
CREATE TABLE grants.review_score (
    programme_id uuid NOT NULL,
    review_id uuid NOT NULL,
    number integer NOT NULL,
    criterion text NOT NULL,
    weight integer NOT NULL,
    -- Null where it is not applicable.
    score integer,
    comment text,
    CONSTRAINT review_score_pkey PRIMARY KEY (programme_id, review_id, number, criterion),
    CONSTRAINT review_score_filed_fkey FOREIGN KEY (programme_id, review_id, number)
        REFERENCES grants.filed_review (programme_id, review_id, number),
    CONSTRAINT review_score_in_range CHECK (score BETWEEN 1 AND 5)
);
CREATE TRIGGER review_score_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.review_score
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- A rubric's criteria with what a filing says of each; a criterion that it passes over has no row in the scores.
CREATE FUNCTION grants.scored(filed grants.filed_review)
    RETURNS TABLE (criterion text, weight integer, is_given boolean, score integer, comment text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT
            c.value ->> 'key', (c.value ->> 'weight')::integer, filed.scores ? (c.value ->> 'key'),
            (filed.scores -> (c.value ->> 'key') ->> 'score')::integer,
            nullif(filed.scores -> (c.value ->> 'key') ->> 'comment', '')
        FROM grants.rubric AS r
        CROSS JOIN LATERAL jsonb_array_elements(r.criteria) AS c
        WHERE r.programme_id = filed.programme_id AND r.id = filed.rubric_id AND r.version = filed.rubric_version;
    END;

-- A review is filed by its own member, who declared no conflict, on the plan as it is submitted now, with every criterion answered.
CREATE FUNCTION grants.check_filing() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    found_review record;
BEGIN
    SELECT r.account_id, r.application_id, r.filing, a.revision, o.rubric_id, o.rubric_version INTO found_review
    FROM grants.review AS r
    JOIN grants.application AS a ON a.programme_id = r.programme_id AND a.id = r.application_id
    JOIN grants.round AS o ON o.programme_id = a.programme_id AND o.id = a.round_id
    WHERE r.programme_id = new.programme_id
        AND r.id = new.review_id
        AND r.state IN ('cleared', 'draft', 'reopened')
        AND a.state IN ('in_review', 'ready_for_committee')
    FOR NO KEY UPDATE OF r;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'what is filed is an open review of a plan in review'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'filed_review_open';
    END IF;
    IF found_review.account_id IS DISTINCT FROM platform.account()
        OR grants.clearance(found_review.application_id, found_review.account_id) IS DISTINCT FROM 'cleared'
    THEN
        RAISE EXCEPTION 'a review is filed by its member, who declared no conflict'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'filed_review_cleared';
    END IF;
    new.number := found_review.filing + 1;
    new.revision := found_review.revision;
    new.rubric_id := found_review.rubric_id;
    new.rubric_version := found_review.rubric_version;
    IF EXISTS (SELECT 1 FROM grants.scored(new) AS s WHERE NOT s.is_given) THEN
        RAISE EXCEPTION 'every criterion is scored, or said not to be applicable'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'filed_review_complete';
    END IF;
    new.mean := (
        SELECT round(sum(s.weight * s.score)::numeric / nullif(sum(s.weight), 0), 2)
        FROM grants.scored(new) AS s
        WHERE s.score IS NOT NULL);
    RETURN new;
END
$$;
CREATE TRIGGER filed_review_checked BEFORE INSERT ON grants.filed_review
    FOR EACH ROW EXECUTE FUNCTION grants.check_filing();

CREATE FUNCTION grants.write_scores() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO grants.review_score (programme_id, review_id, number, criterion, weight, score, comment)
    SELECT new.programme_id, new.review_id, new.number, s.criterion, s.weight, s.score, s.comment
    FROM grants.scored(new) AS s;
    RETURN new;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.write_scores() FROM PUBLIC;
CREATE TRIGGER filed_review_scores AFTER INSERT ON grants.filed_review
    FOR EACH ROW EXECUTE FUNCTION grants.write_scores();

-- A review begins with somebody of the committee who has no conflict.
CREATE FUNCTION grants.check_assignment() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF new.state <> 'assigned' OR new.filing <> 0
        OR coalesce(grants.clearance(new.application_id, new.account_id), 'recused') = 'recused'
    THEN
        RAISE EXCEPTION 'a review is assigned to a member of the committee without a conflict'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'review_of_panel_member';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER review_assigned BEFORE INSERT ON grants.review
    FOR EACH ROW EXECUTE FUNCTION grants.check_assignment();

-- A review goes on only along its machine; each filing is written down before it counts.
CREATE FUNCTION grants.check_review_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.application_id, old.account_id) <> (new.application_id, new.account_id)
        OR old.state <> new.state AND NOT (CASE new.state
            WHEN 'cleared' THEN old.state IN ('assigned', 'recused')
            WHEN 'draft' THEN old.state = 'cleared'
            WHEN 'filed' THEN old.state IN ('draft', 'reopened')
            WHEN 'reopened' THEN old.state = 'filed'
            WHEN 'recused' THEN old.state IN ('assigned', 'cleared', 'draft', 'filed', 'reopened')
            ELSE false
        END)
    THEN
        RAISE EXCEPTION 'a review does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'review_step';
    END IF;
    IF new.filing <> old.filing + (old.state <> 'filed' AND new.state = 'filed')::integer
        OR new.filing > old.filing AND NOT EXISTS (
            SELECT 1
            FROM grants.filed_review AS f
            WHERE f.programme_id = new.programme_id AND f.review_id = new.id AND f.number = new.filing)
    THEN
        RAISE EXCEPTION 'what is filed is written down first'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'review_filed_first';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER review_step BEFORE UPDATE ON grants.review
    FOR EACH ROW EXECUTE FUNCTION grants.check_review_step();

-- The reviews that count today: filed, on the plan as it is submitted now, by members who may read it. A change of the plan makes the rest stale.
CREATE VIEW grants.counted_review AS
    SELECT r.programme_id, r.id, r.application_id, r.account_id, f.number, f.revision, f.mean, f.comment, f.filed_at
    FROM grants.review AS r
    JOIN grants.application AS a ON a.programme_id = r.programme_id AND a.id = r.application_id
    JOIN grants.filed_review AS f
        ON f.programme_id = r.programme_id AND f.review_id = r.id AND f.number = r.filing AND f.revision = a.revision
    JOIN grants.conflict_in_force AS c ON c.application_id = r.application_id AND c.account_id = r.account_id AND c.kind = 'none'
    WHERE r.programme_id = (SELECT platform.programme()) AND r.state = 'filed';

-- How many reviews a plan needs before the committee meets about it.
CREATE FUNCTION grants.reviews_needed() RETURNS integer
    LANGUAGE sql IMMUTABLE
    RETURN 2;

-- A plan is reviewed by a committee that is one, and goes to its meeting with enough reviews.
CREATE FUNCTION grants.check_application_review() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF new.state = 'in_review' AND NOT grants.panel_is_right(new.round_id) THEN
        RAISE EXCEPTION 'a committee has a chair and an odd number of at least three'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_of_right_panel';
    END IF;
    IF new.state = 'ready_for_committee' AND old.state = 'in_review' AND (
        SELECT count(*)
        FROM grants.counted_review AS c
        WHERE c.application_id = new.id
    ) < grants.reviews_needed()
    THEN
        RAISE EXCEPTION 'a plan goes to the committee with enough reviews'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'application_reviewed_enough';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER application_review BEFORE UPDATE ON grants.application
    FOR EACH ROW WHEN (old.state = 'screening' AND new.state = 'in_review' OR old.state = 'in_review' AND new.state = 'ready_for_committee')
    EXECUTE FUNCTION grants.check_application_review();

-- An application goes on only along its machine, whoever writes; a plan changes only while it may, and an award is written once.
-- From review on it may go back to screening, where changes are asked for.
CREATE OR REPLACE FUNCTION grants.check_application_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.round_id, old.fund_id) <> (new.round_id, new.fund_id)
        OR old.state <> new.state AND NOT (CASE new.state
            WHEN 'submitted' THEN old.state = 'draft'
            WHEN 'screening' THEN old.state IN ('submitted', 'info_requested', 'in_review', 'ready_for_committee', 'deferred')
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

ALTER TABLE grants.panel_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.conflict ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.review ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.filed_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.review_score ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.panel_member USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.conflict USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.review USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.filed_review USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.review_score USING (programme_id = (SELECT platform.programme()));

GRANT SELECT ON grants.conflict_in_force, grants.counted_review, grants.review_score TO foothold_grants;
GRANT SELECT, INSERT, UPDATE ON grants.panel_member, grants.review TO foothold_grants;
GRANT SELECT, INSERT ON grants.conflict, grants.filed_review TO foothold_grants;

RESET ROLE;
