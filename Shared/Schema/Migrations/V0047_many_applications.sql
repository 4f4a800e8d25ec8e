-- Lists and searches where a fund has a hundred thousand applications.

-- The names of those who agreed that a grant application shows them, for searching: behind row-level security no trigram index could be used.
SET LOCAL ROLE foothold_casework_owner;
CREATE VIEW casework.published_applicant_name AS
    SELECT r.id, r.name_plain
    FROM casework.returnee AS r
    WHERE r.programme_id = (SELECT platform.programme())
        AND r.state <> 'closed'
        AND EXISTS (
            SELECT 1
            FROM casework.consent AS k
            WHERE k.programme_id = r.programme_id
                AND k.returnee_id = r.id
                AND k.purpose = 'grant_application'
                AND k.state = 'given'
                AND k.expires_on >= (SELECT portal.today())
                AND 'name' = ANY (k.data_categories));
GRANT SELECT ON casework.published_applicant_name TO foothold_grants;
RESET ROLE;

SET LOCAL ROLE foothold_grants_owner;

CREATE OR REPLACE VIEW grants.searchable_application AS
    SELECT id, lower(title) AS title, state, round_id, created_at
    FROM grants.application
    WHERE programme_id = (SELECT platform.programme()) AND title IS NOT NULL;

-- Of an old round, the newest first. An office that has this many applications builds it in a second or two.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX application_of_round_newest ON grants.application (programme_id, round_id, created_at DESC, id DESC);

RESET ROLE;
