-- Files that people hand in, sealed in parts, and the documents of a business plan.
SET LOCAL ROLE foothold_grants_owner;

-- A file as it was handed in; what it holds lies in its parts, under a key of its own.
CREATE TABLE grants.file (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    -- By what it holds, not by what its sender called it.
    media_type text NOT NULL,
    size integer NOT NULL,
    parts integer NOT NULL,
    -- SHA-256 of what it holds.
    digest bytea NOT NULL,
    -- The key, wrapped by a master key; null once it is destroyed.
    sealed_key bytea,
    -- Null until a scanner looked at it.
    verdict text,
    scanned_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT file_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT file_holds_something CHECK (size > 0 AND parts > 0),
    CONSTRAINT file_verdict_known CHECK (verdict IN ('clean', 'infected')),
    CONSTRAINT file_verdict_dated CHECK ((verdict IS NULL) = (scanned_at IS NULL)),
    CONSTRAINT file_infected_destroyed CHECK ((verdict IS NOT DISTINCT FROM 'infected') <= (sealed_key IS NULL))
);
CREATE INDEX file_to_scan ON grants.file (programme_id, created_at, id) WHERE verdict IS NULL;

CREATE TABLE grants.file_part (
    programme_id uuid NOT NULL,
    file_id uuid NOT NULL,
    number integer NOT NULL,
    sealed bytea NOT NULL,
    CONSTRAINT file_part_pkey PRIMARY KEY (programme_id, file_id, number),
    CONSTRAINT file_part_file_fkey FOREIGN KEY (programme_id, file_id) REFERENCES grants.file (programme_id, id) ON DELETE CASCADE
);
-- What is encrypted does not get smaller.
ALTER TABLE grants.file_part ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- A file is whole when it is kept: the parts from 0 on, each once.
CREATE FUNCTION grants.check_file_whole() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1
        FROM grants.file AS f
        WHERE f.programme_id = new.programme_id AND f.id = new.id AND f.parts <> (
            SELECT count(*)
            FROM grants.file_part AS p
            WHERE p.programme_id = f.programme_id AND p.file_id = f.id AND p.number BETWEEN 0 AND f.parts - 1))
    THEN
        RAISE EXCEPTION 'a file is kept whole'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'file_whole';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER file_whole AFTER INSERT ON grants.file
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grants.check_file_whole();

-- A file that belongs to a business plan, from the revision that was submitted with it to the last one before it was taken out.
CREATE TABLE grants.document (
    programme_id uuid NOT NULL,
    -- Of its file, too.
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    since_revision integer NOT NULL,
    -- Null as long as the plan has it.
    until_revision integer,
    added_by uuid,
    added_at timestamptz NOT NULL,
    CONSTRAINT document_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT document_file_fkey FOREIGN KEY (programme_id, id) REFERENCES grants.file (programme_id, id),
    CONSTRAINT document_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id),
    CONSTRAINT document_kind_known CHECK (kind IN ('quotation', 'licence', 'premises', 'certificate', 'identity', 'other')),
    CONSTRAINT document_until_later CHECK (until_revision >= since_revision)
);
CREATE INDEX document_of_application ON grants.document (programme_id, application_id, id);

-- How many documents a plan has at most, and how many bytes together.
CREATE FUNCTION grants.documents_allowed() RETURNS integer
    LANGUAGE sql IMMUTABLE
    RETURN 20;
CREATE FUNCTION grants.document_bytes_allowed() RETURNS integer
    LANGUAGE sql IMMUTABLE
    RETURN 52428800;

-- Documents come and go while the plan is typed on; what was submitted stays with its revisions, whoever writes.
CREATE FUNCTION grants.check_document() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    last_revision integer;
BEGIN
    SELECT a.revision INTO last_revision
    FROM grants.application AS a
    WHERE a.programme_id = coalesce(new.programme_id, old.programme_id)
        AND a.id = coalesce(new.application_id, old.application_id)
        AND a.state IN ('draft', 'info_requested')
    FOR NO KEY UPDATE;
    IF last_revision IS NULL
        OR tg_op = 'DELETE' AND old.since_revision <= last_revision
        OR tg_op = 'UPDATE' AND (
            old.until_revision IS NOT NULL
            OR new.until_revision IS DISTINCT FROM last_revision
            OR (old.id, old.application_id, old.kind, old.name, old.since_revision, old.added_by, old.added_at)
                IS DISTINCT FROM (new.id, new.application_id, new.kind, new.name, new.since_revision, new.added_by, new.added_at))
    THEN
        RAISE EXCEPTION 'documents that were submitted stay'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'document_of_open_application';
    END IF;
    IF tg_op <> 'INSERT' THEN
        RETURN coalesce(new, old);
    END IF;
    new.since_revision := last_revision + 1;
    new.until_revision := NULL;
    IF (
        SELECT count(*) > grants.documents_allowed() OR sum(f.size) > grants.document_bytes_allowed()
        FROM grants.file AS f
        WHERE f.programme_id = new.programme_id
            AND (f.id = new.id OR f.id IN (
                SELECT d.id
                FROM grants.document AS d
                WHERE d.programme_id = new.programme_id AND d.application_id = new.application_id AND d.until_revision IS NULL)))
    THEN
        RAISE EXCEPTION 'a plan has no more documents than are allowed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'document_within_application';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER document_checked BEFORE INSERT OR UPDATE OR DELETE ON grants.document
    FOR EACH ROW EXECUTE FUNCTION grants.check_document();

ALTER TABLE grants.revision ADD COLUMN documents jsonb NOT NULL DEFAULT '[]';

-- A revision is the plan with its documents as it stands, whatever the writer says, and the digest is of all of it.
CREATE OR REPLACE FUNCTION grants.freeze_revision() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    SELECT a.plan, a.revision + 1 INTO new.plan, new.number
    FROM grants.application AS a
    WHERE a.programme_id = new.programme_id AND a.id = new.application_id AND a.state IN ('draft', 'info_requested')
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'only a plan that may be changed is submitted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_of_open_application';
    END IF;
    SELECT coalesce(jsonb_agg(jsonb_build_object('returnee', p.returnee_id, 'share', p.share, 'lead', p.is_lead)
        ORDER BY p.is_lead DESC, p.added_at, p.returnee_id), '[]')
    INTO new.applicants
    FROM grants.applicant AS p
    WHERE p.programme_id = new.programme_id AND p.application_id = new.application_id;
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'name', d.name, 'digest', encode(f.digest, 'hex'))
        ORDER BY d.id), '[]')
    INTO new.documents
    FROM grants.document AS d
    JOIN grants.file AS f ON f.programme_id = d.programme_id AND f.id = d.id
    WHERE d.programme_id = new.programme_id AND d.application_id = new.application_id AND d.until_revision IS NULL;
    -- Where there are none, the digest is the one that plans had before they could have documents.
    new.digest := sha256(convert_to(
        new.plan::text || new.applicants::text || CASE WHEN new.documents = '[]' THEN '' ELSE new.documents::text END, 'UTF8'));
    RETURN new;
END
$$;

ALTER TABLE grants.file ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.file_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.document ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.file USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.file_part USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.document USING (programme_id = (SELECT platform.programme()));

GRANT SELECT, INSERT, DELETE ON grants.file, grants.file_part, grants.document TO foothold_grants;
GRANT UPDATE (sealed_key, verdict, scanned_at) ON grants.file TO foothold_grants;
GRANT UPDATE (until_revision) ON grants.document TO foothold_grants;

RESET ROLE;
