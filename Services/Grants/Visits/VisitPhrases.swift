import Hosting
import Models

/// The texts of monitoring visits.
enum VisitPhrases {
    static let title = Phrase("Visits", fr: "Visites", ht: "Vizit yo")
    static let visit = Phrase("Visit", fr: "Visite", ht: "Vizit")
    static let lead = Phrase(
        "One, three, six and twelve months after the hand-over somebody looks how the business goes.",
        fr: "Un, trois, six et douze mois après la remise, quelqu’un va voir comment va l’entreprise.",
        ht: "En, twa, sis ak douz mwa apre remiz la, yon moun al gade kijan biznis la ap mache.")

    static func month(_ month: Int) -> Phrase {
        month == 1
            ? Phrase("Visit after 1 month", fr: "Visite après 1 mois", ht: "Vizit apre 1 mwa")
            : Phrase("Visit after \(month) months", fr: "Visite après \(month) mois", ht: "Vizit apre \(month) mwa")
    }

    static func none(_ kind: VisitStore.Kind) -> Phrase {
        switch kind {
        case .planned: Phrase("No visit is to come", fr: "Aucune visite à venir", ht: "Pa gen vizit k ap vini")
        case .missed: Phrase("No visit was missed", fr: "Aucune visite manquée", ht: "Pa gen vizit ki rate")
        case .done: Phrase("No visit was made yet", fr: "Aucune visite faite", ht: "Poko gen vizit ki fèt")
        }
    }

    static let noneHint = Phrase(
        "Visits are planned by themselves once a hand-over is signed.", fr: "Elles se planifient dès qu’une remise est signée.",
        ht: "Yo planifye poukont yo depi yon remiz siyen.")
    static let whose = Phrase("Whose", fr: "De qui", ht: "Pa kiyès")
    static let caseWorker = Phrase("Case worker", fr: "Travailleur social", ht: "Travayè sosyal")
    static let visitedOn = Phrase("Visited on", fr: "Visité le", ht: "Vizite nan dat")
    static let by = Phrase("By", fr: "Par", ht: "Pa")
    static let toLookAt = Phrase("To look at", fr: "À voir", ht: "Pou gade")
    static let things = Phrase("What was handed over", fr: "Ce qui a été remis", ht: "Sa yo te remèt")
    static let found = Phrase("How it is", fr: "État constaté", ht: "Kijan li ye")
    static let note = Phrase("Note", fr: "Remarque", ht: "Nòt")
    static let noteHint = Phrase(
        "If it is not there, say what is known of it.", fr: "S’il n’est pas là, dites ce que l’on en sait.",
        ht: "Si l pa la, di sa yo konnen sou li.")
    static let absent = Phrase("Not there", fr: "Absent", ht: "Li pa la")
    static let business = Phrase("The business", fr: "L’entreprise", ht: "Biznis la")
    static let turnover = Phrase("Turnover in a usual month", fr: "Chiffre d’affaires d’un mois habituel", ht: "Lavant nan yon mwa nòmal")
    static let turnoverHint = Phrase("As far as it is known.", fr: "Pour autant qu’on le sache.", ht: "Si yo konnen l.")
    static let jobs = Phrase("Jobs created", fr: "Emplois créés", ht: "Travay ki kreye")
    static let jobsHint = Phrase(
        "People who work there now, beside the owner.", fr: "Personnes qui y travaillent, hors le propriétaire.",
        ht: "Moun k ap travay la, san konte mèt la.")
    static let advice = Phrase("Advice", fr: "Conseils", ht: "Konsèy")
    static let adviceHint = Phrase(
        "What you told the owner, and what was agreed.", fr: "Ce que vous avez conseillé et ce qui a été convenu.",
        ht: "Sa w te di mèt la, ak sa nou te dakò.")
    static let report = Phrase("Report the visit", fr: "Rendre compte", ht: "Rapòte vizit la")
    static let reportLead = Phrase(
        "Look at each thing and compare its tag. What you type stays on this device until it is sent.",
        fr: "Voyez chaque bien et comparez l’étiquette. La saisie reste sur l’appareil jusqu’à l’envoi.",
        ht: "Gade chak bagay epi konpare etikèt li. Sa w ekri rete sou aparèy la jiskaske li voye.")
    static let reported = Phrase(
        "The visit is reported. Add a picture, if you took one.", fr: "C’est noté. Ajoutez une photo, si vous en avez pris.",
        ht: "Vizit la rapòte. Ajoute yon foto, si w te pran youn.")
    static let reportedAlready = Phrase("It is reported already", fr: "C’est déjà fait", ht: "Li rapòte deja")
    static let reportedAlreadyHint = Phrase(
        "A visit is reported once.", fr: "On rend compte une seule fois.", ht: "Yo rapòte yon vizit yon sèl fwa.")
    static let correct = Phrase("Correct the report", fr: "Corriger le compte rendu", ht: "Korije rapò a")
    static let correctLead = Phrase(
        "What you write here counts. What was reported stays on record beside it, with your reason.",
        fr: "Ce que vous écrivez ici compte. Le premier compte rendu reste au dossier, avec votre motif.",
        ht: "Sa w ekri isit la konte. Premye rapò a rete nan dosye a, ak rezon ou bay la.")
    static let correctionHint = Phrase(
        "What was wrong, and how you know.", fr: "Ce qui était faux, et comment vous le savez.", ht: "Sa ki pa t bon, ak kijan ou konnen.")
    static let correctionSaved = Phrase("The report is corrected.", fr: "Le compte rendu est corrigé.", ht: "Rapò a korije.")
    static let wasCorrected = Phrase("Corrected", fr: "Corrigé", ht: "Korije")

    static func before(_ moment: String) -> Phrase {
        Phrase(
            "What was reported before \(moment)", fr: "Ce qui était rapporté avant \(moment)", ht: "Sa yo te rapòte anvan \(moment)")
    }

    static let miss = Phrase("Nobody was met", fr: "Personne n’a été rencontré", ht: "Yo pa jwenn pèsonn")
    static let missLead = Phrase(
        "Say why. The visit can still be made and reported later.", fr: "Dites pourquoi. La visite peut encore se faire plus tard.",
        ht: "Di poukisa. Yo toujou ka fè vizit la pita.")
    static let photos = Phrase("Pictures", fr: "Photos", ht: "Foto yo")
    static let photo = Phrase("Picture", fr: "Photo", ht: "Foto")
    static let caption = Phrase("What it shows", fr: "Ce qu’elle montre", ht: "Sa l montre")
    static let addPhoto = Phrase("Add a picture", fr: "Ajouter une photo", ht: "Ajoute yon foto")
    static let photoLead = Phrase(
        "Of the things at their place. Ask before you take somebody's picture.",
        fr: "Des biens à leur place. Demandez avant de photographier quelqu’un.",
        ht: "Bagay yo nan plas yo. Mande anvan w pran foto yon moun.")
    static let photoHint = Phrase(
        "JPEG, PNG, WebP, HEIC or TIFF, up to 10 MB. It is kept encrypted.",
        fr: "JPEG, PNG, WebP, HEIC ou TIFF ; 10 Mo au plus. Elle est conservée chiffrée.",
        ht: "JPEG, PNG, WebP, HEIC oswa TIFF; 10 MB pou pi plis. Nou kenbe l chifre.")
    static let photoAdded = Phrase("The picture is added.", fr: "La photo est ajoutée.", ht: "Foto a ajoute.")

    static let names: [String: Phrase] = [
        "visitedOn": visitedOn, "business": business, "turnover": turnover, "jobsCreated": jobs, "advice": advice,
        "reason": CommonPhrases.reason,
    ]
}

// MARK: Words

extension VisitPhrases {
    static func word(_ kind: VisitStore.Kind) -> Phrase {
        switch kind {
        case .planned: Phrase("To come", fr: "À venir", ht: "Ki pou vini")
        case .missed: Phrase("Missed", fr: "Manquées", ht: "Ki rate")
        case .done: Phrase("Made", fr: "Faites", ht: "Ki fèt")
        }
    }

    static func word(_ whose: ListVisits.Whose) -> Phrase {
        switch whose {
        case .all: Phrase("Of all", fr: "De tous", ht: "Pa tout moun")
        case .mine: Phrase("Of my people", fr: "Des personnes que je suis", ht: "Pa moun m ap swiv")
        }
    }

    static func word(_ state: MonitoringVisit.State.Word) -> Phrase {
        switch state {
        case .planned: Phrase("To come", fr: "À venir", ht: "Ki pou vini")
        case .done: Phrase("Made", fr: "Faite", ht: "Fèt")
        case .missed: Phrase("Nobody was met", fr: "Personne rencontré", ht: "Yo pa jwenn pèsonn")
        }
    }

    static func word(_ business: MonitoringVisit.Business) -> Phrase {
        switch business {
        case .running: Phrase("Runs", fr: "Fonctionne", ht: "Ap mache")
        case .paused: Phrase("Pauses", fr: "En pause", ht: "Kanpe yon ti moman")
        case .closed: Phrase("Is closed", fr: "Fermée", ht: "Fèmen")
        case .notStarted: Phrase("Has not begun", fr: "Pas commencée", ht: "Poko kòmanse")
        }
    }

    static func word(_ condition: MonitoringVisit.Condition) -> Phrase {
        switch condition {
        case .good: Phrase("Good", fr: "Bon", ht: "Bon")
        case .worn: Phrase("Worn", fr: "Usé", ht: "Ize")
        case .broken: Phrase("Broken", fr: "En panne", ht: "Kraze")
        }
    }

    static func word(_ seen: ReportVisit.Seen) -> Phrase {
        MonitoringVisit.Condition(rawValue: seen.rawValue).map(word) ?? absent
    }

    static let events: [String: Phrase] = [
        "monitoring_visit.done": Phrase("The visit was reported", fr: "La visite a été rapportée", ht: "Yo rapòte vizit la"),
        "monitoring_visit.corrected": Phrase("The report was corrected", fr: "Le compte rendu a été corrigé", ht: "Yo korije rapò a"),
        "monitoring_visit.missed": Phrase("Nobody was met", fr: "Personne n’a été rencontré", ht: "Yo pa jwenn pèsonn"),
        "monitoring_visit.photographed": Phrase("A picture was added", fr: "Une photo a été ajoutée", ht: "Yo ajoute yon foto"),
        "monitoring_visit.photo_read": Phrase("A picture was looked at", fr: "Une photo a été consultée", ht: "Yo gade yon foto"),
    ]
}
