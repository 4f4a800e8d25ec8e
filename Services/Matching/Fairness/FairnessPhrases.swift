import Models

/// The texts of the fairness report.
enum FairnessPhrases {
    static let title = Phrase("Fairness", fr: "Équité", ht: "Ekite")
    static let lead = Phrase(
        "How evenly people are shortlisted, put forward and hired, by sex, age and place. None of these enters a score; here they are only counted.",
        fr:
            "Dans quelle mesure les personnes sont présélectionnées, proposées et embauchées de façon égale, selon le sexe, l’âge et le lieu. Rien de cela n’entre dans un score ; ici, on compte seulement.",
        ht:
            "Ki jan yo chwazi moun egal-ego pou lis kout, pou pwopoze ak pou anboche, dapre sèks, laj ak kote. Anyen nan sa pa antre nan yon nòt; isit la nou konte sèlman."
    )
    static let year = Phrase("Year", fr: "Année", ht: "Ane")
    static let quarter = Phrase("Quarter", fr: "Trimestre", ht: "Trimès")
    static let wholeYear = Phrase("The whole year", fr: "Toute l’année", ht: "Tout ane a")
    static let group = Phrase("Group", fr: "Groupe", ht: "Gwoup")
    static let chosen = Phrase("Chosen", fr: "Retenus", ht: "Chwazi")
    static let rate = Phrase("Rate", fr: "Taux", ht: "To")
    static let interval = Phrase("Range (95 %)", fr: "Marge (95 %)", ht: "Limit (95 %)")
    static let ratio = Phrase("Against the highest", fr: "Par rapport au plus haut", ht: "Konpare ak pi wo a")
    static let finding = Phrase("Finding", fr: "Constat", ht: "Konklizyon")
    static let withheld = Phrase("withheld", fr: "non publié", ht: "pa pibliye")
    static let nobodyYet = Phrase("nobody yet", fr: "personne encore", ht: "poko gen pèsonn")
    static let allWithheld = Phrase(
        "All groups are withheld: too few people to tell apart without giving somebody away.",
        fr: "Aucun groupe n’est publié : trop peu de personnes pour les distinguer sans en révéler une.",
        ht: "Nou pa pibliye okenn gwoup: twò piti moun pou separe yo san nou pa devwale youn.")
    static let everybody = Phrase("Everybody", fr: "Toutes les personnes", ht: "Tout moun")
    static let notKnown = Phrase("Not known", fr: "Non renseigné", ht: "Nou pa konnen")
    static let even = Phrase("Within four fifths", fr: "Dans les quatre cinquièmes", ht: "Nan kat senkyèm yo")
    static let below = Phrase("Below four fifths", fr: "Sous les quatre cinquièmes", ht: "Anba kat senkyèm")
    static let belowByChance = Phrase(
        "Below four fifths; may be chance", fr: "Sous les quatre cinquièmes ; peut-être le hasard", ht: "Anba kat senkyèm; petèt se chans")
    static let chanceful = Phrase("may be chance", fr: "peut-être le hasard", ht: "petèt se chans")
    static let nothing = Phrase(
        "Nobody was considered in this period", fr: "Personne n’a été considéré sur cette période",
        ht: "Nou pa konsidere pèsonn nan peryòd sa a")
    static let nothingHint = Phrase(
        "Figures appear once officers look at who fits a vacancy, shortlist and put forward.",
        fr: "Les chiffres apparaissent quand les agents consultent qui convient à une offre, présélectionnent et proposent.",
        ht: "Chif yo parèt lè ajan yo gade ki moun ki matche ak yon òf, mete yo sou lis kout epi pwopoze yo.")
    static let allEven = Phrase(
        "No group that can be shown falls below four fifths of the highest.",
        fr: "Aucun groupe publiable n’est sous les quatre cinquièmes du plus haut.",
        ht: "Pa gen gwoup nou ka montre ki anba kat senkyèm pi wo a.")
    static let lookAgain = Phrase("Look into these", fr: "À examiner", ht: "Gade sa yo pi byen")
    static let howToRead = Phrase("How to read this", fr: "Comment lire ce rapport", ht: "Ki jan pou li sa a")
    static let explanations = [
        Phrase(
            "Considered are those who stood in a list that an officer looked at, each person once in the period. The first two stages are of these; the last is of those put forward.",
            fr:
                "Sont considérées les personnes présentes dans une liste consultée par un agent, une fois chacune par période. Les deux premières étapes en sont des parts ; la dernière, des personnes proposées.",
            ht:
                "Moun nou konsidere yo se sa ki te nan yon lis yon ajan gade, chak moun yon fwa nan peryòd la. De premye etap yo se pati nan yo; dènye a se pati nan sa nou pwopoze yo."
        ),
        Phrase(
            "The four-fifths rule compares each group with the one chosen most often. Below 80 % of its rate, somebody should look for the reason. It is a sign, not a proof.",
            fr:
                "La règle des quatre cinquièmes compare chaque groupe à celui qui est retenu le plus souvent. Sous 80 % de ce taux, il faut chercher la raison. C’est un signe, pas une preuve.",
            ht:
                "Règ kat senkyèm lan konpare chak gwoup ak sa yo chwazi pi souvan an. Anba 80 % to sa a, fòk yon moun chèche rezon an. Se yon siy, se pa yon prèv."
        ),
        Phrase(
            "The range tells where the true rate may lie: the fewer people, the wider. Where chance alone would often make such a difference, the finding says so.",
            fr:
                "La marge dit où peut se trouver le vrai taux : moins il y a de personnes, plus elle est large. Quand le hasard seul ferait souvent un tel écart, le constat le dit.",
            ht:
                "Limit yo di ki kote vrè to a ka ye: mwens moun, pi laj. Lè chans poukont li ta fè diferans sa a souvan, konklizyon an di sa."
        ),
        Phrase(
            "Groups of fewer than 5 are withheld, and with them the next smallest where the total would give them away.",
            fr: "Les groupes de moins de 5 personnes ne sont pas publiés, ni le groupe suivant quand le total les révélerait.",
            ht: "Nou pa pibliye gwoup ki gen mwens pase 5 moun, ni pi piti ki vin apre a lè total la ta devwale yo."),
    ]
    static let attribute = Phrase("By", fr: "Selon", ht: "Dapre")
    static let stage = Phrase("Stage", fr: "Étape", ht: "Etap")
    static let of = Phrase("Of", fr: "Sur", ht: "Sou")
    static let low = Phrase("Range from", fr: "Marge de", ht: "Limit depi")
    static let high = Phrase("Range to", fr: "Marge à", ht: "Limit jiska")
    static let chance = Phrase("Likelihood of chance", fr: "Probabilité du hasard", ht: "Pwobabilite chans")
    /// The head of the file.
    static let columns = [attribute, stage, group, chosen, of, rate, low, high, ratio, chance]

    static func share(_ chosen: Int, of whole: Int) -> Phrase {
        Phrase("\(chosen) of \(whole)", fr: "\(chosen) sur \(whole)", ht: "\(chosen) sou \(whole)")
    }

    static func chart(_ attribute: Phrase) -> Phrase {
        Phrase(
            "Chosen, by \(attribute.english.lowercased())", fr: "Retenus, selon : \(attribute.french.lowercased())",
            ht: "Chwazi, dapre \(attribute.haitianCreole.lowercased())")
    }

    static func flag(_ group: Phrase, at stage: Phrase, ratio: String) -> Phrase {
        Phrase(
            "\(group.english), \(stage.english.lowercased()): \(ratio) of the highest rate",
            fr: "\(group.french), \(stage.french.lowercased()) : \(ratio) du taux le plus haut",
            ht: "\(group.haitianCreole), \(stage.haitianCreole.lowercased()): \(ratio) pi wo to a")
    }

    static func from(_ first: CalendarDate, _ last: CalendarDate) -> Phrase {
        Phrase("\(first) to \(last)", fr: "du \(first) au \(last)", ht: "\(first) rive \(last)")
    }

    /// What a group is called; a place by its own name.
    static func name(of group: String?, in attribute: FairnessReport.Attribute) -> Phrase {
        guard let group else { return notKnown }
        return names[group] ?? Phrase(group, fr: group, ht: group)
    }

    private static let names = [
        "female": Phrase("Women", fr: "Femmes", ht: "Fi"), "male": Phrase("Men", fr: "Hommes", ht: "Gason"),
        "other": Phrase("Other", fr: "Autre", ht: "Lòt"), "-24": Phrase("Under 25", fr: "Moins de 25 ans", ht: "Mwens pase 25 an"),
        "25-34": Phrase("25 to 34", fr: "25 à 34 ans", ht: "25 rive 34 an"),
        "35-44": Phrase("35 to 44", fr: "35 à 44 ans", ht: "35 rive 44 an"),
        "45-54": Phrase("45 to 54", fr: "45 à 54 ans", ht: "45 rive 54 an"),
        "55-": Phrase("55 and over", fr: "55 ans et plus", ht: "55 an oswa plis"),
    ]
}

extension FairnessReport.Attribute {
    var title: Phrase {
        switch self {
        case .sex: Phrase("Sex", fr: "Sexe", ht: "Sèks")
        case .age: Phrase("Age", fr: "Âge", ht: "Laj")
        case .place: Phrase("Place", fr: "Lieu", ht: "Kote")
        }
    }
}

extension FairnessReport.Stage {
    var title: Phrase {
        switch self {
        case .shortlist: Phrase("Shortlisted", fr: "Présélectionnés", ht: "Sou lis kout")
        case .referral: Phrase("Put forward", fr: "Proposés", ht: "Pwopoze")
        case .hire: Phrase("Hired", fr: "Embauchés", ht: "Anboche")
        }
    }
}
