import CLibPQ

/// Owns one `PGconn`, which only its thread touches.
@safe struct Link: ~Copyable {
    let connection: OpaquePointer
    private var values = Values()

    private init(owning connection: OpaquePointer) {
        unsafe self.connection = unsafe connection
        unsafe foothold_silence_notices(connection)
    }

    /// Connects, blocking the thread.
    static func open(_ configuration: Database.Configuration) throws(PostgresError) -> Link {
        guard let parameters = configuration.parameters() else {
            throw PostgresError(.connectionLost, "The database's URL cannot be read.")
        }
        guard let connection = unsafe CStrings.withArrays(parameters, { unsafe PQconnectdbParams($0, $1, 0) }) else {
            throw PostgresError(.connectionLost, "There is no memory for a connection.")
        }
        let link = unsafe Link(owning: connection)
        guard !link.isBroken, link.setPipelining(true) else { throw link.lost() }
        return link
    }

    deinit {
        unsafe PQfinish(connection)
    }

    var socket: Int32 { unsafe PQsocket(connection) }
    var isBroken: Bool { unsafe PQstatus(connection) != CONNECTION_OK }

    func canceller() -> Canceller? {
        unsafe PQgetCancel(connection).map { unsafe Canceller(owning: $0) }
    }

    /// The error of a connection that broke; libpq's text never holds the password.
    func lost() -> PostgresError {
        let message = unsafe String(cString: PQerrorMessage(connection))
        return PostgresError(.connectionLost, message.isEmpty ? "The connection broke." : message.trimmed)
    }

    /// Pipelining goes with non-blocking calls, and everything else with blocking ones.
    func setPipelining(_ isOn: Bool) -> Bool {
        unsafe PQsetnonblocking(connection, isOn ? 1 : 0) == 0
            && (isOn ? PQenterPipelineMode(connection) : PQexitPipelineMode(connection)) == 1
    }

    func sendPrepare(_ name: String, _ sql: SQL) -> Bool {
        let types = sql.binds.map(\.type)
        return unsafe PQsendPrepare(connection, name, sql.text, Int32(types.count), types) == 1
    }

    mutating func sendPrepared(_ name: String, _ sql: SQL) -> Bool {
        values.lay(sql.binds)
        return unsafe values.withPointers { count, pointers, lengths, formats in
            unsafe PQsendQueryPrepared(connection, name, count, pointers, lengths, formats, 0) == 1
        }
    }

    mutating func sendText(_ sql: SQL) -> Bool {
        let types = sql.binds.map(\.type)
        values.lay(sql.binds)
        return unsafe values.withPointers { count, pointers, lengths, formats in
            unsafe PQsendQueryParams(connection, sql.text, count, types, pointers, lengths, formats, 0) == 1
        }
    }
}

extension String {
    /// Without the white space that ends libpq's messages.
    var trimmed: String {
        String(self[..<(lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex)])
    }
}

/// Null-terminated arrays of C strings, for as long as a call takes.
enum CStrings {
    static func withArrays<Result>(
        _ pairs: [(key: String, value: String)],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        let keys = pairs.map { Array($0.key.utf8CString) }
        let values = pairs.map { Array($0.value.utf8CString) }
        return unsafe withPointers(keys[...], []) { keys in
            unsafe withPointers(values[...], []) { values in unsafe body(keys, values) }
        }
    }

    private static func withPointers<Result>(
        _ strings: ArraySlice<[CChar]>, _ pointers: [UnsafePointer<CChar>?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        guard let first = strings.first else {
            return unsafe (pointers + [nil]).withUnsafeBufferPointer { unsafe body($0.baseAddress) }
        }
        return unsafe first.withUnsafeBufferPointer { text in
            unsafe withPointers(strings.dropFirst(), pointers + [text.baseAddress], body)
        }
    }
}
