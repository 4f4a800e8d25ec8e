import Hosting
import Models
import Postgres
import Web

/// One section of a plan as a form: the page's script saves it as it is typed; without script a button does.
///
/// Refuses with `application.not-found`, `application.plan-kept`, `version.stale` and `plan.invalid`.
enum EditPlan: Form {
    static let route = Route(.get, "/grants/applications/{id}/plan/{section}", "A section of a plan", for: applicationWriters)

    struct Place: Decodable {
        let id: GrantApplication.ID
        let section: PlanSection
    }

    struct Input: Decodable {
        let version: IfMatch
        let fields: PlanFields
        let more: String?

        private enum CodingKeys: CodingKey {
            case version, more
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            version = try container.decode(IfMatch.self, forKey: .version)
            more = try container.decodeIfPresent(String.self, forKey: .more)
            fields = try PlanFields(from: decoder)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(place.id, as: caller)
            try dossier.typed.application.requireTypedOn()
            return PlanFormPages.section(place.section, of: dossier, draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let own = input.fields.values.filter { PlanField.named($0.key)?.section == place.section }
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                _ = try await transaction.type(own, into: place.id, on: input.version, as: caller)
            }
        }
        if input.more != nil { return Redirect(route.link(place.id, place.section.rawValue)) }
        let sections = PlanSection.allCases
        let next = sections.firstIndex(of: place.section).map { $0 + 1 }.flatMap { sections.indices.contains($0) ? sections[$0] : nil }
        let to = next.map { route.link(place.id, $0.rawValue) } ?? ShowApplication.route.link(place.id)
        return Redirect(to, notice: CommonPhrases.saved[caller.language])
    }
}

/// The fields of a plan that a form sent, by their names; an emptied one is an empty text.
struct PlanFields: Decodable {
    let values: [String: String]

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        var values: [String: String] = [:]
        let sent = container.allKeys
        for key in sent where PlanField.named(key.stringValue) != nil {
            values[key.stringValue] = try container.decodeIfPresent(String.self, forKey: key) ?? ""
        }
        for list in sent where list.stringValue == "equipment" {
            let lines = try container.nestedContainer(keyedBy: Name.self, forKey: list)
            for line in lines.allKeys {
                let members = try lines.nestedContainer(keyedBy: Name.self, forKey: line)
                for member in members.allKeys {
                    values["equipment.\(line.stringValue).\(member.stringValue)"] =
                        try members.decodeIfPresent(String.self, forKey: member) ?? ""
                }
            }
        }
        // A browser ends lines by two characters; the script, and whoever compares the two, by one.
        self.values = values.mapValues { $0.replacing("\r\n", with: "\n") }
    }
}
