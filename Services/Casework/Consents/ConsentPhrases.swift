import Models

/// The texts of consents.
enum ConsentPhrases {
    static let notFound = Phrase(
        "This person gave no such consent.", fr: "Cette personne n’a pas donné ce consentement.", ht: "Moun sa a pa bay konsantman sa a.")
}
