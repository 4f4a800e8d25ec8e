import Hosting
import Markup
import Models

/// What happened to a person, in words.
enum HistoryPages {
    static func timeline(_ entries: [HistoryStore.Entry], _ language: Language) -> HTML {
        Markup.timeline(
            entries.map { entry in
                let what = [words[entry.name]?[language] ?? entry.name, about(entry).map { $0[language] }].compactMap(\.self)
                return Happening(
                    HTML(what.joined(separator: ": ")), when: entry.at, moment: entry.at.replacing(" ", with: "T"),
                    who: entry.doer.name(language), why: entry.reason)
            }, label: CommonPhrases.history[language])
    }

    private static func about(_ entry: HistoryStore.Entry) -> Phrase? {
        guard let about = entry.about else { return nil }
        if entry.name.hasPrefix("consent.") { return Consent.Purpose(rawValue: about).map(ConsentPhrases.word) }
        if entry.name.hasPrefix("document.") { return IdentityDocument.Kind(rawValue: about).map(DocumentPhrases.word) }
        return PlanItem.Kind(rawValue: about).map(PlanPhrases.word)
    }

    private static let words = [
        "returnee.registered": Phrase("Registered", fr: "Enregistrement", ht: "Anrejistre"),
        "returnee.told_apart": Phrase(
            "Told apart from somebody alike", fr: "Distinguée d’une personne semblable", ht: "Distenge ak yon moun ki sanble ak li"),
        "returnee.revised": Phrase("Details changed", fr: "Renseignements modifiés", ht: "Enfòmasyon chanje"),
        "returnee.assigned": Phrase("Case taken over", fr: "Dossier repris", ht: "Dosye pran an men"),
        "returnee.assessed": Phrase("Needs assessed", fr: "Besoins évalués", ht: "Bezwen evalye"),
        "returnee.plan_agreed": Phrase("Plan agreed", fr: "Plan convenu", ht: "Plan dakò"),
        "returnee.begun": Phrase("Begun", fr: "Commencé", ht: "Kòmanse"),
        "returnee.closed": Phrase("Case closed", fr: "Dossier clos", ht: "Dosye fèmen"),
        "returnee.reopened": Phrase("Case reopened", fr: "Dossier rouvert", ht: "Dosye louvri ankò"),
        "profile.saved": Phrase("Skill profile saved", fr: "Profil enregistré", ht: "Pwofil konpetans anrejistre"),
        "document.recorded": Phrase("Document recorded", fr: "Document noté", ht: "Dokiman ekri"),
        "document.revealed": Phrase("Number looked at", fr: "Numéro consulté", ht: "Nimewo gade"),
        "consent.given": Phrase("Consent given", fr: "Consentement donné", ht: "Konsantman bay"),
        "consent.expired": Phrase("Consent expired", fr: "Consentement expiré", ht: "Konsantman ekspire"),
        "consent.revoked": Phrase("Consent taken back", fr: "Consentement retiré", ht: "Konsantman retire"),
        "plan_item.planned": Phrase("Planned", fr: "Prévu", ht: "Planifye"),
        "plan_item.started": Phrase("Started", fr: "Commencé", ht: "Kòmanse"),
        "plan_item.completed": Phrase("Completed", fr: "Terminé", ht: "Fini"),
        "plan_item.dropped": Phrase("Dropped", fr: "Abandonné", ht: "Abandone"),
    ]
}
