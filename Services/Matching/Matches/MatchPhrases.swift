import Models

/// The texts of matches.
enum MatchPhrases {
    static let noVacancy = Phrase(
        "There is no such vacancy in this programme.", fr: "Cette offre n’existe pas dans ce programme.",
        ht: "Pa gen òf travay sa a nan pwogram sa a.")
    /// `read` tells how many people were read so far.
    static func beingPrepared(_ read: Int) -> Phrase {
        let count = read.figure
        return Phrase(
            "The people of this office are being read anew, as after a start and each midnight; \(count) so far. Come again in half a minute.",
            fr:
                "Les personnes de ce bureau sont relues, comme après un démarrage et à minuit ; \(count) jusqu’ici. Revenez dans une demi-minute.",
            ht: "Y ap reli moun ki nan biwo sa a, tankou lè sèvè a fèk kòmanse ak chak minwi; \(count) deja. Tounen nan yon demi minit.")
    }
    static let noRun = Phrase(
        "There is no such list in this programme. The event of the reading names it.",
        fr: "Cette liste n’existe pas dans ce programme. L’événement de la lecture la nomme.",
        ht: "Pa gen lis sa a nan pwogram sa a. Evènman lekti a bay non l.")
    static let noPerson = Phrase(
        "This person cannot be matched: there is no consent in force, or no skill profile yet.",
        fr: "Cette personne ne peut pas être rapprochée d’une offre : pas de consentement en vigueur, ou pas encore de profil.",
        ht: "Nou pa ka matche moun sa a: pa gen konsantman ki valab, oswa poko gen pwofil.")
    static let vacancies = Phrase("Vacancies", fr: "Offres d’emploi", ht: "Òf travay")
    static let match = Phrase("Match", fr: "Adéquation", ht: "Matche")
    static let noScore = Phrase("No score", fr: "Pas de score", ht: "Pa gen nòt")
    static let howItWorks = Phrase("How the score works", fr: "Comment le score est calculé", ht: "Ki jan nòt la fèt")
    static let why = Phrase("Why this score", fr: "Pourquoi ce score", ht: "Poukisa nòt sa a")
    static let everyPoint = Phrase("Every point", fr: "Chaque point", ht: "Chak pwen")
    static let parts = Phrase("What made the score", fr: "Ce qui fait le score", ht: "Sa ki fè nòt la")
    static let profile = Phrase("Skill profile", fr: "Profil de compétences", ht: "Pwofil konpetans")
    static let blocked = Phrase("Something required is missing", fr: "Une exigence n’est pas remplie", ht: "Gen yon egzijans ki manke")
    static let required = Phrase("Required, and what to do", fr: "Exigé, et que faire", ht: "Egzijans, ak sa pou fè")
    static let missing = Phrase("Missing", fr: "Manque", ht: "Manke")
    static let transfers = Phrase("Counts in part", fr: "Compte en partie", ht: "Konte an pati")
    static let toAsk = Phrase("To ask", fr: "À demander", ht: "Pou mande")
    static let notHeld = Phrase("Not met", fr: "Non rempli", ht: "Pa ranpli")
    static let nobody = Phrase("Nobody can be matched yet", fr: "Personne à rapprocher pour l’instant", ht: "Poko gen moun pou matche")
    static let nobodyHint = Phrase(
        "People appear here once they agreed to job matching and have a skill profile.",
        fr: "Les personnes apparaissent ici après leur consentement à la recherche d’emploi, avec un profil de compétences.",
        ht: "Moun yo parèt isit la lè yo dakò pou nou chèche travay pou yo epi yo gen yon pwofil konpetans.")
    static let profiles = Phrase("Skill profiles", fr: "Profils de compétences", ht: "Pwofil konpetans")
    static let asksNothing = Phrase(
        "This vacancy names no skill and no occupation that was understood, so nobody has a score.",
        fr: "Cette offre ne cite ni compétence ni métier compris ; personne n’a donc de score.",
        ht: "Òf travay sa a pa site ni konpetans ni metye nou konprann; kidonk pèsonn pa gen nòt.")
    static let asksNothingHint = Phrase(
        "State the occupation and the skills in the vacancy; the list then puts itself in order.",
        fr: "Indiquez le métier et les compétences dans l’offre ; la liste se classera d’elle-même.",
        ht: "Mete metye a ak konpetans yo nan òf la; lis la ap klase poukont li.")
    static let notOpen = Phrase(
        "This vacancy is not open; nobody can be referred to it now.",
        fr: "Cette offre n’est pas ouverte ; on ne peut y orienter personne.",
        ht: "Òf travay sa a pa louvri; nou pa ka voye pèsonn kounye a.")
    static let skill = Phrase("Skill", fr: "Compétence", ht: "Konpetans")
    static let wanted = Phrase("Wanted as", fr: "Demandée comme", ht: "Yo mande l kòm")
    static let essential = Phrase("Essential", fr: "Indispensable", ht: "Esansyèl")
    static let useful = Phrase("Useful", fr: "Utile", ht: "Itil")
    static let finding = Phrase("In the profile", fr: "Dans le profil", ht: "Nan pwofil la")
    static let held = Phrase("Held", fr: "Acquise", ht: "Li genyen l")
    static let points = Phrase("Points", fr: "Points", ht: "Pwen")
    static let worth = Phrase("Still to gain", fr: "Encore à gagner", ht: "Sa ki rete pou genyen")
    static let likely = Phrase("Likely: ask", fr: "Probable : demandez", ht: "Pwobab: mande l")
    static func likely(_ occupation: String, points: String) -> Phrase {
        Phrase(
            "The profile looks like that of a \(occupation). What such a person usually can do brings \(points) points; ask for the skills marked so, and state them.",
            fr:
                "Le profil ressemble à celui d’un métier : \(occupation). Ce qu’on y sait faire d’habitude apporte \(points) points ; demandez les compétences ainsi marquées, puis inscrivez-les.",
            ht:
                "Pwofil la sanble ak pwofil metye sa a: \(occupation). Sa moun ki fè l konn fè pote \(points) pwen; mande pou konpetans ki make konsa, epi ekri yo."
        )
    }
    static let worthHint = Phrase(
        "“Still to gain” is the least that the score would rise by if the person had the skill certified, at the level asked.",
        fr: "« Encore à gagner » : de combien, au moins, le score monterait si la compétence était certifiée, au niveau demandé.",
        ht: "« Sa ki rete pou genyen »: konbyen, pou pi piti, nòt la t ap monte si konpetans lan te sètifye, nan nivo yo mande a.")
    static func surplus(_ count: Int, cost: String) -> Phrase {
        Phrase(
            "\(count) more skills of the profile are not asked for here and take \(cost) points: the score compares the whole profile with the work.",
            fr:
                "\(count) autres compétences du profil ne sont pas demandées ici et ôtent \(cost) points : le score compare tout le profil au travail.",
            ht:
                "\(count) lòt konpetans nan pwofil la pa mande isit la epi yo retire \(cost) pwen: nòt la konpare tout pwofil la ak travay la."
        )
    }
    static let notRecognised = Phrase(
        "In the employer’s words, not recognised", fr: "Dans les mots de l’employeur, non reconnu",
        ht: "Nan mo anplwayè a, nou pa rekonèt")
    static let understood = Phrase(
        "What was understood of the vacancy", fr: "Ce qui a été compris de l’offre", ht: "Sa nou konprann nan òf la")
    static let occupation = Phrase("Occupation", fr: "Métier", ht: "Metye")
    static let assumed = Phrase(
        "The vacancy names no skill that was recognised. These usually go with the occupation and count as useful",
        fr: "L’offre ne cite aucune compétence reconnue. Celles-ci vont d’habitude avec le métier et comptent comme utiles",
        ht: "Òf la pa site okenn konpetans nou rekonèt. Sa yo konn mache ak metye a epi yo konte kòm itil")
    static let otherRequirements = Phrase("Also required", fr: "Aussi exigé", ht: "Yo egzije tou")
    static let education = Phrase("Education", fr: "Formation", ht: "Edikasyon")
    static let experience = Phrase("Experience", fr: "Expérience", ht: "Eksperyans")
    static let place = Phrase("Place", fr: "Lieu", ht: "Kote")
    static let makeProfiles = Phrase("Make their profiles", fr: "Créer leurs profils", ht: "Fè pwofil yo")
    static let compare = Phrase(
        "Put the ticked ones side by side", fr: "Comparer les personnes cochées", ht: "Mete sa ki make yo kòt a kòt")
    static let compareOne = Phrase("Compare", fr: "Comparer", ht: "Konpare")
    static let sideBySide = Phrase("Side by side", fr: "Côte à côte", ht: "Kòt a kòt")
    static let compares = Phrase("What is compared", fr: "Ce qui est comparé", ht: "Sa k ap konpare")
    static let next = Phrase("What next", fr: "Et ensuite", ht: "Ki sa apre")
    static let answers = Phrase("Profile answers", fr: "Le profil répond à", ht: "Pwofil la reponn")
    static let otherVacancies = Phrase("What else fits", fr: "Autres offres qui conviennent", ht: "Lòt òf ki matche")
    static let wishedWork = Phrase("Wished work", fr: "Travail souhaité", ht: "Travay li swete")
    static let enoughPay = Phrase("Pays what is wished", fr: "Salaire souhaité atteint", ht: "Salè a rive jan li swete l")
    static let tooLittlePay = Phrase("Pays less than wished", fr: "Salaire inférieur au souhait", ht: "Salè a pi ba pase swè li")
    static let noOffers = Phrase("No vacancy is open", fr: "Aucune offre ouverte", ht: "Pa gen òf travay ki louvri")
    static let noOffersHint = Phrase(
        "Open vacancies of the programme appear here, those that fit best first.",
        fr: "Les offres ouvertes du programme apparaissent ici, les plus adaptées d’abord.",
        ht: "Òf ki louvri nan pwogram nan parèt isit la, sa ki matche pi byen yo an premye.")

    static func tickTwo(_ most: Int) -> Phrase {
        Phrase(
            "Tick two to \(most) people in the list, then compare them.",
            fr: "Cochez de deux à \(most) personnes dans la liste, puis comparez-les.",
            ht: "Make de a \(most) moun nan lis la, apre sa konpare yo.")
    }

    static func vacancies(for name: String) -> Phrase {
        Phrase("Vacancies for \(name)", fr: "Offres pour \(name)", ht: "Òf travay pou \(name)")
    }

    static func offersLead(_ count: Int) -> Phrase {
        Phrase(
            "\(count) open vacancies, in the order of how well the person fits today, less a little where the work is not as wished. Talk them through; the person decides.",
            fr:
                "\(count) offres ouvertes, dans l’ordre d’adéquation aujourd’hui, un peu moins quand le travail n’est pas celui souhaité. Parlez-en ensemble ; la personne décide.",
            ht:
                "\(count) òf ki louvri, nan lòd moun nan matche jodi a, yon ti kras mwens kote travay la pa jan li swete l. Pale sou yo ansanm; se moun nan ki deside."
        )
    }

    static func offersBasis(_ model: String, _ date: CalendarDate) -> Phrase {
        Phrase(
            "Scoring model \(model), \(date). The list is written down, so that it can be told again.",
            fr: "Modèle \(model), \(date). La liste est consignée, pour pouvoir être retracée.",
            ht: "Modèl \(model), \(date). Lis la anrejistre pou nou ka retrase l.")
    }

    static func people(for title: String) -> Phrase {
        Phrase("People for: \(title)", fr: "Personnes pour : \(title)", ht: "Moun pou: \(title)")
    }

    static func lead(_ people: Int) -> Phrase {
        Phrase(
            "\(people) with a skill profile and consent, in the order of how well they fit today, less a little where the work is not as they wish. The score helps to look; the decision is yours and theirs.",
            fr:
                "\(people) avec profil et consentement, dans l’ordre de leur adéquation aujourd’hui, un peu moins quand le travail n’est pas celui souhaité. Le score aide à chercher ; la décision reste la vôtre et la leur.",
            ht:
                "\(people) ki gen pwofil ak konsantman, nan lòd jan yo matche jodi a, yon ti kras mwens kote travay la pa jan yo swete l. Nòt la ede chèche; desizyon an se pou ou ak pou yo."
        )
    }

    static func withoutProfile(_ people: Int) -> Phrase {
        people == 1
            ? Phrase(
                "One more agreed to matching but has no skill profile yet.",
                fr: "Une autre personne a consenti mais n’a pas encore de profil.",
                ht: "Gen yon lòt moun ki dakò men li poko gen pwofil.")
            : Phrase(
                "\(people) more agreed to matching but have no skill profile yet.",
                fr: "\(people) autres personnes ont consenti mais n’ont pas encore de profil.",
                ht: "Gen \(people) lòt moun ki dakò men yo poko gen pwofil.")
    }

    static func essential(_ held: Int, of all: Int) -> Phrase {
        Phrase(
            "\(held) of \(all) essential skills", fr: "\(held) des \(all) compétences indispensables",
            ht: "\(held) sou \(all) konpetans esansyèl")
    }

    static func completeness(_ share: Double) -> Phrase {
        let percent = Int((share * 100).rounded())
        return Phrase(
            "Profile answers \(percent) % of what is asked", fr: "Le profil répond à \(percent) % de la demande",
            ht: "Pwofil la reponn \(percent) % sa yo mande")
    }

    static func transfer(_ held: String, for asked: String, amount: Double) -> Phrase {
        let percent = Int((amount * 100).rounded())
        return Phrase(
            "“\(held)” counts \(percent) % for “\(asked)”", fr: "« \(held) » compte à \(percent) % pour « \(asked) »",
            ht: "« \(held) » konte \(percent) % pou « \(asked) »")
    }

    static func covered(by skill: String, amount: Double) -> Phrase {
        let percent = Int((amount * 100).rounded())
        return Phrase(
            "Not stated; “\(skill)” counts \(percent) %", fr: "Non citée ; « \(skill) » compte à \(percent) %",
            ht: "Li pa site l; « \(skill) » konte \(percent) %")
    }

    static func held(_ amount: Double) -> Phrase {
        let percent = Int((amount * 100).rounded())
        return Phrase("Held, counts \(percent) %", fr: "Acquise, compte à \(percent) %", ht: "Li genyen l, konte \(percent) %")
    }

    static func range(_ first: Int, _ last: Int, of all: Int) -> Phrase {
        Phrase("\(first) to \(last) of \(all)", fr: "\(first) à \(last) sur \(all)", ht: "\(first) rive \(last) sou \(all)")
    }

    static func basis(_ model: String, _ date: CalendarDate, _ version: Int) -> Phrase {
        Phrase(
            "Scoring model \(model), \(date), version \(version) of the vacancy. The list is written down, so that it can be told again.",
            fr: "Modèle \(model), \(date), version \(version) de l’offre. La liste est consignée, pour pouvoir être retracée.",
            ht: "Modèl \(model), \(date), vèsyon \(version) òf la. Lis la anrejistre pou nou ka retrase l.")
    }

    static func readFrom(_ source: VacancyReading.Source, _ confidence: Double) -> Phrase {
        let percent = Int((confidence * 100).rounded())
        return switch source {
        case .concept: Phrase("as the vacancy says", fr: "comme l’offre l’indique", ht: "jan òf la di l")
        case .code: Phrase("by the ISCO code", fr: "d’après le code CITP", ht: "dapre kòd ISCO a")
        case .words:
            Phrase(
                "by the vacancy’s words, \(percent) % sure", fr: "d’après les mots de l’offre, sûr à \(percent) %",
                ht: "dapre mo òf la, sèten \(percent) %")
        case .title:
            Phrase(
                "read from the title, \(percent) % sure", fr: "lu dans le titre, sûr à \(percent) %",
                ht: "li nan tit la, sèten \(percent) %")
        }
    }

    static let unsure = Phrase(
        "too unsure to count: state the occupation in the vacancy", fr: "trop incertain pour compter : indiquez le métier dans l’offre",
        ht: "twò ensèten pou konte: mete metye a nan òf la")
}
