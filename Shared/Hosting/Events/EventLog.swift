import FoundationEssentials
import Crypto
package import Models
package import Postgres
import Schema

/// The log of events: written with the change that it tells of, read in an order that no late commit disturbs.
package enum EventLog {
    /// The statement that appends `event`, to be run with the change itself.
    ///
    /// The reason goes to a table of its own, where it can be erased; the event keeps a salted digest of it.
    package static func append(_ event: Event, by caller: Caller) -> SQL {
        guard let reason = event.reason else { return insert(event, by: caller, reasonDigest: nil) }
        let salt = Random.bytes(16)
        return """
            WITH e AS (\(splice: insert(event, by: caller, reasonDigest: SHA256.hash(salt + Array(reason.utf8)))) RETURNING programme_id, id)
            INSERT INTO platform.event_reason (programme_id, event_id, salt, reason)
            SELECT programme_id, id, \(salt), \(reason)
            FROM e
            """
    }

    /// The statement that appends many events, without reasons, in their order.
    package static func append(_ events: [Event], by caller: Caller) -> SQL {
        """
        INSERT INTO platform.event (
            programme_id, occurred_at, subject_kind, subject_id, name, from_state, to_state, account_id, api_key_id, request_id, data)
        SELECT
            \(caller.programme)::uuid, e.at, e.kind, e.subject, e.name, e.origin, e.destination,
            \(caller.account)::uuid, \(caller.apiKey)::uuid, \(caller.request)::text, e.data::jsonb
        FROM unnest(
            \(events.map(\.at))::timestamptz[], \(events.map(\.subjectKind))::text[], \(events.map(\.subject)),
            \(events.map(\.name))::text[], \(events.map(\.from))::text[], \(events.map(\.to))::text[],
            \(events.map { $0.data.isEmpty ? nil : String(decoding: $0.data, as: UTF8.self) })::text[]
        ) WITH ORDINALITY AS e (at, kind, subject, name, origin, destination, data, place)
        ORDER BY e.place
        """
    }

    private static func insert(_ event: Event, by caller: Caller, reasonDigest: [UInt8]?) -> SQL {
        insertion.row([
            caller.programme.bind, event.at.bind, event.subjectKind.bind, event.subject.bind, event.name.bind, event.from.bind,
            event.to.bind, caller.account.bind, caller.apiKey.bind, caller.request.bind, reasonDigest.bind,
            (event.data.isEmpty ? nil : Postgres.JSON(event.data)).bind,
        ])
    }

    private static let insertion = Insertion(
        into: "platform.event",
        [
            "programme_id", "occurred_at", "subject_kind", "subject_id", "name", "from_state", "to_state", "account_id", "api_key_id",
            "request_id", "reason_digest", "data",
        ])
}

extension Transaction {
    /// Appends `event` in the name of `caller`.
    package func append(_ event: Event, by caller: Caller) async throws {
        _ = try await execute(EventLog.append(event, by: caller))
    }
}

extension Caller {
    fileprivate var apiKey: APIKey.ID? {
        if case .apiKey(let id) = credential { id } else { nil }
    }
}
