import FoundationEssentials
import Hosting
import JobsService
import Models

/// Puts the people of one office of the demonstration forward for the work that they fit: a referral in each state, and two placements
/// whose checks are due.
struct DemoReferrals {
    let programme: Programme.ID
    let officer: Account.ID?
    let database: ServiceDatabase
    let moment: Date

    /// Somebody who agreed to be matched.
    struct Candidate {
        let id: Returnee.ID
        let person: DemoPerson
        let skills: Set<String>
    }

    /// A vacancy that was posted.
    struct Opening {
        let id: Vacancy.ID
        let vacancy: DemoVacancy
    }

    private var today: CalendarDate { CalendarDate(moment) }

    func make(_ people: [Candidate], _ openings: [Opening]) async throws {
        var courses = courses
        for candidate in people {
            guard let opening = best(for: candidate, among: openings) else { continue }
            // Nobody's only opening is filled, so that the demonstration keeps its open vacancies.
            let place = courses.firstIndex { !$0.isHiring || opening.vacancy.openings > 1 }
            guard let place else { break }
            let course = courses.remove(at: place)
            try await JobsCommands.refer(
                candidate.id, to: opening.id, through: course.transitions, meeting: meeting(opening.vacancy.district),
                at: moment.addingTimeInterval(-Double(course.daysAgo) * 86_400), as: officer, in: programme, database)
        }
        for (candidate, days) in zip(people.suffix(2), [33, 62]) {
            try await JobsCommands.place(
                candidate.id, at: "Family business", as: "Helper", from: today.adding(days: -days), wage: nil, at: moment, by: officer,
                in: programme, database)
        }
    }

    /// The vacancy of which the person has the most essential skills; nil where it is none.
    private func best(for candidate: Candidate, among openings: [Opening]) -> Opening? {
        let fits = openings.map { (opening: $0, held: candidate.skills.intersection($0.vacancy.essential).count) }
        return fits.filter { $0.held > 0 }.max { $0.held < $1.held }?.opening
    }

    private func meeting(_ place: String) -> Interview.Time {
        // Half past two in the afternoon, UTC, two days on.
        let start = Double(today.adding(days: 2).daysSince1970) * 86_400 + 14.5 * 3600
        return Interview.Time(startsAt: Date(timeIntervalSince1970: start), minutes: 45, place: place, link: nil)
    }

    private struct Course {
        let transitions: [Referral.Transition]
        let daysAgo: Int

        var isHiring: Bool { transitions.contains { $0.name == .hire } }
    }

    /// How far each goes, the ones that show most first.
    private var courses: [Course] {
        let agreed = [Referral.Transition.consent(consent)]
        let viewed = agreed + [.send, .view]
        return [
            Course(transitions: viewed + [.interview], daysAgo: 3), Course(transitions: agreed + [.send], daysAgo: 9),
            Course(transitions: [], daysAgo: 1), Course(transitions: agreed, daysAgo: 2),
            Course(transitions: viewed + [.interview, .offer], daysAgo: 4),
            Course(transitions: viewed + [.interview, .offer, .hire(startsOn: today)], daysAgo: 6), Course(transitions: viewed, daysAgo: 5),
            Course(transitions: viewed + [.decline(.experience, text: nil)], daysAgo: 8),
            Course(transitions: agreed + [.send, .declineByCandidate(.distance, text: nil)], daysAgo: 10),
            Course(transitions: agreed + [.withdraw(.noContact, text: nil)], daysAgo: 7),
        ]
    }

    private var consent: ReferralConsent {
        ReferralConsent(
            .init(method: .inPerson, categories: [.name, .skills, .workHistory, .languages, .licences], expiresOn: today.adding(days: 80)),
            givenAt: moment.addingTimeInterval(-10 * 86_400), recordedBy: officer, revokedAt: nil)
    }
}
