import Hosting
import Markup
import Models
import Web

/// Ties to a supplier: the part of its page, and the form.
enum TiePages {
    static func part(_ ties: [TieStore.Told], of supplier: Supplier, as caller: Caller) -> HTML {
        let language = caller.language
        return card(
            TiePhrases.title[language],
            actions: { buttonLink(TiePhrases.declare[language], DeclareTie.route.link(supplier.id), kind: .secondary) },
            content: {
                if ties.isEmpty {
                    p(.class("hint")) { TiePhrases.none[language] }
                } else {
                    dataTable(
                        caption: TiePhrases.title[language], isCaptionSpoken: true,
                        columns: [
                            Column(CommonPhrases.name[language]), Column(CommonPhrases.reason[language]),
                            Column(TiePhrases.since[language]),
                        ],
                        rows: ties.map { [HTML($0.name ?? "–"), HTML($0.reason ?? "–"), HTML($0.declared)] })
                }
            })
    }

    static func declare(_ own: SupplierTie.Kind?, to supplier: Supplier, _ draft: Draft, _ language: Language) -> Screen {
        let title = TiePhrases.declare[language]
        let errors = FieldErrors(draft, language, naming: ["kind": TiePhrases.kind, "reason": TiePhrases.what])
        return Screen(title) {
            SupplierPages.way(to: title, of: supplier, language)
            pageHeading(title, kicker: supplier.terms.name, lead: TiePhrases.lead[language])
            errorSummary(errors.summary)
            entryForm(to: DeclareTie.route.link(supplier.id)) {
                radios(
                    "kind", TiePhrases.kind[language],
                    SupplierTie.Kind.Word.allCases.map { Choice($0.rawValue, TiePhrases.word($0)[language]) },
                    value: draft["kind"] ?? own?.word.rawValue, error: errors["kind"])
                textArea(
                    "reason", TiePhrases.what[language], value: draft["reason"] ?? own?.reason, hint: TiePhrases.whatHint[language],
                    error: errors["reason"], isOptional: true, rows: 2, limit: 500)
                SupplierPages.finish(CommonPhrases.save[language], of: supplier, language)
            }
        }
    }
}

/// The texts of ties to suppliers.
enum TiePhrases {
    static let title = Phrase("Ties to it", fr: "Liens avec lui", ht: "Lyen ak li")
    static let declare = Phrase("Declare a tie", fr: "Déclarer un lien", ht: "Deklare yon lyen")
    static let lead = Phrase(
        "Family, friends, shares or debts: who is tied to a supplier neither compares its offers nor approves its awards.",
        fr: "Famille, amis, parts ou dettes : qui a un lien avec un fournisseur ne compare pas ses offres et n’approuve pas ses marchés.",
        ht: "Fanmi, zanmi, pati oswa dèt: moun ki gen lyen ak yon founisè pa konpare òf li ni apwouve acha li.")
    static let none = Phrase("Nobody has declared one.", fr: "Personne n’en a déclaré.", ht: "Pèsonn poko deklare youn.")
    static let kind = Phrase("What ties you to it", fr: "Ce qui vous lie à lui", ht: "Ki lyen ou genyen ak li")
    static let what = Phrase("The tie", fr: "Le lien", ht: "Lyen an")
    static let whatHint = Phrase(
        "For example: my sister owns it. Colleagues who look at suppliers see it.",
        fr: "Par exemple : il appartient à ma sœur. Les collègues qui voient les fournisseurs le voient.",
        ht: "Pa egzanp: se sè m ki mèt li. Kolèg ki gade founisè yo wè sa.")
    static let since = Phrase("Declared", fr: "Déclaré", ht: "Deklare")

    static func word(_ word: SupplierTie.Kind.Word) -> Phrase {
        switch word {
        case .none: Phrase("Nothing", fr: "Rien", ht: "Anyen")
        case .tied: Phrase("Something does", fr: "Quelque chose", ht: "Gen yon bagay")
        }
    }
}
