import Foundation
import Models
import Testing

@testable import Web

@Suite struct `The reader of JSON` {
    private func read(_ text: String) throws -> String {
        try JSONReader.read(Array(text.utf8)).shown
    }

    @Test(
        arguments: [
            ("null", "null"), (" true ", "true"), ("false", "false"), ("0", "0"), ("-0.50e+10", "-0.50e+10"), ("0E1", "0E1"),
            ("12345678901234567890.123456789", "12345678901234567890.123456789"), (#""""#, #""""#), ("[]", "[]"), ("{}", "{}"),
            ("[1 , 2,[ ] ]", "[1,2,[]]"), (#"{"b":1,"a":{"c":[null]}}"#, #"{"b":1,"a":{"c":[null]}}"#),
            (#""é \u00e9\n\t\/\\\"\b\f\r""#, "\"é é\n\t/\\\"\u{8}\u{C}\r\""), (#""\ud83d\ude00 😀""#, "\"😀 😀\""),
        ])
    func `reads what RFC 8259 allows`(_ text: String, _ value: String) throws {
        #expect(try read(text) == value)
    }

    @Test(
        arguments: [
            "", " ", "nul", "truee", "True", "NaN", "Infinity", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1", "1 2", "'a'", #""a"#,
            #""\x""#,
            #""\u12""#, #""\u+123""#, #""\uD83D""#, #""\uD83Dx""#, #""\uDE00\uD83D""#, "\"a\nb\"", "\"\u{0}\"", "[", "]", "[1", "[1,]",
            "[,1]", "[1 2]",
            "{", "}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{,"a":1}"#, "{a:1}", "{1:1}", #"{"a":1 "b":2}"#, "[}", "{]", "\u{FEFF}1",
            "// a\n1",
        ])
    func `refuses what is no JSON`(_ text: String) {
        #expect(throws: Failure.self) { try read(text) }
    }

    @Test func `refuses bytes that are not UTF-8`() {
        for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFF, 0xFE, 0x31, 0x00]] {
            #expect(throws: Failure.self) { try JSONReader.read(bytes) }
        }
    }

    @Test(arguments: [#"{"a":1,"a":2}"#, #"{"ab":1,"\u0061b":2}"#, "{" + (0..<99).map { #""\#($0)":0,"# }.joined() + #""42":0}"#])
    func `refuses a name that comes twice, however it is spelt`(_ text: String) {
        #expect { try read(text) } throws: { ($0 as? Failure)?.message.contains("twice") == true }
    }

    @Test func `bounds depth and the number of values`() throws {
        func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(try read(nested(JSONReader.depthLimit)) == nested(JSONReader.depthLimit))
        #expect(throws: Failure.self) { try read(nested(JSONReader.depthLimit + 1)) }
        #expect(throws: Failure.self) { try read("[" + String(repeating: "0,", count: JSONReader.valueLimit) + "0]") }
    }

    /// Foundation's reader is an independent judge, but lets names repeat and a comma stand before a
    /// bracket, and does not know `0e1`.
    @Test func `agrees with Foundation on thousands of texts with an error in them`() {
        var random = Seeded(state: 7)
        let whole = Array(#"{"a":[1,-2.5e3,true,null,"x\u00e9\n\ud83d\ude00"],"b":{"c":"é","d":[[],{}]},"e":0.1}"#.utf8)
        let letters = Array(#"{}[]",:\u0eE+-.1nté "#.utf8)
        var disagreements: [String] = []
        for _ in 0..<20_000 {
            var text = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: text.indices, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: text.remove(at: place)
                case 1: text.insert(letters.randomElement(using: &random) ?? 0, at: place)
                default: text[place] = letters.randomElement(using: &random) ?? 0
                }
            }
            let ours = try? JSONReader.read(text)
            let theirs = try? JSONDecoder().decode(Anything.self, from: Data(text))
            let isSame = ours?.sorted.shown == theirs?.value.sorted.shown
            if !isSame, !text.isMisreadByFoundation { disagreements.append(String(decoding: text, as: UTF8.self)) }
        }
        #expect(disagreements.prefix(5) == [])
    }
}

/// What Foundation makes of any JSON.
private struct Anything: Decodable {
    let value: JSONNode

    init(from decoder: any Decoder) throws {
        if let object = try? decoder.container(keyedBy: Name.self) {
            value = try .object(
                object.allKeys.map { .init(name: $0.stringValue, value: try object.decode(Anything.self, forKey: $0).value) })
        } else if var list = try? decoder.unkeyedContainer() {
            var elements: [JSONNode] = []
            while !list.isAtEnd { elements.append(try list.decode(Anything.self).value) }
            value = .array(elements)
        } else {
            let single = try decoder.singleValueContainer()
            if single.decodeNil() {
                value = .null
            } else if let flag = try? single.decode(Bool.self) {
                value = .bool(flag)
            } else if let text = try? single.decode(String.self) {
                value = .string(text)
            } else {
                value = .number("\(try single.decode(Double.self))")
            }
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension JSONNode {
    fileprivate var shown: String {
        switch self {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .number(let digits): digits
        case .string(let text): "\"\(text)\""
        case .array(let elements): "[" + elements.map(\.shown).joined(separator: ",") + "]"
        case .object(let members): "{" + members.map { "\"\($0.name)\":\($0.value.shown)" }.joined(separator: ",") + "}"
        }
    }

    /// With members in the order of their names and numbers as their values, to be compared.
    fileprivate var sorted: JSONNode {
        switch self {
        case .number(let digits): .number(Double(digits).map { "\($0)" } ?? digits)
        case .array(let elements): .array(elements.map(\.sorted))
        case .object(let members):
            .object(members.sorted { $0.name < $1.name }.map { .init(name: $0.name, value: $0.value.sorted) })
        default: self
        }
    }
}

extension [UInt8] {
    /// Whether it is one of the texts of which Foundation does not say what RFC 8259 says.
    fileprivate var isMisreadByFoundation: Bool {
        if String(decoding: self, as: UTF8.self).contains(/,\s*[\]}]|:0[eE]/) { return true }
        do {
            _ = try JSONReader.read(self)
            return false
        } catch {
            return error.message.contains("twice")
        }
    }
}
