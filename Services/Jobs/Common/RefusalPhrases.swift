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
        "employer.unverified": Phrase(
            "The employer registered itself and is not verified. Verify it first.",
            fr: "L’employeur s’est inscrit lui-même et n’est pas vérifié. Vérifiez-le d’abord.",
            ht: "Anplwayè a enskri poukont li epi li poko verifye. Verifye l anvan."),
        "in-future": Phrase(
            "Write down what has happened; give the day of it.", fr: "Consignez ce qui a eu lieu ; indiquez-en le jour.",
            ht: "Ekri sa ki pase deja; mete jou a."),
        "too-early": Phrase("Follow up on that day or later.", fr: "Relancez ce jour-là ou plus tard.", ht: "Suiv jou sa a oswa pita."),
        "other-section": Phrase(
            "This division belongs to another line of business.", fr: "Cette division appartient à un autre secteur.",
            ht: "Divizyon sa a nan yon lòt sektè."),
        "employer.missing": Phrase(
            "Your account belongs to no employer. Ask the office to put that right.",
            fr: "Votre compte n’est lié à aucun employeur. Demandez au bureau de corriger cela.",
            ht: "Kont ou pa mare ak okenn anplwayè. Mande biwo a korije sa."),
        "api-key.not-found": Phrase(
            "There is no such key of this employer.", fr: "Cet employeur n’a pas cette clé.", ht: "Anplwayè sa a pa gen kle sa a."),
        "api-key.not-in-use": Phrase(
            "The key is expired or revoked. Make a new one instead.", fr: "La clé est expirée ou révoquée. Créez-en une nouvelle.",
            ht: "Kle a ekspire oswa li retire. Fè yon lòt pito."),
        "api-key.scopes": Phrase(
            "Tick what the key may do.", fr: "Cochez ce que la clé peut faire.", ht: "Koche sa kle a ka fè."),
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
        "vacancy.openings-below-hired": Phrase(
            "More people were hired for the vacancy than it would have openings.",
            fr: "Plus de personnes ont été embauchées que l’offre n’aurait de postes.",
            ht: "Yo anboche plis moun pase kantite plas òf la ta genyen."),
        "below-hired": Phrase(
            "Give at least as many as people were hired.", fr: "Indiquez au moins le nombre de personnes embauchées.",
            ht: "Mete omwen kantite moun yo anboche yo."),
        "vacancy.external-id-taken": Phrase(
            "The employer has another vacancy under this number.", fr: "L’employeur a une autre offre sous ce numéro.",
            ht: "Anplwayè a gen yon lòt òf ak nimewo sa a."),
        "webhook.not-found": Phrase(
            "There is no such webhook, or it is not yours to see.", fr: "Ce webhook n’existe pas ou ne vous est pas accessible.",
            ht: "Pa gen webhook sa a, oswa ou pa gen dwa wè l."),
        "webhook-delivery.not-found": Phrase(
            "There is no such delivery of this webhook.", fr: "Ce webhook n’a pas cet envoi.", ht: "Webhook sa a pa gen anvwa sa a."),
        "webhook-delivery.pending": Phrase(
            "The delivery is still being tried. Wait for what comes of it.", fr: "L’envoi est encore en cours. Attendez le résultat.",
            ht: "Anvwa a nan wout toujou. Tann rezilta a."),
        "webhook.url-taken": Phrase(
            "The employer has a webhook with this address already.", fr: "L’employeur a déjà un webhook à cette adresse.",
            ht: "Anplwayè a gen yon webhook ak adrès sa a deja."),
        "webhook.too-many": Phrase(
            "The employer has as many webhooks as it may have. Remove one that is not needed any more.",
            fr: "L’employeur a le nombre maximal de webhooks. Supprimez-en un qui ne sert plus.",
            ht: "Anplwayè a gen tout webhook li ka genyen. Retire youn ki pa sèvi ankò."),
        "webhook.no-key-file": Phrase(
            "This server has no key file, under which secrets are kept. Tell whoever runs it.",
            fr: "Ce serveur n’a pas de fichier de clé pour garder les secrets. Prévenez son exploitant.",
            ht: "Sèvè sa a pa gen fichye kle pou sere sekrè yo. Avize moun ki okipe l."),
        "url-invalid": Phrase(
            "Give an address that begins with https://, without name or password.",
            fr: "Indiquez une adresse qui commence par https://, sans nom ni mot de passe.",
            ht: "Mete yon adrès ki kòmanse ak https://, san non ni modpas."),
        "url-forbidden": Phrase(
            "This leads to a private network. Give an address on the open internet.",
            fr: "Ceci mène à un réseau privé. Indiquez une adresse sur Internet.",
            ht: "Sa mennen nan yon rezo prive. Mete yon adrès sou Entènèt la."),
        "event-name": Phrase(
            "Give names of events such as vacancy.closed, or vacancy.*.",
            fr: "Indiquez des événements tels que vacancy.closed ou vacancy.*.",
            ht: "Mete non evènman tankou vacancy.closed oswa vacancy.*."),
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
