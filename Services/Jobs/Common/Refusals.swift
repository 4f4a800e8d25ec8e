import Models
import Postgres

/// Runs the work of a screen: a broken rule of a table, and a refusal of a rule, speak to the person in their own language.
func refusing<Result>(in language: Language, _ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError {
        guard let failure = Failure.employer(error) ?? Failure.vacancy(error) ?? Failure.referral(error) else { throw error }
        throw failure.spoken(language)
    } catch let failure as Failure {
        throw failure.spoken(language)
    }
}

extension Failure {
    /// The same refusal in another language, as far as there are words for it.
    func spoken(_ language: Language) -> Failure {
        let words = RefusalPhrases.words.merging(ReferralPhrases.refusals) { own, _ in own }.merging(BatchPhrases.refusals) { own, _ in own
        }
        let message = words[code]?[language] ?? message
        let fields = fields.map { field in
            Field(
                field.pointer, field.code,
                language == .english ? field.message : words[field.code]?[language] ?? field.message)
        }
        return Failure(kind, code, message, fields: fields, retryAfter: retryAfter)
    }
}
