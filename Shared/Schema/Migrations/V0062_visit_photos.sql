-- What was photographed on a visit: the picture is a file with the same identity.

SET LOCAL ROLE foothold_grants_owner;

CREATE TABLE grants.visit_photo (
    programme_id uuid NOT NULL,
    -- Of its file, too.
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    -- What it shows.
    caption text,
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL,
    CONSTRAINT visit_photo_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT visit_photo_file_fkey FOREIGN KEY (programme_id, id) REFERENCES grants.file (programme_id, id),
    CONSTRAINT visit_photo_visit_fkey FOREIGN KEY (programme_id, visit_id) REFERENCES grants.monitoring_visit (programme_id, id)
);
CREATE INDEX visit_photo_of_visit ON grants.visit_photo (programme_id, visit_id, added_at, id);
CREATE TRIGGER visit_photo_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.visit_photo
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER visit_photo_actor BEFORE INSERT ON grants.visit_photo
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('added_by');

-- Ten pictures of a visit, and pictures alone, once somebody was there.
CREATE FUNCTION grants.check_visit_photo() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.monitoring_visit AS v
    WHERE v.programme_id = new.programme_id AND v.id = new.visit_id AND v.state = 'done'
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a picture belongs to a visit that was made'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_photo_of_visit_made';
    END IF;
    IF (SELECT count(*) FROM grants.visit_photo AS p WHERE p.programme_id = new.programme_id AND p.visit_id = new.visit_id) >= 10
        OR NOT EXISTS (
            SELECT 1
            FROM grants.file AS f
            WHERE f.programme_id = new.programme_id AND f.id = new.id AND f.media_type LIKE 'image/%')
    THEN
        RAISE EXCEPTION 'a visit has ten pictures at most'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_photo_sensible';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER visit_photo_checked BEFORE INSERT ON grants.visit_photo
    FOR EACH ROW EXECUTE FUNCTION grants.check_visit_photo();

ALTER TABLE grants.visit_photo ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.visit_photo USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT ON grants.visit_photo TO foothold_grants;

RESET ROLE;
