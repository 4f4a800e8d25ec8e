import Models

/// What a mail says.
struct MailText: Sendable {
    let subject: String
    let body: String

    static func reset(_ link: String, _ language: Language) -> MailText {
        MailText(
            subject: Phrase(
                "Choose a new password for Foothold", fr: "Choisissez un nouveau mot de passe pour Foothold",
                ht: "Chwazi yon lòt modpas pou Foothold")[language],
            body: Phrase(
                """
                Somebody, probably you, asked for a new password.

                To choose it, open this link within an hour. It works once:
                \(link)

                If it was not you, do nothing: your password stays as it is.
                """,
                fr: """
                    Quelqu’un, probablement vous, a demandé un nouveau mot de passe.

                    Pour le choisir, ouvrez ce lien dans l’heure. Il ne fonctionne qu’une fois :
                    \(link)

                    Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.
                    """,
                ht: """
                    Yon moun, pwobableman ou menm, mande yon lòt modpas.

                    Pou chwazi li, louvri lyen sa a anvan inèdtan pase. Li mache yon sèl fwa:
                    \(link)

                    Si se pa ou, pa fè anyen: modpas ou rete menm jan an.
                    """)[language])
    }

    static func invitation(_ link: String, to programme: String, _ language: Language) -> MailText {
        MailText(
            subject: Phrase("Your account for \(programme)", fr: "Votre compte pour \(programme)", ht: "Kont ou pou \(programme)")[
                language],
            body: Phrase(
                """
                You are invited to work with Foothold in the programme “\(programme)”.

                To choose your password, open this link within seven days. It works once:
                \(link)
                """,
                fr: """
                    Vous êtes invité à travailler avec Foothold dans le programme « \(programme) ».

                    Pour choisir votre mot de passe, ouvrez ce lien dans les sept jours. Il ne fonctionne qu’une fois :
                    \(link)
                    """,
                ht: """
                    Yo envite ou travay ak Foothold nan pwogram “\(programme)”.

                    Pou chwazi modpas ou, louvri lyen sa a anvan sèt jou pase. Li mache yon sèl fwa:
                    \(link)
                    """)[language])
    }

    /// For somebody who has an account already, in another programme.
    static func welcome(_ link: String, to programme: String, _ language: Language) -> MailText {
        MailText(
            subject: Phrase(
                "You can now work in \(programme)", fr: "Vous pouvez travailler dans \(programme)", ht: "Ou ka travay nan \(programme)")[
                    language],
            body: Phrase(
                "Your account now has a role in “\(programme)”. Sign in as you always do:\n\(link)\n",
                fr: "Votre compte a maintenant un rôle dans « \(programme) ». Connectez-vous comme d’habitude :\n\(link)\n",
                ht: "Kont ou gen yon wòl nan “\(programme)” kounye a. Konekte menm jan ak toujou:\n\(link)\n")[language])
    }
}
