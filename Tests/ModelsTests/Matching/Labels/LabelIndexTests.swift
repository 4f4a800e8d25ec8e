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

    func index(_ language: Language = .english) -> LabelIndex {
        LabelIndex(labels.filter { $0.language == LanguageCode(language) })
    }

    func found(_ typed: String, _ language: Language = .english, limit: Int = 10) -> [String] {
        index(language).search(typed, limit: limit).map(\.matched)
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

    @Test func `accents need not be typed`() {
        #expect(found("oeuf", .french) == ["producteur d’œufs"])
        #expect(found("macon", .french) == ["maçon"])
        #expect(found("ed enf", .haitianCreole) == ["èd enfimyè"])
        #expect(found("nursing", .haitianCreole) == [])
    }

    @Test func `a label of two forms is found whole by each`() throws {
        let cook = try #require(ConceptURI("urn:test:cook"))
        let french = LanguageCode(.french)
        let index = LabelIndex([
            TaxonomyLabel(cook, french, .preferred, "cuisinier/cuisinière"), TaxonomyLabel(cook, french, .alternative, "aide 1/2 jour"),
        ])
        let hit = try #require(index.search("cuisiniere").first)
        #expect(hit.matched == "cuisinier/cuisinière" && hit.rank < 1 << 17)
        #expect(index.search("2 jour").first?.matched == "aide 1/2 jour")
    }

    @Test func `what is not wanted makes room for what is`() throws {
        let mason = try #require(ConceptURI("urn:test:mason"))
        #expect(index().search("layer", limit: 2) { $0 != mason }.map(\.matched) == ["layer of stone blocks", "floor layer"])
        #expect(index().search("block layer", limit: 1) { $0 != mason }.map(\.matched) == ["layer of stone blocks"])
    }

    @Test func `a hit names the concept by its preferred label`() {
        let hit = index().search("block lay").first
        #expect(hit?.name == "mason" && hit?.matched == "block layer" && hit?.uri.text == "urn:test:mason")
    }

    @Test func `the order of the labels changes nothing, and a limit only cuts`() {
        var random = SeededRandom(state: 5)
        let english = labels.filter { $0.language == LanguageCode(.english) }
        let index = index()
        for typed in ["l", "b", "bl", "layer", "a", "nursng", "block maker"] {
            let all = index.search(typed)
            #expect(LabelIndex(english.shuffled(using: &random) + english).search(typed) == all)
            #expect(index.search(typed, limit: 1) == Array(all.prefix(1)))
        }
    }
}
