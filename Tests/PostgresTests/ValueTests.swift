import FoundationEssentials
import Testing

@testable import Postgres

struct ValueTests {
    private func roundTrip<Value: Bindable & Readable>(_ value: Value, as type: SQL) async throws -> Value {
        try await TestDatabase.open { try await $0.query("SELECT \(value)::\(splice: type)")[0].decode(0) }
    }

    @Test(arguments: [0, -1, 42, Int.max, Int.min])
    func `an integer comes back as it went`(value: Int) async throws {
        #expect(try await roundTrip(value, as: "int8") == value)
    }

    @Test(arguments: [0, 0.1, -1.5e300, .infinity, -.infinity, .leastNonzeroMagnitude])
    func `a double comes back as it went`(value: Double) async throws {
        #expect(try await roundTrip(value, as: "float8") == value)
    }

    @Test(arguments: ["0", "-1234567890123456789.0123456789", "0.00000000000000000001", "99999999999999999999999999999999999999"])
    func `a decimal comes back as it went`(text: String) async throws {
        let value = try #require(Decimal(string: text))
        #expect(try await roundTrip(value, as: "numeric") == value)
    }

    @Test(arguments: ["", "'", "''; DROP TABLE x; --", "\\", "$1", "Ayiti 🇭🇹 é\u{301}", "NULL", "a\tb\nc\r", "\u{FFFF}"])
    func `an odd string comes back as it went`(value: String) async throws {
        #expect(try await roundTrip(value, as: "text") == value)
        #expect(try await roundTrip([value, "x", value], as: "text[]") == [value, "x", value])
    }

    @Test func `a string with a zero character is refused and not cut off`() async throws {
        try await TestDatabase.open { database in
            let failed = await #expect(throws: PostgresError.self) { try await database.query("SELECT \("a\0b")::text") }
            #expect(failed?.sqlState == "22021")
            try await database.check()
        }
    }

    @Test(arguments: [
        0, 1_800_000_000.123456, -1, -2_208_988_800, 253_402_300_799.999999, -62_135_596_800, -70_000_000_000, 951_782_400, 300_000_000_000,
    ])
    func `a moment comes back to the microsecond, and the server agrees on it`(seconds: Double) async throws {
        let value = Date(timeIntervalSince1970: seconds)
        #expect(abs(try await roundTrip(value, as: "timestamptz").timeIntervalSince(value)) < 0.000_05)
        let known = try await TestDatabase.open {
            try await $0.query("SELECT extract(epoch FROM \(value))::float8")[0].decode(0, as: Double.self)
        }
        #expect(abs(known - seconds) < 0.000_05)
    }

    @Test(arguments: [0, 1_800_000_000.1, 1_800_000_000.12345, 1_800_000_000.000001, 0.9, -0.5, -70_000_000_000, 300_000_000_000.25])
    func `a moment is written as the server writes it`(seconds: Double) async throws {
        let value = Date(timeIntervalSince1970: seconds)
        let text = try await TestDatabase.open { try await $0.query("SELECT \(value)::text")[0].decode(0, as: String.self) }
        #expect(value.bind.text.map { String(decoding: $0, as: UTF8.self) } == text)
    }

    @Test func `dates, plain timestamps and infinity are read too`() async throws {
        try await TestDatabase.open { database in
            let row = try await database.query(
                "SELECT '2024-02-29'::date, '2024-02-29 12:30:15.5'::timestamp, 'infinity'::timestamptz, '0044-03-15 BC'::date")[0]
            #expect(try row.decode(0, as: Date.self) == Date(timeIntervalSince1970: 1_709_164_800))
            #expect(try row.decode(1, as: Date.self) == Date(timeIntervalSince1970: 1_709_209_815.5))
            #expect(try row.decode(2, as: Date.self).timeIntervalSinceReferenceDate == .infinity)
            #expect(try row.decode(3, as: Date.self) == Date(timeIntervalSince1970: -63_517_824_000))
        }
    }

    @Test func `identifiers, bytes, truth and JSON come back as they went`() async throws {
        let uuid = UUID()
        #expect(try await roundTrip(uuid, as: "uuid") == uuid)
        #expect(try await roundTrip([uuid, uuid], as: "uuid[]") == [uuid, uuid])
        let bytes = [UInt8](0...255)
        #expect(try await roundTrip(bytes, as: "bytea") == bytes)
        #expect(try await roundTrip([true, false], as: "bool[]") == [true, false])
        let json = JSON(Array(#"{"a": [1, null]}"#.utf8))
        #expect(try await roundTrip(json, as: "jsonb") == json)
    }

    @Test func `NULL is nil, alone and in arrays`() async throws {
        #expect(try await roundTrip(Int?.none, as: "int8") == nil)
        #expect(try await roundTrip(Int?.some(3), as: "int8") == 3)
        #expect(try await roundTrip([1, nil, 3] as [Int?], as: "int8[]") == [1, nil, 3])
        #expect(try await roundTrip(["NULL", nil, "{,\"}"] as [String?], as: "text[]") == ["NULL", nil, "{,\"}"])
        #expect(try await roundTrip([Int](), as: "int8[]") == [])
    }

    @Test func `a wrong type names the column and what was wanted, not the value`() async throws {
        try await TestDatabase.open { database in
            let row = try await database.query("SELECT 'secret' AS word, NULL AS nothing, 99999999999 AS large")[0]
            for column in ["word", "nothing", "large"] {
                let failed = #expect(throws: PostgresError.self) { try row.decode(column, as: Int32.self) }
                #expect(failed?.kind == .decoding)
                #expect(failed?.column == column)
                #expect(failed?.message.contains("Int32") == true)
                #expect(failed?.description.contains("secret") == false)
            }
            #expect(throws: PostgresError.self) { try row.decode("missing", as: Int.self) }
        }
    }

    @Test func `a cell shows its bytes without a copy, and outlives its row`() async throws {
        let cell = try await TestDatabase.open { try await $0.query("SELECT 'abc' AS word")[0].cell("word") }
        var buffer = Array("<".utf8)
        cell?.append(to: &buffer)
        #expect(buffer == Array("<abc".utf8))
        #expect(cell?.withBytes { $0.count } == 3)
    }
}
