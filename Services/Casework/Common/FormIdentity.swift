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

extension Failure {
    /// The form made something else before.
    static func formUsed(_ language: Language) -> Failure {
        Failure(.conflict, "form.used", ReturneePhrases.formUsed[language])
    }
}

extension Transaction {
    /// Adds what a form named beforehand, with its event; once, however often the form is sent.
    ///
    /// Refuses with `form.used` where the name belongs to something that `isSame` does not know.
    func addOnce(_ insert: SQL, _ event: Event, by caller: Caller, unless isSame: () async throws -> Bool) async throws {
        if try await execute(insert) == 1 { return try await append(event, by: caller) }
        guard try await isSame() else { throw Failure.formUsed(caller.language) }
    }
}
