import FoundationEssentials
import Testing

@testable import Web

/// The writer of hot answers.
struct JSONWriterTests {
    func written(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `commas stand between members and elements only`() {
        let text = written { writer in
            writer.openObject()
            writer.key("id")
            writer.integer(-17)
            writer.key("names")
            writer.openArray()
            writer.string("a")
            writer.null()
            writer.bool(true)
            writer.openObject()
            writer.closeObject()
            writer.closeArray()
            writer.key("terms")
            writer.raw(Array(#"{"x":1.50}"#.utf8))
            writer.closeObject()
        }
        #expect(text == #"{"id":-17,"names":["a",null,true,{}],"terms":{"x":1.50}}"#)
    }

    @Test func `numbers reach their limits, and what is none is null`() {
        #expect(written { $0.integer(Int64.min) } == "-9223372036854775808")
        #expect(written { $0.integer(UInt64.max) } == "18446744073709551615")
        #expect(written { $0.integer(0) } == "0")
        #expect(written { $0.number(.infinity) } == "null")
    }

    @Test func `every character comes back from Foundation's decoder, wherever it stands`() throws {
        for code in Array(UInt32(0)...0x2FF) + [0x2028, 0xFFFD, 0x1F600] {
            guard let scalar = Unicode.Scalar(code) else { continue }
            for distance in 0..<10 {
                let text = String(repeating: "x", count: distance) + String(scalar) + "tail of it"
                let json = written { $0.string(text) }
                #expect(try JSONDecoder().decode(String.self, from: Data(json.utf8)) == text)
            }
        }
    }

    @Test(
        arguments: [
            ("2026-11-23 23:47:39.123+00", "\"2026-11-23T23:47:39.123Z\""), ("2026-11-23 23:47:39+00", "\"2026-11-23T23:47:39Z\""),
            ("2026-11-23 18:47:39.5-05", "\"2026-11-23T18:47:39.5-05:00\""),
            ("2026-11-23 23:47:39+05:30", "\"2026-11-23T23:47:39+05:30\""), ("infinity", "null"),
        ])
    func `PostgreSQL's moments become RFC 3339`(text: String, json: String) {
        let bytes = Array(text.utf8)
        #expect(written { writer in bytes.withUnsafeBytes { writer.timestamp(postgres: $0) } } == json)
    }

    @Test func `a UUID is written in lower case`() throws {
        let uuid = try #require(UUID(uuidString: "0190F3A2-7C1E-7B3A-9D52-0C5D1F3E8A10"))
        #expect(written { $0.uuid(uuid) } == "\"0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10\"")
    }
}
