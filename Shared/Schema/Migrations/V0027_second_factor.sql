-- A second factor of signing in: an authenticator's secret, the codes for the day that it is lost, and the sign-ins that wait for a code.

SET LOCAL ROLE foothold_portal_owner;

CREATE TABLE portal.second_factor (
    account_id uuid NOT NULL,
    secret_sealed bytea NOT NULL,
    -- The period (RFC 6238) of the last code that was taken: each code counts once.
    last_period bigint NOT NULL,
    turned_on_at timestamptz NOT NULL,
    CONSTRAINT second_factor_pkey PRIMARY KEY (account_id),
    CONSTRAINT second_factor_account_fkey FOREIGN KEY (account_id) REFERENCES portal.account (id)
);

CREATE TABLE portal.recovery_code (
    account_id uuid NOT NULL,
    digest bytea NOT NULL,
    used_at timestamptz,
    CONSTRAINT recovery_code_pkey PRIMARY KEY (account_id, digest),
    CONSTRAINT recovery_code_factor_fkey FOREIGN KEY (account_id) REFERENCES portal.second_factor (account_id) ON DELETE CASCADE
);

-- A sign-in whose password was right, and which is nobody's until a code was given too.
CREATE TABLE portal.sign_in_challenge (
    token_digest bytea NOT NULL,
    account_id uuid NOT NULL,
    attempts smallint NOT NULL DEFAULT 0,
    expires_at timestamptz NOT NULL,
    CONSTRAINT sign_in_challenge_pkey PRIMARY KEY (token_digest),
    CONSTRAINT sign_in_challenge_account_fkey FOREIGN KEY (account_id) REFERENCES portal.account (id)
);
CREATE INDEX sign_in_challenge_expiry ON portal.sign_in_challenge (expires_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON portal.second_factor, portal.recovery_code, portal.sign_in_challenge TO foothold_portal;

RESET ROLE;
