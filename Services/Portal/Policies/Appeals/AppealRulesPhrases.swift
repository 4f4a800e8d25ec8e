import Models

/// The texts of the rules of appeals.
enum AppealRulesPhrases: PolicyWording {
    static let title = Phrase("Days of appeal", fr: "Délais de recours", ht: "Jou pou rekou")
    static let lead = Phrase(
        "How long an applicant has to appeal against a rejection, and how long each member of the panel has to vote.",
        fr: "Le temps qu’a un demandeur pour un recours contre un refus, et chaque membre du jury pour voter.",
        ht: "Konbyen tan yon moun genyen pou fè rekou kont yon refi, ak konbyen tan chak manm jiri a genyen pou vote.")
    static let add = Phrase("Set new days", fr: "Fixer de nouveaux délais", ht: "Mete nouvo jou")
    static let addLead = Phrase(
        "They hold for letters that are sent, and panels that are appointed, from their first day on. The version before stays on record.",
        fr: "Ils valent pour les lettres envoyées et les jurys désignés dès leur premier jour. La version d’avant reste consignée.",
        ht: "Yo valab pou lèt ki pati ak jiri yo chwazi apati premye jou a. Vèsyon anvan an rete nan dosye.")
    static let days = Phrase("Days to appeal", fr: "Jours pour un recours", ht: "Jou pou fè rekou")
    static let daysHint = Phrase(
        "After the letter about the rejection, or after the decision where none was sent.",
        fr: "Après la lettre de refus, ou après la décision si aucune n’est partie.",
        ht: "Apre lèt refi a, oswa apre desizyon an si pa gen lèt ki pati.")
    static let votingDays = Phrase("Days to vote", fr: "Jours pour voter", ht: "Jou pou vote")
    static let votingHint = Phrase(
        "After the appointment to a panel. Afterwards the manager may give the seat to somebody else, with a reason.",
        fr: "Après la désignation au jury. Ensuite la personne responsable peut donner le siège à quelqu’un d’autre, avec un motif.",
        ht: "Apre yo chwazi moun nan pou jiri a. Apre sa responsab la ka bay yon lòt moun plas la, ak yon rezon.")
    static let none = Phrase("No days of your own yet", fr: "Pas encore de délais propres", ht: "Poko gen jou pa nou")
    static let noneHint = Phrase(
        "The ones above are those that the rules begin with.", fr: "Ceux ci-dessus sont ceux par lesquels les règles commencent.",
        ht: "Sa ki anwo yo se sa règ yo kòmanse avè yo.")

    static func both(_ days: Int, _ votingDays: Int) -> Phrase {
        Phrase(
            "\(days) days to appeal, \(votingDays) days to vote.", fr: "\(days) jours pour un recours, \(votingDays) jours pour voter.",
            ht: "\(days) jou pou fè rekou, \(votingDays) jou pou vote.")
    }

    static let wordsHint = CeilingPhrases.wordsHint

    static let names: [String: Phrase] = ["days": days, "votingDays": votingDays]
    static let wanted: [String: Phrase] = [
        "days": Phrase("Give from 1 to 365 days.", fr: "Indiquez de 1 à 365 jours.", ht: "Mete ant 1 ak 365 jou."),
        "votingDays": Phrase("Give from 1 to 90 days.", fr: "Indiquez de 1 à 90 jours.", ht: "Mete ant 1 ak 90 jou."),
    ]
    static let refusals: [String: Phrase] = [
        "appeal-rules.invalid": Phrase(
            "The days of appeal cannot be like this.", fr: "Les délais ne peuvent pas être ainsi.", ht: "Jou yo pa ka konsa."),
        "appeal-rules.from-past": PolicyPhrases.fromPast,
    ]
}
