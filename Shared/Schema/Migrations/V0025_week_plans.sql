-- Matching: plans of who goes to which vacancy, each with all that it rests on.

SET LOCAL ROLE foothold_matching_owner;

CREATE TABLE matching.week_plan (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    model_version text NOT NULL,
    taxonomy text NOT NULL,
    on_date date NOT NULL,
    -- The people and vacancies with their versions, what was put forward before, and what officers pinned and forbade.
    inputs jsonb NOT NULL,
    -- The pairs with their reasons.
    result jsonb NOT NULL,
    account_id uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT week_plan_pkey PRIMARY KEY (programme_id, id)
);
CREATE INDEX week_plan_newest ON matching.week_plan (programme_id, created_at DESC, id DESC);

CREATE TRIGGER week_plan_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON matching.week_plan
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

ALTER TABLE matching.week_plan ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON matching.week_plan USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT ON matching.week_plan TO foothold_matching;

RESET ROLE;
