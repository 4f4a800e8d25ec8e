import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of funds and exchange rates.
enum FundPages {
    static func list(_ content: ListFunds.Content, as caller: Caller) -> Screen {
        let language = caller.language
        let mayWrite = caller.holds(anyOf: Set(managers))
        return Screen(FundPhrases.title[language]) {
            pageHeading(FundPhrases.title[language], lead: FundPhrases.lead[language]) {
                if mayWrite { buttonLink(FundPhrases.add[language], AddFund.route.link()) }
            }
            if content.funds.isEmpty {
                emptyState(FundPhrases.none[language], FundPhrases.noneHint[language])
            } else {
                table(content.funds, language)
                pager(previous: content.isFirst ? nil : ListFunds.route.link(), next: content.next)
            }
            if let ceiling = content.ceiling { policy(ceiling, language) }
            rates(content.rates, mayWrite: mayWrite || caller.roles.contains(.financeOfficer), language)
        }
    }

    private static func table(_ funds: [Fund], _ language: Language) -> HTML {
        dataTable(
            caption: FundPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(FundPhrases.name[language]), Column(FundPhrases.donor[language]), Column(FundPhrases.balance[language], .number),
                Column(FundPhrases.committed[language], .number), Column(FundPhrases.free[language], .number),
                Column(CommonPhrases.state[language]),
            ],
            rows: funds.map { fund in
                let currency = fund.terms.balance.currency
                return [
                    a(.href(ShowFund.route.link(fund.id))) { fund.terms.name }, HTML(fund.terms.donor),
                    HTML(fund.terms.balance.text(in: language)),
                    HTML(Money(fund.committed, currency).text(in: language)), HTML(fund.free.text(in: language)),
                    state(fund.state, language),
                ]
            })
    }

    /// The policy that bounds every award today.
    static func policy(_ ceiling: CeilingPolicy, _ language: Language) -> HTML {
        card(FundPhrases.ceiling[language]) {
            p {
                strong { ceiling.amount.text(in: language) };
                ", \(ceiling.grantPercent.digits(in: language)) % \(FundPhrases.grantPart[language])"
            }
            p(.class("hint")) { FundPhrases.ceilingHint[language] }
            p { a(.href("/policies/grant-ceiling")) { FundPhrases.allCeilings[language] } }
        }
    }

    private static func rates(_ rates: [ExchangeRate], mayWrite: Bool, _ language: Language) -> HTML {
        card(
            FundPhrases.rates[language],
            actions: {
                if mayWrite { buttonLink(FundPhrases.addRate[language], RecordRate.route.link(), kind: .secondary) }
            },
            content: {
                if rates.isEmpty {
                    emptyState(FundPhrases.noRates[language], FundPhrases.rateLead[language])
                } else {
                    dataTable(
                        caption: FundPhrases.rates[language], isCaptionSpoken: true,
                        columns: [
                            Column(FundPhrases.effectiveOn[language]), Column(FundPhrases.base[language]),
                            Column(FundPhrases.quote[language]), Column(FundPhrases.rate[language], .number),
                        ],
                        rows: rates.map {
                            [
                                HTML($0.effectiveOn.description), HTML($0.base.rawValue), HTML($0.quote.rawValue),
                                HTML($0.rate.digits(in: language)),
                            ]
                        })
                }
            })
    }

    static func fund(_ fund: Fund, _ history: History, as caller: Caller) -> Screen {
        let language = caller.language
        let mayWrite = caller.holds(anyOf: Set(managers))
        return Screen(fund.terms.name) {
            breadcrumb([Link(FundPhrases.title[language], ListFunds.route.link()), Link(fund.terms.name, "")])
            pageHeading(fund.terms.name, kicker: fund.terms.donor, status: state(fund.state, language)) {
                buttonLink(MoneyPhrases.title[language], ShowMoney.route.link(fund.id), kind: .secondary)
                if mayWrite { ways(fund, language) }
                if caller.holds(anyOf: Set(requesters)) {
                    buttonLink(PurchasePhrases.start[language], StartPurchase.route.link(fund.id), kind: .secondary)
                }
            }
            grid {
                statistic(fund.terms.balance.text(in: language), FundPhrases.balance[language])
                statistic(Money(fund.committed, fund.terms.balance.currency).text(in: language), FundPhrases.committed[language])
                statistic(fund.free.text(in: language), FundPhrases.free[language])
            }
            summaryList([
                SummaryItem(FundPhrases.donor[language], text: fund.terms.donor),
                SummaryItem(FundPhrases.period[language], text: "\(fund.terms.startsOn) – \(fund.terms.endsOn)"),
            ])
            card(CommonPhrases.history[language]) { history.timeline(FundPhrases.events, language) }
        }
    }

    private static func ways(_ fund: Fund, _ language: Language) -> HTML {
        group {
            switch fund.state {
            case .open:
                buttonLink(GrantsPhrases.edit[language], EditFund.route.link(fund.id), kind: .secondary)
                actionButton(
                    FundPhrases.close[language], action: MoveFund.route.link(fund.id, "close"), kind: .quiet,
                    confirm: FundPhrases.closeQuestion[language])
            case .closed: actionButton(FundPhrases.reopen[language], action: MoveFund.route.link(fund.id, "reopen"))
            }
        }
    }

    private static func state(_ state: Fund.State, _ language: Language) -> HTML {
        tag(FundPhrases.word(state)[language], state == .open ? .success : .neutral)
    }

    static func add(_ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        form(FundPhrases.add[language], to: AddFund.route.link(), draft, back: ListFunds.route.link(), language) {
            FormIdentity.field(draft, Fund.self, at: moment)
        }
    }

    static func edit(_ fund: Fund, _ draft: Draft, _ language: Language) -> Screen {
        let shown = draft.wasSent ? draft : Draft(FundFields.values(of: fund))
        let version = draft.failure?.kind == .stale ? nil : draft["version"]
        return form(
            FundPhrases.edit[language], to: EditFund.route.link(fund.id), shown, back: ShowFund.route.link(fund.id), isNew: false, language
        ) {
            input(.type("hidden"), .name("version"), .value(version ?? fund.version.description))
            if draft.failure?.kind == .stale {
                notice(.warning) {
                    p { CommonPhrases.stale[language] }
                    summaryList(
                        FundFields.values(of: fund).sorted { $0.key < $1.key }.filter { $0.value != draft[$0.key] }
                            .map { SummaryItem(FundPhrases.names[$0.key]?[language] ?? $0.key, text: $0.value) })
                }
            }
        }
    }

    private static func form(
        _ title: String, to action: String, _ draft: Draft, back: String, isNew: Bool = true, _ language: Language,
        @HTMLBuilder hidden: () -> HTML
    ) -> Screen {
        let errors = FieldErrors(draft, language, wanting: FundPhrases.wanted, naming: FundPhrases.names)
        return Screen(title) {
            breadcrumb([Link(FundPhrases.title[language], ListFunds.route.link()), Link(title, "")])
            pageHeading(title)
            errorSummary(errors.summary)
            entryForm(to: action) {
                hidden()
                textField(
                    "name", FundPhrases.name[language], value: draft["name"], hint: FundPhrases.nameHint[language], error: errors["name"],
                    autocomplete: "off")
                textField("donor", FundPhrases.donor[language], value: draft["donor"], error: errors["donor"], autocomplete: "off")
                fieldRow {
                    numberField(
                        "balance", FundPhrases.balance[language], value: draft["balance"], hint: FundPhrases.balanceHint[language],
                        error: errors["balance"])
                    currency("currency", FundPhrases.currency[language], draft["currency"], errors["currency"])
                }
                fieldRow {
                    dateField("startsOn", GrantsPhrases.from[language], value: draft["startsOn"], error: errors["startsOn"])
                    dateField("endsOn", GrantsPhrases.to[language], value: draft["endsOn"], error: errors["endsOn"])
                }
                actions {
                    submitButton(isNew ? title : CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], back, kind: .quiet)
                }
            }
        }
    }

    private static func currency(_ name: String, _ label: String, _ value: String?, _ error: String?) -> HTML {
        selectField(name, label, Currency.allCases.map { Choice($0.rawValue, $0.rawValue) }, value: value, error: error)
    }

    static func recordRate(_ draft: Draft, today: CalendarDate, _ language: Language) -> Screen {
        let title = FundPhrases.addRate[language]
        let errors = FieldErrors(draft, language, wanting: FundPhrases.wanted, naming: FundPhrases.names)
        return Screen(title) {
            breadcrumb([Link(FundPhrases.title[language], ListFunds.route.link()), Link(title, "")])
            pageHeading(title, lead: FundPhrases.rateLead[language])
            errorSummary(errors.summary)
            entryForm(to: RecordRate.route.link()) {
                fieldRow {
                    currency("base", FundPhrases.base[language], draft["base"] ?? "USD", errors["base"])
                    numberField("rate", FundPhrases.rate[language], value: draft["rate"], error: errors["rate"])
                    currency("quote", FundPhrases.quote[language], draft["quote"], errors["quote"])
                }
                dateField(
                    "effectiveOn", FundPhrases.effectiveOn[language], value: draft["effectiveOn"] ?? today.description,
                    error: errors["effectiveOn"])
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ListFunds.route.link(), kind: .quiet)
                }
            }
        }
    }
}
