import Models
import Testing

/// What confirmed titles make of others, next to what the taxonomy's names say.
struct ConfirmedCodingsTests {
    let sales: ConceptURI
    let nurse: ConceptURI
    let driver: ConceptURI
    let reader: ConceptReader

    init() throws {
        sales = try #require(ConceptURI("urn:foothold:occupation:seller"))
        nurse = try #require(ConceptURI("urn:foothold:occupation:nurse"))
        driver = try #require(ConceptURI("urn:foothold:occupation:driver"))
        let entries = [
            ConceptReader.Entry(sales, labels: ["shop assistant"]), ConceptReader.Entry(nurse, labels: ["nurse"]),
            ConceptReader.Entry(driver, labels: ["van driver"]),
        ]
        reader = ConceptReader(entries, language: LanguageCode(.english))
    }

    func codings(_ titles: [(String, ConceptURI)]) -> ConfirmedCodings {
        ConfirmedCodings(titles.map { ConfirmedCodings.Coding($0.0, $0.1) })
    }

    func score(_ title: String, _ uri: ConceptURI, _ codings: ConfirmedCodings) -> Double {
        reader.read(title, limit: 10, codings: codings).first { $0.uri == uri }?.score ?? 0
    }

    @Test func `order and repetition change nothing, to the last bit`() {
        let words = ["sales", "executive", "night", "route", "ward", "promoter", "float", "counter"]
        var random = SystemRandomNumberGenerator()
        let titles = (0..<200).map { place -> (String, ConceptURI) in
            let title = (0..<3).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
            return (title, [sales, nurse, driver][place % 3])
        }
        let (one, other) = (codings(titles), codings((titles + titles.prefix(50)).shuffled(using: &random)))
        for title in ["sales promoter", "ward", "night route executive", "van"] {
            let answer = reader.read(title, limit: 10, codings: one)
            #expect(answer == reader.read(title, limit: 10, codings: other))
            #expect(answer.reduce(0) { $0 + $1.score } < 1.000_001 && answer.allSatisfy { $0.score > 0 })
        }
    }

    @Test func `a title that people confirmed twice stands before what its words are spelt like`() {
        let confirmed = codings([("Nurse of young plants", driver), ("URGENT: nurse of young plants", driver)])
        #expect(reader.read("nurse of young plants", limit: 1, codings: confirmed).map(\.uri) == [driver])
        let naming = reader.naming("Nurse, of young plants!", codings: confirmed)
        #expect(naming?.uri == driver && naming?.confidence == 1 && naming?.isSure == true)
    }

    @Test func `what sets a title apart counts more than what many have in common`() {
        let common = (0..<20).map { ("Executive, floor \(["one", "two", "six", "ten"][$0 % 4]) \(["east", "west"][$0 % 2])", sales) }
        let confirmed = codings(common + [("Kidney executive", nurse)])
        #expect(score("executive for kidney", nurse, confirmed) > score("executive for kidney", sales, confirmed))
    }

    @Test func `agreeing titles say more than one of them, and a contradiction takes from it`() {
        let one = codings([("float promoter", sales)])
        let two = codings([("float promoter", sales), ("float promoter, urgent", sales)])
        let split = codings([("float promoter", sales), ("float promoter, urgent", driver)])
        let title = "float promoter"
        #expect(score(title, sales, two) > score(title, sales, one))
        #expect(score(title, sales, split) < score(title, sales, one) && score(title, driver, split) > 0)
    }

    @Test func `an occupation that people often mean is likelier, and nothing else is lost`() {
        let often = codings((0..<30).map { ("zz\($0)qy\($0 * 7)", nurse) })
        let title = "van nurse"
        let without = reader.read(title, limit: 10)
        let with = reader.read(title, limit: 10, codings: often)
        #expect(Set(with.map(\.uri)) == Set(without.map(\.uri)))
        #expect(with.first { $0.uri == nurse }?.score ?? 0 > without.first { $0.uri == nurse }?.score ?? 1)
    }
}
