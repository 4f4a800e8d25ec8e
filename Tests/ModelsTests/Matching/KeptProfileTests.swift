import FoundationEssentials
import Models
import Testing

struct KeptProfileTests {
    let moment = Date(timeIntervalSince1970: 1_795_500_000)
    let skill = ConceptURI("urn:test:skill:1")
    let occupation = ConceptURI("urn:test:occupation:1")

    @Test func `a change counts the version up and is told; the same again is not`() throws {
        var kept = KeptProfile(Returnee.ID(at: moment))
        let profile = SkillProfile(skills: [.init(try #require(skill))], place: Place(area: "Linden"))
        #expect(try kept.revise(profile, at: moment)?.name == "profile.saved")
        #expect(kept.version == 1 && kept.profile.place == nil)
        #expect(try kept.revise(profile, at: moment) == nil)
        #expect(kept.version == 1)
    }

    @Test func `what no profile can hold is refused, every field by name`() throws {
        let (skill, occupation) = (try #require(skill), try #require(occupation))
        let profile = SkillProfile(
            skills: [.init(skill, months: -1), .init(skill, lastUsed: CalendarDate(year: 2027, month: 1, day: 1))],
            occupations: [.init(occupation, months: 721), .init(occupation)],
            languages: [.init(LanguageCode(.french), .a1), .init(LanguageCode(.french), .b1)], licences: [.car, .car], reach: 501,
            schedules: [.nights, .flexible, .nights], wageWish: Money(-1, .gyd), preferredOccupations: [occupation, occupation],
            mattersMost: .pay, mattersLeast: .pay)
        var kept = KeptProfile(Returnee.ID(at: moment))
        let failure = try #require(throws: Failure.self) { try kept.revise(profile, at: moment) }
        #expect(
            Set(failure.fields.map(\.pointer)) == [
                "/skills/0/months", "/skills/1/skill", "/skills/1/lastUsed", "/occupations/0/months", "/occupations/1/occupation",
                "/languages/1/language", "/licences/1", "/reach", "/schedules", "/schedules/2", "/wageWish/amount",
                "/preferredOccupations/1",
                "/mattersLeast",
            ])
        #expect(throws: Failure.self) { try kept.revise(SkillProfile(schedules: []), at: moment) }
        #expect(kept.version == 0)
    }

    @Test func `a refusal is in the language asked for`() throws {
        var kept = KeptProfile(Returnee.ID(at: moment))
        let failure = try #require(throws: Failure.self) {
            try kept.revise(SkillProfile(mattersMost: .pay, mattersLeast: .pay), at: moment, in: .french)
        }
        #expect(failure.fields.map(\.message) == ["Choisissez autre chose que ce qui compte le plus, ou laissez vide."])
    }

    @Test(arguments: ["0", "9999999999", "1.5", "1.25", "1.250"])
    func `a wage is kept to the hundredth`(amount: String) throws {
        var kept = KeptProfile(Returnee.ID(at: moment))
        let wage = Money(try #require(Decimal(string: amount)), .gyd)
        #expect(try kept.revise(SkillProfile(wageWish: wage), at: moment) != nil)
        let finer = Money(wage.amount + (try #require(Decimal(string: "0.001"))), .gyd)
        #expect(throws: Failure.self) { try kept.revise(SkillProfile(wageWish: finer), at: moment) }
    }

    @Test func `the place is the case's, and is told by no profile`() throws {
        let profile = SkillProfile(place: Place(area: "Linden"), reach: 5)
        #expect(!String(decoding: try JSONEncoder().encode(profile), as: UTF8.self).contains("Linden"))
    }

    @Test func `completeness tells what was asked, also where the answer is none`() throws {
        #expect(SkillProfile().completeness == 0)
        #expect(SkillProfile().unanswered == SkillProfile.Part.allCases)
        let asked = SkillProfile(languages: [], licences: [])
        #expect(asked.unanswered == [.occupations, .skills, .education, .availability, .schedule])
    }
}
