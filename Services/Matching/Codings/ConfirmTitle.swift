import Hosting
import Models
import Web

/// Confirms which occupation a title means; titles like it are read by that within seconds.
///
/// Refuses with `coding.no-words` and `coding.unclear`.
enum ConfirmTitle: Form {
    static let route = Route(.get, "/matching/codings/new", "Say what a title means", for: codingKeepers)

    struct Place: Decodable {
        /// With which the form begins, such as a vacancy's.
        let title: Text<1, 200>?
        /// To whose matches the form leads back.
        let vacancy: Vacancy.ID?
    }

    struct Input: Decodable {
        let title: Text<1, 200>
        let occupation: ConceptURI?
        let occupationText: Text<1, 200>?
        let vacancy: Vacancy.ID?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in matching: Matching) async throws -> Screen {
        let library = try await matching.taxonomy.current(for: caller.programme)
        let title = draft["title"] ?? place.title?.value
        return CodingPages.confirm(
            title: title, for: draft["vacancy"] ?? place.vacancy?.description,
            likely: title.map { library.occupations(forTitle: $0, limit: 5) } ?? [], draft, library, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in matching: Matching) async throws -> Redirect {
        let library = try await matching.taxonomy.current()
        let choice = ConceptChoice(
            .occupation, value: input.occupation, text: input.occupationText?.value, in: library, caller.language)
        let picked = input.occupation.flatMap { library.taxonomy.index(ofOccupation: library.current($0)) == nil ? nil : $0 }
        // One of the likeliest may be picked without a word in the field.
        guard let uri = choice.uri ?? (input.occupationText == nil ? picked : nil) else {
            throw Failure.field("occupation", "coding.unclear", CodingPhrases.chooseOccupation[caller.language])
        }
        guard let coding = TitleCoding(input.title.value, means: library.current(uri), source: .office, at: matching.now()) else {
            throw Failure.field("title", "coding.no-words", CodingPhrases.noWords[caller.language])
        }
        try await matching.confirm(coding, as: caller)
        return Redirect(
            input.vacancy.map { ShowMatches.route.link($0) } ?? ListCodings.route.link(), notice: CodingPhrases.confirmed[caller.language])
    }
}

/// Takes a confirmation back: titles are no longer read by it.
///
/// Refuses with `coding.not-found`.
enum TakeBackCoding: Action {
    static let route = Route(.post, "/matching/codings/{id}/take-back", "Take back what a title means", for: codingKeepers)

    struct Input: Decodable {
        let id: TitleCoding.ID
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Redirect {
        try await matching.takeBack(input.id, as: caller)
        return Redirect(ListCodings.route.link(), notice: CodingPhrases.takenBackNotice[caller.language])
    }
}

/// Puts a confirmation in force again that was taken back.
///
/// Refuses with `coding.not-found`.
enum ConfirmAgain: Action {
    static let route = Route(.post, "/matching/codings/{id}/confirm", "Confirm a title once more", for: codingKeepers)

    struct Input: Decodable {
        let id: TitleCoding.ID
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Redirect {
        try await matching.confirmAgain(input.id, as: caller)
        return Redirect(ListCodings.route.link(), notice: CodingPhrases.confirmed[caller.language])
    }
}
