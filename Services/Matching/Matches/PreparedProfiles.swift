import Models
import Synchronization

/// Profiles as the scorer reads them, kept from one list to the next by the version that was prepared.
final class PreparedProfiles: Sendable {
    /// Whose profile it is; the programme is a part of it, so that none is ever met in another one.
    struct Owner: Hashable, Sendable {
        let programme: Programme.ID
        let returnee: Returnee.ID
    }

    struct Prepared: Sendable {
        let version: Int
        let district: String?
        let profile: SkillProfile
        let prepared: PreparedProfile
    }

    /// What every prepared profile depends on besides itself.
    struct Basis: Hashable, Sendable {
        let taxonomy: String
        let model: String
        let today: CalendarDate
    }

    /// The most profiles that are kept, at about two kilobytes each.
    private static let capacity = 50_000

    private let kept = Mutex<(basis: Basis?, profiles: [Owner: Prepared])>((nil, [:]))

    /// Those that are kept on this basis.
    func all(on basis: Basis) -> [Owner: Prepared] {
        kept.withLock { $0.basis == basis ? $0.profiles : [:] }
    }

    func add(_ prepared: [Owner: Prepared], on basis: Basis) {
        kept.withLock { kept in
            if kept.basis != basis || kept.profiles.count + prepared.count > Self.capacity { kept = (basis, [:]) }
            kept.profiles.merge(prepared) { $1 }
        }
    }
}
