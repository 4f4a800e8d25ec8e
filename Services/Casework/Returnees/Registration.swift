import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// A person who is to be registered, with the documents that they show.
struct Registration: Sendable {
    let id: Returnee.ID
    let details: ReturneeDetails
    let documents: [DocumentFields.Given]
    /// Who was looked at and is somebody else.
    let toldApart: Set<Returnee.ID>

    /// Registers the person, unless that has been done already.
    func run(in transaction: Transaction, as caller: Caller, at moment: Date, numbers: DocumentNumbers?) async throws {
        let programme = try caller.office
        // One at a time in a programme, so that two workers who register the same person at once are asked about it too.
        _ = try await transaction.query("SELECT pg_advisory_xact_lock(hashtextextended('registration' || \(programme)::text, 0))")
        if try await isDone(in: transaction, caller.language) { return }
        try await refuseAlike(in: transaction, numbers, caller.language)
        let (returnee, registered) = try Returnee.register(details, as: id, by: caller.account, at: moment, today: caller.today(at: moment))
        var statements = [ReturneeStore.insert(returnee, in: programme), EventLog.append(registered, by: caller)]
        for given in documents {
            let (document, recorded) = IdentityDocument.record(given.kind, as: given.id, of: id, at: moment)
            statements += [DocumentStore.insert(document, given.number, in: programme), EventLog.append(recorded, by: caller)]
        }
        for other in toldApart.sorted() {
            let event = Event("returnee", id, "told_apart", data: eventData(["from": other.description]), at: moment)
            statements.append(EventLog.append(event, by: caller))
        }
        try await transaction.send(statements)
    }

    /// Whether the form was sent before; refuses with `form.used` where it registered somebody else then.
    private func isDone(in transaction: Transaction, _ language: Language) async throws -> Bool {
        guard let row = try await transaction.query(ReturneeStore.select(id)).first else { return false }
        guard try Returnee(row).details == details else { throw Failure.formUsed(language) }
        return true
    }

    /// Refuses with `returnee.perhaps-registered` where somebody may be the person and has not been looked at.
    private func refuseAlike(in transaction: Transaction, _ numbers: DocumentNumbers?, _ language: Language) async throws {
        let wanted = Wanted(details, numbers: documents.flatMap(\.number.digests))
        let alike = try await Resemblance.of(transaction.query(ReturneeSearch.perhaps(wanted)), to: wanted)
        guard !toldApart.isSuperset(of: alike.map(\.id)) else { return }
        throw Failure(.conflict, "returnee.perhaps-registered", ReturneePhrases.perhapsRefusal[language])
    }
}

extension Wanted {
    /// What was typed so far.
    init(_ draft: Draft, _ numbers: DocumentNumbers?) {
        let details = ReturneeDetails(
            givenName: draft["givenName"] ?? "", familyName: draft["familyName"] ?? "",
            birthDate: draft["birthDate"].flatMap { CalendarDate($0) })
        let typed = (0..<DocumentFields.rows).compactMap { draft["documents.\($0).number"] }
        self.init(details, numbers: typed.flatMap { numbers?.digests(of: $0) ?? [] })
    }
}
