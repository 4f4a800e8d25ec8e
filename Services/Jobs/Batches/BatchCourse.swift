import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

// How many things change at once, and back: each by itself, by the rules that hold for one.

/// A thing as the form showed it.
struct Seen<Subject>: Decodable, Sendable {
    let id: Identifier<Subject>
    let version: Int
}

extension Jobs {
    /// Takes each vacancy that is as it was seen through a transition, a transaction each; what is refused is noted with its code.
    ///
    /// What the batch has done to some before, when it came the first time, is not done again.
    func change(
        _ vacancies: [Seen<Vacancy>], by transition: Vacancy.Transition, reason: String?, in batch: Batch, as caller: Caller
    ) async throws {
        _ = try await database.unit([BatchStore.insert(batch, in: caller.programme)], as: caller)
        for (place, seen) in vacancies.enumerated() {
            try await take(.vacancy(seen.id), at: place, in: batch, as: caller) { transaction in
                let moved = try await take(
                    seen.id, through: transition, reason: reason, over: seen.version, for: nil, in: transaction, by: caller)
                let own = BatchLine(
                    subject: .vacancy(seen.id), place: place,
                    outcome: .done(from: moved.from.rawValue, version: moved.vacancy.version))
                return [own]
                    + moved.ended.map { ended in
                        BatchLine(
                            subject: .referral(ended.id), place: place, endedWith: seen.id,
                            outcome: .done(from: ended.from.rawValue, version: ended.version))
                    }
            }
        }
    }

    /// Takes each referral that is as it was seen through a transition, as vacancies are.
    func change(_ referrals: [Seen<Referral>], by transition: Referral.Transition, in batch: Batch, as caller: Caller) async throws {
        _ = try await database.unit([BatchStore.insert(batch, in: caller.programme)], as: caller)
        for (place, seen) in referrals.enumerated() {
            try await take(.referral(seen.id), at: place, in: batch, as: caller) { transaction in
                let before = try await ReferralStore.find(seen.id, for: nil, in: transaction)
                let after = try await move(seen.id, transition, over: IfMatch(seen.version), for: nil, in: transaction, by: caller)
                let outcome = BatchLine.Outcome.done(from: before.state.word.rawValue, version: after.version)
                return [BatchLine(subject: .referral(seen.id), place: place, outcome: outcome)]
            }
        }
    }

    /// One thing of a batch in a transaction with its lines.
    private func take(
        _ subject: BatchLine.Subject, at place: Int, in batch: Batch, as caller: Caller, _ work: (Transaction) async throws -> [BatchLine]
    ) async throws {
        let refusal = try await refusal {
            try await database.transaction(as: caller) { transaction in
                let answers = try await transaction.send([BatchStore.lock(batch.id), BatchStore.isTaken(subject, in: batch.id)])
                guard answers[1].isEmpty else { return }
                let lines = try await work(transaction)
                try await transaction.send(lines.map { BatchStore.insert($0, of: batch.id, in: caller.programme) })
            }
        }
        guard let refusal else { return }
        let line = BatchLine(subject: subject, place: place, outcome: .refused(refusal.code))
        _ = try await database.unit([BatchStore.insert(line, of: batch.id, in: caller.programme)], as: caller)
    }

    /// Why work on one thing was refused; nil where it was done.
    private func refusal(_ work: () async throws -> Void) async throws -> Failure? {
        do {
            try await work()
            return nil
        } catch let failure as Failure {
            return failure
        } catch let error as PostgresError {
            guard let failure = Failure.vacancy(error) ?? Failure.referral(error) else { throw error }
            return failure
        }
    }
}

// MARK: Undo

extension Jobs {
    /// Takes a batch back, thing by thing, where nothing has changed it since; what cannot be is noted with its code.
    ///
    /// Refuses with `batch.not-found`, `batch.no-way-back` and `batch.too-late`.
    func undo(_ id: Batch.ID, as caller: Caller) async throws {
        let answers = try await database.unit([BatchStore.select(id), BatchStore.lines(of: id)], as: caller)
        guard let row = answers[0].first else { throw Failure.batchNotFound }
        let batch = try Batch(row)
        try batch.requireUndoable(at: now())
        for listed in try answers[1].map(BatchStore.Listed.init) where listed.undo == nil {
            guard case .done(let from, let version) = listed.line.outcome else { continue }
            let line = listed.line
            let refusal = try await refusal {
                try await database.transaction(as: caller) { transaction in
                    let answers = try await transaction.send([BatchStore.lock(id), BatchStore.isUndone(line.subject, in: id)])
                    guard answers[1].isEmpty else { return }
                    try await revert(line, of: batch, from: from, version: version, in: transaction, by: caller)
                    _ = try await transaction.execute(
                        BatchStore.undone(line.subject, refusal: nil, of: id, by: caller, at: now()))
                }
            }
            guard let refusal else { continue }
            let note = BatchStore.undone(line.subject, refusal: refusal.code, of: id, by: caller, at: now())
            _ = try await database.unit([note], as: caller)
        }
    }

    private func revert(
        _ line: BatchLine, of batch: Batch, from state: String, version: Int, in transaction: Transaction, by caller: Caller
    ) async throws {
        switch (line.subject, batch.change) {
        case (.vacancy(let id), .vacancies(let transition)):
            guard let origin = Vacancy.State(rawValue: state) else { throw Failure.changedSince }
            try await revert(id, transition, to: origin, version: version, in: transaction, by: caller)
        case (.referral(let id), .vacancies):
            try await revert(id, .withdraw, to: state, version: version, since: batch.madeAt, in: transaction, by: caller)
        case (.referral(let id), .referrals(let transition)):
            try await revert(id, transition, to: state, version: version, since: batch.madeAt, in: transaction, by: caller)
        case (.vacancy, .referrals): throw Failure.changedSince
        }
    }

    private func revert(
        _ id: Vacancy.ID, _ transition: Vacancy.Transition, to origin: Vacancy.State, version: Int, in transaction: Transaction,
        by caller: Caller
    ) async throws {
        if origin == .open { try await requireOffering(id, for: nil, in: transaction) }
        var vacancy = try await VacancyStore.find(id, for: nil, in: transaction)
        guard vacancy.version == version else { throw Failure.changedSince }
        if origin == .draft {
            let row = try await transaction.query(ReferralStore.countUnderWay(for: id, seenBy: nil)).first
            guard try row?.decode("under_way", as: Int.self) == 0 else { throw Failure.candidatesSince }
        }
        let event = try vacancy.revert(transition, to: origin, at: now(), today: today(for: caller))
        try await VacancyStore.save(vacancy, with: event, in: transaction, by: caller)
    }

    /// The vacancy is locked before the referral, as by whoever locks both.
    private func revert(
        _ id: Referral.ID, _ name: Referral.Transition.Name, to word: String, version: Int, since moment: Date,
        in transaction: Transaction, by caller: Caller
    ) async throws {
        guard let origin = Referral.State.Word(rawValue: word).flatMap(Referral.State.init) else { throw Failure.changedSince }
        let vacancy = try await ReferralStore.vacancy(of: id, in: transaction)
        var referral = try await ReferralStore.find(id, for: nil, in: transaction)
        guard referral.version == version else { throw Failure.changedSince }
        if name == .withdraw, [.filled, .closed, .cancelled].contains(vacancy.state) { throw Failure.vacancyOver }
        if name == .send, try await !transaction.query(ReferralStore.disclosed(id, since: moment)).isEmpty { throw Failure.shownSince }
        let event = try referral.revert(name, to: origin, at: now(), today: today(for: caller))
        try await transaction.send([ReferralStore.save(referral), EventLog.append(event, by: caller)])
    }
}

extension Failure {
    static let changedSince = Failure(.conflict, "batch.changed-since", "Somebody has changed this since; it stays as it is.")
    static let candidatesSince = Failure(
        .conflict, "batch.candidates-since", "Candidates were put forward since; pause the vacancy instead.")
    static let shownSince = Failure(
        .conflict, "batch.shown-since", "The employer was shown the candidate since; withdraw the referral instead.")
    static let vacancyOver = Failure(.conflict, "batch.vacancy-over", "The vacancy has ended; put the person forward for another one.")
}
