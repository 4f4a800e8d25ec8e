import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The form in which a decision is proposed.
enum ProposalPages {
    static func propose(_ hearing: Hearing, _ draft: Draft) -> Screen {
        let language = hearing.caller.language
        let title = (hearing.live == nil ? DecisionPhrases.propose : DecisionPhrases.changeProposal)[language]
        let errors = FieldErrors(draft, language, wanting: DecisionPhrases.wanted, naming: DecisionPhrases.names)
        let saved = hearing.live?.proposal
        return Screen(title) {
            ItemPages.way(to: title, of: hearing)
            pageHeading(title, kicker: hearing.dossier.title(language), lead: DecisionPhrases.proposeLead[language])
            errorSummary(errors.summary)
            bounds(hearing, language)
            entryForm(to: ProposeDecision.route.link(hearing.room.meeting.id, hearing.dossier.id)) {
                enterButton()
                radios(
                    "outcome", DecisionPhrases.outcome[language],
                    Proposal.Outcome.Word.allCases.map { Choice($0.rawValue, DecisionPhrases.word($0)[language]) },
                    value: draft["outcome"] ?? saved?.outcome.word.rawValue, error: errors["outcome"])
                amounts(hearing, saved, draft, errors, language)
                conditions(saved, draft, errors, language)
                radios(
                    "followUp", DecisionPhrases.followUp[language],
                    Proposal.FollowUp.allCases.map { Choice($0.rawValue, DecisionPhrases.word($0)[language]) },
                    value: draft["followUp"] ?? saved?.followUp?.rawValue, hint: DecisionPhrases.followUpHint[language],
                    error: errors["followUp"], isOptional: true)
                textArea(
                    "reason", DecisionPhrases.reasons[language], value: draft["reason"] ?? saved?.reason,
                    hint: DecisionPhrases.reasonsHint[language], error: errors["reason"], limit: 2000)
                actions {
                    submitButton(DecisionPhrases.propose[language])
                    buttonLink(
                        CommonPhrases.cancel[language], ShowItem.route.link(hearing.room.meeting.id, hearing.dossier.id), kind: .quiet)
                }
            }
        }
    }

    /// How much may be given.
    private static func bounds(_ hearing: Hearing, _ language: Language) -> HTML {
        let (dossier, currency) = (hearing.dossier, hearing.room.currency)
        return grid {
            statistic(hearing.item.asked.map { Money($0.total, currency).text(in: language) } ?? "–", DecisionPhrases.asked[language])
            statistic(
                dossier.rate.map { Money(dossier.ceiling.ceiling(at: $0), currency).text(in: language) } ?? "–",
                FundPhrases.ceiling[language],
                note: "\(dossier.ceiling.grantPercent.digits(in: language)) % \(FundPhrases.grantPart[language])")
            statistic(hearing.room.fund.free.text(in: language), MeetingPhrases.free[language])
        }
    }

    private static func amounts(
        _ hearing: Hearing, _ saved: Proposal?, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        let unit = hearing.room.currency.rawValue
        let award = saved == nil ? hearing.item.asked : saved?.award
        func value(_ name: String, _ amount: Decimal?) -> String? { draft.wasSent ? draft[name] : amount?.typed }
        return fieldGroup(DecisionPhrases.amounts[language], hint: DecisionPhrases.amountsHint[language]) {
            fieldRow {
                numberField(
                    "granted", DecisionPhrases.granted[language], value: value("granted", award?.granted), error: errors["granted"],
                    isOptional: true, unit: unit)
                numberField(
                    "loan", DecisionPhrases.loan[language], value: value("loan", award?.loan), error: errors["loan"], isOptional: true,
                    unit: unit)
            }
            let plan = hearing.dossier.typed.plan
            for (place, (number, line)) in zip(plan.lines, plan.read().plan.equipment).enumerated() {
                let name = "lines.\(place).approved"
                let kept = saved?.lines.first { $0.number == number }?.approved
                input(.type("hidden"), .name("lines.\(place).number"), .value(String(number)))
                numberField(
                    name, "\(line.item ?? "–"): \(DecisionPhrases.asked[language].lowercased()) \(line.cost?.text(in: language) ?? "–")",
                    value: value(name, kept ?? line.cost), error: errors[name], isOptional: true, unit: unit)
            }
        }
    }

    private static func conditions(_ saved: Proposal?, _ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        let kept = saved?.conditions ?? []
        let typed = (0..<Proposal.mostConditions).last { draft["conditions.\($0).text"] != nil }
        let count = draft.wasSent ? (typed ?? -1) + 1 + (draft["more"] == nil ? 0 : 1) : kept.count
        return fieldGroup(DecisionPhrases.conditions[language], hint: DecisionPhrases.conditionsHint[language]) {
            lines(
                "conditions", count: min(max(count, 1), Proposal.mostConditions), label: DecisionPhrases.condition[language],
                more: DecisionPhrases.moreConditions[language]
            ) { number in
                let (text, due) = ("conditions.\(number).text", "conditions.\(number).dueOn")
                let before = Int(number).flatMap { kept.indices.contains($0) ? kept[$0] : nil }
                return group {
                    textField(
                        text, DecisionPhrases.condition[language], value: draft.wasSent ? draft[text] : before?.text, error: errors[text],
                        isOptional: true, autocomplete: "off")
                    dateField(
                        due, DecisionPhrases.dueOn[language], value: draft.wasSent ? draft[due] : before?.dueOn?.description,
                        error: errors[due], isOptional: true)
                }
            }
        }
    }
}
