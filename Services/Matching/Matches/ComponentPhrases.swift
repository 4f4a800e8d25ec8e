import Models

/// The sentences that say what stands behind each part of a score.
enum ComponentPhrases {
    static func asked(_ asked: String, has held: String) -> Phrase {
        Phrase("Asked: \(asked). Has: \(held).", fr: "Demandé : \(asked). A : \(held).", ht: "Yo mande: \(asked). Li genyen: \(held).")
    }

    static func asked(_ asked: String, canWork hours: String, suits: Bool) -> Phrase {
        suits
            ? Phrase(
                "Asked: \(asked). Can work: \(hours).", fr: "Demandé : \(asked). Peut travailler : \(hours).",
                ht: "Yo mande: \(asked). Li ka travay: \(hours).")
            : Phrase(
                "Asked: \(asked). Can work: \(hours). Ask whether the hours can be agreed.",
                fr: "Demandé : \(asked). Peut travailler : \(hours). Demandez si l’on peut s’entendre sur les horaires.",
                ht: "Yo mande: \(asked). Li ka travay: \(hours). Mande si yo ka antann yo sou orè a.")
    }

    static func notKnown(_ asked: String) -> Phrase {
        Phrase(
            "Asked: \(asked). The profile does not say yet: ask.", fr: "Demandé : \(asked). Le profil n’en dit rien encore : à demander.",
            ht: "Yo mande: \(asked). Pwofil la poko di: mande l.")
    }

    static let none = Phrase("none", fr: "aucun", ht: "okenn")

    static func skills(essential: (held: Int, of: Int), useful: (held: Int, of: Int), covered: Int) -> Phrase {
        let all = [
            essential.of > 0
                ? Phrase(
                    "\(essential.held) of \(essential.of) essential", fr: "\(essential.held) des \(essential.of) indispensables",
                    ht: "\(essential.held) sou \(essential.of) esansyèl") : nil,
            useful.of > 0
                ? Phrase(
                    "\(useful.held) of \(useful.of) useful", fr: "\(useful.held) des \(useful.of) utiles",
                    ht: "\(useful.held) sou \(useful.of) itil")
                : nil,
            covered > 0
                ? Phrase(
                    "\(covered) more in part by related skills", fr: "\(covered) de plus en partie, par des compétences proches",
                    ht: "\(covered) anplis an pati, ak konpetans ki sanble") : nil,
        ].compactMap(\.self)
        return Phrase(
            "Has " + all.map(\.english).joined(separator: ", ") + ".", fr: "A " + all.map(\.french).joined(separator: ", ") + ".",
            ht: "Li genyen " + all.map(\.haitianCreole).joined(separator: ", ") + ".")
    }

    static func months(_ count: Int) -> Phrase {
        if count >= 24 {
            let years = count / 12
            return Phrase("\(years) years", fr: "\(years) ans", ht: "\(years) an")
        }
        return count == 1
            ? Phrase("1 month", fr: "1 mois", ht: "1 mwa") : Phrase("\(count) months", fr: "\(count) mois", ht: "\(count) mwa")
    }

    static func sameArea(_ area: String) -> Phrase {
        Phrase("Lives where the work is: \(area).", fr: "Habite là où est le travail : \(area).", ht: "Li rete kote travay la ye: \(area).")
    }

    static func otherArea(_ home: String, _ work: String) -> Phrase {
        Phrase(
            "Lives in \(home); the work is in \(work). Ask whether that is near enough.",
            fr: "Habite à \(home) ; le travail est à \(work). Demandez si c’est assez près.",
            ht: "Li rete \(home); travay la nan \(work). Mande si li ase pre.")
    }
}
