import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of suppliers.
enum SupplierPages {
    static func list(_ suppliers: [ListSuppliers.Listed], isFirst: Bool, next: String?, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(SupplierPhrases.title[language]) {
            pageHeading(SupplierPhrases.title[language], lead: SupplierPhrases.lead[language]) {
                if caller.holds(anyOf: Set(buyers)) { buttonLink(SupplierPhrases.add[language], AddSupplier.route.link()) }
                buttonLink(SanctionsPhrases.title[language], ListSanctions.route.link(), kind: .quiet)
            }
            if suppliers.isEmpty {
                emptyState(SupplierPhrases.none[language], SupplierPhrases.noneHint[language])
            } else {
                dataTable(
                    caption: SupplierPhrases.title[language], isCaptionSpoken: true,
                    columns: [
                        Column(SupplierPhrases.name[language]), Column(SupplierPhrases.categories[language]),
                        Column(CommonPhrases.phone[language]), Column(CommonPhrases.state[language]),
                    ],
                    rows: suppliers.map { listed in
                        let terms = listed.supplier.terms
                        return [
                            a(.href(ShowSupplier.route.link(listed.supplier.id))) { terms.name },
                            HTML(categories(terms.categories, language)), HTML(terms.phone ?? "–"), state(listed.bar, language),
                        ]
                    })
                pager(previous: isFirst ? nil : ListSuppliers.route.link(), next: next)
            }
        }
    }

    private static func categories(_ categories: [PurchaseCategory], _ language: Language) -> String {
        categories.map { PurchasePhrases.category($0)[language] }.joined(separator: ", ")
    }

    static func state(_ bar: Supplier.Bar?, _ language: Language) -> HTML {
        guard let bar else { return tag(SupplierPhrases.active[language], .success) }
        return tag(SupplierPhrases.bar(bar)[language], bar == .blocked || bar == .sanctioned ? .danger : .warning)
    }

    static func supplier(_ whole: ShowSupplier.Whole, as caller: Caller) -> Screen {
        let (listed, language) = (whole.listed, caller.language)
        let (supplier, terms) = (listed.supplier, listed.supplier.terms)
        return Screen(terms.name) {
            way(to: terms.name, language)
            pageHeading(terms.name, kicker: categories(terms.categories, language), status: state(listed.bar, language)) {
                ways(supplier, as: caller)
            }
            if let reason = supplier.state.reason {
                notice(.warning, title: SupplierPhrases.bar(.blocked)[language]) { p { reason } }
            }
            summaryList([
                SummaryItem(SupplierPhrases.contactName[language], text: terms.contactName),
                SummaryItem(CommonPhrases.phone[language], text: terms.phone),
                SummaryItem(CommonPhrases.email[language], text: terms.email),
                SummaryItem(SupplierPhrases.address[language], text: terms.address),
                SummaryItem(SupplierPhrases.registrationNumber[language], text: terms.registrationNumber),
                SummaryItem(SupplierPhrases.taxNumber[language], text: terms.taxNumber),
            ])
            record(whole.record, language)
            SupplierDocumentPages.part(whole.shelf, of: supplier, as: caller)
            BankPages.part(whole.bank, of: supplier, as: caller)
            SanctionsPages.part(whole.checks, of: supplier, as: caller)
            TiePages.part(whole.ties, of: supplier, as: caller)
            card(CommonPhrases.history[language]) { whole.history.timeline(SupplierPhrases.events, language) }
        }
    }

    /// How it has delivered so far.
    private static func record(_ record: SupplierStore.Record, _ language: Language) -> HTML {
        grid {
            statistic(String(record.orders), SupplierPhrases.orders[language])
            statistic(String(record.late), SupplierPhrases.late[language])
            statistic(
                record.rejectedShare.map { "\(Int(($0 * 100).rounded())) %" } ?? "–", SupplierPhrases.rejected[language])
        }
    }

    private static func ways(_ supplier: Supplier, as caller: Caller) -> HTML {
        let language = caller.language
        return group {
            if caller.holds(anyOf: Set(buyers)) {
                buttonLink(GrantsPhrases.edit[language], EditSupplier.route.link(supplier.id), kind: .secondary)
            }
            switch supplier.state {
            case .active:
                if caller.holds(anyOf: Set(buyers + managers)) {
                    buttonLink(SupplierPhrases.block[language], BlockSupplier.route.link(supplier.id), kind: .quiet)
                }
            case .blocked:
                if caller.holds(anyOf: Set(managers)) {
                    actionButton(SupplierPhrases.unblock[language], action: UnblockSupplier.route.link(supplier.id))
                }
            }
        }
    }

    private static func way(to title: String, _ language: Language) -> HTML {
        breadcrumb([Link(SupplierPhrases.title[language], ListSuppliers.route.link()), Link(title, "")])
    }

    /// The way to a form about a supplier.
    static func way(to title: String, of supplier: Supplier, _ language: Language) -> HTML {
        breadcrumb([
            Link(SupplierPhrases.title[language], ListSuppliers.route.link()),
            Link(supplier.terms.name, ShowSupplier.route.link(supplier.id)), Link(title, ""),
        ])
    }

    /// The end of a form about a supplier.
    static func finish(_ label: String, of supplier: Supplier, _ language: Language) -> HTML {
        actions {
            submitButton(label)
            buttonLink(CommonPhrases.cancel[language], ShowSupplier.route.link(supplier.id), kind: .quiet)
        }
    }

    static func add(_ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        form(SupplierPhrases.add[language], to: AddSupplier.route.link(), draft, back: ListSuppliers.route.link(), language) {
            FormIdentity.field(draft, Supplier.self, at: moment)
        }
    }

    static func edit(_ supplier: Supplier, _ draft: Draft, _ language: Language) -> Screen {
        let saved = Draft(filled: SupplierFields.values(of: supplier.terms))
        let isStale = draft.failure?.kind == .stale
        return form(
            SupplierPhrases.edit[language], to: EditSupplier.route.link(supplier.id), draft.wasSent ? draft : saved,
            back: ShowSupplier.route.link(supplier.id), language
        ) {
            input(.type("hidden"), .name("version"), .value((isStale ? nil : draft["version"]) ?? supplier.version.description))
            if isStale {
                notice(.warning) {
                    p { CommonPhrases.stale[language] }
                    summaryList(
                        SupplierPhrases.names.sorted { $0.key < $1.key }
                            .filter { saved.all($0.key) != draft.all($0.key) }
                            .map { SummaryItem($0.value[language], text: saved.all($0.key).joined(separator: ", ")) })
                }
            }
        }
    }

    private static func form(
        _ title: String, to action: String, _ draft: Draft, back: String, _ language: Language, @HTMLBuilder hidden: () -> HTML
    ) -> Screen {
        let errors = FieldErrors(draft, language, naming: SupplierPhrases.names)
        func line(_ name: String, isOptional: Bool = true, hint: Phrase? = nil) -> HTML {
            textField(
                name, SupplierPhrases.names[name]?[language] ?? name, value: draft[name], hint: hint?[language], error: errors[name],
                isOptional: isOptional, autocomplete: "off")
        }
        return Screen(title) {
            way(to: title, language)
            pageHeading(title)
            errorSummary(errors.summary)
            entryForm(to: action) {
                hidden()
                line("name", isOptional: false, hint: SupplierPhrases.nameHint)
                checkboxes(
                    "categories", SupplierPhrases.categories[language],
                    PurchaseCategory.allCases.map { Choice($0.rawValue, PurchasePhrases.category($0)[language]) },
                    values: draft.all("categories"), error: errors["categories"], isInline: true)
                line("contactName")
                fieldRow {
                    line("phone")
                    emailField(
                        "email", CommonPhrases.email[language], value: draft["email"], hint: SupplierPhrases.emailHint[language],
                        error: errors["email"], isOptional: true, autocomplete: "off")
                }
                line("address")
                fieldRow {
                    line("registrationNumber")
                    line("taxNumber")
                }
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], back, kind: .quiet)
                }
            }
        }
    }

    static func block(_ supplier: Supplier, _ draft: Draft, _ language: Language) -> Screen {
        let title = SupplierPhrases.block[language]
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title) {
            way(to: title, of: supplier, language)
            pageHeading(title, kicker: supplier.terms.name, lead: SupplierPhrases.blockLead[language])
            errorSummary(errors.summary)
            entryForm(to: BlockSupplier.route.link(supplier.id)) {
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], limit: 500)
                actions {
                    submitButton(title, kind: .danger)
                    buttonLink(CommonPhrases.cancel[language], ShowSupplier.route.link(supplier.id), kind: .quiet)
                }
            }
        }
    }
}
