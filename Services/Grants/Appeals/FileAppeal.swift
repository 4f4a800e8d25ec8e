import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Files an appeal against a rejection for the applicant, within the days that the policy gives after the letter.
///
/// Refuses with `application.not-found`, `decision.not-found`, `appeal.not-rejected`, `appeal.too-late`, `form.used` and as `Grants.admit`
/// does.
enum FileAppeal: Form {
    static let route = Route(.get, "/grants/applications/{id}/appeal", "Appeal against a rejection", for: applicationWriters)

    struct Input: Decodable {
        let id: Appeal.ID
        let grounds: Text<1, 4000>
    }

    /// Until when an appeal is filed, and whether one was.
    struct Term {
        let lastDay: CalendarDate
        let isAppealed: Bool

        init(_ row: Row) throws {
            lastDay = try row.decode("last_day")
            isAppealed = try row.decode("is_appealed")
        }
    }

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(place.id, as: caller)
            guard let row = try await grants.database.query(AppealStore.term(of: place.id), as: caller).first else {
                throw Failure.notDecided
            }
            return AppealFormPages.file(dossier, try Term(row), draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: SubmitApplication.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account, today) = (grants.now(), try caller.person, grants.today(for: caller))
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let application = try await transaction.open(place.id, as: caller).application
                guard let row = try await transaction.query(AppealStore.term(of: place.id)).first else { throw Failure.notDecided }
                let known = try await transaction.query(AppealStore.select(input.id)).first.map(Appeal.init)
                if let known, known.grounds == input.grounds.value, known.application == place.id { return }
                let term = try Term(row)
                guard !term.isAppealed else { throw Failure.appealNotRejected }
                let (appeal, event) = try Appeal.file(
                    input.grounds.value, for: application, until: term.lastDay, as: input.id, by: account, today: today, at: moment)
                try await transaction.addOnce(AppealStore.insert(appeal, in: caller.programme), event, by: caller) { false }
            }
        }
        return Redirect(ShowAppeal.route.link(input.id), notice: AppealPhrases.filed[caller.language])
    }
}
