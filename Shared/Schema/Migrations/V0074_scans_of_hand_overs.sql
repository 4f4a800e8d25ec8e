-- Scans of hand-overs that were signed on paper.

SET LOCAL ROLE foothold_grants_owner;

-- A file that shows the paper, or a page of it. What is signed stays, and so does what shows it.
CREATE TABLE grants.hand_over_scan (
    programme_id uuid NOT NULL,
    -- Of its file, too.
    id uuid NOT NULL,
    hand_over_id uuid NOT NULL,
    name text NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL,
    CONSTRAINT hand_over_scan_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT hand_over_scan_file_fkey FOREIGN KEY (programme_id, id) REFERENCES grants.file (programme_id, id),
    CONSTRAINT hand_over_scan_hand_over_fkey FOREIGN KEY (programme_id, hand_over_id) REFERENCES grants.hand_over (programme_id, id)
);
CREATE INDEX hand_over_scan_of_hand_over ON grants.hand_over_scan (programme_id, hand_over_id, added_at, id);
CREATE TRIGGER hand_over_scan_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.hand_over_scan
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER hand_over_scan_actor BEFORE INSERT ON grants.hand_over_scan
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('added_by');

-- Of what was signed on paper alone, and no more than of an agreement.
CREATE FUNCTION grants.check_hand_over_scan() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.hand_over AS h
    WHERE h.programme_id = new.programme_id AND h.id = new.hand_over_id AND h.method = 'paper'
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'scans are of what was signed on paper'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_scan_of_paper';
    END IF;
    IF (
        SELECT count(*) >= grants.scans_allowed()
        FROM grants.hand_over_scan AS s
        WHERE s.programme_id = new.programme_id AND s.hand_over_id = new.hand_over_id)
    THEN
        RAISE EXCEPTION 'a hand-over has no more scans than are allowed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_scan_within_hand_over';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER hand_over_scan_checked BEFORE INSERT ON grants.hand_over_scan
    FOR EACH ROW EXECUTE FUNCTION grants.check_hand_over_scan();

ALTER TABLE grants.hand_over_scan ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.hand_over_scan USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT ON grants.hand_over_scan TO foothold_grants;

RESET ROLE;
