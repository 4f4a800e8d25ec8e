import Models
import Testing

struct LabelIndexTests {
    let labels: [TaxonomyLabel]

    init() throws {
        labels = try [
            ("mason", "en", .preferred, "mason"), ("mason", "en", .alternative, "block layer"), ("mason", "fr", .preferred, "maçon"),
            ("mason", "ht", .preferred, "mason"), ("nurse", "en", .preferred, "nursing aide"), ("nurse", "fr", .preferred, "aide-soignant"),
            ("nurse", "ht", .preferred, "èd enfimyè"), ("blocks", "en", .preferred, "block maker"),
            ("eggs", "en", .preferred, "egg producer"),
            ("eggs", "fr", .preferred, "producteur d’œufs"), ("layer", "en", .preferred, "floor layer"),
            ("lays", "en", .preferred, "layer of stone blocks"),
        ].map { id, language, role, text in
            TaxonomyLabel(try #require(ConceptURI("urn:test:\(id)")), try #require(LanguageCode(language)), role, text)
        }
    }

    func found(_ typed: String, _ language: Language = .english, limit: Int = 10) -> [String] {
        LabelIndex(labels, language: LanguageCode(language)).search(typed, limit: limit).map(\.matched)
    }

    @Test(arguments: [
        ("ŒUFS  à l’Étouffée", "oeufs a l etouffee"), ("Kreyòl", "kreyol"), ("Ç'est-ça!", "c est ca"), ("C++ / C#", "c++ c#"),
        ("e\u{301}le\u{300}ve", "eleve"), ("Straße Ærø", "strasse aero"), ("  ", ""), ("Ñandú ÿ Ÿ", "nandu y y"),
    ])
    func `case, accents, ligatures and apostrophes fold away`(text: String, folded: String) {
        #expect(String(decoding: FoldedText(text).bytes, as: UTF8.self) == folded)
    }

    @Test func `a whole label comes before a beginning, and that before the start of a later word`() {
        #expect(found("layer") == ["layer of stone blocks", "floor layer", "block layer"])
        #expect(found("block") == ["block maker", "block layer", "layer of stone blocks"])
        #expect(found("mason").first == "mason")
    }

    @Test func `words are found in any order by their beginnings`() {
        #expect(found("bl lay") == ["layer of stone blocks", "block layer"])
        #expect(found("lay bl st") == ["layer of stone blocks"])
    }

    @Test func `a misspelling still finds its label`() {
        #expect(found("nusring aide").first == "nursing aide")
        #expect(found("blok maker").first == "block maker")
        #expect(found("zzzz") == [])
    }

    @Test func `accents need not be typed, and a concept without a label in the language is found by its English one`() {
        #expect(found("oeuf", .french) == ["producteur d’œufs"])
        #expect(found("macon", .french) == ["maçon"])
        #expect(found("ed enf", .haitianCreole) == ["èd enfimyè"])
        #expect(found("block m", .haitianCreole).first == "block maker")
        #expect(found("nursing", .haitianCreole) == [])
    }

    @Test func `a hit names the concept by its preferred label`() {
        let hit = LabelIndex(labels, language: LanguageCode(.english)).search("block lay").first
        #expect(hit?.name == "mason" && hit?.matched == "block layer" && hit?.uri.text == "urn:test:mason")
    }

    @Test func `the order of the labels changes nothing, and a limit only cuts`() {
        var random = SeededRandom(state: 5)
        let index = LabelIndex(labels, language: LanguageCode(.english))
        for typed in ["l", "b", "bl", "layer", "a", "nursng", "block maker"] {
            let all = index.search(typed)
            #expect(LabelIndex(labels.shuffled(using: &random) + labels, language: LanguageCode(.english)).search(typed) == all)
            #expect(index.search(typed, limit: 1) == Array(all.prefix(1)))
        }
    }
}
