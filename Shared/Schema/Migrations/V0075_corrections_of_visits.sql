-- A visit that was reported wrongly is corrected: another report counts, and what was reported stays beside it.

SET LOCAL ROLE foothold_grants_owner;

-- How often the report was corrected.
ALTER TABLE grants.monitoring_visit ADD COLUMN correction integer NOT NULL DEFAULT 0;

-- A correction, with the report that it took the place of; the database copies that.
CREATE TABLE grants.visit_correction (
    programme_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    number integer NOT NULL,
    reason text NOT NULL,
    corrected_by uuid NOT NULL,
    corrected_at timestamptz NOT NULL,
    -- What was reported before.
    visited_on date NOT NULL,
    business text NOT NULL,
    turnover numeric(14, 2),
    jobs_created integer,
    advice text,
    CONSTRAINT visit_correction_pkey PRIMARY KEY (programme_id, visit_id, number),
    CONSTRAINT visit_correction_visit_fkey FOREIGN KEY (programme_id, visit_id) REFERENCES grants.monitoring_visit (programme_id, id)
);
CREATE TRIGGER visit_correction_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.visit_correction
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER visit_correction_actor BEFORE INSERT ON grants.visit_correction
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('corrected_by');

-- Of which correction a finding is; those of the first report are of none.
ALTER TABLE grants.visit_finding ADD COLUMN correction integer NOT NULL DEFAULT 0;
-- Findings are a dozen a visit, and no table refers to them: the key is built in a moment.
-- squawk-ignore ban-drop-constraint
ALTER TABLE grants.visit_finding DROP CONSTRAINT visit_finding_pkey;
-- squawk-ignore constraint-missing-not-valid, adding-serial-primary-key-field
ALTER TABLE grants.visit_finding ADD CONSTRAINT visit_finding_pkey PRIMARY KEY (programme_id, visit_id, asset_id, correction);

-- The findings of the programme in force that count.
CREATE VIEW grants.visit_finding_in_force AS
    SELECT f.programme_id, f.visit_id, f.asset_id, f.is_present, f.condition, f.note
    FROM grants.visit_finding AS f
    JOIN grants.monitoring_visit AS v ON v.programme_id = f.programme_id AND v.id = f.visit_id AND v.correction = f.correction
    WHERE f.programme_id = (SELECT platform.programme());

-- A correction is of what was reported, one after the other.
CREATE FUNCTION grants.check_visit_correction() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    SELECT v.visited_on, v.business, v.turnover, v.jobs_created, v.advice
    INTO new.visited_on, new.business, new.turnover, new.jobs_created, new.advice
    FROM grants.monitoring_visit AS v
    WHERE v.programme_id = new.programme_id AND v.id = new.visit_id AND v.state = 'done' AND v.correction = new.number - 1
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a correction is of what was reported'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_correction_of_report';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER visit_correction_checked BEFORE INSERT ON grants.visit_correction
    FOR EACH ROW EXECUTE FUNCTION grants.check_visit_correction();

-- What is found is written while the visit is open, of what the award's owner holds; and with a correction, of what was looked at.
CREATE OR REPLACE FUNCTION grants.check_finding() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
            SELECT 1
            FROM grants.monitoring_visit AS v
            JOIN grants.asset AS a
                ON a.programme_id = v.programme_id AND a.application_id = v.application_id AND a.id = new.asset_id
            WHERE v.programme_id = new.programme_id AND v.id = new.visit_id AND v.state <> 'done' AND new.correction = 0)
        AND NOT EXISTS (
            SELECT 1
            FROM grants.monitoring_visit AS v
            JOIN grants.visit_correction AS c
                ON c.programme_id = v.programme_id AND c.visit_id = v.id AND c.number = v.correction + 1
            JOIN grants.visit_finding AS f
                ON f.programme_id = v.programme_id AND f.visit_id = v.id AND f.correction = v.correction AND f.asset_id = new.asset_id
            WHERE v.programme_id = new.programme_id AND v.id = new.visit_id AND new.correction = c.number)
    THEN
        RAISE EXCEPTION 'a visit looks at what was handed over'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_finding_of_owner';
    END IF;
    RETURN new;
END
$$;

-- A visit is reported once, by who was there, with a word on everything that was handed over; a missed one may still be made. What was
-- reported changes by a correction, of the same things; who was there stays.
CREATE OR REPLACE FUNCTION grants.check_visit() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (old.application_id, old.month, old.due_on) <> (new.application_id, new.month, new.due_on)
        OR new.state = 'planned' AND old.state <> 'planned'
        OR old.state <> 'done' AND new.correction <> 0
        OR old.state = 'done' AND NOT grants.is_correction(old, new)
    THEN
        RAISE EXCEPTION 'a visit is reported once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'monitoring_visit_step';
    END IF;
    IF new.state = 'done' AND (
        old.state <> 'done' AND new.visited_by IS DISTINCT FROM platform.account() OR new.visited_on > portal.today())
    THEN
        RAISE EXCEPTION 'a visit is reported by who was there'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'monitoring_visit_by_who_acts';
    END IF;
    IF old.state <> 'done' AND new.state = 'done' AND EXISTS (
        SELECT 1
        FROM grants.asset AS a
        WHERE a.programme_id = new.programme_id
            AND a.application_id = new.application_id
            AND a.state IN ('handed_over', 'verified_6m', 'verified_12m')
            AND NOT EXISTS (
                SELECT 1
                FROM grants.visit_finding AS f
                WHERE f.programme_id = a.programme_id AND f.visit_id = new.id AND f.asset_id = a.id))
    THEN
        RAISE EXCEPTION 'a visit looks at everything that was handed over'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'monitoring_visit_looks_at_all';
    END IF;
    RETURN new;
END
$$;

-- Whether what was reported becomes what its next correction says, of the same things.
CREATE FUNCTION grants.is_correction(before grants.monitoring_visit, after grants.monitoring_visit) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT after.state = 'done'
            AND after.correction = before.correction + 1
            AND after.visited_by = before.visited_by
            AND EXISTS (
                SELECT 1
                FROM grants.visit_correction AS c
                WHERE c.programme_id = after.programme_id AND c.visit_id = after.id AND c.number = after.correction)
            AND (
                SELECT count(*)
                FROM grants.visit_finding AS f
                WHERE f.programme_id = after.programme_id AND f.visit_id = after.id AND f.correction = after.correction)
            = (
                SELECT count(*)
                FROM grants.visit_finding AS f
                WHERE f.programme_id = after.programme_id AND f.visit_id = after.id AND f.correction = before.correction);
    END;

-- An asset goes on only along its machine: it is handed over by a signature, and verified by a visit. What a visit called lost is found where
-- its correction says so.
CREATE OR REPLACE FUNCTION grants.check_asset_step() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (old.purchase_id, old.order_id, old.receipt_id, old.item_number) <> (
        new.purchase_id, new.order_id, new.receipt_id, new.item_number)
        OR old.state <> 'received' AND old.serial IS DISTINCT FROM new.serial
        OR old.state <> new.state AND NOT (CASE new.state
            WHEN 'tagged' THEN old.state = 'received'
            WHEN 'handed_over' THEN old.state = 'tagged' OR grants.is_found(old)
            WHEN 'verified_6m' THEN old.state = 'handed_over' OR grants.is_found(old)
            WHEN 'verified_12m' THEN old.state IN ('handed_over', 'verified_6m') OR grants.is_found(old)
            WHEN 'lost' THEN old.state <> 'returned'
            WHEN 'returned' THEN old.state <> 'lost'
            ELSE false
        END)
        OR old.state IN (new.state, 'lost') AND old.application_id IS DISTINCT FROM new.application_id
    THEN
        RAISE EXCEPTION 'an asset does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_step';
    END IF;
    new.tag_year := old.tag_year;
    new.tag_number := old.tag_number;
    IF new.state = 'tagged' AND old.state = 'received' THEN
        new.tag_year := extract(year FROM portal.today());
        new.tag_number := grants.next_number('asset', new.tag_year);
    ELSIF new.state = 'handed_over' AND old.state = 'tagged' AND NOT EXISTS (
        SELECT 1
        FROM grants.hand_over_line AS l
        JOIN grants.hand_over AS h
            ON h.programme_id = l.programme_id
                AND h.id = l.hand_over_id
                AND h.application_id = new.application_id
                AND h.state = 'signed'
        WHERE l.programme_id = new.programme_id AND l.asset_id = new.id)
    THEN
        RAISE EXCEPTION 'an asset is handed over by a signature'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_by_hand_over';
    ELSIF new.state IN ('verified_6m', 'verified_12m') AND old.state <> new.state AND NOT EXISTS (
        SELECT 1
        FROM grants.visit_finding AS f
        JOIN grants.monitoring_visit AS v
            ON v.programme_id = f.programme_id
                AND v.id = f.visit_id
                AND v.correction = f.correction
                AND v.state = 'done'
                AND v.month = CASE new.state WHEN 'verified_6m' THEN 6 ELSE 12 END
        WHERE f.programme_id = new.programme_id AND f.asset_id = new.id AND f.is_present)
    THEN
        RAISE EXCEPTION 'an asset is verified by a visit'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_by_visit';
    END IF;
    RETURN new;
END
$$;

-- Whether what is lost was lost for what a visit said, and that visit's correction says that it was there.
CREATE FUNCTION grants.is_found(asset grants.asset) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT asset.state = 'lost' AND EXISTS (
            SELECT 1
            FROM grants.visit_finding AS f
            JOIN grants.monitoring_visit AS v ON v.programme_id = f.programme_id AND v.id = f.visit_id AND v.correction > f.correction
            JOIN grants.visit_finding AS n
                ON n.programme_id = v.programme_id
                    AND n.visit_id = v.id
                    AND n.asset_id = f.asset_id
                    AND n.correction = v.correction
                    AND n.is_present
            WHERE f.programme_id = asset.programme_id AND f.asset_id = asset.id AND NOT f.is_present AND f.note = asset.reason);
    END;

ALTER TABLE grants.visit_correction ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.visit_correction USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT ON grants.visit_correction TO foothold_grants;
GRANT SELECT ON grants.visit_finding_in_force TO foothold_grants;
GRANT UPDATE (correction) ON grants.monitoring_visit TO foothold_grants;

RESET ROLE;
