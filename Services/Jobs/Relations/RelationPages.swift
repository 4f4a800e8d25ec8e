import Hosting
import Markup
import Models
import Web

/// The screens on what the office and an employer had to do with each other: the employer itself never sees them.
enum RelationPages {
    /// The part of an employer's page.
    static func section(_ relations: [RelationStore.Listed], of employer: Employer, as caller: Caller) -> HTML {
        let language = caller.language
        let mayWrite = caller.roles.contains(.placementOfficer)
        return group {
            h2 { RelationPhrases.title[language] }
            if relations.isEmpty {
                emptyState(RelationPhrases.nothing[language], RelationPhrases.nothingHint[language])
            } else {
                table(relations, RelationPhrases.title, showsEmployer: false, mayWrite: mayWrite, language)
            }
            if mayWrite {
                actions { buttonLink(RelationPhrases.record[language], RecordRelation.route.link(employer.id), kind: .secondary) }
            }
        }
    }

    /// What is to be followed up, for the page of tasks.
    static func due(_ relations: [RelationStore.Listed], _ language: Language) -> HTML {
        guard !relations.isEmpty else { return HTML() }
        return group {
            h2 { "\(RelationPhrases.followUps[language]) (\(relations.count))" }
            table(relations, RelationPhrases.followUps, showsEmployer: true, mayWrite: true, language)
        }
    }

    private static func table(
        _ relations: [RelationStore.Listed], _ title: Phrase, showsEmployer: Bool, mayWrite: Bool, _ language: Language
    ) -> HTML {
        dataTable(
            caption: title[language], isCaptionSpoken: true,
            columns: (showsEmployer ? [Column(VacancyTermPhrases.employer[language])] : []) + [
                Column(RelationPhrases.happenedOn[language]), Column(RelationPhrases.kind[language]),
                Column(RelationPhrases.note[language]),
                Column(RelationPhrases.writer[language]), Column(RelationPhrases.followUpOn[language]),
                Column(RelationPhrases.followUp[language], .actions),
            ],
            rows: relations.map { relation in
                (showsEmployer ? [a(.href(ShowEmployer.route.link(relation.employer))) { relation.employerName }] : []) + [
                    day(relation.happenedOn.description), HTML(RelationPhrases.word(relation.kind)[language]), HTML(relation.note),
                    HTML(relation.writer ?? "–"), relation.followUpOn.map { day($0.description) } ?? HTML("–"),
                    mayWrite && relation.followUpOn != nil && !relation.isFollowedUp
                        ? actionButton(
                            RelationPhrases.followUp[language], action: FollowUpRelation.route.link(relation.employer, relation.id))
                        : HTML(),
                ]
            })
    }

    static func record(_ employer: Employer, _ draft: Draft, today: CalendarDate, as caller: Caller) -> Screen {
        let language = caller.language
        let errors = FieldErrors(draft, language)
        return Screen(RelationPhrases.record[language]) {
            EmployerPages.way(employer, as: caller, Link(RelationPhrases.record[language], RecordRelation.route.link(employer.id)))
            pageHeading(RelationPhrases.record[language], kicker: employer.terms.name, lead: RelationPhrases.lead[language])
            errorSummary(errors.summary)
            entryForm(to: RecordRelation.route.link(employer.id)) {
                radios(
                    "kind", RelationPhrases.kind[language],
                    EmployerRelation.Kind.allCases.map { Choice($0.rawValue, RelationPhrases.word($0)[language]) }, value: draft["kind"],
                    error: errors["kind"], isInline: true)
                dateField(
                    "happenedOn", RelationPhrases.happenedOn[language], value: draft["happenedOn"] ?? today.description,
                    error: errors["happenedOn"])
                textArea(
                    "note", RelationPhrases.note[language], value: draft["note"], hint: RelationPhrases.noteHint[language],
                    error: errors["note"], limit: 2000)
                dateField(
                    "followUpOn", RelationPhrases.followUpOn[language], value: draft["followUpOn"],
                    hint: RelationPhrases.followUpHint[language], error: errors["followUpOn"], isOptional: true)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowEmployer.route.link(employer.id), kind: .quiet)
                }
            }
        }
    }
}
