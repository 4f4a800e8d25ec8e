import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// One bulk request at work: it reads, writes and reports some hundred lines at a time.
struct BulkRun: Sendable {
    let jobs: Jobs
    let caller: Caller
    let employer: Employer.ID
    let isDryRun: Bool

    /// The reports, as they come; nobody listening any more ends the work after the lines at hand.
    func reports(on reader: BulkReader) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            let work = Task.detached {
                await run(reader) { continuation.yield($0) }
                continuation.finish()
            }
            continuation.onTermination = { _ in work.cancel() }
        }
    }

    private func run(_ reader: BulkReader, _ report: ([UInt8]) -> Void) async {
        var reader = reader
        var summary = BulkReport.Summary(dryRun: isDryRun)
        do {
            while !Task.isCancelled, case let batch = try reader.next(), !batch.isEmpty {
                let outcomes = try await outcomes(of: batch)
                for outcome in outcomes { summary.count(outcome) }
                report(
                    text { json in for outcome in outcomes { json { outcome.write(into: &$0, isDryRun: isDryRun, for: caller.language) } } }
                )
            }
            report(text { json in json { summary.write(into: &$0) } })
        } catch {
            // The answer ends without a summary, which tells that the lines that follow were not done.
            Log.standard.error("A bulk request broke off.", ["request": caller.request, "error": "\(error)"])
        }
    }

    /// Whole lines.
    private func text(_ body: (((inout JSONWriter) -> Void) -> Void) -> Void) -> [UInt8] {
        var text: [UInt8] = []
        body { write in
            var json = JSONWriter()
            write(&json)
            text += json.bytes
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    private func outcomes(of batch: [BulkLine]) async throws -> [BulkOutcome] {
        do {
            return try await write(batch)
        } catch let error as PostgresError where error.constraint == VacancyStore.externalIdUnique {
            // Another request has posted one of them since this one looked; now there is one to replace.
            return try await write(batch)
        }
    }

    private func write(_ batch: [BulkLine]) async throws -> [BulkOutcome] {
        let reviews = try await reviews(of: batch)
        return try await jobs.database.transaction(as: caller) { transaction in
            let numbers = batch.compactMap(\.externalId)
            let rows = try await transaction.query(VacancyStore.numbered(numbers, of: employer, isLocked: true))
            let known = try rows.map(Vacancy.init)
            let hired = try await ReferralStore.hired(for: known.map(\.id), in: transaction)
            var changes = BulkChanges(known: known, hired: hired, employer: employer, moment: jobs.now(), today: jobs.today(for: caller))
            let outcomes = zip(batch, reviews).map { changes.take($0, reviewed: $1) }
            if !isDryRun { try await transaction.send(changes.statements(by: caller)) }
            return outcomes
        }
    }
}

extension BulkRun {
    /// What there is to say of each line's terms; the employer's sector is looked up once.
    private func reviews(of batch: [BulkLine]) async throws -> [VacancyReview] {
        let sector = try await jobs.sector(of: employer, as: caller)
        var reviews: [VacancyReview] = []
        for line in batch {
            guard case .success(let posting) = line.posting else {
                reviews.append(.none)
                continue
            }
            let coding = await jobs.coding(posting.terms.occupation, posting.terms.title, caller.programme)
            reviews.append(VacancyReview(of: posting.terms, coding: coding, in: sector))
        }
        return reviews
    }
}

/// What a batch comes to: vacancies to add, others to save, and the events.
private struct BulkChanges {
    private var known: [String: Vacancy] = [:]
    private let hired: [Vacancy.ID: Int]
    private let employer: Employer.ID
    private let moment: Date
    private let today: CalendarDate
    private var added: [Vacancy] = []
    private var changed: [Vacancy] = []
    private var events: [Event] = []

    init(known: [Vacancy], hired: [Vacancy.ID: Int], employer: Employer.ID, moment: Date, today: CalendarDate) {
        for vacancy in known { self.known[vacancy.terms.externalId ?? ""] = vacancy }
        self.hired = hired
        self.employer = employer
        self.moment = moment
        self.today = today
    }

    mutating func take(_ line: BulkLine, reviewed review: VacancyReview) -> BulkOutcome {
        do throws(Failure) {
            let result = try take(line.posting.get(), review)
            return BulkOutcome(line: line.number, externalId: line.externalId, result: result)
        } catch {
            return BulkOutcome(line: line.number, externalId: line.externalId, result: .refused(error))
        }
    }

    private mutating func take(_ posting: VacancyPosting, _ review: VacancyReview) throws(Failure) -> BulkOutcome.Result {
        guard let number = posting.terms.externalId, var vacancy = known[number] else {
            let (vacancy, event) = try posting.vacancy(by: employer, review: review, at: moment, today: today)
            added.append(vacancy)
            events.append(event)
            return .done(.created, vacancy)
        }
        guard !vacancy.says(posting.terms),
            let event = try vacancy.revise(posting.terms, review: review, hired: hired[vacancy.id] ?? 0, at: moment, today: today)
        else {
            return .done(.unchanged, vacancy)
        }
        changed.append(vacancy)
        events.append(event)
        return .done(.replaced, vacancy)
    }

    func statements(by caller: Caller) -> [SQL] {
        var statements: [SQL] = []
        if !added.isEmpty { statements.append(VacancyStore.insert(added, in: caller.programme)) }
        if !changed.isEmpty { statements.append(VacancyStore.saving(changed)) }
        if !events.isEmpty { statements.append(EventLog.append(events, by: caller)) }
        return statements
    }
}
