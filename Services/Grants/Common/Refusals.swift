import Hosting
import Models
import Postgres

/// Runs the work of a screen: a broken rule of a table, and a refusal of a rule, speak to the person in their own language.
func refusing<Result>(in language: Language, _ work: () async throws -> Result) async throws -> Result {
    do {
        return try await refusing(work)
    } catch let failure as Failure {
        throw failure.spoken(language)
    }
}

/// Runs the work of an endpoint: a broken rule of a table becomes its refusal.
func refusing<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError {
        guard let failure = Failure.grants(error) else { throw error }
        throw failure
    }
}

extension Failure {
    static let noMember = Failure(
        .conflict, "panel.no-member", "This person does not sit on the committee, or has a conflict of interest.")
    static let reviewsMissing = Failure(
        .conflict, "application.reviews-missing", "A plan goes to the committee with two reviews at least. Wait for them or remind people.")

    /// The refusal that a broken rule of a table means; nil where it means none.
    static func grants(_ error: PostgresError) -> Failure? {
        switch error.constraint {
        case "fund_holds_committed":
            Failure(.conflict, "application.fund-short", "The fund does not hold that much any more. Look at what is free and choose less.")
        case "application_of_open_fund": Failure(.conflict, "fund.closed", "The fund is closed. Open it again before you change it.")
        case "application_within_ceiling":
            Failure(.conflict, "application.above-ceiling", "That is more than the ceiling in force today. Choose less.")
        case "application_within_grant_share":
            Failure(
                .conflict, "application.grant-part", "The grant is a greater part than the policy in force allows. Make the loan greater.")
        case "application_rate_missing":
            Failure(.conflict, "application.rate-missing", "No exchange rate is written down. Record one for today and try again.")
        case "application_shares_whole":
            Failure(.invalid, "application.shares", "The shares of the applicants make 100 % together. Change them first.")
        case "application_with_consent":
            Failure(
                .conflict, "application.consent-missing", "Somebody of the applicants does not agree any more. Record a new consent first.")
        case "closing_pkey": Failure(.conflict, "application.not-allowed-from-state", "The application has moved on. Look at it again.")
        case "document_within_application":
            .field("file", "document.too-many", "A plan has 20 documents and 50 MB of them at most. Take one out first.")
        case "applicant_of_open_application", "application_plan_kept", "revision_of_open_application", "document_of_open_application":
            Failure(
                .conflict, "application.plan-kept",
                "The plan was submitted, so it stays as it is. Whoever screens it can ask for changes.")
        case "application_start", "application_step", "application_award_once":
            Failure(.conflict, "application.not-allowed-from-state", "The application or its round has moved on. Look at it again.")
        default: committee(error.constraint)
        }
    }

    private static func committee(_ constraint: String?) -> Failure? {
        switch constraint {
        case "application_of_right_panel": .panelNotRight
        case "panel_member_one_chair":
            Failure(.conflict, "panel.chair-taken", "Somebody else is the chair. Give that person another seat first.")
        case "application_reviewed_enough": .reviewsMissing
        case "conflict_superseded_once":
            Failure(.conflict, "conflict.moved-on", "Something else was declared at the same moment. Look at it again.")
        case "conflict_of_panel_member", "review_of_panel_member":
            .noMember
        case "filed_review_open", "review_step":
            Failure(.conflict, "review.not-allowed-from-state", "The review or its plan has moved on. Look at it again.")
        default: meetings(constraint)
        }
    }

    /// The same refusal in another language, as far as there are words for it.
    func spoken(_ language: Language) -> Failure {
        guard language != .english else { return self }
        let message = RefusalPhrases.words[code]?[language] ?? message
        let fields = fields.map { field in
            Field(field.pointer, field.code, RefusalPhrases.words[field.code]?[language] ?? field.message)
        }
        return Failure(kind, code, message, fields: fields, retryAfter: retryAfter)
    }
}
