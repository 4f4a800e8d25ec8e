import Hosting
import Models

/// What a refusal says, by its code or its field's.
enum RefusalPhrases {
    static let words = [
        "version.stale": CommonPhrases.stale,
        "employer.not-found": Phrase(
            "There is no such employer, or it is not yours to see.", fr: "Cet employeur n’existe pas ou ne vous est pas accessible.",
            ht: "Pa gen anplwayè sa a, oswa ou pa gen dwa wè l."),
        "employer.name-taken": Phrase(
            "An employer of this name is registered already.", fr: "Un employeur de ce nom est déjà enregistré.",
            ht: "Gen yon anplwayè ki anrejistre deja ak non sa a."),
        "employer.not-allowed-from-state": Phrase(
            "Somebody was faster: the employer’s state does not allow this any more.",
            fr: "Quelqu’un a été plus rapide : l’état de l’employeur ne le permet plus.",
            ht: "Yon moun te pi rapid: eta anplwayè a pa pèmèt sa ankò."),
        "employer.suspended": Phrase(
            "The employer is suspended and offers no work for now.",
            fr: "L’employeur est suspendu et n’offre pas de travail pour l’instant.",
            ht: "Anplwayè a sispann; li pa ofri travay pou kounye a."),
        "employer.missing": Phrase(
            "Your account belongs to no employer. Ask the office to put that right.",
            fr: "Votre compte n’est lié à aucun employeur. Demandez au bureau de corriger cela.",
            ht: "Kont ou pa mare ak okenn anplwayè. Mande biwo a korije sa."),
        "api-key.not-found": Phrase(
            "There is no such key of this employer.", fr: "Cet employeur n’a pas cette clé.", ht: "Anplwayè sa a pa gen kle sa a."),
        "api-key.expiry": Phrase(
            "A key expires within a year.", fr: "Une clé expire dans l’année.", ht: "Yon kle ekspire nan yon ane."),
        "api-key.too-many": Phrase(
            "The employer has as many keys as it may have. Revoke one that is not needed any more.",
            fr: "L’employeur a le nombre maximal de clés. Révoquez-en une qui ne sert plus.",
            ht: "Anplwayè a gen tout kle li ka genyen. Retire youn ki pa sèvi ankò."),
        "vacancy.not-found": Phrase(
            "There is no such vacancy, or it is not yours to see.", fr: "Cette offre n’existe pas ou ne vous est pas accessible.",
            ht: "Pa gen òf sa a, oswa ou pa gen dwa wè l."),
        "vacancy.stale": CommonPhrases.stale,
        "vacancy.ended": Phrase(
            "The vacancy has ended and cannot be changed. Post a new one.",
            fr: "L’offre est terminée et ne peut plus changer. Publiez-en une autre.",
            ht: "Òf la fini, li pa ka chanje. Pibliye yon lòt."),
        "vacancy.not-allowed-from-state": Phrase(
            "Somebody was faster: the vacancy’s state does not allow this any more.",
            fr: "Quelqu’un a été plus rapide : l’état de l’offre ne le permet plus.",
            ht: "Yon moun te pi rapid: eta òf la pa pèmèt sa ankò."),
        "vacancy.external-id-taken": Phrase(
            "The employer has another vacancy under this number.", fr: "L’employeur a une autre offre sous ce numéro.",
            ht: "Anplwayè a gen yon lòt òf ak nimewo sa a."),
        "taken": Phrase(
            "This one is taken. Give another.", fr: "Celui-ci est pris. Indiquez-en un autre.", ht: "Sa a pran deja. Mete yon lòt."),
        "in-past": Phrase("This day has passed. Set a later one.", fr: "Ce jour est passé.", ht: "Jou sa a pase. Mete yon jou pi ta."),
        "after-start": Phrase(
            "Let it close on or before the day on which work starts.", fr: "La clôture ne peut suivre le début du travail.",
            ht: "Fèmen l anvan oswa jou travay la kòmanse."),
        "length": Phrase("This is too short or too long.", fr: "C’est trop court ou trop long.", ht: "Li twò kout oswa twò long."),
        "too-many": Phrase("These are too many.", fr: "Il y en a trop.", ht: "Gen twòp."),
    ]
}
