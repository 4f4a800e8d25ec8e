import Crypto
import FoundationEssentials
import Hosting
import Models
import Postgres

/// What making a key needs, besides the moment and the caller.
struct KeyRequest: Sendable {
    let name: String
    let employer: Employer.ID
    let expiresAt: Date
}

extension ServiceDatabase {
    /// Makes a key and gives its token, which is kept nowhere.
    ///
    /// Refuses with `employer.not-found`, `employer.suspended`, `api-key.expiry` and `api-key.too-many`.
    func makeKey(_ request: KeyRequest, at moment: Date, as caller: Caller) async throws -> Token {
        try await transaction(as: caller) { transaction in
            // The lock on the employer keeps two who count its keys apart.
            try await EmployerStore.find(request.employer, in: transaction).requireOffering()
            let count = try await transaction.query(KeyStore.countInUse(by: request.employer, at: moment)).first?.decode("n", as: Int.self)
            let token = Token(prefix: "fh_key")
            let (key, event) = try APIKey.make(
                request.name, for: request.employer, hint: String(token.text.suffix(4)), expiresAt: request.expiresAt, besides: count ?? 0,
                at: moment)
            try await transaction.send([
                KeyStore.insert(key, digest: token.digest, by: caller.account, in: caller.programme), EventLog.append(event, by: caller),
            ])
            return token
        }
    }
}
