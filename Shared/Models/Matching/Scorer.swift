/// The formula, over one taxonomy and one version of the weights.
///
/// It reads nothing else, so the same inputs always give the same score.
package struct Scorer: Sendable {
    package let taxonomy: Taxonomy
    package let model: ScoringModel
    /// The day on which recency is judged.
    package let today: CalendarDate

    package init(taxonomy: Taxonomy, model: ScoringModel = .prior, today: CalendarDate) {
        self.taxonomy = taxonomy
        self.model = model
        self.today = today
    }

    package func prepare(_ profile: SkillProfile, version: Int = 0) -> PreparedProfile {
        PreparedProfile(profile, version: version, taxonomy: taxonomy, model: model, today: today)
    }

    package func prepare(_ demand: VacancyDemand) -> PreparedDemand {
        PreparedDemand(demand, taxonomy: taxonomy, model: model)
    }

    /// The score alone, 0 to 1; nil where there is none.
    package func score(_ profile: PreparedProfile, for demand: PreparedDemand) -> Double? {
        guard unscored(profile, demand) == nil else { return nil }
        return parts(profile, demand, fit: SkillFit(profile, demand, model)).mean(model.weights)
    }

    /// What a pair of this score stands at in a ranking: the score, less a part for what is known not to be as the person wishes.
    ///
    /// Never more than the score, never lower for a higher score or a wish that is met better, and the score where nothing is wished.
    package func standing(ofScore score: Double, _ profile: PreparedProfile, for demand: PreparedDemand) -> Double {
        profile.wish.isSilent ? score : WishParts(profile, demand, self).standing(ofScore: score)
    }

    /// The score with all that stands behind it.
    package func match(_ profile: PreparedProfile, for demand: PreparedDemand) -> Match {
        let fit = SkillFit(profile, demand, model)
        let parts = parts(profile, demand, fit: fit)
        let unscored = unscored(profile, demand)
        let components = parts.components(model.weights, isScored: unscored == nil)
        let share = components.first { $0.kind == .skills }?.share ?? 0
        let score = unscored == nil ? parts.mean(model.weights) : nil
        let wishes = profile.wish.isSilent ? nil : WishParts(profile, demand, self)
        return Match(
            score: score, standing: score.map { wishes?.standing(ofScore: $0) ?? $0 }, wish: wishes?.wish(takingFrom: score ?? 0),
            unscored: unscored, completeness: parts.completeness(model.weights),
            components: components, findings: fit.findings(demand, model, share: share),
            likely: fit.likely(model, share: share), surplus: fit.surplus(demand, model, share: share),
            blockers: Blocker.all(profile, demand.demand), model: model.version)
    }

    /// Whether a hard requirement is known not to be met.
    package func isBlocked(_ profile: PreparedProfile, for demand: PreparedDemand) -> Bool {
        Blocker.all(profile, demand.demand).contains { $0.isCertain }
    }

    private func unscored(_ profile: PreparedProfile, _ demand: PreparedDemand) -> Match.Unscored? {
        if profile.isEmpty { return .emptyProfile }
        return demand.norm == 0 && demand.occupation == nil ? .emptyDemand : nil
    }

    func parts(_ profile: PreparedProfile, _ demand: PreparedDemand, fit: SkillFit) -> Parts {
        Parts(
            skills: !demand.weighsSkills ? .notAsked : profile.held.isEmpty ? .assumed(fit.value) : .known(fit.value),
            occupation: model.occupation(profile, demand), languages: model.languages(profile, demand.demand),
            education: model.education(profile, demand.demand), place: model.place(profile, demand.demand),
            schedule: model.schedule(profile.hours, demand.demand))
    }
}
