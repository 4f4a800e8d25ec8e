import FoundationEssentials
import Testing

@testable import Models

@Suite struct `A number as people read it` {
    private static let comma: [Language] = [.french, .haitianCreole]

    private static func decimal(_ text: String) throws -> Decimal { try #require(Decimal(string: text)) }

    @Test(arguments: [
        ("0", "0.00"), ("7", "7.00"), ("0.5", "0.50"), ("999.99", "999.99"), ("1250.5", "1\u{202F}250.50"), ("-1250.5", "−1\u{202F}250.50"),
        ("1234567.895", "1\u{202F}234\u{202F}567.90"), ("0.004", "0.00"),
    ])
    func `an amount has two decimals and its thousands set apart`(plain: String, english: String) throws {
        let amount = try Self.decimal(plain)
        #expect(amount.text(in: .english) == english)
        for language in Self.comma { #expect(amount.text(in: language) == english.replacing(".", with: ",")) }
        #expect(Money(amount, .htg).text(in: .french) == "HTG\u{00A0}" + english.replacing(".", with: ","))
        #expect(!amount.typed.contains(","))
    }

    @Test(arguments: [("3", "3"), ("2.5", "2,5"), ("12500", "12500"), ("0.0076", "0,0076"), ("-1.25", "-1,25")])
    func `a quantity has the decimals that it has`(plain: String, french: String) throws {
        let quantity = try Self.decimal(plain)
        #expect(quantity.digits(in: .english) == plain)
        for language in Self.comma { #expect(quantity.digits(in: language) == french) }
    }

    @Test(arguments: [
        (0.0, "0"), (12, "12"), (999, "999"), (1_000, "1\u{202F}000"), (1_234_567.5, "1\u{202F}234\u{202F}567.5"),
        (-20_000, "−20\u{202F}000"),
        (0.05, "0.05"), (41.52, "41.52"), (41.999, "42"), (-0.5, "−0.5"),
    ])
    func `a figure has two decimals at most`(value: Double, english: String) {
        #expect(value.figure(in: .english) == english)
        for language in Self.comma { #expect(value.figure(in: language) == english.replacing(".", with: ",")) }
    }

    @Test func `a short one has nothing set apart`() {
        #expect(1_240.5.short(in: .english) == "1240.5")
        #expect(1_240.5.short(in: .french) == "1240,5")
        #expect((-0.25).short(in: .haitianCreole) == "-0,25")
        #expect(1_240_000.figure == "1\u{202F}240\u{202F}000")
        #expect((-3).figure == "−3")
    }
}
