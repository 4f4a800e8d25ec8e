extension CaseState.Word {
    package var name: Phrase {
        switch self {
        case .registered: Phrase("Registered", fr: "Enregistré", ht: "Anrejistre")
        case .assessed: Phrase("Assessed", fr: "Évalué", ht: "Evalye")
        case .planAgreed: Phrase("Plan agreed", fr: "Plan convenu", ht: "Plan dakò")
        case .inProgress: Phrase("In progress", fr: "En cours", ht: "An kou")
        case .closed: Phrase("Closed", fr: "Clos", ht: "Fèmen")
        }
    }
}
