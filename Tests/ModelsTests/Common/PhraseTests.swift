import Models
import Testing

struct PhraseTests {
    @Test func `no line of French or Creole breaks before a sign that stands apart`() {
        let phrase = Phrase(
            "Wanted: 5 %", fr: "Souhaité : « pain » ; sûr à 5 % ? Oui !", ht: "Li swete: « pen », 5 %")
        #expect(phrase[.english] == "Wanted: 5 %")
        #expect(phrase[.french] == "Souhaité\u{A0}: «\u{A0}pain\u{A0}»\u{A0}; sûr à 5\u{A0}%\u{A0}? Oui\u{A0}!")
        #expect(phrase[.haitianCreole] == "Li swete: «\u{A0}pen\u{A0}», 5\u{A0}%")
    }

    @Test(arguments: ["", " ", "a ", " »", "« ", "sans signe : ", "l’été"])
    func `nothing else of a text changes`(text: String) {
        let bound = Phrase("", fr: text, ht: "")[.french]
        #expect(bound.replacing("\u{A0}", with: " ") == text)
    }
}
