import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL on the people who act for an employer: the Portal keeps them, and does what is asked of it by the job queue.
enum UserStore {
    struct Listed {
        let id: Account.ID
        let name: String
        let email: String
        let isManager: Bool
        /// Whether they have chosen a password.
        let hasComeIn: Bool
    }

    static func users(of employer: Employer.ID) -> SQL {
        """
        SELECT id, name, email, is_manager, has_password
        FROM portal.published_employer_user
        WHERE employer_id = \(employer)
        ORDER BY name, id
        LIMIT 200
        """
    }

    /// The statement that asks the Portal for the change, to be run with what goes with it.
    static func ask(_ change: EmployerUserChange, at moment: Date, as caller: Caller) -> SQL {
        JobQueue.add(EmployerUserChange.kind, payload: Postgres.JSON(change).bytes, at: moment, as: caller)
    }
}

extension UserStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        name = try row.decode("name")
        email = try row.decode("email")
        isManager = try row.decode("is_manager")
        hasComeIn = try row.decode("has_password")
    }
}
