import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// Reports about tranches: what stands of them on the page of the agreement, and their forms.
enum ReportPages {
    static func state(_ word: TrancheReport.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch word {
            case .due: .neutral
            case .submitted: .info
            case .returned: .warning
            case .accepted: .success
            }
        return tag(TranchePhrases.word(word)[language], tone)
    }

    /// What stands of the report beside its tranche.
    static func item(_ told: TrancheStore.Told, of contract: Contract, _ language: Language) -> SummaryItem {
        SummaryItem(
            TranchePhrases.report[language],
            group {
                "\(told.report.dueOn) "
                state(told.report.state.word, language)
                if let filing = told.report.state.filing {
                    p { filing.text }
                    p(.class("hint")) { "\(TranchePhrases.spent[language]): \(contract.money(filing.spent, language))" }
                }
                if let reason = told.report.state.reason { p { "\(TranchePhrases.word(.returned)[language]): \(reason)" } }
            })
    }

    static func ways(_ told: TrancheStore.Told, of contract: Contract, as caller: Caller) -> HTML {
        let (language, possible, here) = (caller.language, told.report.possible, String(told.tranche.number))
        guard told.tranche.state.word == .paid else { return HTML() }
        let name = "\(TranchePhrases.tranche[language]) \(here)"
        return group {
            if possible.contains(.submit), caller.holds(anyOf: Set(applicationWriters)) {
                buttonLink(TranchePhrases.fileReport[language], FileReport.route.link(contract.id, here), about: name)
            }
            if caller.holds(anyOf: Set(managers)) {
                if possible.contains(.accept), told.report.state.filing?.by != caller.account {
                    actionButton(
                        TranchePhrases.acceptReport[language], action: AcceptReport.route.link(contract.id, here), kind: .primary,
                        confirm: TranchePhrases.acceptQuestion[language])
                }
                if possible.contains(.giveBack) {
                    buttonLink(TranchePhrases.returnReport[language], ReturnReport.route.link(contract.id, here), kind: .quiet, about: name)
                }
            }
        }
    }

    // MARK: Forms

    static func file(_ told: TrancheStore.Told, of contract: Contract, _ draft: Draft, _ language: Language) -> Screen {
        let title = TranchePhrases.fileReport[language]
        let (kept, here) = (told.report.state.filing, String(told.tranche.number))
        let errors = FieldErrors(
            draft, language, wanting: ["spent": GrantsPhrases.amountShape],
            naming: ["text": TranchePhrases.report, "spent": TranchePhrases.spent])
        return Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(
                title, kicker: "\(contract.title) · \(TranchePhrases.tranche[language]) \(here)", lead: TranchePhrases.reportLead[language])
            errorSummary(errors.summary)
            if let reason = told.report.state.reason {
                notice(.warning, title: TranchePhrases.word(.returned)[language]) { p { reason } }
            }
            entryForm(to: FileReport.route.link(contract.id, here), autosave: "report-\(told.tranche.id)") {
                textArea(
                    "text", TranchePhrases.report[language], value: draft["text"] ?? kept?.text, hint: TranchePhrases.reportHint[language],
                    error: errors["text"], rows: 8, limit: 4000)
                numberField(
                    "spent", TranchePhrases.spent[language], value: draft["spent"] ?? kept?.spent.typed, error: errors["spent"],
                    unit: contract.agreement.currency.rawValue)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowAgreement.route.link(contract.id), kind: .quiet)
                }
            }
        }
    }

    static func giveBack(_ told: TrancheStore.Told, of contract: Contract, _ draft: Draft, _ language: Language) -> Screen {
        TrancheFormPages.reason(
            TranchePhrases.returnReport,
            explanation: told.report.state.filing?.text ?? TranchePhrases.word(told.report.state.word)[language],
            to: ReturnReport.route.link(contract.id, String(told.tranche.number)), of: contract, draft, isDestructive: false, language)
    }
}
