import Models

/// The texts of matches.
enum MatchPhrases {
    static let noVacancy = Phrase(
        "There is no such vacancy in this programme.", fr: "Cette offre n’existe pas dans ce programme.",
        ht: "Pa gen òf travay sa a nan pwogram sa a.")
}
