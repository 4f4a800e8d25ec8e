-- Portal: programmes, accounts, roles, sessions and policies.

CREATE SCHEMA portal AUTHORIZATION foothold_portal_owner;
GRANT USAGE ON SCHEMA portal TO foothold_services;

SET LOCAL ROLE foothold_portal_owner;

CREATE TABLE portal.programme (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    country text NOT NULL,
    currency text NOT NULL,
    time_zone text NOT NULL,
    languages text[] NOT NULL,
    yearly_target integer NOT NULL,
    is_demo boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT programme_pkey PRIMARY KEY (id),
    CONSTRAINT programme_slug_unique UNIQUE (slug),
    CONSTRAINT programme_slug_shape CHECK (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
    CONSTRAINT programme_country_shape CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT programme_currency_shape CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT programme_target_positive CHECK (yearly_target >= 0)
);

-- A person who can sign in. Accounts stand above programmes; their roles do not.
CREATE TABLE portal.account (
    id uuid NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    password_hash text,
    failed_sign_ins integer NOT NULL DEFAULT 0,
    locked_until timestamptz,
    disabled_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (id),
    CONSTRAINT account_email_length CHECK (length(email) BETWEEN 3 AND 254),
    CONSTRAINT account_language_known CHECK (language IN ('en', 'fr', 'ht'))
);
CREATE UNIQUE INDEX account_email_unique ON portal.account (lower(email));

CREATE TABLE portal.role_assignment (
    programme_id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    employer_id uuid,
    granted_by uuid,
    granted_at timestamptz NOT NULL,
    CONSTRAINT role_assignment_pkey PRIMARY KEY (programme_id, account_id, role),
    CONSTRAINT role_assignment_programme_fkey FOREIGN KEY (programme_id) REFERENCES portal.programme (id),
    CONSTRAINT role_assignment_account_fkey FOREIGN KEY (account_id) REFERENCES portal.account (id),
    CONSTRAINT role_assignment_employer_named CHECK ((role = 'employer') = (employer_id IS NOT NULL))
);
CREATE INDEX role_assignment_account ON portal.role_assignment (account_id);

CREATE TABLE portal.session (
    id uuid NOT NULL,
    token_digest bytea NOT NULL,
    account_id uuid NOT NULL,
    programme_id uuid,
    device text NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT session_pkey PRIMARY KEY (id),
    CONSTRAINT session_token_unique UNIQUE (token_digest),
    CONSTRAINT session_account_fkey FOREIGN KEY (account_id) REFERENCES portal.account (id),
    CONSTRAINT session_programme_fkey FOREIGN KEY (programme_id) REFERENCES portal.programme (id)
);
CREATE INDEX session_account ON portal.session (account_id, last_seen_at);
CREATE INDEX session_expiry ON portal.session (expires_at);

CREATE TABLE portal.password_reset (
    token_digest bytea NOT NULL,
    account_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT password_reset_pkey PRIMARY KEY (token_digest),
    CONSTRAINT password_reset_account_fkey FOREIGN KEY (account_id) REFERENCES portal.account (id)
);
CREATE INDEX password_reset_account ON portal.password_reset (account_id, created_at);
CREATE INDEX password_reset_expiry ON portal.password_reset (expires_at);

-- Rules as versioned, dated data; a null programme means all of them.
CREATE TABLE portal.policy (
    id uuid NOT NULL,
    programme_id uuid,
    kind text NOT NULL,
    version integer NOT NULL,
    effective_from date NOT NULL,
    document jsonb NOT NULL,
    created_by uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT policy_pkey PRIMARY KEY (id),
    CONSTRAINT policy_version_unique UNIQUE NULLS NOT DISTINCT (programme_id, kind, version)
);

CREATE TRIGGER policy_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON portal.policy
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- Mail to be sent, or handed over by an administrator where no mail server is set up. A programme is named where its administrators may
-- read the text; a link that would open another programme too belongs to none. The text is forgotten once the mail has gone.
CREATE TABLE portal.mail (
    id uuid NOT NULL,
    programme_id uuid,
    recipient text NOT NULL,
    subject text NOT NULL,
    body text,
    created_at timestamptz NOT NULL,
    next_try_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    sent_at timestamptz,
    failed_at timestamptz,
    last_error text,
    CONSTRAINT mail_pkey PRIMARY KEY (id),
    CONSTRAINT mail_programme_fkey FOREIGN KEY (programme_id) REFERENCES portal.programme (id),
    CONSTRAINT mail_body_until_sent CHECK ((sent_at IS NULL) = (body IS NOT NULL))
);
CREATE INDEX mail_newest ON portal.mail (programme_id, created_at DESC, id DESC);
CREATE INDEX mail_due ON portal.mail (next_try_at) WHERE sent_at IS NULL AND failed_at IS NULL;

ALTER TABLE portal.role_assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON portal.role_assignment USING (programme_id = (SELECT platform.programme()));
ALTER TABLE portal.policy ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON portal.policy USING (programme_id IS NULL OR programme_id = (SELECT platform.programme()));
ALTER TABLE portal.mail ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON portal.mail USING (programme_id IS NULL OR programme_id = (SELECT platform.programme()));
-- Whoever forgot a password has not signed in, so no programme is in force.
CREATE POLICY anybody_may_ask ON portal.mail FOR INSERT TO foothold_portal WITH CHECK (true);

-- Whether somebody but this account can sign in and administer the programme; waits for others who are about to change that.
CREATE FUNCTION portal.has_other_administrator(programme uuid, but uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM portal.programme AS p WHERE p.id = programme FOR NO KEY UPDATE;
    RETURN EXISTS (
        SELECT 1
        FROM portal.role_assignment AS r
        JOIN portal.account AS a ON a.id = r.account_id
        WHERE r.programme_id = programme
            AND r.role = 'administrator'
            AND r.account_id <> but
            AND a.disabled_at IS NULL
            AND a.password_hash IS NOT NULL);
END
$$;

CREATE FUNCTION portal.keep_administrator_role() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT portal.has_other_administrator(OLD.programme_id, OLD.account_id) THEN
        RAISE EXCEPTION 'a programme keeps an administrator'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'programme_keeps_administrator';
    END IF;
    RETURN OLD;
END
$$;
CREATE TRIGGER role_assignment_keeps_administrator BEFORE DELETE ON portal.role_assignment
    FOR EACH ROW WHEN (OLD.role = 'administrator') EXECUTE FUNCTION portal.keep_administrator_role();

CREATE FUNCTION portal.keep_administrator_account() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT 1
        FROM portal.role_assignment AS r
        WHERE r.account_id = OLD.id AND r.role = 'administrator' AND NOT portal.has_other_administrator(r.programme_id, OLD.id))
    THEN
        RAISE EXCEPTION 'a programme keeps an administrator'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'programme_keeps_administrator';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER account_keeps_administrator BEFORE UPDATE OF disabled_at ON portal.account
    FOR EACH ROW WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION portal.keep_administrator_account();

-- A session's token in, who that is out; nothing where the session ended, expired or was left alone for an hour, or its account is disabled.
-- Notes the use, once a minute at most.
CREATE FUNCTION portal.authenticate_session(digest bytea)
    RETURNS TABLE (
        session_id uuid, account_id uuid, account_name text, programme_id uuid, programme_name text, roles text[], employer_id uuid,
        language text)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        UPDATE portal.session AS s
        SET last_seen_at = now()
        WHERE s.token_digest = digest
            AND s.ended_at IS NULL
            AND s.expires_at > now()
            AND s.last_seen_at BETWEEN now() - interval '1 hour' AND now() - interval '1 minute';
        SELECT
            s.id,
            s.account_id,
            a.name,
            s.programme_id,
            p.name,
            coalesce(array_agg(r.role ORDER BY r.role) FILTER (WHERE r.role IS NOT NULL), '{}'),
            (array_agg(r.employer_id) FILTER (WHERE r.employer_id IS NOT NULL))[1],
            a.language
        FROM portal.session AS s
        JOIN portal.account AS a ON a.id = s.account_id AND a.disabled_at IS NULL
        LEFT JOIN portal.programme AS p ON p.id = s.programme_id
        LEFT JOIN portal.role_assignment AS r ON r.account_id = s.account_id AND r.programme_id = s.programme_id
        WHERE s.token_digest = digest
            AND s.ended_at IS NULL
            AND s.expires_at > now()
            AND s.last_seen_at > now() - interval '1 hour'
        GROUP BY s.id, a.id, p.id;
    END;

-- The one programme that an account belongs to; null where it belongs to none or several.
CREATE FUNCTION portal.sole_programme(account uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT (array_agg(DISTINCT r.programme_id))[1]
        FROM portal.role_assignment AS r
        WHERE r.account_id = account
        HAVING count(DISTINCT r.programme_id) = 1;
    END;

-- A moment on the clocks of the programme in force, such as 2026-11-23 19:47; in UTC where there is none.
CREATE FUNCTION portal.local_time(moment timestamptz) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT to_char(
            moment AT TIME ZONE coalesce((SELECT p.time_zone FROM portal.programme AS p WHERE p.id = platform.programme()), 'UTC'),
            'YYYY-MM-DD HH24:MI');
    END;

-- The programmes in which an account holds a role.
CREATE FUNCTION portal.programmes_of(account uuid)
    RETURNS TABLE (programme_id uuid, slug text, name text, roles text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT p.id, p.slug, p.name, array_agg(r.role ORDER BY r.role)
        FROM portal.role_assignment AS r
        JOIN portal.programme AS p ON p.id = r.programme_id
        WHERE r.account_id = account
        GROUP BY p.id;
    END;

-- The moment at which a day begins on those clocks.
CREATE FUNCTION portal.local_midnight(day date) RETURNS timestamptz
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT day::timestamp
            AT TIME ZONE coalesce((SELECT p.time_zone FROM portal.programme AS p WHERE p.id = platform.programme()), 'UTC');
    END;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA portal FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.authenticate_session(bytea) TO foothold_services;
GRANT EXECUTE ON FUNCTION portal.local_time(timestamptz), portal.local_midnight(date) TO foothold_services;
GRANT EXECUTE ON FUNCTION portal.programmes_of(uuid), portal.sole_programme(uuid) TO foothold_portal;
GRANT EXECUTE ON FUNCTION portal.has_other_administrator(uuid, uuid) TO foothold_portal;

-- What other services may know of programmes and of the people who act in the programme in force.
CREATE VIEW portal.published_programme AS
    SELECT id, slug, name, country, currency, time_zone, languages
    FROM portal.programme;
CREATE VIEW portal.published_account AS
    SELECT DISTINCT a.id, a.name
    FROM portal.account AS a
    JOIN portal.role_assignment AS r ON r.account_id = a.id
    WHERE r.programme_id = (SELECT platform.programme());

GRANT SELECT ON portal.published_programme, portal.published_account TO foothold_services;
GRANT SELECT, INSERT, UPDATE ON portal.programme, portal.account TO foothold_portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON portal.session, portal.password_reset, portal.mail TO foothold_portal;
GRANT SELECT, INSERT, DELETE ON portal.role_assignment TO foothold_portal;
GRANT SELECT, INSERT ON portal.policy TO foothold_portal;
GRANT INSERT ON portal.mail TO foothold_services;

RESET ROLE;
