import Models
import Testing

struct ConceptReaderTests {
    let entries: [ConceptReader.Entry]
    let reader: ConceptReader

    init() throws {
        let rows = [
            ("mason", ["mason", "bricklayer", "block layer"], "Builds walls of blocks and bricks. mix mortar lay blocks", "7112"),
            ("carpenter", ["carpenter", "joiner"], "Cuts and fits wood. read drawings", "7115"),
            ("bus-driver", ["bus driver", "minibus driver"], "Drives people by bus. drive a minibus", "8331"),
            ("truck-driver", ["truck driver", "lorry driver"], "Drives goods by road. drive a truck", "8332"),
            ("accountant", ["accountant", "accounts clerk"], "Keeps the books. bookkeeping", "4311"),
        ]
        entries = try rows.map { id, labels, text, group in
            ConceptReader.Entry(try #require(ConceptURI("urn:foothold:occupation:\(id)")), labels: labels, text: text, group: group)
        }
        reader = ConceptReader(entries, language: LanguageCode(.english))
    }

    func best(_ title: String, codings: ConfirmedCodings? = nil) -> String? {
        reader.read(title, limit: 1, codings: codings).first.map { String($0.uri.text.dropFirst("urn:foothold:occupation:".count)) }
    }

    @Test(arguments: [
        ("URGENT: Block layers needed (Linden) – GYD 9,000 a day", "mason"), ("minibus drivers", "bus-driver"),
        ("Lory driver", "truck-driver"),
        ("Accounting", "accountant"), ("someone who works with wood", "carpenter"), ("CARPENTER / handyman", "carpenter"),
    ])
    func `a title means the occupation that its words are most like`(title: String, id: String) {
        #expect(best(title) == id)
    }

    @Test(arguments: ["", "   ", "–", "🚌", "12345"])
    func `what says nothing gets an empty list`(title: String) {
        #expect(reader.read(title, limit: 10).isEmpty && reader.naming(title) == nil)
    }

    @Test func `neither order nor repetition changes an answer`() {
        var random = SystemRandomNumberGenerator()
        let shuffled = ConceptReader(entries.shuffled(using: &random), language: LanguageCode(.english))
        for title in ["block mason", "driver", "keeper of books", "joiner, truck driver"] {
            #expect(shuffled.read(title, limit: 10) == reader.read(title, limit: 10))
            #expect(reader.read(title, limit: 10) == reader.read(title, limit: 10))
        }
    }

    @Test func `scores fall, and share out one at most`() {
        let found = reader.read("driver of a bus", limit: 10)
        #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
        #expect(found.reduce(0) { $0 + $1.score } < 1.000_001 && found.allSatisfy { $0.score > 0 })
    }

    @Test func `only wanted concepts are answers`() {
        let wanted = entries[3].uri
        #expect(reader.read("bus driver", limit: 10) { $0 == wanted }.map(\.uri) == [wanted])
    }

    @Test func `confirmed titles are evidence for others like them, whatever their order and number`() {
        #expect(best("conductor on route 42") != "bus-driver")
        let coding = ConfirmedCodings.Coding("Conductor, route 44", entries[2].uri)
        let other = ConfirmedCodings.Coding("Bench hand", entries[1].uri)
        let codings = ConfirmedCodings([coding, other])
        #expect(best("conductor on route 42", codings: codings) == "bus-driver")
        let again = ConfirmedCodings([other, coding, coding])
        #expect(reader.read("conductor", limit: 5, codings: again) == reader.read("conductor", limit: 5, codings: codings))
    }

    @Test(arguments: [
        ("Opérateur / Opératrice en stratification", "Opérateur en stratification"),
        ("Agent administratif / Agente administrative", "Agent administratif"),
        ("Conducteur / Conductrice de bus (nuit)", "Conducteur de bus (nuit)"),
        ("Petit conducteur / conductrice de bus", "Petit conducteur de bus"),
    ])
    func `a trade named in two forms is read as one`(both: String, one: String) throws {
        let entries = try [
            "opérateur/opératrice de presse", "stratifieur", "agent administratif/agente administrative", "conducteur de bus",
        ]
        .enumerated().map { place, label in
            ConceptReader.Entry(try #require(ConceptURI("urn:foothold:occupation:\(place)")), labels: [label])
        }
        let reader = ConceptReader(entries, language: LanguageCode(.french))
        #expect(!reader.read(one, limit: 10).isEmpty && reader.read(both, limit: 10) == reader.read(one, limit: 10))
    }

    @Test(arguments: [
        ("Directeur / Directrice de recherche", 0), ("Recherche directeur", 2), ("Offre d'emploi : conseiller", 3),
        ("Conseiller emploi", 1), ("Technicien forestier", 4),
    ])
    func `words that ask for somebody count where they name work, and both forms of a name once`(title: String, place: Int) throws {
        let labels = [
            "directeur de recherche/directrice de recherche", "conseiller en emploi/conseillère en emploi", "directeur/directrice",
            "conseiller/conseillère", "technicien forestier", "ouvrier forestier/ouvrière forestière",
        ]
        let entries = try labels.enumerated().map { place, label in
            ConceptReader.Entry(try #require(ConceptURI("urn:foothold:occupation:\(place)")), labels: [label])
        }
        let reader = ConceptReader(entries, language: LanguageCode(.french))
        #expect(reader.read(title, limit: 1).map(\.uri) == [entries[place].uri])
    }

    @Test func `a name is sure, more words make it less so`() throws {
        let names = ["bus driver", "bus driver garage night", "garage night yard bus driver gate"].map {
            reader.naming($0)?.confidence ?? 0
        }
        #expect(names[0] == 1 && names == names.sorted(by: >) && names[2] < 1)
    }
}
