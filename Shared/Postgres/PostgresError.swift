/// Why a statement did not succeed.
package struct PostgresError: Error, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The server refused; `sqlState` says why.
        case server
        /// The connection broke or could not be made; a statement in flight may have been executed.
        case connectionLost
        /// No connection was free in time.
        case poolTimeout
        case statementTimeout
        /// The task that waited was cancelled.
        case cancelled
        /// A column is not there, or not of the type that was asked for.
        case decoding
    }

    package internal(set) var kind: Kind
    /// The five characters of PostgreSQL's appendix A; empty where the server said nothing.
    package var sqlState = ""
    package var message: String
    /// The server's detail; it may quote values, so it does not belong in a log.
    package var detail: String?
    /// The name of the constraint that was broken.
    package var constraint: String?
    package var table: String?
    package var column: String?
    /// The statement's text, without its parameters.
    package var statement: String?
    /// The file of ours that asked, as `Module/File.swift`.
    package var file = ""
    package var line = 0
    /// True when the server's function that replans a prepared statement refused it.
    var isStalePlan = false
    /// True when nothing of the statement went to the server.
    var isUnsent = false

    init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    func at(_ file: String, _ line: Int) -> PostgresError {
        guard self.line == 0 else { return self }
        var error = self
        error.file = file
        error.line = line
        return error
    }

    /// True for what a repeated transaction may get past: serialization failure and deadlock.
    package var isRetriable: Bool {
        sqlState == "40001" || sqlState == "40P01"
    }
}

extension PostgresError: CustomStringConvertible {
    /// For a log: without the detail, and without a message that quotes a value, as those of class 22 (data exception) do.
    package var description: String {
        var parts = ["\(kind)"]
        if !sqlState.isEmpty { parts.append(sqlState) }
        parts.append(sqlState.hasPrefix("22") ? "a value is not what its type takes" : message)
        if let constraint { parts.append("constraint \(constraint)") }
        if let table { parts.append("table \(table)") }
        if let column { parts.append("column \(column)") }
        if let statement { parts.append("in: \(statement)") }
        if line > 0 { parts.append("at \(file):\(line)") }
        return parts.joined(separator: " · ")
    }
}
