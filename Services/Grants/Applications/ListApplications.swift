import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists applications, the newest first, narrowed down by state, round and words of the business or the lead applicant.
enum ListApplications: Page {
    static let route = Route(.get, "/grants/applications", "Applications", for: applicationReaders)

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: GrantApplication.State.Word?
        let round: GrantRound.ID?
        let cursor: Cursor?

        /// The filter as it stands in an address.
        var query: [(String, String)] {
            [("q", q?.value), ("state", state?.rawValue), ("round", round?.description)].compactMap { name, value in
                value.map { (name, $0) }
            }
        }

        func filter(for caller: Caller) -> ApplicationStore.Filter {
            .init(words: q?.value, state: state, round: round, reader: caller.account)
        }
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let size = ApplicationStore.screenSize
        let rows = try await grants.database.query(
            ApplicationStore.page(input.filter(for: caller), after: input.cursor, size: size), as: caller)
        let applications = try rows.prefix(size).map(ApplicationStore.Listed.init)
        var next: String?
        if rows.count > size, let last = applications.last {
            next = route.link(query: input.query + [("cursor", Cursor(after: last.createdAt, last.id).description)])
        }
        return ApplicationPages.list(applications, input, next: next, as: caller)
    }
}

/// The list of applications, narrowed down as on the page, as a file.
enum ExportApplications: ListFile {
    static let name = "applications"
    static let path = "/grants/v1/applications"
    static let takers = applicationReaders

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: GrantApplication.State.Word?
        let round: GrantRound.ID?
    }

    static func file(_ input: Input, as format: SheetFormat, for caller: Caller, in grants: Grants) async throws -> Download {
        let filter = ApplicationStore.Filter(words: input.q?.value, state: input.state, round: input.round, reader: caller.account)
        let rows = try await grants.database.query(ApplicationStore.page(filter, after: nil, size: limit), as: caller)
        return try await file(of: rows, as: format, for: caller, in: grants.database, at: grants.now()) { rows in
            ApplicationPages.sheet(of: try rows.map(ApplicationStore.Listed.init), caller.language)
        }
    }
}

/// Shows an application: its plan section by section, what it leads to, who applies, and what happened. Of one that the committee's rules
/// keep from the caller, it shows what is public, and how to declare.
///
/// Refuses with `application.not-found` and `application.not-on-committee`.
enum ShowApplication: Page {
    static let route = Route(.get, "/grants/applications/{id}", "An application", for: planReaders)

    static func show(_ input: SubmitApplication.Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            do {
                return ApplicationPages.application(try await grants.dossier(input.id, as: caller), as: caller)
            } catch let failure as Failure where failure == .undeclared || failure == .recused {
                return ConflictPages.kept(try await grants.publicFace(input.id, as: caller), failure, as: caller)
            }
        }
    }
}

/// Shows a plan as it was submitted, and what differs from the revision before.
///
/// Refuses with `application.not-found`, and as `Grants.admit` does.
enum ShowRevision: Page {
    static let route = Route(.get, "/grants/applications/{id}/revisions/{number}", "A plan as it was submitted", for: planReaders)

    struct Input: Decodable {
        let id: GrantApplication.ID
        let number: Whole<1, 10000>
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(input.id, as: caller)
            guard let revision = dossier.revisions.first(where: { $0.number == input.number.value }) else {
                throw Failure.applicationNotFound
            }
            let before = dossier.revisions.first { $0.number == revision.number - 1 }
            return RevisionPages.revision(revision, after: before, of: dossier, caller.language)
        }
    }
}

/// A plan on paper: what is typed so far, and lines to write the rest on.
///
/// Refuses with `application.not-found`, and as `Grants.admit` does.
enum PrintPlan: Page {
    static let route = Route(.get, "/grants/applications/{id}/paper", "A plan on paper", for: planReaders)

    static func show(_ input: SubmitApplication.Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            RevisionPages.paper(try await grants.dossier(input.id, as: caller), caller.language)
        }
    }
}
