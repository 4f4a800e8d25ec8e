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
    var scopes = APIKey.Scope.allCases
    /// The key whose place it takes, with its name, scopes and environment, and for how many seconds that one stays good.
    var replacing: (key: APIKey.ID, overlap: TimeInterval)?
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
                let (request, ending) = try await request.replaced(in: transaction, at: moment, by: caller)
                let sandbox = try await KeyStore.enter(request.environment, request.employer, in: transaction)
                let token = Token(prefix: request.environment == .live ? "fh_key" : "fh_sandbox")
                let (key, event) = try APIKey.make(
                    request.id, request.name, for: request.employer, hint: String(token.text.suffix(4)), expiresAt: request.expiresAt,
                    in: request.environment, scopes: request.scopes, besides: count?.decode("n", as: Int.self) ?? 0, at: moment)
                try await transaction.send(
                    ending + [
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

extension KeyRequest {
    /// The request with what it takes over from the key that it replaces, and the statements that let that one run out.
    fileprivate func replaced(in transaction: Transaction, at moment: Date, by caller: Caller) async throws -> (KeyRequest, [SQL]) {
        guard let replacing else { return (self, []) }
        var old = try await KeyStore.find(replacing.key, of: employer, in: transaction)
        let event = try old.giveWay(for: replacing.overlap, at: moment)
        let request = KeyRequest(
            id: id, name: old.name, employer: employer, expiresAt: expiresAt, environment: old.environment, scopes: old.scopes)
        return (request, [KeyStore.save(old), EventLog.append(event, by: caller)])
    }
}
