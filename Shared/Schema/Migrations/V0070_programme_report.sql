-- What the report of a programme counts: people, each once per line, as the services publish it for a stretch of days.

SET LOCAL ROLE foothold_portal_owner;
GRANT EXECUTE ON FUNCTION portal.local_midnight(date), portal.local_time(timestamptz) TO foothold_owners;

SET LOCAL ROLE foothold_casework_owner;
CREATE FUNCTION casework.published_indicators(first_day date, last_day date)
    RETURNS TABLE (indicator text, part text, people bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        WITH person AS (
            SELECT r.state, left(portal.local_time(r.registered_at), 7) AS month
            FROM casework.returnee AS r
            WHERE r.programme_id = platform.programme()
                AND r.registered_at >= portal.local_midnight(first_day)
                AND r.registered_at < portal.local_midnight(last_day + 1)
                -- Somebody registered twice is one person.
                AND r.closed_reason IS DISTINCT FROM 'duplicate'
        )
        SELECT 'registered', p.month, count(*) FROM person AS p GROUP BY p.month
        UNION ALL
        SELECT 'case', p.state, count(*) FROM person AS p GROUP BY p.state;
    END;
REVOKE EXECUTE ON FUNCTION casework.published_indicators(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION casework.published_indicators(date, date) TO foothold_portal;

SET LOCAL ROLE foothold_jobs_owner;
-- Who began a job in these days, and how many of them were still in one when they were asked.
CREATE FUNCTION jobs.published_indicators(first_day date, last_day date)
    RETURNS TABLE (indicator text, part text, people bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        WITH placed AS (
            SELECT p.id, p.returnee_id
            FROM jobs.placement AS p
            WHERE p.programme_id = platform.programme() AND p.started_on BETWEEN first_day AND last_day
                AND p.end_reason IS DISTINCT FROM 'never_started'
        )
        SELECT 'placed', '', count(DISTINCT p.returnee_id) FROM placed AS p
        UNION ALL
        SELECT 'kept_' || k.days, '', count(DISTINCT p.returnee_id)
        FROM placed AS p
        JOIN jobs.retention_check AS k ON k.programme_id = platform.programme() AND k.placement_id = p.id AND k.state = 'kept'
        GROUP BY k.days;
    END;
REVOKE EXECUTE ON FUNCTION jobs.published_indicators(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.published_indicators(date, date) TO foothold_portal;

SET LOCAL ROLE foothold_grants_owner;
-- squawk-ignore require-concurrent-index-creation -- a few decisions an office
CREATE INDEX decision_by_day ON grants.decision (programme_id, decided_at);
-- squawk-ignore require-concurrent-index-creation -- no office has handed anything over yet
CREATE INDEX hand_over_by_day ON grants.hand_over (programme_id, handed_on) WHERE state = 'signed';
-- squawk-ignore require-concurrent-index-creation -- a few plans an office
CREATE INDEX revision_first_by_day ON grants.revision (programme_id, submitted_at) WHERE number = 1;

-- Who applied, to whom something was granted, and who took goods and equipment over: everybody of a group.
CREATE FUNCTION grants.published_indicators(first_day date, last_day date)
    RETURNS TABLE (indicator text, part text, people bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        WITH step AS (
            SELECT 'applied' AS indicator, r.application_id
            FROM grants.revision AS r
            WHERE r.programme_id = platform.programme() AND r.number = 1
                AND r.submitted_at >= portal.local_midnight(first_day) AND r.submitted_at < portal.local_midnight(last_day + 1)
            UNION ALL
            SELECT 'awarded', d.application_id
            FROM grants.decision AS d
            WHERE d.programme_id = platform.programme() AND d.outcome IN ('approved', 'approved_with_conditions')
                AND d.decided_at >= portal.local_midnight(first_day) AND d.decided_at < portal.local_midnight(last_day + 1)
            UNION ALL
            SELECT 'equipped', h.application_id
            FROM grants.hand_over AS h
            WHERE h.programme_id = platform.programme() AND h.state = 'signed' AND h.handed_on BETWEEN first_day AND last_day
        ),
        person AS (
            -- Somebody with two businesses counts once, under the first of them.
            SELECT DISTINCT ON (s.indicator, p.returnee_id) s.indicator, p.returnee_id, coalesce(a.venture, 'other') AS venture
            FROM step AS s
            JOIN grants.application AS a ON a.programme_id = platform.programme() AND a.id = s.application_id
            JOIN grants.applicant AS p ON p.programme_id = a.programme_id AND p.application_id = a.id
            ORDER BY s.indicator, p.returnee_id, a.created_at, a.id
        )
        SELECT p.indicator, p.venture, count(*) FROM person AS p GROUP BY p.indicator, p.venture;
    END;
REVOKE EXECUTE ON FUNCTION grants.published_indicators(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION grants.published_indicators(date, date) TO foothold_portal;
RESET ROLE;
