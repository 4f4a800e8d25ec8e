import Models

/// What the parts of a vacancy are called.
enum VacancyTermPhrases {
    static let work = Phrase("The work", fr: "Le travail", ht: "Travay la")
    static let employer = Phrase("Employer", fr: "Employeur", ht: "Anplwayè")
    static let title = Phrase("Job title", fr: "Intitulé du poste", ht: "Tit travay la")
    static let titleHint = Phrase("As people would search for it.", fr: "Tel qu’on le chercherait.", ht: "Jan moun ta chèche l.")
    static let description = Phrase(
        "What a working day looks like", fr: "À quoi ressemble une journée de travail", ht: "Ki sa yon jounen travay ye")
    static let occupation = Phrase("Occupation", fr: "Métier", ht: "Metye")
    static let occupationHint = Phrase(
        "Type two letters and choose, or use your own words. Left empty, it is read from the title.",
        fr: "Tapez deux lettres et choisissez, ou utilisez vos mots. Laissé vide, il est déduit de l’intitulé.",
        ht: "Tape de lèt epi chwazi, oswa sèvi ak mo pa ou. Si l vid, n ap li l nan tit la.")
    static let externalId = Phrase("The employer’s own number", fr: "Numéro propre à l’employeur", ht: "Pwòp nimewo anplwayè a")
    static let externalIdHint = Phrase(
        "As its own system knows the vacancy; each number once.", fr: "Tel que son système connaît l’offre ; chaque numéro une seule fois.",
        ht: "Jan sistèm pa l konnen òf la; chak nimewo yon sèl fwa.")
    static let openings = Phrase("How many people", fr: "Nombre de personnes", ht: "Konbyen moun")

    static let demands = Phrase("What it asks for", fr: "Ce qui est demandé", ht: "Sa yo mande")
    static let skills = Phrase("Skills", fr: "Compétences", ht: "Konpetans")
    static let skill = Phrase("Skill", fr: "Compétence", ht: "Konpetans")
    static let skillsHint = Phrase(
        "Type and choose, or use your own words. Empty lines are left out.",
        fr: "Tapez et choisissez, ou utilisez vos mots. Les lignes vides sont ignorées.",
        ht: "Tape epi chwazi, oswa sèvi ak mo pa ou. Liy vid yo pa konte.")
    static let moreSkills = Phrase("Another skill", fr: "Une autre compétence", ht: "Yon lòt konpetans")
    static let moreLanguages = Phrase("Another language", fr: "Une autre langue", ht: "Yon lòt lang")
    static let importance = Phrase("How much it matters", fr: "Importance", ht: "Enpòtans")
    static let essential = Phrase("Essential", fr: "Indispensable", ht: "Endispansab")
    static let helpful = Phrase("Helpful", fr: "Souhaitable", ht: "Itil")
    static let level = Phrase("Level", fr: "Niveau", ht: "Nivo")
    static let anyLevel = Phrase("Any level", fr: "Tout niveau", ht: "Nenpòt nivo")
    static let languages = Phrase("Languages", fr: "Langues", ht: "Lang")
    static let language = Phrase("Language", fr: "Langue", ht: "Lang")
    static let licences = Phrase("Licences that the work requires", fr: "Permis et licences exigés", ht: "Lisans travay la mande")
    static let education = Phrase("Least schooling", fr: "Niveau d’études minimal", ht: "Nivo lekòl minimòm")
    static let anyEducation = Phrase("Does not matter", fr: "Sans importance", ht: "Pa gen enpòtans")
    static let experience = Phrase("Experience", fr: "Expérience", ht: "Eksperyans")
    static let months = Phrase("months", fr: "mois", ht: "mwa")

    static let offer = Phrase("What it offers", fr: "Ce qui est offert", ht: "Sa yo ofri")
    static let district = Phrase("Place of work", fr: "Lieu de travail", ht: "Kote travay la ye")
    static let districtHint = Phrase("The district or commune.", fr: "Le district ou la commune.", ht: "Distri a oswa komin nan.")
    static let remote = Phrase("It can be done from home", fr: "Possible à distance", ht: "Moun ka fè l lakay")
    static let contract = Phrase("Contract", fr: "Contrat", ht: "Kontra")
    static let schedule = Phrase("Hours", fr: "Horaires", ht: "Orè")
    static let wage = Phrase("Wage before tax", fr: "Salaire brut", ht: "Salè anvan taks")
    static let wageHint = Phrase(
        "From and to, or only from. Leave both empty to say nothing.", fr: "De et à, ou seulement de. Laissez vide pour ne rien indiquer.",
        ht: "Soti ak rive, oswa soti sèlman. Kite yo vid pou pa di anyen.")
    static let from = Phrase("From", fr: "De", ht: "Soti")
    static let to = Phrase("To", fr: "À", ht: "Rive")
    static let period = Phrase("For each", fr: "Par", ht: "Pou chak")
    static let currency = Phrase("Currency", fr: "Monnaie", ht: "Lajan")
    static let startsOn = Phrase("Work starts on", fr: "Début du travail", ht: "Travay la kòmanse")
    static let closesOn = Phrase("Last day to apply", fr: "Dernier jour pour postuler", ht: "Dènye jou pou aplike")
    static let closesHint = Phrase(
        "On the next day the vacancy expires by itself.", fr: "Le lendemain, l’offre expire d’elle-même.",
        ht: "Nan demen, òf la ekspire pou kont li.")

    static let coordinates = Phrase("Where exactly", fr: "Où exactement", ht: "Ki kote egzakteman")
    static let coordinatesHint = Phrase(
        "In degrees, as a map shows them, such as 6.80 and -58.16. Leave both empty if you do not know.",
        fr: "En degrés, tels qu’une carte les montre, comme 18,54 et -72,34. Laissez vide si vous ne savez pas.",
        ht: "An degre, jan yon kat montre yo, tankou 18,54 ak -72,34. Kite yo vid si ou pa konnen.")
    static let latitude = Phrase("Latitude", fr: "Latitude", ht: "Latitid")
    static let longitude = Phrase("Longitude", fr: "Longitude", ht: "Lonjitid")
    static let accommodations = Phrase(
        "What you can adapt for a person with a disability", fr: "Ce que vous pouvez adapter pour une personne handicapée",
        ht: "Sa ou ka adapte pou yon moun ki andikape")
    static let application = Phrase("How to apply", fr: "Comment postuler", ht: "Kijan pou aplike")
    static let email = Phrase("E-mail", fr: "Courriel", ht: "Imèl")
    static let phone = Phrase("Phone", fr: "Téléphone", ht: "Telefòn")
    static let url = Phrase("Web address", fr: "Adresse web", ht: "Adrès entènèt")
    static let instructions = Phrase(
        "What to send or bring, or where to come", fr: "Ce qu’il faut envoyer ou apporter, ou bien où se présenter",
        ht: "Sa pou voye oswa pote, oswa ki kote pou vini")

    /// What the fields are called, for the summary of what is wrong.
    static let names = [
        "employer": employer, "title": title, "description": description, "occupation": occupation, "externalId": externalId,
        "openings": openings, "education": education, "experienceMonths": experience, "district": district, "contract": contract,
        "schedule": schedule, "wage.minimum": from, "wage.maximum": to, "wage.period": period, "wage.currency": currency,
        "startsOn": startsOn, "closesOn": closesOn, "coordinates.latitude": latitude, "coordinates.longitude": longitude,
        "accommodations": accommodations, "application.email": email, "application.phone": phone, "application.url": url,
        "application.instructions": instructions,
    ]

    static func word(_ contract: VacancyTerms.Contract) -> Phrase {
        switch contract {
        case .permanent: Phrase("Permanent", fr: "Durée indéterminée", ht: "Pèmanan")
        case .fixedTerm: Phrase("Fixed term", fr: "Durée déterminée", ht: "Tan limite")
        case .casual: Phrase("Casual", fr: "Occasionnel", ht: "Djòb pa tan")
        case .apprenticeship: Phrase("Apprenticeship", fr: "Apprentissage", ht: "Aprantisaj")
        case .selfEmployed: Phrase("Self-employed", fr: "Indépendant", ht: "Travay pou tèt ou")
        }
    }

    static func word(_ period: VacancyTerms.Wage.Period) -> Phrase {
        switch period {
        case .hour: Phrase("hour", fr: "heure", ht: "è")
        case .day: Phrase("day", fr: "jour", ht: "jou")
        case .week: Phrase("week", fr: "semaine", ht: "semèn")
        case .month: Phrase("month", fr: "mois", ht: "mwa")
        case .year: Phrase("year", fr: "an", ht: "ane")
        }
    }
}
