import FoundationEssentials
import CaseworkService
import Hosting
import JobsService
import MatchingService
import Models
import PortalService
import Postgres
import Web

/// Fills one office of the demonstration, by the rules that hold for everyone.
struct DemoDesk {
    let office: DemoOffice
    let opened: PortalCommands.Demonstration
    let database: Database
    let moment: Date

    private var caller: Caller { .system(in: opened.programme, task: "demo") }
    private var today: CalendarDate { CalendarDate(moment) }

    /// How many people, the last of those who agreed to be matched, agreed to apply for a grant too.
    private static let applicants = 3

    func fill() async throws {
        let usual = try UsualSkills()
        var people: [DemoReferrals.Candidate] = []
        let matched = office.people.indices.filter { office.people[$0].agreesToMatching }
        let applying = Set(matched.suffix(Self.applicants))
        for (place, person) in office.people.enumerated() {
            let id = try await register(person, number: place, usual, applies: applying.contains(place))
            if person.agreesToMatching { people.append(.init(id: id, person: person, skills: person.skills(usual))) }
        }
        var vacancies: [DemoReferrals.Opening] = []
        let jobs = ServiceDatabase(database, service: "jobs")
        for employer in office.employers {
            let id = try await JobsCommands.addEmployer(
                name: employer.name, sector: employer.sector, district: employer.district, phone: employer.phone, verified: true,
                at: moment, as: caller, in: jobs)
            for vacancy in employer.vacancies {
                let posted = try await JobsCommands.post(
                    vacancy.terms(from: today), by: id, at: moment.addingTimeInterval(-20 * 86_400), as: caller, in: jobs)
                vacancies.append(.init(id: posted, vacancy: vacancy))
            }
        }
        try await MatchingCommands.consider(
            vacancies.map(\.id), shortlisting: 3, at: moment.addingTimeInterval(-11 * 86_400), by: opened.account(of: .placementOfficer),
            in: opened.programme, ServiceDatabase(database, service: "matching"))
        try await DemoReferrals(
            programme: opened.programme, officer: opened.account(of: .placementOfficer), database: jobs, moment: moment
        ).make(people, vacancies)
        let applicants = people.suffix(Self.applicants).map(\.id)
        let worker = Caller(
            credential: .system, account: opened.account(of: .caseWorker), programme: opened.programme, request: "demo")
        try await DemoGrants(caller: worker, database: ServiceDatabase(database, service: "grants"), moment: moment).make(
            applicants,
            committee: opened.accounts(of: .committeeChair) + opened.accounts(of: .committeeMember))
        try await PortalCommands.hire(for: firstEmployer(), in: opened, in: database, at: moment)
    }

    /// Tells a whole year, with those whom the office knows already among its people.
    func tell(_ year: DemoYear) async throws {
        guard let office = DemoYearOffice(year, opened, database) else { throw Missing() }
        try await office.fill(beside: self.office.people.indices.map { registered($0) })
    }

    /// When the person of a number was registered.
    private func registered(_ number: Int) -> Date {
        moment.addingTimeInterval(-Double(office.people[number].weeksBack) * 7 * 86_400 + Double(number))
    }

    /// A key of the first employer's.
    func makeKey() async throws -> String {
        try await JobsCommands.makeKey(
            name: "Demonstration", for: firstEmployer(), expiresAt: moment.addingTimeInterval(300 * 86_400), at: moment, as: caller,
            in: ServiceDatabase(database, service: "jobs"))
    }

    private func firstEmployer() async throws -> Employer.ID {
        let rows = try await database.query(
            "SELECT id FROM jobs.employer WHERE programme_id = \(opened.programme.uuid) AND name = \(office.employers.first?.name)")
        guard let row = rows.first else { throw Missing() }
        return try Employer.ID(row.decode("id", as: UUID.self))
    }

    private func register(_ person: DemoPerson, number: Int, _ usual: UsualSkills, applies: Bool) async throws -> Returnee.ID {
        let registered = registered(number)
        let day = CalendarDate(registered)
        var registration = CaseworkCommands.Registration(person.details(returnedOn: day.adding(days: -5)), at: registered)
        registration.consents =
            (person.agreesToMatching ? [.matching(until: today.adding(days: 365))] : [])
            + (applies ? [.granting(until: today.adding(days: 365))] : [])
        registration.plan = [(.jobPlacement, "Find work", today.adding(days: 30))]
        registration.stage = person.stage
        let returnees = try await CaseworkCommands.register(
            [registration], caseWorker: opened.account(of: .caseWorker), as: caller,
            in: ServiceDatabase(database, service: "casework"))
        guard let returnee = returnees.first else { throw Missing() }
        if person.agreesToMatching {
            try await MatchingCommands.save(
                person.profile(usual, paidIn: office.terms.currency, today: today), of: returnee, at: moment, as: caller,
                in: ServiceDatabase(database, service: "matching"))
        }
        return returnee
    }

    private struct Missing: Error, CustomStringConvertible {
        let description = "The demonstration's first employer is gone. Make a new database for the demonstration."
    }
}

extension Consent.Terms {
    fileprivate static func matching(until day: CalendarDate) -> Consent.Terms {
        Consent.Terms(
            purpose: .jobMatching, dataCategories: [.name, .skills, .education, .workHistory], recipient: "Employers with vacancies",
            method: .signed, expiresOn: day)
    }
}

extension Consent.Terms {
    static func granting(until day: CalendarDate) -> Consent.Terms {
        Consent.Terms(
            purpose: .grantApplication, dataCategories: [.name, .returnDetails], recipient: "The grant committee", method: .signed,
            expiresOn: day)
    }
}

extension DemoPerson {
    fileprivate func details(returnedOn day: CalendarDate) -> ReturneeDetails {
        ReturneeDetails(
            givenName: given, familyName: family, birthDate: CalendarDate(born), sex: sex, district: district,
            languages: languages.map(\.language), returnedOn: day, returnedFrom: "US")
    }

    /// The starter taxonomy's names of what the person can do.
    fileprivate func skills(_ usual: UsualSkills) -> Set<String> {
        Set(work.flatMap { usual.skills(of: $0.occupation) } + extra).subtracting(lacking)
    }

    fileprivate func profile(_ usual: UsualSkills, paidIn currency: Currency, today: CalendarDate) -> SkillProfile {
        let months = work.map(\.months).max() ?? 0
        let level: SkillLevel = months >= 84 ? .skilled : months >= 24 ? .independent : .beginner
        return SkillProfile(
            skills: skills(usual).sorted().compactMap { name in
                ConceptURI.starter("skill", name).map { uri in
                    SkillProfile.HeldSkill(
                        uri, level: level, months: months, lastUsed: today.adding(days: -7 * weeksBack - 30),
                        evidence: certified.contains(name) ? .certified : .declared)
                }
            },
            occupations: work.compactMap { held in
                ConceptURI.starter("occupation", held.occupation).map { SkillProfile.HeldOccupation($0, months: held.months) }
            },
            education: education,
            languages: languages.compactMap { spoken in
                LanguageCode(spoken.language).map { SkillProfile.SpokenLanguage($0, spoken.level) }
            },
            licences: licences, place: Place(area: district), availableFrom: today, schedules: schedules,
            wageWish: wage.map { Money(.init($0), currency) },
            preferredOccupations: wishes.compactMap { ConceptURI.starter("occupation", $0) }, mattersMost: matters.most,
            mattersLeast: matters.least)
    }
}

extension DemoVacancy {
    fileprivate func terms(from today: CalendarDate) -> VacancyTerms {
        VacancyTerms(
            title: title, description: description, occupation: occupation.flatMap { ConceptURI.starter("occupation", $0)?.text },
            skills: demands(essential, true) + demands(optional, false),
            languages: languages.compactMap { asked in
                LanguageCode(asked.language).map { VacancyTerms.LanguageDemand(language: $0, level: asked.level) }
            },
            licences: licences, education: education, experienceMonths: experience, district: district, contract: contract,
            schedule: schedule, wage: wage, openings: openings, startsOn: today.adding(days: startsIn),
            closesOn: today.adding(days: closesIn))
    }

    private func demands(_ skills: [String], _ isEssential: Bool) -> [VacancyTerms.SkillDemand] {
        skills.map { VacancyTerms.SkillDemand(skill: ConceptURI.starter("skill", $0)?.text ?? $0, essential: isEssential) }
    }
}

extension ConceptURI {
    fileprivate static func starter(_ kind: String, _ name: String) -> ConceptURI? {
        ConceptURI("urn:foothold:\(kind):\(name)")
    }
}

/// The skills that occupations of the starter taxonomy always need.
struct UsualSkills {
    private var names: [String: [String]] = [:]

    init() throws {
        try StarterTaxonomy.read { row in
            guard case .relation(let relation) = row, relation.isEssential else { return }
            names[Self.name(relation.occupation), default: []].append(Self.name(relation.skill))
        }
    }

    func skills(of occupation: String) -> [String] {
        names[occupation] ?? []
    }

    private static func name(_ uri: ConceptURI) -> String {
        uri.text.split(separator: ":").last.map(String.init) ?? uri.text
    }
}
