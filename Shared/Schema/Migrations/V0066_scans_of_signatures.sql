-- Scans of agreements that were signed on paper.

SET LOCAL ROLE foothold_grants_owner;

-- A file that shows the paper, or a page of it.
CREATE TABLE grants.signature_scan (
    programme_id uuid NOT NULL,
    -- Of its file, too.
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    name text NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL,
    CONSTRAINT signature_scan_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT signature_scan_file_fkey FOREIGN KEY (programme_id, id) REFERENCES grants.file (programme_id, id),
    CONSTRAINT signature_scan_agreement_fkey FOREIGN KEY (programme_id, agreement_id) REFERENCES grants.agreement (programme_id, id)
);
CREATE INDEX signature_scan_of_agreement ON grants.signature_scan (programme_id, agreement_id, added_at, id);

-- How many files show the paper of an agreement at most.
CREATE FUNCTION grants.scans_allowed() RETURNS integer
    LANGUAGE sql IMMUTABLE
    RETURN 10;

-- What was signed on paper is shown by scans. A wrong one is taken out as long as nobody countersigned; afterwards all stay, whoever writes.
CREATE FUNCTION grants.check_signature_scan() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    scan grants.signature_scan := coalesce(new, old);
    standing text;
BEGIN
    SELECT a.state INTO standing
    FROM grants.agreement AS a
    JOIN grants.signature AS s ON s.programme_id = a.programme_id AND s.agreement_id = a.id AND s.method = 'paper'
    WHERE a.programme_id = scan.programme_id AND a.id = scan.agreement_id
    FOR NO KEY UPDATE OF a;
    IF standing IS NULL THEN
        RAISE EXCEPTION 'scans are of what was signed on paper'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_scan_of_paper';
    END IF;
    IF tg_op = 'DELETE' THEN
        IF standing <> 'accepted' THEN
            RAISE EXCEPTION 'scans of what was countersigned stay'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_scan_kept';
        END IF;
        RETURN old;
    END IF;
    IF new.added_by IS DISTINCT FROM platform.account() THEN
        RAISE EXCEPTION 'whoever acts adds the scan'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_scan_by_who_acts';
    END IF;
    IF (
        SELECT count(*) >= grants.scans_allowed()
        FROM grants.signature_scan AS s
        WHERE s.programme_id = new.programme_id AND s.agreement_id = new.agreement_id)
    THEN
        RAISE EXCEPTION 'an agreement has no more scans than are allowed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_scan_within_agreement';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER signature_scan_checked BEFORE INSERT OR DELETE ON grants.signature_scan
    FOR EACH ROW EXECUTE FUNCTION grants.check_signature_scan();

ALTER TABLE grants.signature_scan ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.signature_scan USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT, DELETE ON grants.signature_scan TO foothold_grants;

RESET ROLE;
