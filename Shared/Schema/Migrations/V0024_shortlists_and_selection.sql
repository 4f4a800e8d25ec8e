-- Matching: shortlists, and how evenly people of different groups are chosen: counts of people, made where their details are kept.

SET LOCAL ROLE foothold_matching_owner;

-- Who is kept in mind for a vacancy; the row stays when the person comes off.
CREATE TABLE matching.shortlist (
    programme_id uuid NOT NULL,
    vacancy_id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    added_at timestamptz NOT NULL,
    added_by uuid,
    removed_at timestamptz,
    CONSTRAINT shortlist_pkey PRIMARY KEY (programme_id, vacancy_id, returnee_id),
    CONSTRAINT shortlist_in_order CHECK (removed_at >= added_at)
);
CREATE INDEX shortlist_added ON matching.shortlist (programme_id, added_at);
ALTER TABLE matching.shortlist ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON matching.shortlist USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT, UPDATE ON matching.shortlist TO foothold_matching;

-- squawk-ignore require-concurrent-index-creation
CREATE INDEX match_run_made ON matching.match_run (programme_id, created_at);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX vacancy_run_made ON matching.vacancy_run (programme_id, created_at);

-- When somebody was looked at for work, and when they were shortlisted. Only the owner of the function below reads it: no service does.
GRANT USAGE ON SCHEMA matching TO foothold_casework_owner;
CREATE VIEW matching.published_consideration AS
    SELECT r.programme_id, (s.value ->> 'returnee')::uuid AS returnee_id, r.created_at AS considered_at, false AS is_shortlisted
    FROM matching.match_run AS r
    CROSS JOIN LATERAL jsonb_array_elements(r.shown) AS s (value)
    WHERE r.programme_id = (SELECT platform.programme())
    UNION ALL
    SELECT r.programme_id, r.returnee_id, r.created_at, false
    FROM matching.vacancy_run AS r
    WHERE r.programme_id = (SELECT platform.programme())
    UNION ALL
    SELECT l.programme_id, l.returnee_id, l.added_at, true
    FROM matching.shortlist AS l
    WHERE l.programme_id = (SELECT platform.programme());
GRANT SELECT ON matching.published_consideration TO foothold_casework_owner;
RESET ROLE;

-- What became of each referral: whether it led to work, and whether that was kept for 90 days; null while that is open.
SET LOCAL ROLE foothold_jobs_owner;
CREATE VIEW jobs.published_outcome AS
    SELECT
        r.programme_id, r.id, r.vacancy_id, r.returnee_id, r.created_at, r.moved_at,
        CASE WHEN r.state = 'hired' THEN true WHEN r.state = 'not_hired' THEN false END AS is_hired,
        CASE
            WHEN p.state IN ('kept_90', 'kept_180') THEN true
            WHEN p.state = 'ended' THEN p.ended_on >= p.started_on + 90
        END AS is_kept
    FROM jobs.referral AS r
    LEFT JOIN jobs.placement AS p ON p.programme_id = r.programme_id AND p.referral_id = r.id
    WHERE r.programme_id = (SELECT platform.programme());
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX referral_made ON jobs.referral (programme_id, created_at);
GRANT USAGE ON SCHEMA jobs TO foothold_casework_owner;
GRANT SELECT ON jobs.published_outcome TO foothold_casework_owner, foothold_matching;
RESET ROLE;

-- How many people of each group were considered, shortlisted or put forward, put forward, and hired of these; each person once.
-- Sex, age and place leave Casework in these counts alone, and who is counted is not for the caller to choose.
SET LOCAL ROLE foothold_casework_owner;
CREATE FUNCTION casework.published_selection(since timestamptz, until timestamptz, age_on date)
    RETURNS TABLE (attribute text, member text, considered bigint, shortlisted bigint, referred bigint, hired bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        WITH looked_at AS (
            SELECT c.returnee_id, c.is_shortlisted, false AS is_referred, false AS is_hired
            FROM matching.published_consideration AS c
            WHERE c.considered_at >= since AND c.considered_at < until
            UNION ALL
            SELECT o.returnee_id, true, true, coalesce(o.is_hired, false)
            FROM jobs.published_outcome AS o
            WHERE o.created_at >= since AND o.created_at < until
        ),
        person AS (
            SELECT
                l.returnee_id, bool_or(l.is_shortlisted) AS is_shortlisted, bool_or(l.is_referred) AS is_referred,
                bool_or(l.is_hired) AS is_hired
            FROM looked_at AS l
            GROUP BY l.returnee_id
        )
        SELECT
            g.attribute, g.member, count(*), count(*) FILTER (WHERE p.is_shortlisted), count(*) FILTER (WHERE p.is_referred),
            count(*) FILTER (WHERE p.is_hired)
        FROM person AS p
        JOIN casework.returnee AS r ON r.programme_id = platform.programme() AND r.id = p.returnee_id
        CROSS JOIN LATERAL (
            VALUES
                ('sex', nullif(r.sex, 'undisclosed')),
                (
                    'age',
                    CASE width_bucket(date_part('year', age(age_on, r.birth_date)), ARRAY[25, 35, 45, 55]::double precision[])
                        WHEN 0 THEN '-24' WHEN 1 THEN '25-34' WHEN 2 THEN '35-44' WHEN 3 THEN '45-54' WHEN 4 THEN '55-'
                    END
                ),
                ('place', nullif(btrim(r.district), ''))
        ) AS g (attribute, member)
        GROUP BY g.attribute, g.member;
    END;
REVOKE EXECUTE ON FUNCTION casework.published_selection(timestamptz, timestamptz, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION casework.published_selection(timestamptz, timestamptz, date) TO foothold_matching;
RESET ROLE;
