import FoundationEssentials
import Hosting
import Models
import Postgres

extension CodingStore {
    /// Keeps what people have confirmed, each with its event; changes nothing where it is in force already.
    static func keep(_ codings: [TitleCoding], by account: Account.ID?, at moment: Date, as caller: Caller, in transaction: Transaction)
        async throws
    {
        guard !codings.isEmpty else { return }
        let programme = try caller.office
        var events: [Event] = []
        for coding in codings {
            guard let row = try await transaction.query(confirm(coding, by: account, in: programme, at: moment)).first else { continue }
            let data = eventData(["occupation": coding.occupation.text, "source": coding.source.rawValue])
            events.append(Event("coding", try row.decode("id", as: TitleCoding.ID.self), "confirmed", data: data, at: moment))
        }
        guard !events.isEmpty else { return }
        try await transaction.send([count(in: programme), EventLog.append(events, by: caller)])
    }
}

extension Matching {
    /// Confirms what a title means.
    func confirm(_ coding: TitleCoding, as caller: Caller) async throws {
        let moment = now()
        try await database.transaction(as: caller) { transaction in
            try await CodingStore.keep([coding], by: caller.account, at: moment, as: caller, in: transaction)
        }
        _ = try await taxonomy.refreshed(for: caller.programme)
    }

    /// Takes a confirmation back; nothing where that has been done. Refuses with `coding.not-found`.
    func takeBack(_ id: TitleCoding.ID, as caller: Caller) async throws {
        let (moment, programme) = (now(), try caller.office)
        try await database.transaction(as: caller) { transaction in
            guard try await transaction.query(CodingStore.find(id)).first != nil else { throw Failure.noCoding(caller.language) }
            guard try await transaction.execute(CodingStore.takeBack(id, by: caller, at: moment)) == 1 else { return }
            try await transaction.send([
                CodingStore.count(in: programme), EventLog.append(Event("coding", id, "taken_back", at: moment), by: caller),
            ])
        }
        _ = try await taxonomy.refreshed(for: programme)
    }

    /// Puts a confirmation in force again that was taken back; nothing where it is. Refuses with `coding.not-found`.
    func confirmAgain(_ id: TitleCoding.ID, as caller: Caller) async throws {
        let known = try await database.query(CodingStore.find(id), as: caller).first.map(ConfirmedCodings.Coding.init)
        guard let known, let coding = TitleCoding(known.title, means: known.uri, source: .office, at: now()) else {
            throw Failure.noCoding(caller.language)
        }
        try await confirm(coding, as: caller)
    }

    /// Takes note of one title that another service tells of; tells whether there was one.
    func takeUpConfirmation(as caller: Caller) async throws -> Bool {
        let moment = now()
        return try await JobQueue(database).runOne(of: [TitleConfirmation.kind], at: moment, as: caller) { job, transaction in
            let told = try JSONDecoder().decode(TitleConfirmation.self, from: Data(job.payload))
            guard let coding = TitleCoding(told.title, means: told.occupation, source: .vacancy, at: moment) else { return }
            try await CodingStore.keep([coding], by: told.account, at: moment, as: caller, in: transaction)
        }
    }
}

extension Failure {
    fileprivate static func noCoding(_ language: Language) -> Failure {
        Failure(.notFound, "coding.not-found", CodingPhrases.notFound[language])
    }
}
