import Hosting
import Markup
import Models
import Web

/// What the screens of all policies have in common.
enum PolicyPages {
    /// What is in force today, and every version that was written down.
    static func list<Policy: OfficePolicy>(
        _ list: PolicyList<Policy>, as caller: Caller, @HTMLBuilder inForce: () -> HTML, @HTMLBuilder versions: () -> HTML
    ) -> Screen {
        let language = caller.language
        return Screen(Policy.Wording.title[language]) {
            pageHeading(Policy.Wording.title[language], lead: Policy.Wording.lead[language]) {
                if caller.holds(anyOf: Set(policyWriters)) { buttonLink(Policy.Wording.add[language], Policy.adding.link()) }
            }
            inForce()
            if list.written.isEmpty {
                emptyState(Policy.Wording.none[language], Policy.Wording.noneHint[language])
            } else {
                versions()
                pager(previous: list.isFirst ? nil : Policy.listing.link(), next: list.next)
            }
        }
    }

    /// The versions line by line, for a policy of a few figures.
    static func table<Policy: OfficePolicy>(
        _ list: PolicyList<Policy>, _ language: Language, columns: [Markup.Column], cells: (Policy) -> [HTML]
    ) -> HTML {
        dataTable(
            caption: PolicyPhrases.versions[language], isCaptionSpoken: true,
            columns: [Column(PolicyPhrases.version[language], .number), Column(PolicyPhrases.effectiveFrom[language])] + columns
                + [Column(PolicyPhrases.words[language]), Column(PolicyPhrases.writtenBy[language])],
            rows: list.written.map { entry in
                let policy = entry.policy
                let from = group {
                    policy.effectiveFrom.description
                    if policy.version == list.inForce?.version {
                        " "
                        tag(PolicyPhrases.inForce[language], .success)
                    }
                }
                return [HTML(String(policy.version)), from] + cells(policy) + [HTML(policy.words ?? "–"), HTML(entry.origin)]
            })
    }

    /// The versions one by one, each to be opened, for a policy of many; the one in force is shown already.
    static func disclosures<Policy: OfficePolicy>(
        _ list: PolicyList<Policy>, inForce: Policy?, _ language: Language, content: (Policy) -> HTML
    ) -> HTML {
        group {
            for entry in list.written {
                let policy = entry.policy
                disclosure(
                    "\(PolicyPhrases.version[language]) \(policy.version), \(PolicyPhrases.effectiveFrom[language]) \(policy.effectiveFrom)"
                ) {
                    p { policy.words ?? "–" }
                    p(.class("hint")) { entry.origin }
                    if policy.version == inForce?.version { tag(PolicyPhrases.inForce[language], .success) } else { content(policy) }
                }
            }
        }
    }

    /// The form for the next version; `fields` draws what the policy has of its own, and `told` what somebody else wrote down meanwhile.
    static func form<Policy: OfficePolicy>(
        _ list: PolicyList<Policy>, inForce: Policy?, _ draft: Draft, today: CalendarDate, _ language: Language, told: (Policy) -> HTML,
        @HTMLBuilder fields: (_ shown: Draft, FieldErrors) -> HTML
    ) -> Screen {
        typealias Words = Policy.Wording
        let title = Words.add[language]
        let errors = FieldErrors(
            draft, language, wanting: PolicyPhrases.wanted.merging(Words.wanted) { $1 },
            naming: PolicyPhrases.names.merging(Words.names) { $1 })
        let isStale = draft.failure?.kind == .stale
        let shown = draft.wasSent ? draft : Draft(filled: inForce?.fields ?? [:])
        return Screen(title) {
            breadcrumb([Link(Words.title[language], Policy.listing.link()), Link(title, "")])
            pageHeading(title, lead: Words.addLead[language])
            errorSummary(errors.summary)
            if isStale, let newest = list.newest { notice(.warning, title: CommonPhrases.stale[language]) { told(newest) } }
            entryForm(to: Policy.adding.link()) {
                enterButton()
                input(.type("hidden"), .name("version"), .value((isStale ? nil : draft["version"]) ?? String(list.newest?.version ?? 0)))
                fields(shown, errors)
                dateField(
                    "effectiveFrom", PolicyPhrases.effectiveFrom[language], value: draft["effectiveFrom"] ?? today.description,
                    hint: PolicyPhrases.fromHint[language], error: errors["effectiveFrom"], min: today.description)
                textArea(
                    "words", PolicyPhrases.words[language], value: draft["words"], hint: Words.wordsHint[language], error: errors["words"],
                    limit: 1000)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], Policy.listing.link(), kind: .quiet)
                }
            }
        }
    }
}

extension WrittenPolicy {
    /// When it was written down, and by whom.
    fileprivate var origin: String { [at, by].compactMap(\.self).joined(separator: " · ") }
}
