-- What happens to an employer's vacancies and candidates, told to the employer's own systems: as a list, and by webhooks.

SET LOCAL ROLE foothold_platform_owner;

-- Whom an event concerns, where its facts name an employer. Events of before this carry none and are not told.
-- squawk-ignore adding-field-with-default, constraint-missing-not-valid
ALTER TABLE platform.event ADD COLUMN employer_id uuid GENERATED ALWAYS AS ((data ->> 'employer')::uuid) STORED;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX event_of_employer ON platform.event (programme_id, employer_id, xid, id) WHERE employer_id IS NOT NULL;

RESET ROLE;
SET LOCAL ROLE foothold_jobs_owner;

-- An address of an employer to which events are posted. Its secrets are sealed under the master key.
CREATE TABLE jobs.webhook (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    employer_id uuid NOT NULL,
    url text NOT NULL,
    -- Names of events, or `vacancy.*`; empty for all.
    types text[] NOT NULL,
    secret bytea NOT NULL,
    -- The secret before, which signs beside the new one until the receiver has taken that over.
    previous_secret bytea,
    previous_until timestamptz,
    state text NOT NULL,
    -- Why it is disabled.
    reason text,
    -- Failures in a row, and until when the address is left in peace for them.
    failures integer NOT NULL DEFAULT 0,
    resting_until timestamptz,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT webhook_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT webhook_employer_fkey FOREIGN KEY (programme_id, employer_id) REFERENCES jobs.employer (programme_id, id),
    CONSTRAINT webhook_url_unique UNIQUE (programme_id, employer_id, url),
    CONSTRAINT webhook_state_known CHECK (state IN ('active', 'paused', 'disabled')),
    CONSTRAINT webhook_reason_of_disabling CHECK ((state = 'disabled') = (reason IS NOT NULL)),
    CONSTRAINT webhook_previous_ends CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
);
CREATE INDEX webhook_of_employer ON jobs.webhook (programme_id, employer_id, created_at DESC, id DESC);

-- One event for one webhook, until the receiver has acknowledged it. A test names no event.
CREATE TABLE jobs.webhook_delivery (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    type text NOT NULL,
    event_xid xid8,
    event_id bigint,
    state text NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    -- From when on its three days count.
    begun_at timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    last_attempt_at timestamptz,
    last_status smallint,
    -- A word for why there was no status.
    last_problem text,
    created_at timestamptz NOT NULL,
    CONSTRAINT webhook_delivery_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT webhook_delivery_webhook_fkey FOREIGN KEY (programme_id, webhook_id) REFERENCES jobs.webhook (programme_id, id) ON DELETE CASCADE,
    CONSTRAINT webhook_delivery_once UNIQUE (programme_id, webhook_id, event_id),
    CONSTRAINT webhook_delivery_state_known CHECK (state IN ('pending', 'delivered', 'dead')),
    CONSTRAINT webhook_delivery_event_whole CHECK ((event_xid IS NULL) = (event_id IS NULL))
);
CREATE INDEX webhook_delivery_due ON jobs.webhook_delivery (programme_id, webhook_id, next_attempt_at) WHERE state = 'pending';
CREATE INDEX webhook_delivery_newest ON jobs.webhook_delivery (programme_id, webhook_id, created_at DESC, id DESC);
CREATE INDEX webhook_delivery_by_state ON jobs.webhook_delivery (programme_id, webhook_id, state, created_at DESC, id DESC);
CREATE INDEX webhook_delivery_age ON jobs.webhook_delivery (programme_id, created_at) WHERE state <> 'pending';

-- How far the events of a programme have been looked through for webhooks, in the order of (xid, id).
CREATE TABLE jobs.webhook_position (
    programme_id uuid NOT NULL,
    xid xid8 NOT NULL,
    id bigint NOT NULL,
    CONSTRAINT webhook_position_pkey PRIMARY KEY (programme_id)
);

ALTER TABLE jobs.webhook ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.webhook_delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.webhook_position ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON jobs.webhook USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.webhook_delivery USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON jobs.webhook_position USING (programme_id = (SELECT platform.programme()));

GRANT SELECT, INSERT, UPDATE, DELETE ON jobs.webhook, jobs.webhook_delivery TO foothold_jobs;
GRANT SELECT, INSERT, UPDATE ON jobs.webhook_position TO foothold_jobs;

RESET ROLE;
