import Hosting
import Markup
import Models
import Web

/// The screens of who fits a vacancy.
enum MatchPages {
    static func list(_ list: MatchList, from first: Int, size: Int, as caller: Caller) -> Screen {
        let language = caller.language
        let words = MatchWords(list, language)
        return Screen(MatchPhrases.people(for: list.vacancy.title)[language]) {
            heading(list, lead: MatchPhrases.lead(list.profiles)[language], language)
            UnderstoodPages.understood(list.reading, words)
            if list.withoutProfile > 0 {
                notice(.info) {
                    p {
                        MatchPhrases.withoutProfile(list.withoutProfile)[language]; " "
                        a(.href(ListProfiles.route.link(query: [("without", "true")]))) { MatchPhrases.makeProfiles[language] }
                    }
                }
            }
            if list.shown.isEmpty {
                emptyState(
                    MatchPhrases.nobody[language], MatchPhrases.nobodyHint[language],
                    action: Link(MatchPhrases.profiles[language], ListProfiles.route.link()))
            } else {
                ol(.class("matches")) {
                    for candidate in list.shown { li(.class("card", "match")) { line(candidate, of: list, words) } }
                }
                pager(list, from: first, size: size, language)
            }
            p(.class("hint")) { MatchPhrases.basis(list.basis.model, list.basis.today, list.vacancy.version)[language] }
        }
    }

    /// The heading that the screens of one vacancy share.
    private static func heading(_ list: MatchList, lead: String, _ language: Language) -> HTML {
        group {
            breadcrumb([
                Link(MatchPhrases.vacancies[language], "/jobs/vacancies"),
                Link(list.vacancy.title, "/jobs/vacancies/\(list.vacancy.id)"),
                Link(MatchPhrases.match[language], ShowMatches.route.link(list.vacancy.id)),
            ])
            pageHeading(MatchPhrases.people(for: list.vacancy.title)[language], kicker: list.vacancy.employer, lead: lead) {
                buttonLink(MatchPhrases.howItWorks[language], HowItWorks.route.link(), kind: .secondary)
            }
            if list.vacancy.state != .open { notice(.warning) { p { MatchPhrases.notOpen[language] } } }
        }
    }

    private static func line(_ candidate: MatchList.Candidate, of list: MatchList, _ words: MatchWords) -> HTML {
        let (match, language) = (candidate.match, words.language)
        return group {
            ring(match, language)
            div(.class("match-body")) {
                h2 {
                    "\(candidate.rank). "
                    a(.href(ShowMatch.route.link(list.vacancy.id, candidate.id))) { candidate.name }
                }
                facts(candidate, language)
                if let unscored = match.unscored { p { unscored.reason[language] } }
                gaps(match, words)
                MatchParts.brief(match.blockers, language)
                if match.unscored == nil {
                    disclosure(MatchPhrases.why[language]) { bars(candidate, words) }
                }
            }
        }
    }

    private static func ring(_ match: Match, _ language: Language) -> HTML {
        guard let score = match.score else { return tag(MatchPhrases.noScore[language]) }
        return scoreRing(score * 100, label: MatchPhrases.match[language])
    }

    private static func facts(_ candidate: MatchList.Candidate, _ language: Language) -> HTML {
        let match = candidate.match
        let (held, all) = match.essentialCoverage
        let facts = [
            candidate.district, all > 0 ? MatchPhrases.essential(held, of: all)[language] : nil,
            match.unscored == nil ? MatchPhrases.completeness(match.completeness)[language] : nil,
        ]
        return p(.class("meta")) { facts.compactMap(\.self).joined(separator: " · ") }
    }

    /// What is missing of the essential skills, and which related skills stand in.
    private static func gaps(_ match: Match, _ words: MatchWords) -> HTML {
        let missing = match.findings.filter { $0.isEssential && $0.cover == .missing }.map { words.name(ofSkill: $0.skill) }
        let transfers = match.findings.compactMap { finding -> String? in
            guard case .covered(let other) = finding.cover, finding.isEssential else { return nil }
            return MatchPhrases.transfer(
                words.name(ofSkill: other), for: words.name(ofSkill: finding.skill), amount: finding.amount)[words.language]
        }
        return group {
            if !missing.isEmpty {
                p {
                    strong { MatchPhrases.missing[words.language] + ": " }
                    missing.joined(separator: ", ")
                }
            }
            if !transfers.isEmpty {
                p {
                    strong { MatchPhrases.transfers[words.language] + ": " }
                    transfers.joined(separator: "; ")
                }
            }
        }
    }

    static func bars(_ candidate: MatchList.Candidate, _ words: MatchWords) -> HTML {
        let match = candidate.match
        return barList(
            match.components.map { component in
                Contribution(
                    component.kind.name[words.language], component.value == nil ? nil : component.points * 100, of: component.share * 100,
                    note: words.note(on: component, match, candidate.profile, district: candidate.district))
            }, label: MatchPhrases.parts[words.language])
    }

    private static func pager(_ list: MatchList, from first: Int, size: Int, _ language: Language) -> HTML {
        func link(_ from: Int) -> String {
            ShowMatches.route.link(list.vacancy.id, query: from > 0 ? [("from", String(from + 1))] : [])
        }
        let last = first + list.shown.count
        return Markup.pager(
            previous: first > 0 ? link(max(0, first - size)) : nil, next: last < list.profiles ? link(last) : nil,
            summary: MatchPhrases.range(first + 1, last, of: list.profiles)[language])
    }

    static func one(_ candidate: MatchList.Candidate, of list: MatchList, as caller: Caller) -> Screen {
        let language = caller.language
        let (words, match) = (MatchWords(list, language), candidate.match)
        return Screen("\(candidate.name): \(list.vacancy.title)") {
            breadcrumb([
                Link(MatchPhrases.vacancies[language], "/jobs/vacancies"),
                Link(list.vacancy.title, "/jobs/vacancies/\(list.vacancy.id)"),
                Link(MatchPhrases.match[language], ShowMatches.route.link(list.vacancy.id)), Link(candidate.name, ""),
            ])
            pageHeading(
                candidate.name, kicker: MatchPhrases.people(for: list.vacancy.title)[language],
                status: match.score.map { scoreRing($0 * 100, label: MatchPhrases.match[language], isLarge: true) } ?? HTML()
            ) {
                buttonLink(MatchPhrases.profile[language], EditProfile.route.link(candidate.id), kind: .secondary)
            }
            facts(candidate, language)
            if let unscored = match.unscored { notice(.warning) { p { unscored.reason[language] } } }
            MatchParts.blockers(match.blockers, language)
            if match.unscored == nil {
                h2 { MatchPhrases.why[language] }
                bars(candidate, words)
            }
            if !match.findings.isEmpty { MatchParts.findings(match, words) }
            UnderstoodPages.understood(list.reading, words)
            p(.class("hint")) {
                MatchPhrases.basis(list.basis.model, list.basis.today, list.vacancy.version)[language]; " "
                a(.href(HowItWorks.route.link())) { MatchPhrases.howItWorks[language] }
            }
        }
    }
}

extension MatchWords {
    init(_ list: MatchList, _ language: Language) {
        self.init(library: list.library, demand: list.reading.demand, workplace: list.vacancy.district, language: language)
    }
}
