import CLibPQ
import Glibc

extension PostgresError {
    /// The error in a result; one that ended the session, or that the server did not send, is a lost connection.
    init(server result: OpaquePointer) {
        func field(_ code: Character) -> String? {
            guard let value = unsafe PQresultErrorField(result, Int32(code.asciiValue ?? 0)) else { return nil }
            return unsafe String(cString: value)
        }
        let state = field("C") ?? ""
        let isFatal = state.isEmpty || ["FATAL", "PANIC"].contains(field("V"))
        let message = unsafe field("M") ?? String(cString: PQresultErrorMessage(result)).trimmed
        self.init(isFatal ? .connectionLost : state == "57014" ? .statementTimeout : .server, message)
        sqlState = state
        detail = field("D")
        constraint = field("n")
        table = field("t")
        column = field("c")
        isStalePlan = state == "26000" || (state == "0A000" && field("R") == "RevalidateCachedQuery")
    }

    static var copying: PostgresError {
        PostgresError(.server, "A COPY goes through Transaction.copy, and nothing else until it ends.")
    }
}

extension SQL {
    /// Why the statement cannot be sent at all: it has too many parameters, or a zero byte, where C would end the text.
    var refusal: PostgresError? {
        if binds.count > 65_535 { return PostgresError(.server, "A statement takes 65,535 parameters at most.") }
        let holdsZero = binds.contains { !$0.isBinary && $0.bytes.map(Self.holdsZero) ?? false } || Self.holdsZero(text.utf8)
        guard holdsZero else { return nil }
        var error = PostgresError(.server, "A text holds the character U+0000, which PostgreSQL does not store.")
        error.sqlState = "22021"
        error.statement = text
        return error
    }

    /// Asks C, which looks at many bytes at once.
    private static func holdsZero(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.withContiguousStorageIfAvailable { bytes in
            unsafe bytes.baseAddress.map { unsafe memchr($0, 0, bytes.count) != nil } ?? false
        } ?? bytes.contains(0)
    }
}
