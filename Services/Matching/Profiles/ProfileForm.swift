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
        let filled = filled(list, field) + (list == "skills" ? ticked.count : 0)
        let room = draft["more"] == list ? 2 : filled < least || !draft.wasSent ? 1 : 0
        return max(least, filled + room)
    }

    private func filled(_ list: String, _ field: String) -> Int {
        var count = 0
        while draft["\(list).\(count).\(field)"] != nil { count += 1 }
        return count
    }

    /// The line of a number, or of the script's template.
    func concept(_ kind: TaxonomyConcept.Kind, _ list: String, _ field: String, _ number: String) -> ConceptLine {
        let name = "\(list).\(number).\(field)"
        guard draft[name + "Text"] != nil || draft[name] != nil else { return tick(list, number) }
        var line = ConceptLine(value: draft[name], text: draft[name + "Text"])
        if let text = line.text, errors[name] != nil {
            line.found = library.search(kind, text, in: language, limit: ConceptChoice.offered).map { hit in
                Choice(hit.uri.text, hit.name, hint: hit.matched == hit.name ? nil : hit.matched)
            }
        }
        return line
    }

    /// The likely skills that were ticked become lines behind those that were typed.
    private var ticked: [ConceptURI] {
        draft.all("likely").compactMap { ConceptURI($0) }.filter { library.taxonomy.index(ofSkill: $0) != nil }
    }

    private func tick(_ list: String, _ number: String) -> ConceptLine {
        guard list == "skills", let place = Int(number) else { return ConceptLine() }
        let ticked = ticked
        let behind = place - filled("skills", "skillText")
        guard ticked.indices.contains(behind) else { return ConceptLine() }
        return ConceptLine(value: ticked[behind].text, text: library.name(of: ticked[behind], in: language))
    }

    /// Skills that usually go with the occupations in the fields and are not among the skills: likely, to be asked.
    var likely: [(skill: ConceptURI, occupation: ConceptURI)] {
        var known = Set(ticked)
        for place in 0..<filled("skills", "skillText") {
            if let uri = chosen(.skill, "skills.\(place).skill") { known.insert(uri) }
        }
        return (0..<filled("occupations", "occupationText")).compactMap { chosen(.occupation, "occupations.\($0).occupation") }
            .flatMap { occupation in library.needs.essential(of: occupation).map { (skill: $0, occupation: occupation) } }
            .filter { known.insert($0.skill).inserted }
    }

    private func chosen(_ kind: TaxonomyConcept.Kind, _ name: String) -> ConceptURI? {
        let value = draft[name].flatMap { ConceptURI($0) }
        guard case .one(let uri) = ConceptChoice(kind, value: value, text: draft[name + "Text"], in: library, language) else { return nil }
        return uri
    }
}
