-- What suppliers show of themselves: registrations, certificates, insurances. A document is a file with the same identity.

SET LOCAL ROLE foothold_grants_owner;

-- Written once; a newer one takes the place of an older one.
CREATE TABLE grants.supplier_document (
    programme_id uuid NOT NULL,
    -- Of its file, too.
    id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    -- The last day on which it is valid; null where it names none.
    valid_until date,
    name text NOT NULL,
    replaces uuid,
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL,
    CONSTRAINT supplier_document_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT supplier_document_of_supplier_unique UNIQUE (programme_id, id, supplier_id),
    CONSTRAINT supplier_document_replaced_once UNIQUE (programme_id, replaces),
    CONSTRAINT supplier_document_file_fkey FOREIGN KEY (programme_id, id) REFERENCES grants.file (programme_id, id),
    CONSTRAINT supplier_document_supplier_fkey FOREIGN KEY (programme_id, supplier_id) REFERENCES grants.supplier (programme_id, id),
    CONSTRAINT supplier_document_replaces_fkey FOREIGN KEY (programme_id, replaces, supplier_id)
        REFERENCES grants.supplier_document (programme_id, id, supplier_id),
    CONSTRAINT supplier_document_kind_known CHECK (kind IN ('registration', 'tax', 'insurance', 'licence', 'reference', 'other'))
);
CREATE INDEX supplier_document_of_supplier ON grants.supplier_document (programme_id, supplier_id, added_at DESC, id DESC);
CREATE TRIGGER supplier_document_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.supplier_document
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER supplier_document_actor BEFORE INSERT ON grants.supplier_document
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('added_by');

-- That a document counts no more, and why; it stays all the same.
CREATE TABLE grants.supplier_document_end (
    programme_id uuid NOT NULL,
    document_id uuid NOT NULL,
    reason text NOT NULL,
    ended_by uuid NOT NULL,
    ended_at timestamptz NOT NULL,
    CONSTRAINT supplier_document_end_pkey PRIMARY KEY (programme_id, document_id),
    CONSTRAINT supplier_document_end_document_fkey FOREIGN KEY (programme_id, document_id)
        REFERENCES grants.supplier_document (programme_id, id)
);
CREATE TRIGGER supplier_document_end_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.supplier_document_end
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER supplier_document_end_actor BEFORE INSERT ON grants.supplier_document_end
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('ended_by');

-- The documents of the programme in force that count.
CREATE VIEW grants.supplier_document_in_force AS
    SELECT d.programme_id, d.id, d.supplier_id, d.kind, d.title, d.valid_until
    FROM grants.supplier_document AS d
    WHERE d.programme_id = (SELECT platform.programme())
        AND NOT EXISTS (
            SELECT 1
            FROM grants.supplier_document_end AS e
            WHERE e.programme_id = d.programme_id AND e.document_id = d.id);

-- How many documents count of a supplier at most, and how many bytes together: as many as of a plan.
CREATE FUNCTION grants.check_supplier_document() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.supplier AS s
    WHERE s.programme_id = new.programme_id AND s.id = new.supplier_id
    FOR NO KEY UPDATE;
    IF new.replaces IS NOT NULL AND NOT EXISTS (
        SELECT 1
        FROM grants.supplier_document_end AS e
        WHERE e.programme_id = new.programme_id AND e.document_id = new.replaces)
    THEN
        RAISE EXCEPTION 'what is replaced counts no more'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'supplier_document_replaces_ended';
    END IF;
    IF (
        SELECT count(*) > grants.documents_allowed() OR sum(f.size) > grants.document_bytes_allowed()
        FROM grants.file AS f
        WHERE f.programme_id = new.programme_id
            AND (f.id = new.id OR f.id IN (
                SELECT d.id
                FROM grants.supplier_document_in_force AS d
                WHERE d.supplier_id = new.supplier_id)))
    THEN
        RAISE EXCEPTION 'a supplier has no more documents than are allowed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'supplier_document_within_supplier';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER supplier_document_checked BEFORE INSERT ON grants.supplier_document
    FOR EACH ROW EXECUTE FUNCTION grants.check_supplier_document();

ALTER TABLE grants.supplier_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.supplier_document_end ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.supplier_document USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.supplier_document_end USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT ON grants.supplier_document, grants.supplier_document_end TO foothold_grants;
GRANT SELECT ON grants.supplier_document_in_force TO foothold_grants;

RESET ROLE;
