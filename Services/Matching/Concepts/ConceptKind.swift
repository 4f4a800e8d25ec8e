import Models

/// The kinds of concepts that people look for.
package enum ConceptKind: String, CaseIterable, Codable, Sendable {
    case occupation
    case skill

    var kind: TaxonomyConcept.Kind {
        switch self {
        case .occupation: .occupation
        case .skill: .skill
        }
    }
}

/// Who may look up occupations and skills: everyone who works here, and employers.
let conceptReaders = Role.allCases

/// Who may browse the taxonomy: the people of the office.
let taxonomyReaders: [Role] = [.placementOfficer, .caseWorker, .counsellor, .programmeManager, .administrator]

/// Who may add names of the place, and take them back.
let labelKeepers: [Role] = [.administrator]
