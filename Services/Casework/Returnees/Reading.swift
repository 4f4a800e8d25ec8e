import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// That somebody reads a person's page: told by an event, though not with every click.
struct Reading: Sendable {
    /// Seconds for which one event stands for all that the same account reads of the same person.
    private static let patience: TimeInterval = 3600

    let returnee: Returnee.ID
    let account: Account.ID
    let moment: Date

    init(of returnee: Returnee.ID, by account: Account.ID, at moment: Date) {
        self.returnee = returnee
        self.account = account
        self.moment = moment
    }

    private var before: Date { moment.addingTimeInterval(-Self.patience) }

    /// A row where it has been told lately.
    var told: SQL {
        """
        SELECT told_at
        FROM casework.reading
        WHERE programme_id = (SELECT platform.programme()) AND returnee_id = \(returnee) AND account_id = \(account)
            AND told_at > \(before)
        """
    }

    /// Tells it, unless it has been told lately.
    static func note(of returnee: Returnee.ID, as caller: Caller, in casework: Casework) async throws {
        let reading = Reading(of: returnee, by: try caller.person, at: casework.now())
        guard try await casework.database.query(reading.told, as: caller).isEmpty else { return }
        try await reading.tell(as: caller, in: casework.database)
    }

    /// Tells it; once, where several pages are opened at the same time.
    func tell(as caller: Caller, in database: ServiceDatabase) async throws {
        let programme = try caller.office
        try await database.transaction(as: caller) { transaction in
            let noted = try await transaction.execute(
                """
                INSERT INTO casework.reading AS r (programme_id, returnee_id, account_id, told_at)
                VALUES (\(programme), \(returnee), \(account), \(moment))
                ON CONFLICT ON CONSTRAINT reading_pkey DO UPDATE
                SET told_at = excluded.told_at
                WHERE r.told_at <= \(before)
                """)
            guard noted == 1 else { return }
            try await transaction.append(Event("returnee", returnee, "read", at: moment), by: caller)
        }
    }
}
