-- Matching: weights that were learned from outcomes, and which are in force.

SET LOCAL ROLE foothold_matching_owner;

-- Each set of weights with the figures of its trial.
CREATE TABLE matching.scoring_model (
    programme_id uuid NOT NULL,
    number integer NOT NULL,
    -- The version of the formula and of the weights set by hand that it was tried against.
    base text NOT NULL,
    trial jsonb NOT NULL,
    account_id uuid,
    learned_at timestamptz NOT NULL,
    CONSTRAINT scoring_model_pkey PRIMARY KEY (programme_id, number),
    CONSTRAINT scoring_model_number_positive CHECK (number > 0)
);
CREATE TRIGGER scoring_model_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON matching.scoring_model
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- Who put which weights in force; without a number those set by hand. The last one holds.
CREATE TABLE matching.model_promotion (
    programme_id uuid NOT NULL,
    turn integer NOT NULL,
    number integer,
    account_id uuid,
    promoted_at timestamptz NOT NULL,
    CONSTRAINT model_promotion_pkey PRIMARY KEY (programme_id, turn),
    CONSTRAINT model_promotion_turn_positive CHECK (turn > 0)
);
-- What is put in force was learned in the same programme; a reference would keep the table above from refusing by its own trigger.
CREATE FUNCTION matching.check_promotion() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF new.number IS NOT NULL AND NOT EXISTS (
        SELECT 1
        FROM matching.scoring_model AS m
        WHERE m.programme_id = new.programme_id AND m.number = new.number)
    THEN
        RAISE EXCEPTION 'only weights that were learned are put in force'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'model_promotion_model';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER model_promotion_model BEFORE INSERT ON matching.model_promotion
    FOR EACH ROW EXECUTE FUNCTION matching.check_promotion();
CREATE TRIGGER model_promotion_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON matching.model_promotion
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

ALTER TABLE matching.scoring_model ENABLE ROW LEVEL SECURITY;
ALTER TABLE matching.model_promotion ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON matching.scoring_model USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON matching.model_promotion USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT ON matching.scoring_model, matching.model_promotion TO foothold_matching;

RESET ROLE;
