import Glibc

/// How surely what a title is read as is meant, and from where on nobody need be asked.
///
/// docs/matching.md tells what the numbers were chosen on. What is read goes by likeness, and by confirmed titles where they have a say; of the
/// two, only these let the surer one of two readings of a title come first.
struct Sureness: Sendable {
    let isMeasured: Bool
    /// Below it, a person says what is meant.
    let least: Double

    /// English titles read by a taxonomy as fine as ESCO: it has a name for nearly everything, and coders often meant another of its occupations.
    static let amongMany = Sureness(isMeasured: true, least: 0.3)
    /// As like as it is, so sure. A small taxonomy is right as often as it is alike, where it knows the work; so is ESCO in French, of names.
    static let asLike = Sureness(isMeasured: false, least: 0.6)

    /// How many concepts make a taxonomy as fine as the one that was measured.
    private static let many = 1000

    init(ofTitlesAmong concepts: Int, in language: LanguageCode) {
        self = language == LanguageCode(.english) && concepts >= Self.many ? .amongMany : .asLike
    }

    private init(isMeasured: Bool, least: Double) {
        (self.isMeasured, self.least) = (isMeasured, least)
    }

    /// Of a title that is a name: the preferred one or another, of one concept or of several, with this share of the evidence.
    func ofName(likeness: Double, share: Double, isPreferred: Bool, isAlone: Bool) -> Double {
        guard isMeasured else { return likeness }
        return Self.chance(0.54 + 0.69 * Self.odds(share) - (isPreferred ? 0 : 1.16) - (isAlone ? 0 : 1.13))
    }

    /// Of a title that is only like a name, as a whole or in its first part.
    func ofWords(likeness: Double, isWhole: Bool) -> Double {
        guard isMeasured else { return likeness }
        return Self.chance(-0.39 + 0.63 * Self.odds(likeness) - (isWhole ? 0 : 0.62))
    }

    /// Of what confirmed titles vote on, as this part of the evidence; of all evidence the concept has this share, and by the texts alone it would
    /// be so sure. With no votes it is as sure as by the texts.
    func ofVotes(part: Double, share: Double, byTexts: Double) -> Double {
        guard isMeasured else { return byTexts }
        return Self.chance((1 - 1.31 * part) * Self.odds(byTexts) + part * (1.55 + 1.66 * Self.odds(share)))
    }

    /// The logarithm of the odds, of what is neither impossible nor certain.
    private static func odds(_ chance: Double) -> Double {
        let chance = min(1 - 1e-6, max(1e-6, chance))
        return log(chance / (1 - chance))
    }

    private static func chance(_ odds: Double) -> Double {
        1 / (1 + exp(-odds))
    }
}
