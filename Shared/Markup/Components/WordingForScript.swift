extension Wording {
    /// The words that the script says, as JSON for the body's `data-words`.
    var scriptWords: String {
        let pairs = [
            ("show", show), ("hide", hide), ("copied", copied), ("left", charactersLeft), ("over", charactersOver),
            ("results", results), ("none", noResults), ("loading", loading), ("failed", failed), ("kept", draftKept), ("restore", restore),
            ("discard", discard), ("yes", yes), ("keep", keep), ("unsaved", unsaved),
        ]
        return "{" + pairs.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",") + "}"
    }
}
