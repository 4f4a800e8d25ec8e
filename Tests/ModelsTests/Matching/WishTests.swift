import FoundationEssentials
import Models
import Testing

struct WishTests {
    let baker = ConceptURI("urn:test:occupation:baker")
    let cook = ConceptURI("urn:test:occupation:cook")

    private func wage(_ minimum: Decimal, _ maximum: Decimal? = nil, _ period: VacancyTerms.Wage.Period, _ currency: Currency = .gyd)
        -> VacancyTerms.Wage
    {
        VacancyTerms.Wage(minimum: minimum, maximum: maximum, period: period, currency: currency)
    }

    @Test func `work is wished where it is one of the wishes, and nothing is said where there is none`() throws {
        let (baker, cook) = (try #require(baker), try #require(cook))
        let profile = SkillProfile(preferredOccupations: [baker])
        #expect(Wish(profile, VacancyDemand(occupation: baker), wage: nil).isWishedWork == true)
        #expect(Wish(profile, VacancyDemand(occupation: cook), wage: nil).isWishedWork == false)
        #expect(Wish(profile, VacancyDemand(), wage: nil).isWishedWork == nil)
        #expect(Wish(SkillProfile(), VacancyDemand(occupation: baker), wage: nil).isWishedWork == nil)
    }

    @Test func `pay is compared by the month, at its best, in one currency`() {
        let profile = SkillProfile(wageWish: Money(100_000, .gyd))
        func isEnough(_ wage: VacancyTerms.Wage?) -> Bool? { Wish(profile, VacancyDemand(), wage: wage).isEnoughPay }
        #expect(isEnough(wage(90_000, 100_000, .month)) == true)
        #expect(isEnough(wage(99_999, .month)) == false)
        #expect(isEnough(wage(577, .hour)) == true)
        #expect(isEnough(wage(576, .hour)) == false)
        #expect(isEnough(wage(1_200_000, .year)) == true)
        #expect(isEnough(wage(100_000, .month, .usd)) == nil)
        #expect(isEnough(nil) == nil)
        #expect(Wish(SkillProfile(), VacancyDemand(), wage: wage(1, .month)).isEnoughPay == nil)
    }

    private func wage(_ minimum: Decimal, _ period: VacancyTerms.Wage.Period, _ currency: Currency = .gyd) -> VacancyTerms.Wage {
        wage(minimum, nil, period, currency)
    }
}
