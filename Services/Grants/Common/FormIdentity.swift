import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Web

/// What a form is going to make, named before it is sent, so that sending it twice makes one.
enum FormIdentity {
    /// The hidden field that names it; a form that was used up gets a new name.
    static func field<Owner>(_ draft: Draft, _ owner: Owner.Type, at moment: Date) -> HTML {
        let kept = draft.failure?.code == "form.used" ? nil : draft["id"].flatMap { Identifier<Owner>($0) }
        let id = kept ?? Identifier<Owner>(at: moment)
        return input(.type("hidden"), .name("id"), .value(id.description))
    }
}

extension Transaction {
    /// Adds what a form named beforehand, with what belongs to it and its event; once, however often the form is sent.
    ///
    /// Refuses with `form.used` where the name belongs to something that `isSame` does not know.
    func addOnce(
        _ insert: SQL, with more: [SQL] = [], _ event: Event, by caller: Caller, unless isSame: () async throws -> Bool
    ) async throws {
        if try await execute(insert) == 1 {
            try await send(more + [EventLog.append(event, by: caller)])
        } else if try await !isSame() {
            throw Failure(.conflict, "form.used", GrantsPhrases.formUsed[caller.language])
        }
    }
}
