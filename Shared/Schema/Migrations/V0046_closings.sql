-- Why an application was closed in screening, without the committee.
SET LOCAL ROLE foothold_grants_owner;

CREATE TABLE grants.closing (
    programme_id uuid NOT NULL,
    application_id uuid NOT NULL,
    ground text NOT NULL,
    reason text NOT NULL,
    -- What the assistance plan goes on with.
    follow_up text NOT NULL,
    closed_by uuid NOT NULL,
    closed_at timestamptz NOT NULL,
    CONSTRAINT closing_pkey PRIMARY KEY (programme_id, application_id),
    CONSTRAINT closing_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id),
    CONSTRAINT closing_ground_known CHECK (ground IN ('not_eligible', 'unanswered')),
    CONSTRAINT closing_follow_up_known CHECK (follow_up IN ('training', 'job_placement'))
);
CREATE TRIGGER closing_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.closing
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

ALTER TABLE grants.closing ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.closing USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT ON grants.closing TO foothold_grants;

RESET ROLE;
