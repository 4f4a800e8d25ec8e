-- What was asked about a plan in screening, until when, and what was answered: all of it stays on record.
SET LOCAL ROLE foothold_grants_owner;

CREATE TABLE grants.info_request (
    programme_id uuid NOT NULL,
    application_id uuid NOT NULL,
    number integer NOT NULL,
    question text NOT NULL,
    due_on date NOT NULL,
    asked_by uuid,
    asked_at timestamptz NOT NULL,
    -- Null until the plan is submitted again.
    answer text,
    answered_by uuid,
    answered_at timestamptz,
    -- The revision that was submitted with the answer.
    revision integer,
    CONSTRAINT info_request_pkey PRIMARY KEY (programme_id, application_id, number),
    CONSTRAINT info_request_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id),
    CONSTRAINT info_request_answered CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (revision IS NULL))
);
CREATE UNIQUE INDEX info_request_one_open ON grants.info_request (programme_id, application_id) WHERE answered_at IS NULL;

-- A question stays as it was asked, and an answer as it was given.
CREATE FUNCTION grants.check_info_request() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF old.answered_at IS NOT NULL
        OR new.answered_at IS NULL
        OR (old.question, old.due_on, old.asked_by, old.asked_at) IS DISTINCT FROM (new.question, new.due_on, new.asked_by, new.asked_at)
    THEN
        RAISE EXCEPTION 'a question is answered once, and stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'info_request_answered_once';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER info_request_answered_once BEFORE UPDATE ON grants.info_request
    FOR EACH ROW EXECUTE FUNCTION grants.check_info_request();

ALTER TABLE grants.info_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.info_request USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT ON grants.info_request TO foothold_grants;
GRANT UPDATE (answer, answered_by, answered_at, revision) ON grants.info_request TO foothold_grants;

RESET ROLE;
