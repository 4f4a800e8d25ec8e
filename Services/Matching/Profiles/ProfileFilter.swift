import Models
import Web

/// How the list of profiles is narrowed down, on the page and by API.
struct ProfileFilter: Decodable, Sendable {
    /// A part of the name.
    let q: Text<1, 100>?
    /// Only those without a profile.
    let without: Bool?

    var isWithoutProfile: Bool { without ?? false }

    /// The filter as it stands in an address.
    var query: [(String, String)] {
        (q.map { [("q", $0.value)] } ?? []) + (isWithoutProfile ? [("without", "true")] : [])
    }
}
