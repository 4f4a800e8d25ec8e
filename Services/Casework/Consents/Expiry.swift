import FoundationEssentials
import Hosting
import Models
import Postgres

extension Casework {
    /// The most consents that one round of the worker ends.
    static let expiryBatch = 200

    /// Notes of consents whose last day is over that they are, with an event each; tells whether there may be more.
    func expireConsents(as caller: Caller) async throws -> Bool {
        let moment = now()
        return try await database.transaction(as: caller) { transaction in
            let rows = try await transaction.query(ConsentStore.over(on: caller.today(at: moment), limit: Self.expiryBatch))
            var statements: [SQL] = []
            for row in rows {
                var consent = try Consent(row)
                let event = try consent.expire(at: moment, today: caller.today(at: moment))
                statements += [ConsentStore.end(consent), EventLog.append(event, by: caller)]
            }
            try await transaction.send(statements)
            return rows.count == Self.expiryBatch
        }
    }
}
