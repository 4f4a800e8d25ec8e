import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// Lists of referrals, for the office and for an employer.
enum ReferralListPages {
    static func list(
        _ referrals: [ReferralStore.Listed], _ input: ListReferrals.Input, employers: [EmployerStore.Named], next: String?,
        as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(ReferralPhrases.title[language]) {
            pageHeading(ReferralPhrases.title[language], lead: ReferralPhrases.lead[language])
            filters(input, employers, language)
            if referrals.isEmpty {
                emptyState(ReferralPhrases.nothing[language], ReferralPhrases.nothingHint[language])
            } else {
                if caller.roles.contains(.placementOfficer) {
                    tickable(referrals, input, language)
                } else {
                    table(referrals, language)
                }
                pager(previous: input.cursor == nil ? nil : ListReferrals.route.link(query: input.query), next: next)
                ExportReferrals.links(query: input.query, language)
            }
        }
    }

    /// The list with boxes, and what can be done to the referrals that are ticked.
    private static func tickable(_ referrals: [ReferralStore.Listed], _ input: ListReferrals.Input, _ language: Language) -> HTML {
        let query = input.query + (input.cursor.map { [("cursor", $0.description)] } ?? [])
        return BatchPages.tickable(
            "referrals", to: ChangeReferrals.route.link(),
            ChangeReferrals.Choice.allCases.map { ($0.rawValue, ReferralPhrases.button($0.one.name)) },
            here: ListReferrals.route.link(query: query), all: ListReferrals.route.link(query: query + [("ticked", "all")]), language,
            table: table(referrals, isTicked: input.ticked == .all, language))
    }

    private static func filters(_ input: ListReferrals.Input, _ employers: [EmployerStore.Named], _ language: Language) -> HTML {
        filterForm(
            action: ListReferrals.route.link(), submit: CommonPhrases.show[language],
            clear: input.query.isEmpty ? nil : Link(CommonPhrases.clear[language], ListReferrals.route.link())
        ) {
            states(input, language)
            selectField(
                "employer", VacancyTermPhrases.employer[language], employers.map { Choice($0.id.description, $0.name) },
                value: input.employer?.description, prompt: CommonPhrases.all[language])
            selectField(
                "whose", ReferralPhrases.whose[language], [Choice("mine", ReferralPhrases.mine[language])],
                value: input.whose?.rawValue, prompt: CommonPhrases.all[language])
            selectField(
                "movement", ReferralPhrases.movement[language],
                [Choice("stale", ReferralPhrases.stale[language]), Choice("unanswered", ReferralPhrases.unanswered[language])],
                value: input.movement?.rawValue, prompt: CommonPhrases.all[language])
            selectField(
                "sort", ReferralPhrases.sort[language],
                ReferralStore.Sort.allCases.map { Choice($0.rawValue, ReferralPhrases.word($0)[language]) },
                value: (input.sort ?? .newest).rawValue, prompt: nil)
        }
    }

    private static func states(_ input: ListReferrals.Input, onlySent: Bool = false, _ language: Language) -> HTML {
        let unsent: Set<Referral.State.Word> = [.proposed, .consented]
        return selectField(
            "state", CommonPhrases.state[language],
            Referral.State.Word.allCases.filter { !onlySent || !unsent.contains($0) }.map { Choice($0.rawValue, $0.name[language]) },
            value: input.state?.rawValue, prompt: CommonPhrases.all[language])
    }

    /// `isTicked` says whether the boxes are; without it there are none.
    static func table(
        _ referrals: [ReferralStore.Listed], showsVacancy: Bool = true, isTicked: Bool? = nil, _ language: Language
    ) -> HTML {
        let work = showsVacancy ? [Column(ReferralPhrases.vacancy[language]), Column(VacancyTermPhrases.employer[language])] : []
        return dataTable(
            caption: ReferralPhrases.title[language], isCaptionSpoken: true,
            columns: [Column(ReferralPhrases.candidate[language])] + work + [
                Column(CommonPhrases.state[language]), Column(ReferralPhrases.officer[language]), Column(ReferralPhrases.moved[language]),
            ],
            rows: referrals.map { referral in
                [name(referral, isTicked: isTicked, language)]
                    + (showsVacancy
                        ? [a(.href(ShowPipeline.route.link(referral.vacancy))) { referral.title }, HTML(referral.employer)] : [])
                    + [state(referral, language), HTML(referral.officer ?? "–"), moved(referral, language)]
            })
    }

    private static func name(_ referral: ReferralStore.Listed, isTicked: Bool?, _ language: Language) -> HTML {
        let name = referral.candidate ?? ReferralPhrases.candidate[language]
        return group {
            if let isTicked {
                BatchPages.tick("referrals", referral.id, "\(name), \(referral.title)", isTicked: isTicked, language)
            }
            a(.href(ShowReferral.route.link(referral.id)), .class("candidate")) { name }
        }
    }

    private static func state(_ referral: ReferralStore.Listed, _ language: Language) -> HTML {
        span {
            ReferralPages.tag(referral.state, language)
            if let reason = ReferralPhrases.reason(referral.state, referral.reason) {
                " "; reason[language]
            }
        }
    }

    static func moved(_ referral: ReferralStore.Listed, _ language: Language) -> HTML {
        span {
            day(referral.moved)
            if referral.isStale {
                " "; Markup.tag(ReferralPhrases.stale[language], .warning)
            }
        }
    }

    /// An employer's own candidates.
    static func own(
        _ referrals: [ReferralStore.Listed], _ shown: [Referral.ID: Disclosure], _ input: ListReferrals.Input, next: String?,
        as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(ReferralPhrases.ownTitle[language]) {
            pageHeading(ReferralPhrases.ownTitle[language], lead: ReferralPhrases.ownLead[language])
            filterForm(
                action: ListReferrals.route.link(), submit: CommonPhrases.show[language],
                clear: input.query.isEmpty ? nil : Link(CommonPhrases.clear[language], ListReferrals.route.link())
            ) {
                states(input, onlySent: true, language)
                if let vacancy = input.vacancy { Markup.input(.type("hidden"), .name("vacancy"), .value(vacancy.description)) }
            }
            if referrals.isEmpty {
                emptyState(ReferralPhrases.ownNothing[language], ReferralPhrases.ownNothingHint[language])
            } else {
                dataTable(
                    caption: ReferralPhrases.ownTitle[language], isCaptionSpoken: true,
                    columns: [
                        Column(ReferralPhrases.candidate[language]), Column(ReferralPhrases.vacancy[language]),
                        Column(CommonPhrases.state[language]), Column(ReferralPhrases.moved[language]),
                    ],
                    rows: referrals.map { referral in
                        let name = shown[referral.id]?.name ?? ReferralPhrases.candidate[language]
                        return [
                            a(.href(ShowReferral.route.link(referral.id))) { name },
                            a(.href(ListReferrals.route.link(query: [("vacancy", referral.vacancy.description)]))) { referral.title },
                            ReferralPages.tag(referral.state, language), day(referral.moved),
                        ]
                    })
                pager(previous: input.cursor == nil ? nil : ListReferrals.route.link(query: input.query), next: next)
            }
        }
    }

    /// The list as a file has it.
    static func sheet(of referrals: [ReferralStore.Listed], _ language: Language) -> Sheet {
        let heading = [
            ReferralPhrases.candidate, ReferralPhrases.vacancy, VacancyTermPhrases.employer, CommonPhrases.state, CommonPhrases.reason,
            ReferralPhrases.officer, ReferralPhrases.moved,
        ]
        return Sheet(
            heading, language,
            rows: referrals.map { referral in
                [
                    .text(referral.candidate), .text(referral.title), .text(referral.employer), .text(referral.state.name[language]),
                    .text(ReferralPhrases.reason(referral.state, referral.reason)?[language]), .text(referral.officer),
                    .day(referral.moved),
                ]
            })
    }
}
