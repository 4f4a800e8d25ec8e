import FoundationEssentials
import Models
import Testing

@Suite struct `Hours of work in the score` {
    private static let hours = WorkableHours.named

    /// What the hours of a person count for the hours of a vacancy; nil where that is unknown or not asked.
    private func value(_ schedules: [VacancyTerms.Schedule]?, for asked: VacancyTerms.Schedule?) throws -> Double? {
        let match = try match(schedules, for: asked)
        return match.components.first { $0.kind == .schedule }?.value
    }

    private func match(_ schedules: [VacancyTerms.Schedule]?, for asked: VacancyTerms.Schedule?, by model: ScoringModel = .prior) throws
        -> Match
    {
        let world = try RandomWorld(seed: 21)
        let scorer = Scorer(taxonomy: world.taxonomy, model: model, today: world.today)
        let profile = SkillProfile(skills: world.skills[..<3].map { .init($0) }, schedules: schedules)
        let demand = VacancyDemand(essential: world.skills[..<4].map { .init($0) }, schedule: asked)
        return scorer.match(scorer.prepare(profile), for: scorer.prepare(demand))
    }

    @Test func `count in full where they are those asked, half where they take them in, and nothing otherwise`() throws {
        for asked in Self.hours {
            for offered in Self.hours {
                let isNear = (asked, offered) == (.partTime, .fullTime) || (asked, offered) == (.nights, .shifts)
                #expect(try value([offered], for: asked) == (asked == offered ? 1 : isNear ? 0.5 : 0), "\(offered) for \(asked)")
            }
        }
        #expect(try value([.fullTime, .partTime], for: .partTime) == 1)
    }

    @Test func `never count less for somebody who can work further ones`() throws {
        for asked in Self.hours {
            for first in Self.hours {
                for second in Self.hours where second != first {
                    let (one, both) = (try value([first], for: asked), try value([first, second], for: asked))
                    #expect(try #require(both) >= #require(one))
                }
            }
        }
    }

    @Test func `leave the score where nobody asked about them, and are missed in the completeness`() throws {
        let (unknown, without) = (try match(nil, for: .nights), try match(nil, for: nil))
        #expect(unknown.score == without.score && unknown.completeness < 1 && without.completeness == 1)
        #expect(unknown.components.contains { $0.kind == .schedule && $0.value == nil && $0.points == 0 && $0.share == 0 })
        let (other, same) = (try match([.fullTime], for: .nights), try match([.nights], for: .nights))
        #expect(other.completeness == 1 && other.blockers.isEmpty)
        #expect(try #require(other.score) < #require(unknown.score) && #require(unknown.score) < #require(same.score))
    }

    @Test func `are not asked by a vacancy whose hours are flexible`() throws {
        for schedules in [nil, [.nights], [.fullTime]] as [[VacancyTerms.Schedule]?] {
            let match = try match(schedules, for: .flexible)
            #expect(!match.components.contains { $0.kind == .schedule } && match.completeness == 1)
        }
    }

    @Test func `keep their weight beside weights that were learned before them`() throws {
        let learned = ["skills": 0.4, "occupation": 0.3, "languages": 0.1, "education": 0.1, "place": 0.1]
        let weights = ScoringModel.prior.weighing(learned, as: "learned-1").weights
        #expect(weights.schedule == ScoringModel.prior.weights.schedule)
        #expect(abs(Match.Component.Kind.allCases.reduce(0) { $0 + weights[$1] } - 1) < 1e-12)
        #expect(abs(weights.skills / weights.occupation - 4.0 / 3) < 1e-12)
    }

    @Test func `are not named in a profile or a demand of before, which are read as they were`() throws {
        let profile = #"{"skills": [], "occupations": [], "preferredOccupations": [], "reach": 5}"#
        #expect(try JSONDecoder().decode(SkillProfile.self, from: Data(profile.utf8)) == SkillProfile(reach: 5))
        let demand = #"{"essential": [], "optional": [], "languages": [], "licences": []}"#
        #expect(try JSONDecoder().decode(VacancyDemand.self, from: Data(demand.utf8)) == VacancyDemand())
    }
}
