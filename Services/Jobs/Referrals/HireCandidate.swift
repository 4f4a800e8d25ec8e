import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Hires a candidate: fills one opening of the vacancy, and the vacancy with its last, and starts the placement.
///
/// Refuses with `referral.not-found`, `referral.not-allowed-from-state`, `referral.no-opening-left` and `placement.invalid`.
enum HireCandidate: Form {
    static let route = Route(.get, "/jobs/referrals/{id}/hire", "Hire a candidate", for: referralAnswerers)

    struct Place: Decodable {
        let id: Referral.ID
    }

    struct Input: Decodable {
        let startsOn: CalendarDate
        let wage: WageEntry?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            HirePages.hire(try await jobs.told(place.id, as: caller), draft, as: caller)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let (own, wage) = (try caller.answeringEmployer, try input.wage?.wage)
            _ = try await jobs.database.transaction(as: caller) { transaction in
                try await jobs.move(place.id, .hire(startsOn: input.startsOn), wage: wage, for: own, in: transaction, by: caller)
            }
        }
        return Redirect(ShowReferral.route.link(place.id), notice: ReferralPhrases.hired[caller.language])
    }
}

/// A wage as a form takes it: all of it, or no amount.
struct WageEntry: Decodable {
    let amount: Decimal?
    let period: VacancyTerms.Wage.Period?
    let currency: Currency?

    /// Nil where no amount is given; refuses an amount that says not of what.
    var wage: Placement.Wage? {
        get throws(Failure) {
            guard let amount else { return nil }
            var wrong: [Failure.Field] = []
            if !(0...VacancyTerms.Limits.highestWage).contains(amount) {
                wrong.append(.init("/wage/amount", "out-of-range", "Give an amount from 0 on."))
            }
            if period == nil { wrong.append(.init("/wage/period", "required", "Say for which time.")) }
            if currency == nil { wrong.append(.init("/wage/currency", "required", "Say in which currency.")) }
            guard let period, let currency, wrong.isEmpty else {
                throw Failure(.invalid, "placement.invalid", "The wage is not complete.", fields: wrong)
            }
            return Placement.Wage(Money(amount, currency), each: period)
        }
    }
}
