import Hosting
import Models
import Postgres
import Web

/// Imports a list of sanctions in the place of the one of the same title, and compares every supplier with it. Sent twice, it happens once.
///
/// Refuses with `sanctions.malformed`, `sanctions.empty`, `file.empty` and `form.used`.
enum ImportSanctions: Form {
    static let route = Route(.get, "/grants/sanctions/new", "Import a list of sanctions", for: sanctionsKeepers)

    struct Input: Decodable {
        let id: SanctionsList.ID
        let title: Text<1, 80>
        let source: Text<1, 200>
        let file: Upload
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        SanctionsPages.take(draft, at: grants.now(), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (account, moment) = (try caller.person, grants.now())
        try await refusing(in: caller.language) {
            let entries = try SanctionsReader.read(input.file.body)
            let (list, event) = try SanctionsList.take(
                entries, title: input.title.value, source: input.source.value, as: input.id, at: moment)
            try await grants.database.transaction(as: caller) { transaction in
                let insert = SanctionsStore.insert(list, by: account, in: caller.programme, at: moment)
                guard try await transaction.execute(insert) == 1 else { return }
                try await transaction.add(list, in: caller.programme)
                try await transaction.send([
                    SanctionsStore.tolerance, SanctionsStore.check(nil, by: account, at: moment), EventLog.append(event, by: caller),
                ])
            }
        }
        return Redirect(ListSanctions.route.link(), notice: SanctionsPhrases.imported[caller.language])
    }
}

extension Transaction {
    /// A thousand names in a statement.
    fileprivate func add(_ list: SanctionsList, in programme: Programme.ID?) async throws {
        for start in stride(from: 0, to: list.entries.count, by: 1000) {
            let some = list.entries[start..<min(start + 1000, list.entries.count)]
            try await execute(SanctionsStore.insert(some, from: start + 1, of: list.id, in: programme))
        }
    }
}
