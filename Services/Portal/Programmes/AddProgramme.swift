import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Adds a programme; whoever adds it is its first administrator.
///
/// Refuses with `programme.slug-taken` and `request.invalid`.
enum AddProgramme: Form {
    static let route = Route(.get, "/administration/programmes/new", "Add a programme", for: [.administrator])

    struct Input: Decodable {
        let slug: Programme.Slug
        let fields: ProgrammeFields

        private enum CodingKeys: CodingKey {
            case slug
        }

        init(from decoder: any Decoder) throws {
            slug = try decoder.container(keyedBy: CodingKeys.self).decode(Programme.Slug.self, forKey: .slug)
            fields = try ProgrammeFields(from: decoder)
        }
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        ProgrammePages.add(draft, caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let account = try caller.person
        let moment = portal.now()
        let (programme, event) = Programme.add(input.slug, try input.fields.terms(for: caller.language), at: moment)
        let founder = caller.acting(in: programme.id)
        do {
            try await portal.change(
                [ProgrammeStore.insert(programme, at: moment)]
                    + RoleChange.grant(.administrator, to: account, employer: nil, in: programme.id, at: moment, by: founder),
                event, as: founder)
        } catch let error as PostgresError where error.constraint == "programme_slug_unique" {
            throw Failure.field("slug", "programme.slug-taken", ProgrammePhrases.slugTaken[caller.language])
        }
        return Redirect(ListProgrammes.route.link(), notice: ProgrammePhrases.added[caller.language])
    }
}
