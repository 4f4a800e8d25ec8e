-- Days go by the clocks of the programme: callers carry how far these stand from UTC, and what a day decides asks for the programme's today.
-- Jobs publishes what the home pages count.
-- squawk-ignore-file ban-drop-function, ban-drop-constraint

SET LOCAL ROLE foothold_portal_owner;
GRANT USAGE ON SCHEMA portal TO foothold_owners;

-- How far the clocks of a time zone stand east of UTC now, in seconds.
CREATE FUNCTION portal.utc_offset(zone text) RETURNS integer
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT extract(epoch FROM (now() AT TIME ZONE zone) - (now() AT TIME ZONE 'UTC'))::integer;
    END;

-- The same of a programme.
CREATE FUNCTION portal.utc_offset_of(programme uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT coalesce((SELECT portal.utc_offset(p.time_zone) FROM portal.programme AS p WHERE p.id = programme), 0);
    END;

-- Today on the clocks of the programme in force; in UTC where there is none.
CREATE FUNCTION portal.today() RETURNS date
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT (
            now() AT TIME ZONE coalesce((SELECT p.time_zone FROM portal.programme AS p WHERE p.id = platform.programme()), 'UTC'))::date;
    END;

-- Notes the use, once a minute at most.
DROP FUNCTION portal.authenticate_session(bytea);
CREATE FUNCTION portal.authenticate_session(digest bytea)
    RETURNS TABLE (
        session_id uuid, account_id uuid, account_name text, programme_id uuid, programme_name text, roles text[], employer_id uuid,
        language text, utc_offset integer)
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
            a.language,
            CASE WHEN p.id IS NULL THEN 0 ELSE portal.utc_offset(p.time_zone) END
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

REVOKE EXECUTE ON FUNCTION portal.utc_offset(text), portal.utc_offset_of(uuid), portal.today(), portal.authenticate_session(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.utc_offset(text), portal.today(), portal.authenticate_session(bytea) TO foothold_services;
GRANT EXECUTE ON FUNCTION portal.utc_offset_of(uuid), portal.today() TO foothold_owners;

CREATE OR REPLACE VIEW portal.published_programme AS
    SELECT id, slug, name, country, currency, time_zone, languages, portal.utc_offset(time_zone) AS utc_offset
    FROM portal.programme;

RESET ROLE;
SET LOCAL ROLE foothold_casework_owner;

CREATE OR REPLACE VIEW casework.published_candidate AS
    SELECT
        r.programme_id,
        r.id,
        r.given_name || ' ' || left(r.family_name, 1) || '.' AS display_name,
        r.district
    FROM casework.returnee AS r
    WHERE r.programme_id = (SELECT platform.programme())
        AND r.state <> 'closed'
        AND EXISTS (
            SELECT 1
            FROM casework.consent AS c
            WHERE c.programme_id = r.programme_id
                AND c.returnee_id = r.id
                AND c.purpose = 'job_matching'
                AND c.state = 'given'
                AND c.data_categories @> ARRAY['skills']
                AND c.expires_on >= (SELECT portal.today())
        );

CREATE OR REPLACE VIEW casework.published_workload AS
    SELECT
        (
            SELECT count(*)
            FROM casework.returnee AS r
            WHERE r.programme_id = platform.programme() AND r.registered_at >= (SELECT portal.local_midnight(date_trunc('year', portal.today())::date))
        ) AS registered_this_year,
        (
            SELECT count(*)
            FROM casework.returnee AS r
            WHERE r.programme_id = platform.programme() AND r.state <> 'closed'
        ) AS open_cases,
        (
            SELECT count(*)
            FROM casework.plan_item AS i
            WHERE i.programme_id = platform.programme() AND i.state IN ('planned', 'started') AND i.due_on <= (SELECT portal.today()) + 7
        ) AS items_due,
        (
            SELECT count(*)
            FROM casework.plan_item AS i
            WHERE i.programme_id = platform.programme() AND i.state IN ('planned', 'started') AND i.due_on < (SELECT portal.today())
        ) AS items_overdue;

CREATE OR REPLACE VIEW casework.published_identity AS
    SELECT r.programme_id, r.id, r.given_name, r.family_name, r.phone, r.email
    FROM casework.returnee AS r
    WHERE r.programme_id = (SELECT platform.programme())
        AND r.state <> 'closed'
        AND EXISTS (
            SELECT 1
            FROM casework.consent AS c
            WHERE c.programme_id = r.programme_id
                AND c.returnee_id = r.id
                AND c.purpose = 'job_matching'
                AND c.state = 'given'
                AND c.data_categories @> ARRAY['skills']
                AND c.expires_on >= (SELECT portal.today())
        );

-- A clock behind UTC may still have the day before.
ALTER TABLE casework.consent
    DROP CONSTRAINT consent_ends_later,
    ADD CONSTRAINT consent_ends_later CHECK (expires_on >= (given_at AT TIME ZONE 'UTC')::date) NOT VALID;

RESET ROLE;
SET LOCAL ROLE foothold_jobs_owner;

DROP FUNCTION jobs.authenticate_key(bytea);
CREATE FUNCTION jobs.authenticate_key(key_digest bytea)
    RETURNS TABLE (api_key_id uuid, programme_id uuid, employer_id uuid, scopes text[], utc_offset integer)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        UPDATE jobs.api_key AS k
        SET last_used_on = current_date
        WHERE k.digest = key_digest
            AND k.revoked_at IS NULL
            AND k.expires_at > now()
            AND k.last_used_on IS DISTINCT FROM current_date;
        SELECT k.id, coalesce(k.sandbox_id, k.programme_id), k.employer_id, k.scopes, portal.utc_offset_of(k.programme_id)
        FROM jobs.api_key AS k
        JOIN jobs.employer AS e ON e.programme_id = k.programme_id AND e.id = k.employer_id AND e.state IN ('registered', 'verified')
        WHERE k.digest = key_digest
            AND k.revoked_at IS NULL
            AND k.expires_at > now();
    END;
REVOKE EXECUTE ON FUNCTION jobs.authenticate_key(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.authenticate_key(bytea) TO foothold_services;

CREATE OR REPLACE VIEW jobs.disclosed_candidate AS
    SELECT
        r.programme_id,
        r.id AS referral_id,
        r.employer_id,
        r.consent_categories AS categories,
        CASE WHEN 'name' = ANY (r.consent_categories) THEN i.given_name || ' ' || i.family_name END AS name,
        CASE WHEN 'contact' = ANY (r.consent_categories) THEN i.phone END AS phone,
        CASE WHEN 'contact' = ANY (r.consent_categories) THEN i.email END AS email,
        CASE WHEN 'skills' = ANY (r.consent_categories) THEN p.skills END AS skills,
        CASE WHEN 'work_history' = ANY (r.consent_categories) THEN p.occupations END AS occupations,
        CASE WHEN 'education' = ANY (r.consent_categories) THEN p.education END AS education,
        CASE WHEN 'languages' = ANY (r.consent_categories) THEN p.languages END AS languages,
        CASE WHEN 'licences' = ANY (r.consent_categories) THEN p.licences END AS licences
    FROM jobs.referral AS r
    JOIN casework.published_identity AS i ON i.programme_id = r.programme_id AND i.id = r.returnee_id
    LEFT JOIN matching.published_profile AS p ON p.programme_id = r.programme_id AND p.returnee_id = r.returnee_id
    WHERE r.programme_id = (SELECT platform.programme())
        AND r.state IN ('sent', 'viewed', 'interview', 'offered', 'hired')
        AND r.consent_revoked_at IS NULL
        AND r.consent_expires_on >= (SELECT portal.today());

ALTER TABLE jobs.referral
    DROP CONSTRAINT referral_consent_ends_later,
    ADD CONSTRAINT referral_consent_ends_later CHECK (consent_expires_on >= (consent_given_at AT TIME ZONE 'UTC')::date) NOT VALID;

-- What the home pages count.
CREATE OR REPLACE VIEW jobs.published_referral AS
    SELECT programme_id, id, vacancy_id, employer_id, returnee_id, state, sent_at, moved_at, officer_id
    FROM jobs.referral
    WHERE programme_id = (SELECT platform.programme());
CREATE VIEW jobs.published_interview AS
    SELECT i.programme_id, i.id, r.employer_id, r.officer_id, i.state, i.starts_at
    FROM jobs.interview AS i
    JOIN jobs.referral AS r ON r.programme_id = i.programme_id AND r.id = i.referral_id
    WHERE i.programme_id = (SELECT platform.programme());
CREATE VIEW jobs.published_check AS
    SELECT programme_id, placement_id, days, due_on
    FROM jobs.retention_check
    WHERE programme_id = (SELECT platform.programme()) AND state = 'due';
CREATE VIEW jobs.published_placement AS
    SELECT programme_id, id, employer_id, started_on, state
    FROM jobs.placement
    WHERE programme_id = (SELECT platform.programme());
GRANT SELECT ON jobs.published_interview, jobs.published_check, jobs.published_placement TO foothold_portal;

RESET ROLE;
