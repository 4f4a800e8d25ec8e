import Models

/// The texts of the score's weights.
enum ModelPhrases {
    static let title = Phrase("The weights of the score", fr: "Les poids du score", ht: "Pwa nòt la")
    static let lead = Phrase(
        "How much each part counts in a match. The program can learn better weights from what became of people; they count only once you put them in force.",
        fr:
            "Combien chaque partie compte dans l’adéquation. Le programme peut apprendre de meilleurs poids à partir des résultats ; ils ne comptent qu’une fois mis en vigueur par vous.",
        ht:
            "Konbyen chak pati konte nan yon matche. Pwogram nan ka aprann pi bon pwa apati sa ki rive moun yo; yo konte sèlman lè ou mete yo an fonksyon."
    )
    static let inForce = Phrase("In force", fr: "En vigueur", ht: "An fonksyon")
    static let byHand = Phrase("Set by hand", fr: "Fixés à la main", ht: "Fikse alamen")
    static let learn = Phrase("Learn from outcomes", fr: "Apprendre des résultats", ht: "Aprann nan rezilta yo")
    static let learnLead = Phrase(
        "The program looks at the lists that were shown, who was put forward, who was hired, and who still worked after 90 days. It learns from the earlier part and tries what it learned on the later part. Nothing changes until you put the result in force.",
        fr:
            "Le programme regarde les listes affichées, qui a été proposé, embauché, et encore en poste après 90 jours. Il apprend de la première partie et vérifie sur la suite. Rien ne change avant votre mise en vigueur.",
        ht:
            "Pwogram nan gade lis yo te montre yo, ki moun nou te pwopoze, ki moun yo anboche, ak ki moun ki toujou ap travay apre 90 jou. Li aprann nan premye pati a epi li eseye sou rès la. Anyen pa chanje jiskaske ou mete rezilta a an fonksyon."
    )
    static let learned = Phrase(
        "New weights were learned. Look at the figures before you put them in force.",
        fr: "De nouveaux poids ont été appris. Voyez les chiffres avant de les mettre en vigueur.",
        ht: "Pwogram nan aprann nouvo pwa. Gade chif yo anvan ou mete yo an fonksyon.")
    static let promoted = Phrase("Put in force.", fr: "Mis en vigueur.", ht: "Mete an fonksyon.")
    static let promote = Phrase("Put in force", fr: "Mettre en vigueur", ht: "Mete an fonksyon")
    static let promoteQuestion = Phrase(
        "Put these weights in force?", fr: "Mettre ces poids en vigueur ?", ht: "Mete pwa sa yo an fonksyon?")
    static let promoteExplanation = Phrase(
        "From now on every list in this office is ranked by them, and names them. Lists shown before keep the weights they were made with. You can go back at any time.",
        fr:
            "Désormais, chaque liste de ce bureau est classée avec eux et les nomme. Les listes antérieures gardent leurs poids. Vous pouvez revenir en arrière à tout moment.",
        ht:
            "Apati kounye a, chak lis nan biwo sa a klase avèk yo epi li site yo. Lis anvan yo kenbe pwa yo te genyen. Ou ka tounen dèyè nenpòt lè."
    )
    static let none = Phrase("Nothing was learned yet", fr: "Rien n’a encore été appris", ht: "Poko gen anyen ki aprann")
    static let noneHint = Phrase(
        "The weights set by hand are in force. Learn once some hundred people were looked at and the office knows what became of them.",
        fr:
            "Les poids fixés à la main sont en vigueur. Apprenez quand quelques centaines de personnes auront été considérées et que les résultats sont connus.",
        ht: "Pwa ki fikse alamen yo an fonksyon. Aprann lè gen kèk santèn moun nou gade epi biwo a konnen sa ki rive yo.")
    static let version = Phrase("Version", fr: "Version", ht: "Vèsyon")
    static let when = Phrase("Learned", fr: "Appris", ht: "Aprann")
    static let who = Phrase("By", fr: "Par", ht: "Pa")
    static let gain = Phrase("Gain", fr: "Gain", ht: "Sa ki genyen")
    static let finding = Phrase("Finding", fr: "Constat", ht: "Konklizyon")
    static let better = Phrase("Better", fr: "Meilleur", ht: "Pi bon")
    static let perhaps = Phrase("May be chance", fr: "Peut-être le hasard", ht: "Petèt se chans")
    static let worse = Phrase("Not better", fr: "Pas meilleur", ht: "Pa pi bon")
    static let component = Phrase("Part", fr: "Partie", ht: "Pati")
    static let handWeight = Phrase("By hand", fr: "À la main", ht: "Alamen")
    static let learnedWeight = Phrase("Learned", fr: "Appris", ht: "Aprann")
    static let weights = Phrase("Weights", fr: "Poids", ht: "Pwa")
    static let trial = Phrase("How they did on what came later", fr: "Leur résultat sur la suite", ht: "Ki jan yo fè sou sa ki vini apre")
    static let stage = Phrase("Stage", fr: "Étape", ht: "Etap")
    static let examples = Phrase("Learned from", fr: "Appris de", ht: "Aprann nan")
    static let held = Phrase("Tried on", fr: "Vérifié sur", ht: "Eseye sou")
    static let happened = Phrase("Happened", fr: "Arrivé", ht: "Rive")
    static let handArea = Phrase("Right by hand", fr: "Juste à la main", ht: "Jis alamen")
    static let learnedArea = Phrase("Right when learned", fr: "Juste, appris", ht: "Jis lè aprann")
    static let areaHint = Phrase(
        "“Right” is how often, of two people of whom one was put forward, hired or kept, the weights put that one first; 50 % is chance.",
        fr:
            "« Juste » : combien de fois, de deux personnes dont une a été proposée, embauchée ou maintenue, les poids placent celle-ci en tête ; 50 % est le hasard.",
        ht: "« Jis » : konbyen fwa, nan de moun youn te pwopoze, anboche oswa kenbe, pwa yo mete moun sa a an premye; 50 % se chans.")
    static let history = Phrase("What was in force", fr: "Ce qui a été en vigueur", ht: "Sa ki te an fonksyon")
    static let notFound = Phrase(
        "There are no such weights in this programme.", fr: "Ces poids n’existent pas dans ce programme.",
        ht: "Pa gen pwa sa yo nan pwogram sa a.")
    static let stale = Phrase(
        "Other weights were put in force meanwhile. Look at the list and decide anew.",
        fr: "D’autres poids ont été mis en vigueur entre-temps. Revoyez la liste et décidez à nouveau.",
        ht: "Yo mete lòt pwa an fonksyon pandan tan sa a. Gade lis la epi deside ankò.")
    static let meanwhile = Phrase(
        "Somebody else learned at the same moment. Look at the list.", fr: "Une autre personne a appris au même moment. Voyez la liste.",
        ht: "Yon lòt moun aprann nan menm moman an. Gade lis la.")
    static let nothingTells = Phrase(
        "Nothing that the score knows tells what happened to people, so no weights were made.",
        fr: "Rien de ce que le score connaît n’annonce ce qui est arrivé ; aucun poids n’a été fait.",
        ht: "Pa gen anyen nòt la konnen ki di sa ki rive moun yo; kidonk pa gen pwa ki fèt.")
    static let fairness = Phrase("See Fairness too", fr: "Voir aussi l’équité", ht: "Gade ekite tou")

    static func tooLittle(_ examples: Int, _ happened: Int, _ held: Int) -> Phrase {
        let (least, each, late) = (WeightTrial.leastExamples, WeightTrial.leastOfEach, WeightTrial.leastHeld)
        return Phrase(
            "There is too little to learn from: \(examples) outcomes are known, \(happened) of them good, and \(held) would be held out. It takes \(least), with \(each) good and \(each) other ones learned from and \(late) of each held out. Lists count from two weeks after they were shown.",
            fr:
                "Il y a trop peu pour apprendre : \(examples) résultats connus, dont \(happened) favorables, et \(held) pour vérifier. Il en faut \(least), avec \(each) favorables et \(each) autres pour apprendre et \(late) de chaque pour vérifier. Une liste compte deux semaines après son affichage.",
            ht:
                "Pa gen ase pou aprann: nou konnen \(examples) rezilta, \(happened) ladan yo bon, epi \(held) ta sèvi pou eseye. Fòk gen \(least), ak \(each) ki bon ak \(each) lòt pou aprann epi \(late) nan chak pou eseye. Yon lis konte de semèn apre yo montre l."
        )
    }

    static func gainText(_ gain: String, _ from: String, _ to: String) -> Phrase {
        Phrase(
            "On what was held out, the learned weights were less surprised by \(gain) (between \(from) and \(to), 95 %).",
            fr: "Sur la partie réservée, les poids appris sont moins surpris de \(gain) (entre \(from) et \(to), 95 %).",
            ht: "Sou pati nou te mete apa a, pwa ki aprann yo mwens sezi pa \(gain) (ant \(from) ak \(to), 95 %).")
    }

    static func since(_ at: String, by who: String) -> Phrase {
        Phrase("since \(at), by \(who)", fr: "depuis le \(at), par \(who)", ht: "depi \(at), pa \(who)")
    }
}

extension OutcomeExample.Stage {
    var title: Phrase {
        switch self {
        case .referral: Phrase("Put forward", fr: "Proposés", ht: "Pwopoze")
        case .hire: Phrase("Hired", fr: "Embauchés", ht: "Anboche")
        case .retention: Phrase("At work after 90 days", fr: "En poste après 90 jours", ht: "Nan travay apre 90 jou")
        }
    }
}
