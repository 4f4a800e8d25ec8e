import Hosting
import Markup
import Models
import Web

/// The screens of who fits a vacancy.
enum MatchPages {
    static func list(
        _ list: MatchList, shortlist: Set<Returnee.ID>, from first: Int, size: Int, as caller: Caller
    ) -> Screen {
        let language = caller.language
        let words = MatchWords(list, language)
        return Screen(MatchPhrases.people(for: list.vacancy.title)[language]) {
            way(list, to: nil, language)
            heading(list, shortlisted: shortlist.count, language)
            UnderstoodPages.understood(list.reading, of: list.vacancy, words)
            withoutProfile(list, language)
            if list.shown.isEmpty {
                emptyState(
                    MatchPhrases.nobody[language], MatchPhrases.nobodyHint[language],
                    action: Link(MatchPhrases.profiles[language], ListProfiles.route.link()))
            } else {
                people(list, shortlist: shortlist, words)
                MatchParts.pager(from: first, showing: list.shown.count, of: list.profiles, size: size, language) {
                    ShowMatches.route.link(list.vacancy.id, query: $0)
                }
            }
            basis(list, language)
        }
    }

    /// Those on the shortlist, in the order in which they fit.
    static func shortlist(_ list: MatchList, as caller: Caller) -> Screen {
        let (language, matches) = (caller.language, ShowMatches.route.link(list.vacancy.id))
        return Screen(ShortlistPhrases.title[language]) {
            way(list, to: ShortlistPhrases.title[language], language)
            pageHeading(
                ShortlistPhrases.title[language], kicker: list.vacancy.title, lead: ShortlistPhrases.lead[language])
            if list.shown.isEmpty {
                emptyState(
                    ShortlistPhrases.nobody[language], ShortlistPhrases.nobodyHint[language],
                    action: Link(MatchPhrases.people(for: list.vacancy.title)[language], matches))
            } else {
                people(list, shortlist: Set(list.shown.map(\.id)), MatchWords(list, language))
            }
            basis(list, language)
        }
    }

    /// The people, each with what can be done, and what can be done with all who are ticked.
    private static func people(_ list: MatchList, shortlist: Set<Returnee.ID>, _ words: MatchWords) -> HTML {
        let language = words.language
        return form(.action(CompareMatches.route.link(list.vacancy.id)), .method("get")) {
            input(.type("hidden"), .name("vacancy"), .value(list.vacancy.id.description))
            ol(.class("matches")) { for candidate in list.shown { line(candidate, of: list, shortlist: shortlist, words) } }
            actions {
                if list.shown.count > 1 { submitButton(MatchPhrases.compare[language], kind: .secondary) }
                if list.vacancy.state == .open {
                    if list.shown.contains(where: { !shortlist.contains($0.id) }) { ShortlistParts.addTicked(list.vacancy.id, language) }
                    ReferralParts.proposeTicked(language)
                }
            }
        }
    }

    static func way(_ list: MatchList, to here: String?, _ language: Language) -> HTML {
        let matches = ShowMatches.route.link(list.vacancy.id)
        return breadcrumb(
            [
                Link(MatchPhrases.vacancies[language], "/jobs/vacancies"),
                Link(list.vacancy.title, "/jobs/vacancies/\(list.vacancy.id)"), Link(MatchPhrases.match[language], matches),
            ] + (here.map { [Link($0, matches)] } ?? []))
    }

    private static func heading(_ list: MatchList, shortlisted: Int, _ language: Language) -> HTML {
        group {
            pageHeading(
                MatchPhrases.people(for: list.vacancy.title)[language], kicker: list.vacancy.employer,
                lead: MatchPhrases.lead(list.profiles)[language]
            ) {
                if shortlisted > 0 {
                    buttonLink(
                        ShortlistPhrases.all(shortlisted)[language], ShowShortlist.route.link(list.vacancy.id), kind: .secondary)
                }
                buttonLink(MatchPhrases.howItWorks[language], HowItWorks.route.link(), kind: .secondary)
            }
            if list.vacancy.state != .open { notice(.warning) { p { MatchPhrases.notOpen[language] } } }
        }
    }

    private static func withoutProfile(_ list: MatchList, _ language: Language) -> HTML {
        guard list.withoutProfile > 0 else { return HTML() }
        return notice(.info) {
            p {
                MatchPhrases.withoutProfile(list.withoutProfile)[language]; " "
                a(.href(ListProfiles.route.link(query: [("without", "true")]))) { MatchPhrases.makeProfiles[language] }
            }
        }
    }

    private static func line(
        _ candidate: MatchList.Candidate, of list: MatchList, shortlist: Set<Returnee.ID>, _ words: MatchWords
    ) -> HTML {
        let id = "compare-\(candidate.rank)"
        return MatchParts.line(
            candidate.match, words,
            title: group {
                "\(candidate.rank). "
                a(.href(ShowMatch.route.link(list.vacancy.id, candidate.id))) { candidate.name }
            }, facts: [candidate.district], person: candidate.profile, district: candidate.district,
            below: group {
                div(.class("tick")) {
                    input(.type("checkbox"), .id(id), .name("people"), .value(candidate.id.description))
                    label(.for(id)) {
                        MatchPhrases.compareOne[words.language]; spoken(": " + candidate.name)
                    }
                }
                ReferralParts.mark(
                    list.referrals[candidate.id], offering: list.vacancy.state == .open, "person", candidate.id.description, candidate.name,
                    words.language, beside: ShortlistParts.mark(candidate, of: list, isOn: shortlist.contains(candidate.id), words.language)
                )
            })
    }

    static func basis(_ list: MatchList, _ language: Language) -> HTML {
        p(.class("hint")) {
            MatchPhrases.basis(list.basis.model, list.basis.today, list.vacancy.version)[language]; " "
            a(.href(HowItWorks.route.link())) { MatchPhrases.howItWorks[language] }; " · "
            a(.href(ListRuns.route.link(list.vacancy.id))) { RunPhrases.lists[language] }
        }
    }

    static func one(_ candidate: MatchList.Candidate, of list: MatchList, as caller: Caller) -> Screen {
        let language = caller.language
        let (words, match) = (MatchWords(list, language), candidate.match)
        return Screen("\(candidate.name): \(list.vacancy.title)") {
            way(list, to: candidate.name, language)
            pageHeading(
                candidate.name, kicker: MatchPhrases.people(for: list.vacancy.title)[language],
                status: match.standing.map { scoreRing($0 * 100, label: MatchPhrases.match[language], isLarge: true) } ?? HTML()
            ) {
                if list.vacancy.state == .open {
                    if list.referrals[candidate.id].map({ !$0.state.isLive && $0.state != .hired }) ?? true {
                        ReferralParts.proposeOne(candidate, for: list.vacancy.id, kind: .primary, language)
                    }
                    ShortlistParts.addOne(candidate, for: list.vacancy.id, language)
                }
                buttonLink(MatchPhrases.profile[language], EditProfile.route.link(candidate.id), kind: .secondary)
                buttonLink(MatchPhrases.otherVacancies[language], ShowOffers.route.link(candidate.id), kind: .secondary)
            }
            div(.class("match-body")) {
                MatchParts.facts([candidate.district], match, language)
                WishPieces.brief(match, language)
            }
            if let unscored = match.unscored { notice(.warning) { p { unscored.reason[language] } } }
            MatchParts.blockers(match.blockers, language)
            if match.unscored == nil {
                h2 { MatchPhrases.why[language] }
                MatchParts.bars(match, words, candidate.profile, district: candidate.district)
                WishPieces.section(match, words, candidate.profile, district: candidate.district)
            }
            if !match.findings.isEmpty { FindingTable.table(match, words) }
            UnderstoodPages.understood(list.reading, of: list.vacancy, words)
            basis(list, language)
        }
    }
}

extension MatchWords {
    init(_ list: MatchList, _ language: Language) {
        self.init(library: list.library, demand: list.reading.demand, workplace: list.vacancy.district, language: language)
    }
}
