import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms of applications beside the plan itself.
enum ApplicationFormPages {
    static func start(
        _ rounds: [GrantRound], _ people: [StartApplication.Person], _ draft: Draft, at moment: Date, _ language: Language
    ) -> Screen {
        let title = ApplicationPhrases.start[language]
        let errors = FieldErrors(
            draft, language, naming: ["round": ApplicationPhrases.round, "person": ApplicationPhrases.person])
        return Screen(title) {
            breadcrumb([Link(ApplicationPhrases.title[language], ListApplications.route.link()), Link(title, "")])
            pageHeading(title, lead: ApplicationPhrases.startLead[language])
            errorSummary(errors.summary)
            if rounds.isEmpty {
                emptyState(ApplicationPhrases.noRounds[language], ApplicationPhrases.noRoundsHint[language])
            } else {
                entryForm(to: StartApplication.route.link()) {
                    FormIdentity.field(draft, GrantApplication.self, at: moment)
                    radios(
                        "round", ApplicationPhrases.round[language],
                        rounds.map { Choice($0.id.description, $0.terms.title, hint: "\($0.terms.opensOn) – \($0.terms.closesOn)") },
                        value: draft["round"] ?? (rounds.count == 1 ? rounds.first?.id.description : nil), error: errors["round"])
                    selectField(
                        "person", ApplicationPhrases.person[language], people.map { Choice($0.id.description, $0.name) },
                        value: draft["person"], hint: ApplicationPhrases.startLead[language], error: errors["person"])
                    selectField(
                        "template", ApplicationPhrases.template[language],
                        Venture.popular.map { Choice($0.rawValue, $0.name[language]) }, value: draft["template"],
                        hint: ApplicationPhrases.templateHint[language], error: errors["template"], isOptional: true,
                        prompt: ApplicationPhrases.noTemplate[language])
                    actions {
                        submitButton(title)
                        buttonLink(CommonPhrases.cancel[language], ListApplications.route.link(), kind: .quiet)
                    }
                }
            }
        }
    }

    static func submit(_ dossier: Dossier, _ draft: Draft, _ language: Language) -> Screen {
        let title = ApplicationPhrases.submit[language]
        let lacking = lacking(dossier, draft, language)
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language))
            if draft.failure?.kind == .stale { notice(.warning) { p { CommonPhrases.stale[language] } } }
            if !lacking.isEmpty {
                notice(.danger, title: RefusalPhrases.words["plan.incomplete"]?[language], role: "alert") {
                    ul { for line in lacking { li { if let href = line.href { a(.href(href)) { line.label } } else { line.label } } } }
                }
            }
            ForecastPages.eligibility(dossier.eligibility, dossier.currency, language)
            confirmPanel(
                ApplicationPhrases.submitQuestion[language], explanation: ApplicationPhrases.submitLead[language],
                action: SubmitApplication.route.link(dossier.id), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowApplication.route.link(dossier.id)), isDestructive: false
            ) {
                input(.type("hidden"), .name("version"), .value(dossier.typed.planVersion.description))
                if case .infoRequested(let question) = dossier.typed.application.state {
                    textArea(
                        "answer", ScreeningPhrases.answer[language], value: draft["answer"], hint: question, isOptional: true, rows: 4,
                        limit: 2000)
                }
            }
        }
    }

    /// What stands against submitting, each with the section where it is put right.
    private static func lacking(_ dossier: Dossier, _ draft: Draft, _ language: Language) -> [(label: String, href: String?)] {
        let plan = dossier.typed.plan
        let unread = plan.read().problems.map { ($0, $0.spoken(language)) }
        let missing = plan.missing.map {
            (Failure.Field(PlanDraft.pointer($0), "required", ""), RefusalPhrases.words["required"]?[language] ?? "")
        }
        let fields = (missing + unread).map { field, message -> (label: String, href: String?) in
            let name = String(field.pointer.dropFirst()).replacing("/", with: ".")
            let section = PlanField.named(name)?.section
            return (
                "\(PlanPhrases.label(name, language)): \(message)",
                section.map { EditPlan.route.link(dossier.id, $0.rawValue) + "#" + fieldID(name) }
            )
        }
        guard fields.isEmpty, let failure = draft.failure, failure.kind != .stale else { return fields }
        return [(failure.message, nil)]
    }

    /// A step that takes a reason.
    struct Step {
        let title: Phrase
        let lead: Phrase
        let route: Route
        let isDestructive: Bool
    }

    static let withdraw = Step(
        title: ApplicationPhrases.withdraw, lead: ApplicationPhrases.withdrawLead, route: WithdrawApplication.route, isDestructive: true)

    static func reason(_ step: Step, of dossier: Dossier, _ draft: Draft, _ language: Language) -> Screen {
        let title = step.title[language]
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language))
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: step.lead[language], action: step.route.link(dossier.id), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowApplication.route.link(dossier.id)), isDestructive: step.isDestructive
            ) {
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 4, limit: 1000)
            }
        }
    }

    static func applicants(_ dossier: Dossier, _ people: [StartApplication.Person], _ draft: Draft, _ language: Language) -> Screen {
        let title = ApplicationPhrases.applicants[language]
        let errors = FieldErrors(draft, language, naming: ["person": ApplicationPhrases.addPerson])
        let members = Set(dossier.applicants.map(\.returnee))
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language), lead: ApplicationPhrases.applicantsLead[language])
            errorSummary(errors.summary)
            entryForm(to: EditApplicants.route.link(dossier.id)) {
                for (place, applicant) in dossier.applicants.enumerated() {
                    share(applicant, at: place, draft, errors, language)
                }
                selectField(
                    "person", ApplicationPhrases.addPerson[language],
                    people.filter { !members.contains($0.id) }.map { Choice($0.id.description, $0.name) }, value: draft["person"],
                    error: errors["person"], isOptional: true)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowApplication.route.link(dossier.id), kind: .quiet)
                }
            }
            for applicant in dossier.applicants where !applicant.isLead {
                actionButton(
                    "\(ApplicationPhrases.remove[language]): \(name(applicant, language))",
                    action: RemoveApplicant.route.link(dossier.id, applicant.returnee), kind: .quiet)
            }
        }
    }

    private static func share(
        _ applicant: Applicant, at place: Int, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        let field = "members.\(place).share"
        let lead = applicant.isLead ? " (\(ApplicationPhrases.leads[language]))" : ""
        return group {
            input(.type("hidden"), .name("members.\(place).returnee"), .value(applicant.returnee.description))
            numberField(
                field, "\(ApplicationPhrases.share[language]): \(name(applicant, language))\(lead)",
                value: draft[field] ?? applicant.share?.description, error: errors[field], isOptional: true, unit: "%")
        }
    }

    private static func name(_ applicant: Applicant, _ language: Language) -> String {
        applicant.known?.name ?? ApplicationPhrases.noConsent[language]
    }

    static func makeCode(_ dossier: Dossier, _ language: Language) -> Screen {
        let title = ApplicationPhrases.statusCode[language]
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language))
            confirmPanel(
                title, explanation: ApplicationPhrases.statusLead[language], action: MakeStatusCode.route.link(dossier.id),
                confirm: ApplicationPhrases.statusMake[language],
                cancel: Link(CommonPhrases.cancel[language], ShowApplication.route.link(dossier.id)), isDestructive: false)
        }
    }

    static func madeCode(_ path: String, of dossier: Dossier, _ language: Language) -> Screen {
        let title = ApplicationPhrases.statusCode[language]
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language))
            copyableSecret(ApplicationPhrases.address[language], path, warning: ApplicationPhrases.statusOnce[language])
            p { a(.href(path)) { ApplicationPhrases.statusTitle[language] } }
        }
    }
}
