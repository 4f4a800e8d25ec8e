import Models
import Web

/// The fields of a round's form.
struct RoundFields: Decodable {
    let fund: Fund.ID
    let title: Text<1, 120>
    let summary: Text<1, 2000>
    let opensOn: CalendarDate
    let closesOn: CalendarDate
    /// The rubric with the version that is in force when the form is sent.
    let rubric: Rubric.ID
    let screenedBy: CalendarDate?
    let reviewedBy: CalendarDate?
    let meetsOn: CalendarDate?
    let returnedWithinMonths: Whole<1, 600>?
    let districts: Text<1, 500>?
    let ventures: [Venture]
    let mostMembers: Whole<1, 20>?
    let ownContributionPercent: Whole<1, 100>?

    func terms(rubricVersion: Int) -> GrantRound.Terms {
        GrantRound.Terms(
            fund: fund, title: title.value, summary: summary.value, opensOn: opensOn, closesOn: closesOn,
            eligibility: EligibilityRules(
                returnedWithinMonths: returnedWithinMonths?.value, districts: places, ventures: ventures, mostMembers: mostMembers?.value,
                ownContributionPercent: ownContributionPercent?.value),
            rubric: rubric, rubricVersion: rubricVersion,
            calendar: .init(screenedBy: screenedBy, reviewedBy: reviewedBy, meetsOn: meetsOn))
    }

    private var places: [String] {
        let parts = districts?.value.split(separator: ",") ?? []
        return parts.compactMap { Text<1, 100>(String($0))?.value }
    }

    /// The saved terms as the form's fields hold them.
    static func values(of terms: GrantRound.Terms) -> [String: [String]] {
        let rules = terms.eligibility
        var values = [
            "fund": [terms.fund.description], "title": [terms.title], "summary": [terms.summary], "opensOn": [terms.opensOn.description],
            "closesOn": [terms.closesOn.description], "rubric": [terms.rubric.description], "ventures": rules.ventures.map(\.rawValue),
        ]
        if !rules.districts.isEmpty { values["districts"] = [rules.districts.joined(separator: ", ")] }
        values["returnedWithinMonths"] = rules.returnedWithinMonths.map { [String($0)] }
        values["mostMembers"] = rules.mostMembers.map { [String($0)] }
        values["ownContributionPercent"] = rules.ownContributionPercent.map { [String($0)] }
        values["screenedBy"] = terms.calendar.screenedBy.map { [$0.description] }
        values["reviewedBy"] = terms.calendar.reviewedBy.map { [$0.description] }
        values["meetsOn"] = terms.calendar.meetsOn.map { [$0.description] }
        return values
    }
}
