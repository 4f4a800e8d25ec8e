-- Photos of what was delivered, and the ways in which orders and invoices are looked through.
SET LOCAL ROLE foothold_grants_owner;

-- A picture that belongs to a delivery; it is added after the delivery was written down, and stays.
CREATE TABLE grants.receipt_photo (
    programme_id uuid NOT NULL,
    -- Of its file, too.
    id uuid NOT NULL,
    receipt_id uuid NOT NULL,
    name text NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL,
    CONSTRAINT receipt_photo_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT receipt_photo_file_fkey FOREIGN KEY (programme_id, id) REFERENCES grants.file (programme_id, id),
    CONSTRAINT receipt_photo_receipt_fkey FOREIGN KEY (programme_id, receipt_id) REFERENCES grants.goods_receipt (programme_id, id)
);
CREATE INDEX receipt_photo_of_receipt ON grants.receipt_photo (programme_id, receipt_id, added_at, id);
CREATE TRIGGER receipt_photo_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.receipt_photo
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER receipt_photo_actor BEFORE INSERT ON grants.receipt_photo
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('added_by');

-- A delivery has ten photos at most, pictures or scans; its purchase is locked, so that two at once do not make eleven.
CREATE FUNCTION grants.check_receipt_photo() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.purchase AS p
    JOIN grants.goods_receipt AS r ON r.programme_id = p.programme_id AND r.purchase_id = p.id
    WHERE r.programme_id = new.programme_id AND r.id = new.receipt_id
    FOR NO KEY UPDATE OF p;
    IF NOT EXISTS (
        SELECT 1
        FROM grants.file AS f
        WHERE f.programme_id = new.programme_id AND f.id = new.id AND (f.media_type LIKE 'image/%' OR f.media_type = 'application/pdf'))
    THEN
        RAISE EXCEPTION 'a photo is a picture or a scan'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'receipt_photo_is_picture';
    END IF;
    IF (
        SELECT count(*)
        FROM grants.receipt_photo AS k
        WHERE k.programme_id = new.programme_id AND k.receipt_id = new.receipt_id
    ) >= 10
    THEN
        RAISE EXCEPTION 'a delivery has ten photos at most'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'receipt_photo_few';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER receipt_photo_checked BEFORE INSERT ON grants.receipt_photo
    FOR EACH ROW EXECUTE FUNCTION grants.check_receipt_photo();

ALTER TABLE grants.receipt_photo ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.receipt_photo USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT ON grants.receipt_photo TO foothold_grants;

-- Offices have hundreds of orders and invoices, not millions: the lock is short.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX purchase_order_due ON grants.purchase_order (programme_id, deliver_by, id);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX invoice_newest ON grants.invoice (programme_id, recorded_at DESC, id DESC);

RESET ROLE;
