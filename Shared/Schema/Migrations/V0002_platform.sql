-- The ground that every service stands on: who may do what in the database, the programme in force,
-- events, idempotency keys and the job queue.

CREATE SCHEMA platform AUTHORIZATION foothold_platform_owner;
GRANT USAGE ON SCHEMA platform TO foothold_services, foothold_owners;

SET LOCAL ROLE foothold_platform_owner;

-- The programme in force: null where none is set, and then row-level security shows nothing.
CREATE FUNCTION platform.programme() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('foothold.programme', true), '')::uuid;

-- The account that acts, for triggers and policies.
CREATE FUNCTION platform.account() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('foothold.account', true), '')::uuid;

CREATE FUNCTION platform.refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% rows are written once', tg_table_name
        USING ERRCODE = 'restrict_violation', CONSTRAINT = tg_table_name || '_written_once';
END
$$;

-- One row per transition: history, outbox and audit together. It holds ids, never names; free text lies in event_reason.
CREATE TABLE platform.event (
    programme_id uuid NOT NULL,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    id bigint GENERATED ALWAYS AS IDENTITY,
    occurred_at timestamptz NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    name text NOT NULL,
    from_state text,
    to_state text,
    account_id uuid,
    api_key_id uuid,
    request_id text NOT NULL,
    reason_digest bytea,
    data jsonb,
    CONSTRAINT event_pkey PRIMARY KEY (programme_id, xid, id),
    CONSTRAINT event_name_shape CHECK (name ~ '^[a-z_]+\.[a-z0-9_]+$')
);
CREATE INDEX event_subject ON platform.event (programme_id, subject_id, id);

CREATE TRIGGER event_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.event
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- Why a transition was made, in somebody's words: erasable, while the event keeps the salted digest.
CREATE TABLE platform.event_reason (
    programme_id uuid NOT NULL,
    event_id bigint NOT NULL,
    salt bytea NOT NULL,
    reason text NOT NULL,
    CONSTRAINT event_reason_pkey PRIMARY KEY (programme_id, event_id)
);

-- The hash chain over events, a link per batch.
CREATE TABLE platform.seal (
    programme_id uuid NOT NULL,
    number bigint NOT NULL,
    last_xid xid8 NOT NULL,
    last_id bigint NOT NULL,
    events integer NOT NULL,
    digest bytea NOT NULL,
    sealed_at timestamptz NOT NULL,
    CONSTRAINT seal_pkey PRIMARY KEY (programme_id, number)
);

CREATE TRIGGER seal_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.seal
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- The first answer to a request that carried an Idempotency-Key, so that a retry gets the same.
CREATE TABLE platform.idempotency (
    programme_id uuid NOT NULL,
    credential_id uuid NOT NULL,
    key text NOT NULL,
    fingerprint bytea NOT NULL,
    status smallint NOT NULL,
    headers jsonb NOT NULL,
    body bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_pkey PRIMARY KEY (programme_id, credential_id, key)
);
CREATE INDEX idempotency_age ON platform.idempotency (programme_id, created_at);

-- Work to do later, taken with SKIP LOCKED. A job that failed too often is dead until a person replays it.
CREATE TABLE platform.job (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    run_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    last_error text,
    dead_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT job_pkey PRIMARY KEY (programme_id, id)
);
CREATE INDEX job_due ON platform.job (programme_id, kind, run_at) WHERE dead_at IS NULL;
CREATE INDEX job_dead ON platform.job (programme_id, dead_at) WHERE dead_at IS NOT NULL;

ALTER TABLE platform.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.event_reason ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.job ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON platform.event USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON platform.event_reason USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON platform.seal USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON platform.idempotency USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON platform.job USING (programme_id = (SELECT platform.programme()));

GRANT SELECT, INSERT ON platform.event, platform.seal TO foothold_services;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.event_reason TO foothold_services;
GRANT SELECT, INSERT, DELETE ON platform.idempotency TO foothold_services;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.job TO foothold_services;

RESET ROLE;
