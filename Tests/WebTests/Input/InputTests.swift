import FoundationEssentials
import Models
import Testing

@testable import Web

/// Values from JSON and from text, one by one.
struct InputTests {
    struct One<Value: Decodable & Sendable>: Decodable, Sendable {
        let x: Value
    }

    func json<Value: Decodable & Sendable>(_ type: Value.Type, _ text: String) throws -> Value {
        let reader = InputReader(refusesUnknown: true, forgives: false)
        let body = try JSONReader.read(Array(#"{"x":\#(text)}"#.utf8))
        return try reader.read(One<Value>.self, from: .request([:], body: body)).x
    }

    func query<Value: Decodable & Sendable>(_ type: Value.Type, _ texts: String...) throws -> Value {
        let reader = InputReader(refusesUnknown: true, forgives: true)
        let sources: [String: Source] = texts.isEmpty ? [:] : ["x": .texts(texts, .query)]
        return try reader.read(One<Value>.self, from: .request(sources, body: nil)).x
    }

    func refusal(_ body: () throws -> some Any) -> String? {
        do {
            _ = try body()
            return nil
        } catch {
            return (error as? Failure)?.fields.map { "\($0.pointer) \($0.code)" }.joined(separator: ", ")
        }
    }

    @Test func `decimals keep every digit`() throws {
        #expect(try json(Decimal.self, "1234567890123456.78") == Decimal(string: "1234567890123456.78"))
        #expect(try query(Decimal.self, "-0.10") == Decimal(string: "-0.1"))
        #expect(refusal { try query(Decimal.self, "1e5") } == "/x malformed")
        #expect(refusal { try query(Decimal.self, "1-2") } == "/x malformed")
        #expect(refusal { try json(Decimal.self, #""12""#) } == "/x wrong-type")
    }

    @Test func `decimals may be typed with a comma, but not where it may set thousands apart`() throws {
        #expect(try query(Decimal.self, "1250,5") == Decimal(string: "1250.5"))
        #expect(try query(Decimal.self, "-0,0076") == Decimal(string: "-0.0076"))
        #expect(try query(Decimal.self, "0,125") == Decimal(string: "0.125"))
        for text in ["-58,155", "-58,1553"] { #expect(try query(Double.self, text) == Double(text.replacing(",", with: "."))) }
        #expect(refusal { try query(Decimal.self, "1,250") } == "/x malformed")
        for text in ["1,250.50", "1.250,50", "1,2,3", "12,", ",5x"] {
            #expect(refusal { try query(Decimal.self, text) } == "/x malformed", "\(text)")
            #expect(refusal { try query(Double.self, text) } == "/x malformed", "\(text)")
        }
        #expect(refusal { try json(Decimal.self, "1,5") } != nil)
    }

    @Test func `moments need an offset`() throws {
        let moment = Date(timeIntervalSince1970: 1_795_477_659)
        #expect(try json(Date.self, #""2026-11-23T23:47:39Z""#) == moment)
        #expect(try json(Date.self, #""2026-11-23T18:47:39-05:00""#) == moment)
        #expect(try abs(query(Date.self, "2026-11-23T23:47:39.5Z").timeIntervalSince(moment) - 0.5) < 0.001)
        #expect(refusal { try json(Date.self, #""2026-11-23 23:47""#) } == "/x malformed")
        #expect(refusal { try json(Date.self, "1795477659") } == "/x wrong-type")
    }

    @Test func `whole numbers are neither cut nor wrapped`() throws {
        #expect(try json(Int.self, "-7") == -7)
        #expect(refusal { try json(Int.self, "1.5") } == "/x wrong-type")
        #expect(refusal { try json(Int.self, "1e30") } == "/x wrong-type")
        #expect(refusal { try json(UInt8.self, "256") } == "/x wrong-type")
        #expect(refusal { try query(Int.self, "7 ") } == "/x malformed")
        #expect(refusal { try json(Int.self, "true") } == "/x wrong-type")
    }

    @Test func `null is nothing`() throws {
        #expect(try json(Int?.self, "null") == nil)
        #expect(refusal { try json(Int.self, "null") } == "/x required")
        #expect(try query(Int?.self, "") == nil)
        #expect(try query(Int?.self) == nil)
    }

    @Test func `a list in a query is repeated or has commas`() throws {
        #expect(try query([Int].self, "1,2", "3") == [1, 2, 3])
        #expect(try query([Int].self) == [])
        #expect(refusal { try query([Int].self, "1,b,3") } == "/x/1 malformed")
        #expect(refusal { try query(Int.self, "1", "2") } == "/x repeated")
    }

    @Test func `choices are read, and told where the word is none of them`() throws {
        #expect(try query([Role].self, "donor,employer") == [.donor, .employer])
        #expect(refusal { try query(Role.self, "king") } == "/x not-allowed")
        #expect(refusal { try json([Role].self, #"["donor","king",1]"#) } == "/x/1 not-allowed, /x/2 wrong-type")
    }

    @Test func `texts are measured in characters, without the space around them`() throws {
        #expect(try json(Text<1, 3>.self, #"" éé😀 ""#).value == "éé😀")
        #expect(refusal { try json(Text<1, 3>.self, #""abcd""#) } == "/x too-long")
        #expect(refusal { try json(Text<2, 3>.self, #""a""#) } == "/x too-short")
        #expect(refusal { try json(Text<1, 9>.self, #""a\u0007b""#) } == "/x malformed")
    }

    @Test func `what a domain type refuses is a refused value too`() {
        struct Even: Decodable, Sendable {
            init(from decoder: any Decoder) throws {
                let number = try decoder.singleValueContainer().decode(Int.self)
                guard number.isMultiple(of: 2) else { throw Failure(.invalid, "number.odd", "Give an even number.") }
            }
        }
        #expect(refusal { try json([Even].self, "[2,3]") } == "/x/1 number.odd")
    }

    @Test func `a pointer escapes what RFC 6901 says`() {
        #expect(JSONPointer.escape("a/b~c") == "a~1b~0c")
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil", "/a\nb", "", "jobs"])
    func `a way elsewhere is no local path`(path: String) {
        #expect(LocalPath(path) == nil)
    }

    @Test func `a local path keeps its query`() {
        #expect(LocalPath("/jobs?x=1%20")?.value == "/jobs?x=1%20")
    }
}
