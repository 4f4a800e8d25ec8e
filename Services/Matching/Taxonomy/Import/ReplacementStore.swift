import Models
import Postgres

// What has taken the place of what an edition no longer has.
extension TaxonomyStore {
    /// First what the edition says; then a concept in force that bears the name of the one that vanished, alone of its kind:
    /// as its preferred label, else as any label.
    static let mergeReplacements: [SQL] = [
        """
        DELETE FROM matching.replacement AS r
        USING incoming_concept AS c
        WHERE r.uri = c.uri AND NOT c.retired
        """,
        """
        INSERT INTO matching.replacement (uri, replaced_by)
        SELECT DISTINCT ON (n.uri) n.uri, n.replaced_by
        FROM incoming_replacement AS n
        JOIN matching.concept AS c ON c.uri = n.uri
        WHERE n.uri <> n.replaced_by
        ORDER BY n.uri, n.replaced_by
        ON CONFLICT (uri) DO UPDATE
        SET replaced_by = excluded.replaced_by
        """,
        replaceByName(roles: "('preferred')"),
        replaceByName(roles: "('preferred', 'alternative')"),
    ]

    private static func replaceByName(roles: SQL) -> SQL {
        """
        INSERT INTO matching.replacement (uri, replaced_by)
        SELECT v.uri, min(n.uri)
        FROM vanished_name AS v
        JOIN incoming_label AS new
            ON new.language = v.language AND lower(new.text) = v.name AND new.role IN \(splice: roles)
        JOIN incoming_concept AS n ON n.uri = new.uri AND n.kind = v.kind AND NOT n.retired
        WHERE NOT EXISTS (SELECT FROM matching.replacement AS r WHERE r.uri = v.uri)
        GROUP BY v.uri
        HAVING count(DISTINCT n.uri) = 1
        """
    }

    /// What vanished without a successor, with what it was called.
    static let lost: SQL = """
        SELECT
            v.uri,
            coalesce(
                (
                    SELECT l.text
                    FROM matching.label AS l
                    WHERE l.uri = v.uri AND l.role = 'preferred'
                    ORDER BY l.language = 'en' DESC, l.language, l.text
                    LIMIT 1
                ), v.uri
            ) AS name
        FROM vanished AS v
        WHERE NOT EXISTS (SELECT FROM matching.replacement AS r WHERE r.uri = v.uri)
        ORDER BY name, v.uri
        """

    static let programmes: SQL = "SELECT id FROM portal.published_programme ORDER BY id"

    static func enter(_ programme: Programme.ID) -> SQL {
        "SELECT set_config('foothold.programme', \(programme.description), true)"
    }

    /// How often the programme's profiles and vacancies link to each concept that vanished.
    static let uses: SQL = """
        SELECT v.uri, count(DISTINCT u.profile) AS profiles, count(DISTINCT u.vacancy) AS vacancies
        FROM vanished AS v
        JOIN (
            SELECT s.link ->> 'skill' AS uri, p.returnee_id AS profile, NULL::uuid AS vacancy
            FROM matching.profile AS p, jsonb_array_elements(p.skills) AS s (link)
            UNION ALL
            SELECT o.link ->> 'occupation', p.returnee_id, NULL::uuid
            FROM matching.profile AS p, jsonb_array_elements(p.occupations) AS o (link)
            UNION ALL
            SELECT s.link ->> 'skill', NULL::uuid, w.id
            FROM jobs.published_vacancy AS w, jsonb_array_elements(w.skills) AS s (link)
            UNION ALL
            SELECT w.occupation, NULL::uuid, w.id
            FROM jobs.published_vacancy AS w
        ) AS u ON u.uri = v.uri
        GROUP BY v.uri
        """
}
