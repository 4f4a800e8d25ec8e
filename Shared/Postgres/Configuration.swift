import CLibPQ
package import Threads

extension Database {
    /// Where the database is and how much of it may be used.
    package struct Configuration: Sendable {
        private let url: String
        /// Pipelined connections that all callers share.
        package var sharedConnections = 2
        /// What serves the shared connections, one each and one for each at least; where there is none, each has a thread of its own.
        package var loops: [EventLoop] = []
        /// At most so many connections are leased at once, for transactions.
        package var leasedConnections = 8
        /// How long a caller waits for a connection.
        package var patience = Duration.seconds(5)
        /// How long the server works on one statement.
        package var statementTimeout = Duration.seconds(30)
        /// How long a transaction may wait for its next statement before the server ends it, so that it does not hold locks for ever.
        package var idleInTransactionTimeout = Duration.seconds(60)
        /// How long a leased connection may stay unused before it is closed.
        package var idleTimeout = Duration.seconds(60)
        /// At most so many statements stay prepared on one connection.
        package var preparedStatements = 256

        /// Takes a URL as libpq reads it (`postgresql://user@host/name?sslmode=verify-full`), its TLS options included.
        package init(url: String) {
            self.url = url
        }

        /// libpq's parameters: those of the URL, and ours where the URL does not say otherwise; nil where it cannot be read.
        func parameters() -> [(key: String, value: String)]? {
            guard var given = urlParameters() else { return nil }
            let options = """
                -c TimeZone=UTC -c DateStyle=ISO -c bytea_output=hex -c statement_timeout=\(milliseconds(statementTimeout)) \
                -c idle_in_transaction_session_timeout=\(milliseconds(idleInTransactionTimeout))
                """
            given["options"] = given["options"].map { "\(options) \($0)" } ?? options
            given["client_encoding"] = "UTF8"
            let defaults = [
                "application_name": "foothold", "connect_timeout": "5", "keepalives_idle": "30", "keepalives_interval": "10",
                "keepalives_count": "3", "tcp_user_timeout": "30000",
            ]
            return given.merging(defaults) { given, _ in given }.map { (key: $0.key, value: $0.value) }
        }

        private func milliseconds(_ duration: Duration) -> Int {
            Int(duration / .milliseconds(1))
        }

        private func urlParameters() -> [String: String]? {
            guard let list = unsafe PQconninfoParse(url, nil) else { return nil }
            defer { unsafe PQconninfoFree(list) }
            var found: [String: String] = [:]
            var place = 0
            while let key = unsafe list[place].keyword {
                if let value = unsafe list[place].val {
                    unsafe found[String(cString: key)] = unsafe String(cString: value)
                }
                place += 1
            }
            return found
        }
    }
}

/// The URL may hold a password, so nothing that prints a configuration shows it.
extension Database.Configuration: CustomStringConvertible, CustomReflectable {
    package var description: String { "a database" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
