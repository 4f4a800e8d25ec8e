import Hosting
import Markup
import Models
import Web

/// The screens on what is missing between people and vacancies.
enum GapPages {
    /// How many skills are drawn, and how many stand in the tables.
    private static let (drawn, listed) = (10, 40)

    static func demand(_ demand: SkillDemand, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(GapPhrases.demand[language]) {
            pageHeading(
                GapPhrases.demand[language], kicker: demand.district ?? GapPhrases.everywhere[language],
                lead: GapPhrases.demandLead[language])
            if demand.market.openings.isEmpty {
                emptyState(
                    GapPhrases.noVacancies[language], GapPhrases.noVacanciesHint[language],
                    action: Link(GapPhrases.vacancies[language], "/jobs/vacancies"))
            } else {
                statistics(demand, language)
                h2 { GapPhrases.opensDoors[language] }
                p { GapPhrases.opensDoorsHint[language] }
                training(demand, language)
                h2 { GapPhrases.gaps[language] }
                places(demand, language)
                balances(demand, language)
            }
            reckoning(demand.survey, language)
        }
    }

    private static func statistics(_ demand: SkillDemand, _ language: Language) -> HTML {
        grid {
            statistic(String(demand.market.people.count), GapPhrases.people[language])
            statistic(String(demand.survey.fitting), GapPhrases.fitting[language])
            statistic(String(demand.market.openings.reduce(0) { $0 + $1.left }), GapPhrases.openings[language], href: "/jobs/vacancies")
        }
    }

    private static func training(_ demand: SkillDemand, _ language: Language) -> HTML {
        let gains = demand.survey.gains.filter { $0.placements > 0 || $0.lastMissing > 0 }
        guard !gains.isEmpty else {
            return emptyState(GapPhrases.nothingToLearn[language], GapPhrases.nothingToLearnHint[language])
        }
        return dataTable(
            caption: GapPhrases.opensDoors[language], isCaptionSpoken: true,
            columns: [
                Column(GapPhrases.skill[language]), Column(GapPhrases.placements[language], .number),
                Column(GapPhrases.learners[language], .number), Column(GapPhrases.lastMissing[language], .number),
                Column(GapPhrases.points[language], .number),
            ],
            rows: gains.prefix(drawn).map { gain in
                [
                    HTML(demand.market.concept(gain.skill, in: language).label), HTML(String(gain.placements)), HTML(String(gain.people)),
                    HTML(String(gain.lastMissing)), HTML(FindingTable.points(gain.gain, language)),
                ]
            })
    }

    private static func places(_ demand: SkillDemand, _ language: Language) -> HTML {
        filterForm(action: ShowSkillDemand.route.link(), submit: CommonPhrases.show[language]) {
            selectField(
                "district", GapPhrases.district[language], demand.districts.map { Choice($0, $0) }, value: demand.district,
                prompt: GapPhrases.everywhere[language])
        }
    }

    private static func balances(_ demand: SkillDemand, _ language: Language) -> HTML {
        guard !demand.balances.isEmpty else {
            return emptyState(GapPhrases.noVacancies[language], GapPhrases.noVacanciesHint[language])
        }
        return group {
            p(.class("hint")) { GapPhrases.gapsHint[language] }
            barList(
                demand.balances.prefix(drawn).map { balance in
                    Contribution(
                        demand.market.concept(balance.skill, in: language).label, min(balance.supply, balance.demand), of: balance.demand,
                        note: GapPhrases.balance(balance.openings, balance.people)[language])
                }, label: GapPhrases.gaps[language], format: { $0.short(in: language) })
            disclosure(GapPhrases.figures[language]) { figures(demand, language) }
        }
    }

    private static func figures(_ demand: SkillDemand, _ language: Language) -> HTML {
        dataTable(
            caption: GapPhrases.gaps[language], isCaptionSpoken: true,
            columns: [
                Column(GapPhrases.skill[language]), Column(GapPhrases.asked[language], .number), Column(GapPhrases.have[language], .number),
                Column(GapPhrases.gap[language], .number),
            ],
            rows: demand.balances.prefix(listed).map { balance in
                [
                    HTML(demand.market.concept(balance.skill, in: language).label), HTML(String(balance.openings)),
                    HTML(String(balance.people)), HTML(((balance.gap * 10).rounded() / 10).figure(in: language)),
                ]
            })
    }

    private static func reckoning(_ survey: GapSurvey, _ language: Language) -> HTML {
        group {
            if survey.sample.count < survey.sample.whole {
                notice(.info) { p { GapPhrases.sample(survey.sample.count, of: survey.sample.whole)[language] } }
            }
            p(.class("hint")) {
                GapPhrases.threshold(Int(GapSurvey.goodFit * 100))[language]; " "
                a(.href(HowItWorks.route.link())) { MatchPhrases.howItWorks[language] }
            }
        }
    }
}

// MARK: One person

extension GapPages {
    static func person(_ gaps: PersonGaps, as caller: Caller) -> Screen {
        let (language, person) = (caller.language, gaps.person)
        return Screen(GapPhrases.personTitle(person.name)[language]) {
            breadcrumb([
                Link(ProfilePhrases.title[language], ListProfiles.route.link()), Link(person.name, EditProfile.route.link(person.id)),
                Link(GapPhrases.learn[language], ""),
            ])
            pageHeading(GapPhrases.personTitle(person.name)[language], lead: GapPhrases.personLead[language]) {
                buttonLink(MatchPhrases.vacancies[language], ShowOffers.route.link(person.id), kind: .secondary)
            }
            if gaps.market.openings.isEmpty {
                emptyState(MatchPhrases.noOffers[language], MatchPhrases.noOffersHint[language])
            } else {
                learning(gaps, language)
                within(gaps, language)
            }
            reckoning(gaps.survey, language)
        }
    }

    private static func learning(_ gaps: PersonGaps, _ language: Language) -> HTML {
        guard !gaps.survey.gains.isEmpty else {
            let isEmpty = gaps.person.kept.profile.skills.isEmpty && gaps.person.kept.profile.occupations.isEmpty
            return emptyState(
                (isEmpty ? Match.Unscored.emptyProfile.reason : GapPhrases.personNothing)[language],
                isEmpty ? nil : GapPhrases.personNothingHint[language],
                action: isEmpty
                    ? Link(MatchPhrases.profile[language], EditProfile.route.link(gaps.person.id))
                    : Link(MatchPhrases.vacancies[language], ShowOffers.route.link(gaps.person.id)))
        }
        return ol(.class("matches")) {
            for gain in gaps.survey.gains.prefix(drawn) {
                li(.class("card")) {
                    h2 { gaps.market.concept(gain.skill, in: language).label }
                    p(.class("meta")) {
                        "+" + FindingTable.points(gain.gain, language) + " " + MatchPhrases.points[language].lowercased()
                        if gain.lastMissing > 0 { " · " + GapPhrases.onlyMissing[language] }
                    }
                    if !gain.vacancies.isEmpty { vacancies(gain.vacancies.map { gaps.market.openings[$0] }, GapPhrases.opens, language) }
                }
            }
        }
    }

    private static func within(_ gaps: PersonGaps, _ language: Language) -> HTML {
        guard !gaps.fitting.isEmpty else { return HTML() }
        return vacancies(gaps.fitting, GapPhrases.within, language)
    }

    private static func vacancies(_ openings: [Market.Opening], _ label: Phrase, _ language: Language) -> HTML {
        p {
            MatchParts.lead(label, language)
            for (place, opening) in openings.prefix(drawn).enumerated() {
                if place > 0 { ", " }
                a(.href("/jobs/vacancies/\(opening.vacancy.id)")) { opening.vacancy.title }
                " (\(opening.vacancy.employer))"
            }
            if openings.count > drawn { " …" }
        }
    }
}
