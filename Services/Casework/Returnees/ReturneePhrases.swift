import Models

/// The texts of registration and of a person's page.
enum ReturneePhrases {
    static let notFound = Phrase(
        "There is no such person in this programme.", fr: "Cette personne n’existe pas dans ce programme.",
        ht: "Pa gen moun sa a nan pwogram sa a.")
}
