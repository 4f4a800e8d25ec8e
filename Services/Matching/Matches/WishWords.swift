import FoundationEssentials
import Models

/// Tells in a person's language what stands behind one wish.
extension MatchWords {
    /// The reason of one part of the wish, how much it matters, and what it takes off.
    func note(on part: Wish.Component, _ profile: SkillProfile, district: String?) -> String {
        let matters =
            part.aspect == profile.mattersMost ? WishPhrases.most : part.aspect == profile.mattersLeast ? WishPhrases.least : nil
        let takes = part.cost >= 0.0005 ? WishPhrases.takes(FindingTable.points(part.cost, language)) : nil
        return [reason(part, profile, district: district), matters?[language], takes?[language]].compactMap(\.self).joined(separator: " ")
    }

    private func reason(_ part: Wish.Component, _ profile: SkillProfile, district: String?) -> String? {
        let saysWhatMatters = profile.mattersMost != nil || profile.mattersLeast != nil
        switch part.aspect {
        case .work: return work(profile)
        case .pay: return pay(profile)
        case .hours where !saysWhatMatters, .nearness where !saysWhatMatters: return WishPhrases.waits[language]
        case .hours where (demand.schedule ?? .flexible) == .flexible: return WishPhrases.noHours[language]
        case .hours: return schedule(profile, value: part.value)
        case .nearness where demand.place == nil: return WishPhrases.noPlace[language]
        case .nearness: return place(district)
        }
    }

    private func work(_ profile: SkillProfile) -> String {
        let wished = profile.preferredOccupations.map { library.name(of: $0, in: language) }.joined(separator: ", ")
        guard !wished.isEmpty else { return WishPhrases.notAsked[language] }
        guard let offered = demand.occupation else { return WishPhrases.workNotUnderstood(wished)[language] }
        return WishPhrases.wished(wished, offered: library.name(of: offered, in: language))[language]
    }

    private func pay(_ profile: SkillProfile) -> String {
        guard let least = profile.wageWish else { return WishPhrases.notAsked[language] }
        let wished = WishPhrases.atLeast(least)[language]
        guard let wage = demand.pay else { return WishPhrases.payNotStated(wished)[language] }
        let offered = WishPhrases.pay(wage)[language]
        return
            (wage.currency == least.currency
            ? WishPhrases.wished(wished, offered: offered) : WishPhrases.otherCurrency(wished, offered: offered))[language]
    }
}
