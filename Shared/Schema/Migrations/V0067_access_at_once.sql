-- Who may read an application, asked of each row of a list: by one statement. Where it called another function, that one was planned anew for each row.

SET LOCAL ROLE foothold_grants_owner;

CREATE OR REPLACE FUNCTION grants.access(of_application uuid, of_account uuid) RETURNS text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT CASE
            WHEN c.kind IN ('declared', 'pinned') THEN 'recused'
            WHEN m.account_id IS NULL AND s.account_id IS NULL THEN NULL
            WHEN c.kind = 'none' THEN 'cleared'
            ELSE 'undeclared'
        END
        FROM grants.application AS a
        LEFT JOIN grants.panel_member AS m
            ON m.programme_id = a.programme_id AND m.round_id = a.round_id AND m.account_id = of_account AND m.ended_at IS NULL
        LEFT JOIN LATERAL (
            SELECT p.account_id
            FROM grants.appeal_member AS p
            WHERE p.programme_id = a.programme_id AND p.application_id = a.id AND p.account_id = of_account
            LIMIT 1
        ) AS s ON true
        LEFT JOIN grants.conflict_in_force AS c ON c.application_id = a.id AND c.account_id = of_account
        WHERE a.programme_id = platform.programme() AND a.id = of_application;
    END;

RESET ROLE;
