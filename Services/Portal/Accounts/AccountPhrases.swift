import Models

/// The texts of the administration of accounts.
enum AccountPhrases {
    static let title = Phrase("Accounts", fr: "Comptes", ht: "Kont")
    static let lead = Phrase(
        "Everybody who holds a role in this programme.", fr: "Toutes les personnes qui ont un rôle dans ce programme.",
        ht: "Tout moun ki gen yon wòl nan pwogram sa a.")
    static let search = Phrase("Name or e-mail address", fr: "Nom ou adresse électronique", ht: "Non oswa adrès imèl")
    static let nobody = Phrase("Nobody was found", fr: "Personne n’a été trouvé", ht: "Nou pa jwenn pèsonn")
    static let nobodyHint = Phrase("Try a part of the name.", fr: "Essayez une partie du nom.", ht: "Eseye yon pati nan non an.")
    static let invite = Phrase("Invite somebody", fr: "Inviter quelqu’un", ht: "Envite yon moun")
    static let inviteLead = Phrase(
        "They get a link by mail with which they choose their password. Without a mail server, find the link in the outbox and hand it over.",
        fr:
            "La personne reçoit par courriel un lien pour choisir son mot de passe. Sans serveur de courriel, le lien se trouve dans la boîte d’envoi.",
        ht: "Moun nan ap resevwa yon lyen pa imèl pou chwazi modpas li. Si pa gen sèvè imèl, lyen an nan bwat pou voye a.")
    static let sendInvitation = Phrase("Send the invitation", fr: "Envoyer l’invitation", ht: "Voye envitasyon an")
    static let sendAgain = Phrase("Send the invitation again", fr: "Renvoyer l’invitation", ht: "Voye envitasyon an ankò")
    static let invited = Phrase(
        "The invitation is on its way; without a mail server it is in the outbox.",
        fr: "L’invitation est en route ; sans serveur de courriel, elle est dans la boîte d’envoi.",
        ht: "Envitasyon an sou wout; si pa gen sèvè imèl, li nan bwat pou voye a.")
    static let language = Phrase("Language", fr: "Langue", ht: "Lang")
    static let roles = Phrase("Roles", fr: "Rôles", ht: "Wòl")
    static let role = Phrase("Role", fr: "Rôle", ht: "Wòl")
    static let employer = Phrase("Employer", fr: "Employeur", ht: "Anplwayè")
    static let employerHint = Phrase(
        "Only for the role of employer: whose vacancies they look after.",
        fr: "Seulement pour le rôle d’employeur : de qui la personne gère les offres.",
        ht: "Sèlman pou wòl anplwayè: òf ki moun l ap okipe.")
    static let state = Phrase("Status", fr: "État", ht: "Eta")
    static let grant = Phrase("Give a role", fr: "Donner un rôle", ht: "Bay yon wòl")
    static let revoke = Phrase("Revoke", fr: "Retirer", ht: "Retire")
    static let disable = Phrase("Disable the account", fr: "Désactiver le compte", ht: "Dezaktive kont lan")
    static let disableQuestion = Phrase(
        "Sign this person out everywhere and let them sign in no more?", fr: "Déconnecter cette personne partout et bloquer sa connexion ?",
        ht: "Dekonekte moun sa a toupatou epi pa kite l konekte ankò?")
    static let enable = Phrase("Enable the account", fr: "Réactiver le compte", ht: "Reyaktive kont lan")
    static let disabled = Phrase("The account is disabled.", fr: "Le compte est désactivé.", ht: "Kont lan dezaktive.")
    static let enabled = Phrase("The account is enabled.", fr: "Le compte est réactivé.", ht: "Kont lan reyaktive.")
    static let roleGranted = Phrase("The role is given.", fr: "Le rôle est donné.", ht: "Wòl la bay.")
    static let roleRevoked = Phrase("The role is revoked.", fr: "Le rôle est retiré.", ht: "Wòl la retire.")
    static let history = Phrase("What happened", fr: "Historique", ht: "Sa ki pase")
    static let yourself = Phrase("You", fr: "Vous", ht: "Ou menm")

    static let notFound = Phrase(
        "There is no such account in this programme.", fr: "Ce compte n’existe pas dans ce programme.",
        ht: "Pa gen kont sa a nan pwogram sa a.")
    static let existsHere = Phrase(
        "This person has an account in the programme already. Find it in the list to give another role.",
        fr: "Cette personne a déjà un compte dans le programme. Cherchez-la dans la liste pour lui donner un autre rôle.",
        ht: "Moun sa a gen yon kont deja nan pwogram nan. Chèche l nan lis la pou ba l yon lòt wòl.")
    static let rolesMissing = Phrase("Tick at least one role.", fr: "Cochez au moins un rôle.", ht: "Make omwen yon wòl.")
    static let employerMissing = Phrase(
        "Choose the employer for whom the person acts.", fr: "Choisissez l’employeur pour qui la personne agit.",
        ht: "Chwazi anplwayè moun nan ap reprezante.")
    static let roleHeld = Phrase(
        "The person holds this role already.", fr: "La personne a déjà ce rôle.", ht: "Moun nan gen wòl sa a deja.")
    static let ownAdministration = Phrase(
        "You cannot take this from yourself. Ask another administrator.",
        fr: "Vous ne pouvez pas vous retirer cela vous-même. Demandez à un autre administrateur.",
        ht: "Ou pa ka retire sa nan men tèt ou. Mande yon lòt administratè.")
    static let elsewhere = Phrase(
        "This account works in other programmes too. Revoke its roles here instead.",
        fr: "Ce compte travaille aussi dans d’autres programmes. Retirez plutôt ses rôles ici.",
        ht: "Kont sa a travay nan lòt pwogram tou. Pito ou retire wòl li yo isit la.")
    static let lastAdministrator = Phrase(
        "A programme keeps at least one administrator who can sign in. Make somebody else one first.",
        fr: "Un programme garde au moins un administrateur qui peut se connecter. Nommez d’abord quelqu’un d’autre.",
        ht: "Yon pwogram dwe gen omwen yon administratè ki ka konekte. Nonmen yon lòt moun anvan.")

    static func word(_ state: Account.State) -> Phrase {
        switch state {
        case .invited: Phrase("Invited", fr: "Invité", ht: "Envite")
        case .active: Phrase("Active", fr: "Actif", ht: "Aktif")
        case .disabled: Phrase("Disabled", fr: "Désactivé", ht: "Dezaktive")
        }
    }
}
