import Hosting
import Markup
import Models
import Web

/// The editor's fields as they are to be shown: how many lines, what is in them, what is wrong, and which skills to ask about.
struct ProfileForm {
    /// One line that finds a concept.
    struct ConceptLine {
        var value: String?
        var text: String?
        /// What is like the text, to choose from.
        var found: [Choice] = []
    }

    let candidate: ProfileStore.Candidate
    let draft: Draft
    let errors: FieldErrors
    let library: Library
    let language: Language

    init(candidate: ProfileStore.Candidate, draft: Draft, library: Library, language: Language) {
        self.candidate = candidate
        self.draft = draft
        self.library = library
        self.language = language
        errors = FieldErrors(draft, language)
    }

    /// How many lines a list shows: those filled in, and some to go on with.
    func count(_ list: String, _ field: String, atLeast least: Int = 1) -> Int {
        let filled = draft.count(of: list, by: field) + ticked(list).count
        let room = draft["more"] == list ? 2 : filled < least || !draft.wasSent ? 1 : 0
        return max(least, filled + room)
    }

    /// The line of a number, or of the script's template.
    func concept(_ kind: TaxonomyConcept.Kind, _ list: String, _ field: String, _ number: String) -> ConceptLine {
        let name = "\(list).\(number).\(field)"
        guard draft[name + "Text"] != nil || draft[name] != nil else { return tick(list, field, number) }
        var line = ConceptLine(value: draft[name], text: draft[name + "Text"])
        if let text = line.text, errors[name] != nil {
            line.found = library.search(kind, text, in: language, limit: ConceptChoice.offered).map { hit in
                Choice(hit.uri.text, hit.name, hint: hit.matched == hit.name ? nil : hit.matched)
            }
        }
        return line
    }

    /// What was ticked becomes lines behind those that were typed, unless it is one of them.
    private func ticked(_ list: String) -> [ConceptURI] {
        let (names, kind): ([String], TaxonomyConcept.Kind)
        switch list {
        case "skills": (names, kind) = (["likely", "foundSkills"], .skill)
        case "occupations": (names, kind) = (["foundOccupations"], .occupation)
        default: return []
        }
        var known = typed(kind, list, "\(kind.rawValue)")
        return names.flatMap(draft.all).compactMap { ConceptURI($0) }.filter { uri in
            library.taxonomy.has(kind, uri) && known.insert(uri).inserted
        }
    }

    private func tick(_ list: String, _ field: String, _ number: String) -> ConceptLine {
        guard let place = Int(number) else { return ConceptLine() }
        let ticked = ticked(list)
        let behind = place - draft.count(of: list, by: field + "Text")
        guard ticked.indices.contains(behind) else { return ConceptLine() }
        return ConceptLine(value: ticked[behind].text, text: library.name(of: ticked[behind], in: language))
    }

    /// The concepts that the lines of a list name.
    private func typed(_ kind: TaxonomyConcept.Kind, _ list: String, _ field: String) -> Set<ConceptURI> {
        Set((0..<draft.count(of: list, by: field + "Text")).compactMap { chosen(kind, "\(list).\($0).\(field)") })
    }

    /// Skills that usually go with the occupations in the fields and are not among the skills: likely, to be asked.
    var likely: [(skill: ConceptURI, occupation: ConceptURI)] {
        var known = typed(.skill, "skills", "skill").union(ticked("skills"))
        return (0..<draft.count(of: "occupations", by: "occupationText")).compactMap { chosen(.occupation, "occupations.\($0).occupation") }
            .flatMap { occupation in library.needs.essential(of: occupation).map { (skill: $0, occupation: occupation) } }
            .filter { known.insert($0.skill).inserted }
    }

    /// What the text speaks of that is in no line yet; nil where there is no text, or one too long.
    var suggestions: ProfileSuggestions? {
        guard draft.wasSent, let text = draft["text"], text.unicodeScalars.count <= ProfileSuggestions.longest,
            text.contains(where: { !$0.isWhitespace })
        else { return nil }
        let known = typed(.skill, "skills", "skill").union(typed(.occupation, "occupations", "occupation"))
        return ProfileSuggestions(text, by: library, known: known.union(ticked("skills")).union(ticked("occupations")))
    }

    private func chosen(_ kind: TaxonomyConcept.Kind, _ name: String) -> ConceptURI? {
        let value = draft[name].flatMap { ConceptURI($0) }
        guard case .one(let uri) = ConceptChoice(kind, value: value, text: draft[name + "Text"], in: library, language) else { return nil }
        return uri
    }
}
