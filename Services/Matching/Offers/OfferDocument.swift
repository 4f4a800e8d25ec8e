import Models
import Web

/// The vacancies for one person as the API shows them.
struct OfferDocument: Codable, Reply {
    struct Person: Codable, Sendable {
        let id: Returnee.ID
        let displayName: String
    }

    struct Offer: Codable, Sendable {
        let rank: Int
        let vacancy: MatchDocument.Vacancy
        let understood: MatchDocument.Understood
        let fit: MatchDocument.Fit
        /// Whether the person was put forward for it already.
        let referred: Bool
    }

    let person: Person
    let model: String
    let taxonomy: String
    let date: CalendarDate
    /// How many open vacancies were ranked.
    let vacancies: Int
    let offers: [Offer]
}

extension OfferDocument {
    init(_ list: OfferList, in language: Language) {
        let names = MatchDocument.Names(library: list.library, language: language)
        person = Person(id: list.person.id, displayName: list.person.name)
        model = list.basis.model
        taxonomy = list.basis.taxonomy
        date = list.basis.today
        vacancies = list.vacancies
        offers = list.shown.map { offer in
            Offer(
                rank: offer.rank, vacancy: .init(offer.vacancy), understood: .init(offer.reading, names), fit: .init(offer.match, names),
                referred: list.referrals[offer.vacancy.id] != nil)
        }
    }
}
