import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of lists of sanctions, and the part of a supplier's page.
enum SanctionsPages {
    static func list(_ lists: [SanctionsStore.Listed], toLookAt: [ListSuppliers.Listed], as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(SanctionsPhrases.title[language]) {
            pageHeading(SanctionsPhrases.title[language], lead: SanctionsPhrases.lead[language]) {
                if caller.holds(anyOf: Set(sanctionsKeepers)) {
                    buttonLink(SanctionsPhrases.take[language], ImportSanctions.route.link())
                }
            }
            if !toLookAt.isEmpty {
                card(SanctionsPhrases.toLookAt[language]) {
                    ul {
                        for listed in toLookAt {
                            li { a(.href(ShowSupplier.route.link(listed.supplier.id))) { listed.supplier.terms.name } }
                        }
                    }
                }
            }
            if lists.isEmpty {
                emptyState(SanctionsPhrases.none[language], SanctionsPhrases.noneHint[language])
            } else {
                table(lists, language)
            }
        }
    }

    private static func table(_ lists: [SanctionsStore.Listed], _ language: Language) -> HTML {
        dataTable(
            caption: SanctionsPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(SanctionsPhrases.listTitle[language]), Column(SanctionsPhrases.source[language]),
                Column(SanctionsPhrases.entries[language], .number), Column(SanctionsPhrases.importedAt[language]),
                Column(CommonPhrases.state[language]),
            ],
            rows: lists.map { list in
                [
                    HTML(list.title), HTML(list.source), HTML(String(list.entries)),
                    HTML([list.imported, list.importedBy].compactMap(\.self).joined(separator: " · ")),
                    list.isInForce ? tag(BankPhrases.inForce[language], .success) : tag(BankPhrases.superseded[language]),
                ]
            })
    }

    /// What came of comparing a supplier with the lists.
    static func part(_ checks: [SanctionsStore.Told], of supplier: Supplier, as caller: Caller) -> HTML {
        let language = caller.language
        return card(
            SanctionsPhrases.checks[language],
            actions: {
                if caller.holds(anyOf: Set(buyers + sanctionsReviewers)) {
                    actionButton(SanctionsPhrases.compare[language], action: CheckSupplier.route.link(supplier.id), kind: .secondary)
                }
            },
            content: {
                if checks.isEmpty {
                    p(.class("hint")) { SanctionsPhrases.neverChecked[language] }
                } else {
                    dataTable(
                        caption: SanctionsPhrases.checks[language], isCaptionSpoken: true,
                        columns: [
                            Column(SanctionsPhrases.checkedAt[language]), Column(SanctionsPhrases.hits[language]),
                            Column(SanctionsPhrases.outcome[language]),
                        ],
                        rows: checks.enumerated().map { place, told in
                            [HTML(told.checked), hits(told.check), outcome(told, of: supplier, isNewest: place == 0, as: caller)]
                        })
                }
            })
    }

    private static func hits(_ check: SanctionsCheck) -> HTML {
        guard !check.hits.isEmpty else { return HTML("–") }
        return HTML(check.hits.map { "\($0.name) (\($0.list))" }.joined(separator: "; "))
    }

    private static func outcome(_ told: SanctionsStore.Told, of supplier: Supplier, isNewest: Bool, as caller: Caller) -> HTML {
        let language = caller.language
        if let review = told.check.review {
            return group {
                tag(SanctionsPhrases.word(review.outcome)[language], review.outcome == .cleared ? .success : .danger)
                span(.class("hint")) { " " + [told.reviewed, told.reviewedBy, review.reason].compactMap(\.self).joined(separator: " · ") }
            }
        }
        if told.check.hits.isEmpty { return tag(SanctionsPhrases.nobody[language], .success) }
        guard isNewest, caller.holds(anyOf: Set(sanctionsReviewers)) else {
            return tag(SanctionsPhrases.toLookAt[language], .warning)
        }
        return buttonLink(
            SanctionsPhrases.look[language], ReviewCheck.route.link(supplier.id, told.check.id), kind: .secondary, about: told.checked)
    }

    // MARK: Forms

    static func review(_ told: SanctionsStore.Told, of supplier: Supplier, _ draft: Draft, _ language: Language) -> Screen {
        let title = SanctionsPhrases.look[language]
        let errors = FieldErrors(draft, language, naming: ["outcome": SanctionsPhrases.outcome, "reason": CommonPhrases.reason])
        return Screen(title) {
            SupplierPages.way(to: title, of: supplier, language)
            pageHeading(title, kicker: supplier.terms.name, lead: SanctionsPhrases.lookLead[language])
            errorSummary(errors.summary)
            dataTable(
                caption: SanctionsPhrases.hits[language],
                columns: [
                    Column(CommonPhrases.name[language]), Column(SanctionsPhrases.listTitle[language]),
                    Column(SanctionsPhrases.remark[language]), Column(SanctionsPhrases.likeness[language], .number),
                ],
                rows: told.check.hits.map { hit in
                    [HTML(hit.name), HTML(hit.list), HTML(hit.remark ?? "–"), HTML("\(Int((hit.likeness * 100).rounded())) %")]
                })
            summaryList([
                SummaryItem(SupplierPhrases.name[language], text: supplier.terms.name),
                SummaryItem(SupplierPhrases.contactName[language], text: supplier.terms.contactName),
                SummaryItem(SupplierPhrases.address[language], text: supplier.terms.address),
                SummaryItem(SupplierPhrases.registrationNumber[language], text: supplier.terms.registrationNumber),
            ])
            entryForm(to: ReviewCheck.route.link(supplier.id, told.check.id)) {
                radios(
                    "outcome", SanctionsPhrases.outcome[language],
                    SanctionsCheck.Outcome.allCases.map { Choice($0.rawValue, SanctionsPhrases.word($0)[language]) },
                    value: draft["outcome"], error: errors["outcome"])
                textArea(
                    "reason", CommonPhrases.reason[language], value: draft["reason"], hint: SanctionsPhrases.reasonHint[language],
                    error: errors["reason"], rows: 2, limit: 500)
                SupplierPages.finish(CommonPhrases.save[language], of: supplier, language)
            }
        }
    }

    static func take(_ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = SanctionsPhrases.take[language]
        let errors = FieldErrors(
            draft, language,
            naming: ["title": SanctionsPhrases.listTitle, "source": SanctionsPhrases.source, "file": SanctionsPhrases.file])
        return Screen(title) {
            breadcrumb([Link(SanctionsPhrases.title[language], ListSanctions.route.link()), Link(title, "")])
            pageHeading(title, lead: SanctionsPhrases.takeLead[language])
            errorSummary(errors.summary)
            entryForm(to: ImportSanctions.route.link(), isMultipart: true) {
                FormIdentity.field(draft, SanctionsList.self, at: moment)
                textField(
                    "title", SanctionsPhrases.listTitle[language], value: draft["title"], hint: SanctionsPhrases.listTitleHint[language],
                    error: errors["title"], width: .medium)
                textField(
                    "source", SanctionsPhrases.source[language], value: draft["source"], hint: SanctionsPhrases.sourceHint[language],
                    error: errors["source"])
                fileField(
                    "file", SanctionsPhrases.file[language], hint: SanctionsPhrases.fileHint[language], error: errors["file"],
                    accept: ".csv")
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ListSanctions.route.link(), kind: .quiet)
                }
            }
        }
    }
}
