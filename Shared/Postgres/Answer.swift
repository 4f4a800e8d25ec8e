import CLibPQ

/// Owns one `PGresult`, which nobody changes after it has arrived, so that any thread may read it.
@safe final class Answer: Sendable {
    nonisolated(unsafe) private let result: OpaquePointer
    let rowCount: Int
    let columnCount: Int

    init(owning result: OpaquePointer) {
        unsafe self.result = unsafe result
        rowCount = Int(unsafe PQntuples(result))
        columnCount = Int(unsafe PQnfields(result))
    }

    deinit {
        unsafe PQclear(result)
    }

    /// The number of rows that the statement wrote or read.
    var affected: Int {
        unsafe Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// The command's name, such as `COMMIT`.
    var command: String {
        unsafe String(cString: PQcmdStatus(result))
    }

    func name(ofColumn column: Int) -> String {
        unsafe PQfname(result, Int32(column)).map { unsafe String(cString: $0) } ?? ""
    }

    func column(named name: String) -> Int? {
        var name = name
        return name.withUTF8 { wanted in
            (0..<columnCount).first { column in
                guard let found = unsafe PQfname(result, Int32(column)) else { return false }
                return unsafe wanted.enumerated().allSatisfy { unsafe UInt8(bitPattern: found[$0.offset]) == $0.element }
                    && found[wanted.count] == 0
            }
        }
    }

    /// The bytes of one value; nil for NULL. They live as long as the answer.
    func value(row: Int, column: Int) -> UnsafeRawBufferPointer? {
        precondition(row >= 0 && row < rowCount && column >= 0 && column < columnCount, "no such row or column")
        if unsafe PQgetisnull(result, Int32(row), Int32(column)) == 1 { return nil }
        let length = unsafe PQgetlength(result, Int32(row), Int32(column))
        return unsafe UnsafeRawBufferPointer(start: PQgetvalue(result, Int32(row), Int32(column)), count: Int(length))
    }
}
