import Markup
import Models
import Web

/// Tells in a person's language what a plan's identities and figures mean.
struct PlanWords {
    let view: PlanView
    let language: Language

    func name(of person: Returnee.ID) -> String {
        view.names[person] ?? PlanPhrases.somebody[language]
    }

    func title(of vacancy: Vacancy.ID) -> String {
        view.vacancies[vacancy]?.title ?? PlanPhrases.someVacancy[language]
    }

    func facts(of opening: PlanInputs.Opening) -> String {
        let vacancy = view.vacancies[opening.vacancy]
        return [
            vacancy?.employer, PlanPhrases.left(opening.left)[language], vacancy?.isOpen == true ? nil : PlanPhrases.closed[language],
        ].compactMap(\.self).joined(separator: " · ")
    }

    /// The person's name, which leads to every point as long as they agree.
    func link(to pair: PlanPair) -> HTML {
        guard view.names[pair.returnee] != nil else { return HTML(name(of: pair.returnee)) }
        return a(.href(ShowMatch.route.link(pair.vacancy, pair.returnee))) { name(of: pair.returnee) }
    }

    func reasons(for line: WeekPlan.Line) -> String {
        let cost = line.score - (line.standing ?? line.score)
        return [
            line.essential > 0 ? MatchPhrases.essential(line.held, of: line.essential)[language] : nil,
            cost >= 0.0005 ? WishPhrases.took(points(cost), from: points(line.score))[language] : nil,
        ].compactMap(\.self).joined(separator: " · ")
    }

    func loss(of line: WeekPlan.Line) -> String {
        guard let loss = line.loss, loss >= 0.0005 else { return PlanPhrases.lossless[language] }
        return PlanPhrases.loss(points(loss))[language]
    }

    /// What would have been instead.
    func alternatives(to line: WeekPlan.Line) -> [String] {
        [
            line.nextVacancy.map { PlanPhrases.otherwise(title(of: $0.id), points($0.score))[language] },
            line.nextPerson.map { PlanPhrases.nextPerson(name(of: $0.id), points($0.score))[language] },
        ].compactMap(\.self)
    }

    private func points(_ value: Double) -> String { FindingTable.points(value, language) }

    func mayPropose(_ pair: PlanPair) -> Bool {
        let made = view.referrals[pair].map { $0.state.isLive || $0.state == .hired } ?? false
        return !made && view.names[pair.returnee] != nil && view.vacancies[pair.vacancy]?.isOpen == true
    }

    /// How far the pair has come, where it was put forward.
    func referral(for pair: PlanPair) -> HTML {
        guard let made = view.referrals[pair] else { return HTML() }
        return a(.href("/jobs/referrals/\(made.id)")) { made.state.name[language] }
    }
}
