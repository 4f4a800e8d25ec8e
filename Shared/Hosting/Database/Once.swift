import FoundationEssentials
package import Models
package import Postgres
import Schema
package import Web

/// The answer to a request that may come again: made now, or the very one that the first try got.
package enum Once<Fresh: Reply>: Reply {
    case fresh(Fresh)
    /// The answer as it went out or goes out, kept with the work.
    case kept(Response)

    package static var schema: Schema? { Fresh.schema }
    package static var status: Int { Fresh.status }
    package static var statuses: [Int] { Fresh.statuses }
    package static var headers: [String: String] { Fresh.headers }

    package func response() throws -> Response {
        switch self {
        case .fresh(let reply): try reply.response()
        case .kept(let response): response
        }
    }
}

extension ServiceDatabase {
    /// Runs work in a transaction, once per `Idempotency-Key`: a retry gets the first answer again and changes nothing.
    ///
    /// The answer is saved with the work itself, so a crash leaves both or neither. Without a key it is a plain transaction.
    /// Refuses with `idempotency.key-reused` a key that came with another request.
    package func once<Fresh: Reply>(as caller: Caller, _ body: (Transaction) async throws -> Fresh) async throws -> Once<Fresh> {
        guard let ticket = Ticket(caller) else {
            return .fresh(try await transaction(as: caller, body))
        }
        return try await transaction(as: caller) { transaction in
            // The lock makes a second try wait for the first one's end instead of running beside it.
            let rows = try await transaction.send([ticket.lock, ticket.find])
            if let saved = rows[1].first { return .kept(try ticket.replay(saved)) }
            let reply = try await body(transaction)
            let response = try reply.response()
            _ = try await transaction.execute(ticket.save(response))
            return .kept(response)
        }
    }

    /// The same for work that adds rows and changes none, whose answer is known beforehand: one round trip on a shared connection.
    package func once<Fresh: Reply>(_ statements: [SQL], answering reply: Fresh, as caller: Caller) async throws -> Once<Fresh> {
        guard let ticket = Ticket(caller) else {
            try await add(statements, as: caller)
            return .fresh(reply)
        }
        do {
            let response = try reply.response()
            try await add([ticket.save(response)] + statements, as: caller)
            return .kept(response)
        } catch let error as PostgresError where error.constraint == "idempotency_pkey" {
            guard let saved = try await query(ticket.find, as: caller).first else { throw error }
            return .kept(try ticket.replay(saved))
        }
    }
}

/// What identifies a request that carries an `Idempotency-Key`.
private struct Ticket {
    let programme: Programme.ID
    let credential: UUID
    let key: String
    let fingerprint: [UInt8]

    /// Nil where the caller sent no key, or is nobody whose keys could be told apart.
    init?(_ caller: Caller) {
        guard let key = caller.idempotencyKey, let programme = caller.programme else { return nil }
        switch caller.credential {
        case .apiKey(let id): credential = id.uuid
        case .session: guard let account = caller.account else { return nil }; credential = account.uuid
        case .none, .system: return nil
        }
        self.programme = programme
        self.key = key
        self.fingerprint = caller.fingerprint
    }

    var lock: SQL {
        "SELECT pg_advisory_xact_lock(hashtextextended(\(credential)::text || \(key), 0))"
    }

    var find: SQL {
        """
        SELECT fingerprint, status, headers, body
        FROM platform.idempotency
        WHERE programme_id = \(programme) AND credential_id = \(credential) AND key = \(key)
        """
    }

    func save(_ response: Response) -> SQL {
        Self.insertion.row([
            programme.bind, credential.bind, key.bind, fingerprint.bind, response.status.bind, Self.pairs(response.headers).bind,
            response.body.whole.bind,
        ])
    }

    private static let insertion = Insertion(
        into: "platform.idempotency", ["programme_id", "credential_id", "key", "fingerprint", "status", "headers", "body"])

    private static func pairs(_ headers: Headers) -> Postgres.JSON {
        var writer = JSONWriter()
        writer.openArray()
        for (name, value) in headers {
            writer.openArray()
            writer.string(name)
            writer.string(value)
            writer.closeArray()
        }
        writer.closeArray()
        return Postgres.JSON(writer.bytes)
    }

    func replay(_ row: Row) throws -> Response {
        guard try row.decode("fingerprint", as: [UInt8].self) == fingerprint else {
            throw Failure(
                .invalid, "idempotency.key-reused",
                "This Idempotency-Key came with another request before. Use a new key for a new request.",
                fields: [.init("/Idempotency-Key", "reused", "Use a new key for a new request.")])
        }
        let fields = try JSONDecoder().decode([[String]].self, from: Data(row.decode("headers", as: Postgres.JSON.self).bytes))
        var headers = Headers()
        for field in fields where field.count == 2 {
            headers.append(field[0], field[1])
        }
        headers.set("Idempotency-Replayed", "true")
        return try Response(
            status: row.decode("status", as: Int.self), headers: headers, body: .bytes(row.decode("body", as: [UInt8].self)))
    }
}

extension Payload {
    /// The bytes of an answer that is kept; only whole ones are.
    fileprivate var whole: [UInt8] {
        if case .bytes(let bytes) = self { bytes } else { [] }
    }
}
