-- In which language an applicant is written to, and where, as far as the consent names it.

SET LOCAL ROLE foothold_casework_owner;
CREATE OR REPLACE VIEW casework.published_applicant AS
    SELECT
        r.programme_id,
        r.id,
        r.given_name || ' ' || CASE WHEN 'name' = ANY (c.categories) THEN r.family_name ELSE left(r.family_name, 1) || '.' END AS name,
        r.district,
        CASE WHEN 'return_details' = ANY (c.categories) THEN r.returned_on END AS returned_on,
        c.expires_on AS consent_expires_on,
        r.languages[1] AS language,
        CASE WHEN 'contact' = ANY (c.categories) THEN r.email END AS email
    FROM casework.returnee AS r
    CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT category) AS categories, max(k.expires_on) AS expires_on
        FROM casework.consent AS k
        CROSS JOIN unnest(k.data_categories) AS category
        WHERE k.programme_id = r.programme_id
            AND k.returnee_id = r.id
            AND k.purpose = 'grant_application'
            AND k.state = 'given'
            AND k.expires_on >= (SELECT portal.today())
    ) AS c
    WHERE r.programme_id = (SELECT platform.programme()) AND r.state <> 'closed' AND c.expires_on IS NOT NULL;
RESET ROLE;
