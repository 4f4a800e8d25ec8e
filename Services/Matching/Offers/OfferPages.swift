import Markup
import Models
import Web

/// The screen of which vacancies fit a person.
enum OfferPages {
    static func list(_ list: OfferList, from first: Int, size: Int, as caller: Caller) -> Screen {
        let (language, person) = (caller.language, list.person)
        return Screen(MatchPhrases.vacancies(for: person.name)[language]) {
            breadcrumb([
                Link(ProfilePhrases.title[language], ListProfiles.route.link()),
                Link(person.name, EditProfile.route.link(person.id)), Link(MatchPhrases.vacancies[language], ""),
            ])
            pageHeading(MatchPhrases.vacancies(for: person.name)[language], lead: MatchPhrases.offersLead(list.vacancies)[language]) {
                buttonLink(GapPhrases.learn[language], ShowPersonGaps.route.link(person.id), kind: .secondary)
                buttonLink(MatchPhrases.profile[language], EditProfile.route.link(person.id), kind: .secondary)
            }
            if person.kept.profile.skills.isEmpty, person.kept.profile.occupations.isEmpty {
                emptyState(
                    Match.Unscored.emptyProfile.reason[language],
                    action: Link(MatchPhrases.profile[language], EditProfile.route.link(person.id)))
            } else if list.shown.isEmpty {
                emptyState(MatchPhrases.noOffers[language], MatchPhrases.noOffersHint[language])
            } else {
                form(.action("/jobs/referrals/propose"), .method("post")) {
                    input(.type("hidden"), .name("person"), .value(person.id.description))
                    ol(.class("matches")) { for offer in list.shown { line(offer, of: list, caller) } }
                    if caller.holds(anyOf: [.placementOfficer]) { actions { ReferralParts.proposeTicked(language) } }
                }
                MatchParts.pager(from: first, showing: list.shown.count, of: list.vacancies, size: size, language) {
                    ShowOffers.route.link(person.id, query: $0)
                }
            }
            p(.class("hint")) {
                MatchPhrases.offersBasis(list.basis.model, list.basis.today)[language]; " "
                a(.href(HowItWorks.route.link())) { MatchPhrases.howItWorks[language] }
            }
        }
    }

    private static func line(_ offer: OfferList.Offer, of list: OfferList, _ caller: Caller) -> HTML {
        let (vacancy, person) = (offer.vacancy, list.person)
        let words = MatchWords(
            library: list.library, demand: offer.reading.demand, workplace: vacancy.district, language: caller.language)
        return MatchParts.line(
            offer.match, words,
            title: group {
                "\(offer.rank). "
                a(.href("/jobs/vacancies/\(vacancy.id)")) { vacancy.title }
            }, facts: [vacancy.employer, vacancy.district], person: person.kept.profile, district: person.district,
            below: group {
                everyPoint(vacancy, of: person, caller)
                if caller.holds(anyOf: [.placementOfficer]) { choice(offer, of: list, caller.language) }
            })
    }

    /// A tick to put the person forward for several vacancies, and a button for this one.
    private static func choice(_ offer: OfferList.Offer, of list: OfferList, _ language: Language) -> HTML {
        let (vacancy, id) = (offer.vacancy, "propose-\(offer.rank)")
        return group {
            div(.class("tick")) {
                input(.type("checkbox"), .id(id), .name("vacancies"), .value(vacancy.id.description))
                label(.for(id)) {
                    ReferralParts.choose[language]; spoken(": " + vacancy.title)
                }
            }
            ReferralParts.mark(
                list.referrals[vacancy.id], offering: true, "vacancy", vacancy.id.description, vacancy.title, language)
        }
    }

    /// The way to the same pair's every point, for those who may see it.
    private static func everyPoint(_ vacancy: PublishedVacancy, of person: ProfileStore.Candidate, _ caller: Caller) -> HTML {
        guard caller.holds(anyOf: [.placementOfficer]), person.kept.version > 0 else { return HTML() }
        return p {
            a(.href(ShowMatch.route.link(vacancy.id, person.id))) {
                MatchPhrases.everyPoint[caller.language]; spoken(": " + vacancy.title)
            }
        }
    }
}
