-- What a ceiling policy has to be, and the days of a round after the last on which people apply.

SET LOCAL ROLE foothold_portal_owner;

ALTER TABLE portal.policy ADD CONSTRAINT policy_ceiling_sensible CHECK (
    kind <> 'grant_ceiling'
    OR coalesce(
        (document ->> 'amount')::numeric > 0
        AND (document ->> 'grantPercent')::numeric BETWEEN 0 AND 100
        AND document ->> 'currency' ~ '^[A-Z]{3}$', false)) NOT VALID;

RESET ROLE;

SET LOCAL ROLE foothold_grants_owner;

ALTER TABLE grants.round
    ADD COLUMN screened_by date,
    ADD COLUMN reviewed_by date,
    ADD COLUMN meets_on date;
ALTER TABLE grants.round ADD CONSTRAINT round_calendar_in_order CHECK (
    coalesce(screened_by, closes_on) >= closes_on
    AND coalesce(reviewed_by, screened_by, closes_on) >= coalesce(screened_by, closes_on)
    AND coalesce(meets_on, reviewed_by, screened_by, closes_on) >= coalesce(reviewed_by, screened_by, closes_on)) NOT VALID;

RESET ROLE;
