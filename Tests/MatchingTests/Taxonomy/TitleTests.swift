import Models
import Testing

@testable import MatchingService

struct TitleTests {
    let library: Library

    init() throws {
        library = Library(try TaxonomyEdition.starter().rows)
    }

    @Test(arguments: [
        ("Bus driver wanted – Georgetown", "minibus-driver"), ("Cuisinier", "cook"), ("chofè taptap", "taptap-driver"),
        ("Chofè Tap-Tap", "taptap-driver"),
        ("URGENT: Masons needed (full time)", "mason"), ("Security Guards", "security-guard"),
        ("Nous recherchons une couturière expérimentée H/F", "tailor"), ("Experienced carpenter in Linden", "carpenter"),
        ("Electrician - Nassau", "electrician"), ("Bezwen yon bòs mason", "mason"), ("Boulanger à Port-au-Prince", "baker"),
        ("Room attendant / Cleaner", "room-attendant"), ("Cashiers wanted at Stabroek Market", "cashier"),
    ])
    func `a title tells its occupation, whatever the language of the screen`(title: String, id: String) throws {
        for language in Language.allCases {
            let found = try #require(library.occupation(forTitle: title, in: language), "\(title)")
            #expect(found.uri.text == "urn:foothold:occupation:\(id)" && found.confidence >= 0.5, "\(title): \(found)")
        }
    }

    @Test func `a misspelt title is near, but not so sure that nobody need look`() throws {
        let found = try #require(library.occupation(forTitle: "plummer", in: .english))
        #expect(found.uri.text == "urn:foothold:occupation:plumber" && found.confidence > 0.1 && !found.isSure)
    }

    @Test(arguments: [
        ("Supermarket Sales Assistant", "shop-assistant"), ("bakery sale assistant", "shop-assistant"), ("E-commerce Packer", "packer"),
        ("Skilled Machine Operator", "tractor-driver"),
    ])
    func `a word that several languages have is read as that of the words beside it`(title: String, id: String) throws {
        let found = try #require(library.occupation(forTitle: title, in: .english))
        let likeliest = library.occupations(forTitle: title, limit: 3).first?.uri
        #expect(found.uri.text == "urn:foothold:occupation:\(id)" && likeliest == found.uri, "\(found)")
    }

    @Test(arguments: ["", "   ", "–", "Urgent vacancy", "Georgetown", "Quantum chromodynamicist", "12345", "🚌"])
    func `what names no work gives nothing`(title: String) {
        #expect(library.occupation(forTitle: title, in: .english) == nil)
    }

    @Test(arguments: [
        ("lay blocks", "lay-blocks"), ("bread making", "bake-bread"), ("Food hygiene", "food-hygiene"), ("irigasyon", "irrigate-crops"),
        ("labourer", "prepare-soil"),
    ])
    func `a few words tell a skill`(text: String, id: String) throws {
        let found = try #require(library.skill(forText: text, in: .english))
        #expect(found.uri.text == "urn:foothold:skill:\(id)" && found.confidence >= 0.5, "\(found)")
    }

    @Test func `the more of a title a name covers, the surer it is`() throws {
        let confidences = try ["minibus driver", "minibus driver licence clinic", "licence clinic, minibus driver and wash bay"].map {
            try #require(library.occupation(forTitle: $0, in: .english)).confidence
        }
        #expect(confidences == confidences.sorted(by: >) && confidences[0] == 1 && confidences[2] < 0.7)
    }
}
