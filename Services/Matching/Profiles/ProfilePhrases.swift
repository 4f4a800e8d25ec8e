import Models

/// The texts of the skill profiles.
enum ProfilePhrases {
    static let noConsent = Phrase(
        "Nobody here agreed to job matching under this address, or the consent has ended. Record the consent in the case first.",
        fr: "Personne n’a consenti ici à la recherche d’emploi, ou le consentement a pris fin. Enregistrez-le d’abord dans le dossier.",
        ht:
            "Pa gen moun ki dakò pou nou chèche travay pou li nan adrès sa a, oswa konsantman an fini. Anrejistre konsantman an nan dosye a anvan."
    )
}
