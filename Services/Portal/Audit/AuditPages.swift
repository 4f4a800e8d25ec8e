import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of the log of events.
enum AuditPages {
    static func list(_ entries: [AuditStore.Entry], _ input: ListEvents.Input, next: String?, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(AuditPhrases.title[language]) {
            AdministrationPages.tabs(at: ListEvents.route.link(), language)
            pageHeading(AuditPhrases.title[language], lead: AuditPhrases.lead[language]) {
                buttonLink(AuditPhrases.check[language], CheckSeal.route.link(), kind: .secondary)
            }
            filters(input, language)
            if entries.isEmpty {
                emptyState(
                    AuditPhrases.nothing[language], action: Link(CommonPhrases.clear[language], ListEvents.route.link()))
            } else {
                dataTable(
                    caption: AuditPhrases.title[language], isCaptionSpoken: true,
                    columns: [
                        Column(AuditPhrases.when[language]), Column(AuditPhrases.what[language]), Column(AuditPhrases.change[language]),
                        Column(AuditPhrases.who[language]), Column(AuditPhrases.why[language]), Column(AuditPhrases.subject[language]),
                    ],
                    rows: entries.map { row($0, language) })
                pager(previous: input.cursor == nil ? nil : ListEvents.route.link(query: input.query), next: next)
            }
        }
    }

    private static func filters(_ input: ListEvents.Input, _ language: Language) -> HTML {
        filterForm(
            action: ListEvents.route.link(), submit: CommonPhrases.show[language],
            clear: Link(CommonPhrases.clear[language], ListEvents.route.link())
        ) {
            textField("name", AuditPhrases.name[language], value: input.name?.value, hint: AuditPhrases.nameHint[language], width: .medium)
            textField("subject", AuditPhrases.subjectID[language], value: input.subject?.description, width: .medium)
            dateField("from", AuditPhrases.from[language], value: input.from?.description)
            dateField("to", AuditPhrases.to[language], value: input.to?.description)
            if let account = input.account { Markup.input(.type("hidden"), .name("account"), .value(account.description)) }
        }
    }

    private static func row(_ entry: AuditStore.Entry, _ language: Language) -> [HTML] {
        [
            HTML(entry.at),
            group {
                words(entry, language)
            },
            HTML(change(entry) ?? "–"),
            HTML(entry.doer.name(language)),
            HTML(entry.reason ?? "–"),
            a(.href(ListEvents.route.link(query: [("subject", entry.subject.uuidString.lowercased())]))) {
                entry.subjectKind
                spoken(" " + entry.subject.uuidString.lowercased())
            },
        ]
    }

    /// What happened in words where there are some, and the facts that go with it.
    private static func words(_ entry: AuditStore.Entry, _ language: Language) -> HTML {
        group {
            if let word = AuditPhrases.words[entry.name] { word[language] } else { code { entry.name } }
            for fact in entry.facts {
                " · "
                Role(rawValue: fact.value)?.name[language] ?? "\(fact.name) \(fact.value)"
            }
        }
    }

    private static func change(_ entry: AuditStore.Entry) -> String? {
        switch (entry.from, entry.to) {
        case (let from?, let to?): "\(from) → \(to)"
        case (nil, let to?): to
        case (let from?, nil): from
        case (nil, nil): nil
        }
    }

    static func timeline(_ entries: [AuditStore.Entry], _ language: Language) -> HTML {
        Markup.timeline(
            entries.map { entry in
                let what = group {
                    words(entry, language)
                    if let change = change(entry) { ": " + change }
                }
                return Happening(
                    what, when: entry.at, moment: entry.at.replacing(" ", with: "T"), who: entry.doer.name(language), why: entry.reason)
            }, label: AuditPhrases.title[language])
    }

    static func seal(_ verdict: Sealer.Verdict, at: String?, _ language: Language) -> Screen {
        Screen(AuditPhrases.seal[language]) {
            AdministrationPages.tabs(at: ListEvents.route.link(), language)
            pageHeading(AuditPhrases.seal[language], lead: AuditPhrases.sealLead[language])
            switch verdict {
            case .intact(let links, let events):
                notice(.success, title: AuditPhrases.intact[language]) {
                    p { AuditPhrases.intactUp(to: at, events: events, links: links)[language] }
                }
            case .broken(let link):
                notice(.danger, title: AuditPhrases.broken[language], role: "alert") {
                    p { AuditPhrases.brokenAt(link)[language] }
                }
            }
            actions { buttonLink(AuditPhrases.title[language], ListEvents.route.link(), kind: .secondary) }
        }
    }
}
