import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on applicants: the people behind an application, as far as they agree that it knows them.
enum ApplicantStore {
    static func insert(
        _ applicant: Applicant, of application: GrantApplication.ID, in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.applicant (programme_id, application_id, returnee_id, share, is_lead, added_at)
        VALUES (\(programme), \(application), \(applicant.returnee), \(applicant.share), \(applicant.isLead), \(moment))
        ON CONFLICT ON CONSTRAINT applicant_pkey DO NOTHING
        """
    }

    /// The applicants of an application, the lead first.
    static func of(_ admission: Admission) -> SQL {
        """
        SELECT p.returnee_id, p.share, p.is_lead, c.name, c.district, c.returned_on
        FROM grants.applicant AS p
        LEFT JOIN casework.published_applicant AS c ON c.id = p.returnee_id
        WHERE p.programme_id = (SELECT platform.programme()) AND p.application_id = \(admission.application)
        ORDER BY p.is_lead DESC, p.added_at, p.returnee_id
        LIMIT 50
        """
    }

    /// Who applies, by their identities alone.
    static func identities(of application: GrantApplication.ID) -> SQL {
        """
        SELECT returnee_id
        FROM grants.applicant
        WHERE programme_id = (SELECT platform.programme()) AND application_id = \(application)
        ORDER BY returnee_id
        LIMIT 50
        """
    }

    static func saveShare(_ share: Decimal?, of returnee: Returnee.ID, in application: GrantApplication.ID) -> SQL {
        """
        UPDATE grants.applicant
        SET share = \(share)
        WHERE programme_id = (SELECT platform.programme()) AND application_id = \(application) AND returnee_id = \(returnee)
        """
    }

    /// Takes somebody out again; never the lead.
    static func remove(_ returnee: Returnee.ID, from application: GrantApplication.ID) -> SQL {
        """
        DELETE FROM grants.applicant
        WHERE programme_id = (SELECT platform.programme())
            AND application_id = \(application)
            AND returnee_id = \(returnee)
            AND NOT is_lead
        """
    }

    /// One person who agreed to apply.
    static func agreed(_ returnee: Returnee.ID) -> SQL {
        """
        SELECT id, name
        FROM casework.published_applicant
        WHERE id = \(returnee)
        """
    }

    /// Those who agreed to apply, by name, for a form to choose from.
    static let people: SQL = """
        SELECT id, name
        FROM casework.published_applicant
        ORDER BY name, id
        LIMIT 500
        """
}

extension Applicant {
    init(_ row: Row) throws {
        let name = try row.decode("name", as: String?.self)
        let known = try name.map { try Known(name: $0, district: row.decode("district"), returnedOn: row.decode("returned_on")) }
        try self.init(
            returnee: row.decode("returnee_id"), known: known, share: row.decode("share"), isLead: row.decode("is_lead"))
    }
}
