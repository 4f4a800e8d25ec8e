import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Web

/// All SQL on the story of an application.
enum StoryStore {
    /// Something that happened.
    struct Entry {
        let number: Int
        let name: String
        let at: String
        let from: String?
        let to: String?
        let doer: Doer
        let reason: String?
    }

    /// All that happened to an application, its reviews, its agreements and its appeals, from first to last.
    static func of(_ application: GrantApplication.ID, limit: Int) -> SQL {
        """
        SELECT
            e.id, e.name, portal.local_time(e.occurred_at) AS at, e.from_state, e.to_state, \(splice: Doer.columns), r.reason
        FROM platform.event AS e
        \(splice: Doer.join)
        LEFT JOIN platform.event_reason AS r ON r.programme_id = e.programme_id AND r.event_id = e.id
        WHERE e.programme_id = (SELECT platform.programme())
            AND e.subject_id = ANY (
                ARRAY[\(application)::uuid] || ARRAY(
                    SELECT v.id
                    FROM grants.review AS v
                    WHERE v.programme_id = (SELECT platform.programme()) AND v.application_id = \(application)
                    UNION ALL
                    SELECT g.id
                    FROM grants.agreement AS g
                    WHERE g.programme_id = (SELECT platform.programme()) AND g.application_id = \(application)
                    UNION ALL
                    SELECT p.id
                    FROM grants.appeal AS p
                    WHERE p.programme_id = (SELECT platform.programme()) AND p.application_id = \(application)))
        ORDER BY e.id
        LIMIT \(limit)
        """
    }
}

extension StoryStore.Entry {
    init(_ row: Row) throws {
        number = try row.decode("id")
        name = try row.decode("name")
        at = try row.decode("at")
        from = try row.decode("from_state")
        to = try row.decode("to_state")
        doer = try Doer(row)
        reason = try row.decode("reason")
    }

    /// What happened, in words; its name where there are none.
    func words(_ language: Language) -> String {
        StoryPages.words[name]?[language] ?? name
    }

    /// A state as people call it.
    static func state(_ word: String?, _ language: Language) -> String? {
        word.flatMap { GrantApplication.State.Word(rawValue: $0) }.map { ApplicationPhrases.word($0)[language] } ?? word
    }
}

/// Shows the whole story of an application on one page: who did what, when and why, from the first word to the last.
///
/// Refuses with `application.not-found` and what its committee's gate refuses with.
enum ShowStory: Page {
    static let route = Route(.get, "/grants/applications/{id}/story", "The story of an application", for: decisionReaders)

    /// The most that one page tells.
    static let most = 1000

    static func show(_ input: SubmitApplication.Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(input.id, as: caller)
            let rows = try await grants.database.query(StoryStore.of(input.id, limit: most), as: caller)
            return StoryPages.story(try rows.map(StoryStore.Entry.init), of: dossier, caller.language)
        }
    }
}

/// The story of an application as a file.
///
/// Refuses with `application.not-found` and what its committee's gate refuses with.
enum ExportStory: ListFile {
    static let name = "story"
    static let path = "/grants/v1/applications/{id}/story"
    static let takers = decisionReaders

    static func file(
        _ input: SubmitApplication.Place, as format: SheetFormat, for caller: Caller, in grants: Grants
    ) async throws -> Download {
        _ = try await grants.dossier(input.id, as: caller)
        let rows = try await grants.database.query(StoryStore.of(input.id, limit: limit), as: caller)
        return try await file(of: rows, as: format, for: caller, in: grants.database, at: grants.now()) { rows in
            StoryPages.sheet(of: try rows.map(StoryStore.Entry.init), caller.language)
        }
    }
}

/// The screen and the sheet of a story.
enum StoryPages {
    /// What all events of a story are called.
    static let words = [
        ApplicationPhrases.events, DecisionPhrases.events, OutcomePhrases.events, AgreementPhrases.events, TranchePhrases.events,
        AppealPhrases.events, ScanPhrases.events,
        DocumentPhrases.events,
    ].reduce(into: [:]) { $0.merge($1) { own, _ in own } }

    static func story(_ entries: [StoryStore.Entry], of dossier: Dossier, _ language: Language) -> Screen {
        let title = OutcomePhrases.story[language]
        return Screen("\(title): \(dossier.title(language))") {
            ApplicationPages.way(to: title, of: dossier, language)
            printHeader(organisation: "Foothold", title: title, reference: dossier.id.description)
            pageHeading(dossier.title(language), kicker: title, lead: OutcomePhrases.storyLead[language])
            p {
                a(.href("/grants/v1/applications/\(dossier.id)/story.csv")) { "CSV" }
                " · "
                a(.href("/grants/v1/applications/\(dossier.id)/story.xlsx")) { "XLSX" }
            }
            timeline(
                entries.map { entry in
                    Happening(
                        HTML(entry.words(language)), when: entry.at, moment: entry.at.replacing(" ", with: "T"),
                        who: entry.doer.name(language), why: entry.reason)
                }, label: title)
        }
    }

    static func sheet(of entries: [StoryStore.Entry], _ language: Language) -> Sheet {
        let headings = [
            OutcomePhrases.when, OutcomePhrases.what, OutcomePhrases.who, OutcomePhrases.from, OutcomePhrases.to, CommonPhrases.reason,
            OutcomePhrases.number,
        ]
        return Sheet(
            headings, language,
            rows: entries.map { entry in
                [
                    .text(entry.at), .text(entry.words(language)), .text(entry.doer.name(language)),
                    .text(StoryStore.Entry.state(entry.from, language)), .text(StoryStore.Entry.state(entry.to, language)),
                    .text(entry.reason), .text(String(entry.number)),
                ]
            })
    }
}
