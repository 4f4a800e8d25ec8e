-- What a policy of appeals has to be, and which one is in force on a day.

SET LOCAL ROLE foothold_portal_owner;

ALTER TABLE portal.policy ADD CONSTRAINT policy_appeal_sensible CHECK (
    kind <> 'grant_appeal'
    OR coalesce(
        (document ->> 'days')::integer BETWEEN 1 AND 365
        AND coalesce((document ->> 'votingDays')::integer, 14) BETWEEN 1 AND 90, false)) NOT VALID;

RESET ROLE;

SET LOCAL ROLE foothold_grants_owner;

-- Within how many days an appeal is filed, and a member of its panel votes: the programme's own policy before the general one; without either,
-- thirty and fourteen.
CREATE FUNCTION grants.appeal_rules_on(day date) RETURNS TABLE (version integer, effective_from date, days integer, voting_days integer)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT p.version, p.effective_from, p.days, p.voting_days
        FROM (
            SELECT
                q.programme_id, q.version, q.effective_from, (q.document ->> 'days')::integer AS days,
                coalesce((q.document ->> 'votingDays')::integer, 14) AS voting_days
            FROM portal.published_policy AS q
            WHERE q.kind = 'grant_appeal' AND q.effective_from <= day
            UNION ALL
            SELECT NULL, 0, '2000-01-01', 30, 14
        ) AS p
        ORDER BY p.programme_id IS NULL, p.effective_from DESC, p.version DESC
        LIMIT 1;
    END;

CREATE OR REPLACE FUNCTION grants.appeal_days_on(day date) RETURNS integer
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT r.days FROM grants.appeal_rules_on(day) AS r;
    END;

RESET ROLE;
