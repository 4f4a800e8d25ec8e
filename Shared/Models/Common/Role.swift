/// What a person is in a programme; an account may hold several roles, and other ones in other programmes.
package enum Role: String, CaseIterable, Codable, Sendable {
    case placementOfficer = "placement_officer"
    /// Acts for an employer: its vacancies and referrals.
    case employer
    /// Also keeps the employer's users, keys and webhooks; held beside `employer`.
    case employerManager = "employer_manager"
    case committeeMember = "committee_member"
    case committeeChair = "committee_chair"
    case procurementOfficer = "procurement_officer"
    case receivingOfficer = "receiving_officer"
    case financeOfficer = "finance_officer"
    case caseWorker = "case_worker"
    case counsellor
    case programmeManager = "programme_manager"
    /// Read-only.
    case donor
    case administrator

    package var name: Phrase {
        switch self {
        case .placementOfficer: Phrase("Placement officer", fr: "Agent de placement", ht: "Ajan plasman")
        case .employer: Phrase("Employer", fr: "Employeur", ht: "Anplwayè")
        case .employerManager: Phrase("Employer’s manager", fr: "Gestionnaire de l’employeur", ht: "Manadjè anplwayè a")
        case .committeeMember: Phrase("Committee member", fr: "Membre du comité", ht: "Manm komite")
        case .committeeChair: Phrase("Committee chair", fr: "Président du comité", ht: "Prezidan komite")
        case .procurementOfficer: Phrase("Procurement officer", fr: "Agent des achats", ht: "Ajan acha")
        case .receivingOfficer: Phrase("Receiving officer", fr: "Agent de réception", ht: "Ajan resepsyon")
        case .financeOfficer: Phrase("Finance officer", fr: "Agent financier", ht: "Ajan finans")
        case .caseWorker: Phrase("Case worker", fr: "Travailleur social", ht: "Travayè sosyal")
        case .counsellor: Phrase("Counsellor", fr: "Conseiller", ht: "Konseye")
        case .programmeManager: Phrase("Programme manager", fr: "Responsable du programme", ht: "Manadjè pwogram")
        case .donor: Phrase("Donor", fr: "Bailleur de fonds", ht: "Bayè fon")
        case .administrator: Phrase("Administrator", fr: "Administrateur", ht: "Administratè")
        }
    }
}
