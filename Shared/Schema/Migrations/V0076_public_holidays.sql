-- The public holidays of an office are read by name and rule, so the database takes no others.

SET LOCAL ROLE foothold_portal_owner;

-- Whether a document can be a policy of holidays: each with a name, and a day such as 12-25, easter+1 or 2026-11-08.
CREATE FUNCTION portal.holidays_are_sensible(document jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
        SELECT
            CASE
                WHEN coalesce(jsonb_typeof(document -> 'days') = 'array', false) THEN (
                    SELECT
                        count(*) <= 60
                            AND coalesce(
                                bool_and(
                                    coalesce(
                                        length(d.value ->> 'name') BETWEEN 1 AND 80
                                            AND d.value ->> 'rule' ~ '^((\d{4}-)?\d{2}-\d{2}|easter[+-]\d{1,2}|easter[+-]100)$',
                                        false)),
                                true)
                    FROM jsonb_array_elements(document -> 'days') AS d)
                ELSE false
            END;
    END;
-- A stricter one takes its place in the same transaction.
-- squawk-ignore ban-drop-constraint
ALTER TABLE portal.policy DROP CONSTRAINT policy_holidays_sensible;
ALTER TABLE portal.policy ADD CONSTRAINT policy_holidays_sensible CHECK (
    kind <> 'holidays' OR portal.holidays_are_sensible(document)) NOT VALID;

RESET ROLE;
