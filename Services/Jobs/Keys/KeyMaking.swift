import Crypto
import FoundationEssentials
import Hosting
import Models
import Postgres

/// What making a key needs, besides the moment and the caller.
struct KeyRequest: Sendable {
    /// Chosen beforehand, so that a request that comes again makes no second key.
    let id: APIKey.ID
    let name: String
    let employer: Employer.ID
    let expiresAt: Date
    var environment = APIKey.Environment.live
}

extension ServiceDatabase {
    /// Makes a key and gives its token, which is kept nowhere.
    ///
    /// Refuses with `employer.not-found`, `employer.suspended`, `api-key.expiry`, `api-key.too-many` and `api-key.made`.
    func makeKey(_ request: KeyRequest, at moment: Date, as caller: Caller) async throws -> Token {
        do {
            return try await transaction(as: caller) { transaction in
                // The lock on the employer keeps two who count its keys apart.
                try await EmployerStore.find(request.employer, in: transaction).requireOffering()
                let count = try await transaction.query(KeyStore.countInUse(by: request.employer, at: moment)).first
                let sandbox = try await KeyStore.enter(request.environment, request.employer, in: transaction)
                let token = Token(prefix: request.environment == .live ? "fh_key" : "fh_sandbox")
                let (key, event) = try APIKey.make(
                    request.id, request.name, for: request.employer, hint: String(token.text.suffix(4)), expiresAt: request.expiresAt,
                    in: request.environment, besides: count?.decode("n", as: Int.self) ?? 0, at: moment)
                try await transaction.send([
                    KeyStore.insert(key, digest: token.digest, by: caller.account, in: caller.programme, writingTo: sandbox),
                    EventLog.append(event, by: caller),
                ])
                return token
            }
        } catch let error as PostgresError where error.constraint == "api_key_pkey" {
            throw Failure(.conflict, "api-key.made", "This key has been made already; its secret is not shown again.")
        }
    }
}
