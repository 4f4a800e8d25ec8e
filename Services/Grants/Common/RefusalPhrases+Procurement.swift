import Models

extension RefusalPhrases {
    static let procurement: [String: Phrase] = [buying, offers, awards, deliveries, invoices].reduce(into: [:]) {
        $0.merge($1) { own, _ in own }
    }

    private static let buying: [String: Phrase] = [
        "supplier.not-found": Phrase("There is no such supplier.", fr: "Ce fournisseur n’existe pas.", ht: "Founisè sa a pa egziste."),
        "supplier.invalid": Phrase(
            "The supplier cannot be like this.", fr: "Le fournisseur ne peut pas être ainsi.", ht: "Founisè a pa ka konsa."),
        "supplier.no-category": Phrase(
            "Choose one kind of goods at least.", fr: "Choisissez au moins un genre de biens.", ht: "Chwazi omwen yon kalite machandiz."),
        "supplier.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "supplier.registered": Phrase(
            "A supplier with this registration number is known already. Look at that one.",
            fr: "Un fournisseur avec ce numéro est déjà connu. Consultez-le.", ht: "Gen yon founisè ak nimewo sa a deja. Gade l."),
        "bank.not-found": Phrase(
            "The supplier has no such bank details.", fr: "Le fournisseur n’a pas ces coordonnées.",
            ht: "Founisè a pa gen enfòmasyon labank sa yo."),
        "bank.own": Phrase(
            "You wrote these bank details. A colleague who has verified them answers.",
            fr: "Vous avez noté ces coordonnées. Un collègue qui les a vérifiées répond.",
            ht: "Se ou ki ekri enfòmasyon sa yo. Yon kolèg ki verifye yo ap reponn."),
        "bank.answered": Phrase(
            "A colleague has answered already. Write down new details where these are wrong.",
            fr: "Un collègue a déjà répondu. Notez de nouvelles coordonnées si celles-ci sont fausses.",
            ht: "Yon kolèg reponn deja. Ekri lòt enfòmasyon si sa yo pa bon."),
        "tie.moved-on": Phrase(
            "You declared something else at the same moment. Look again.", fr: "Vous avez déclaré autre chose au même moment. Regardez.",
            ht: "Ou deklare yon lòt bagay nan menm moman an. Gade ankò."),
        "sanctions.not-found": Phrase(
            "The supplier has no such check.", fr: "Le fournisseur n’a pas cette comparaison.", ht: "Founisè a pa gen konparezon sa a."),
        "sanctions.no-list": Phrase(
            "No list of sanctions was imported yet. Import one first.", fr: "Aucune liste n’est importée. Importez-en une d’abord.",
            ht: "Poko gen lis ki enpòte. Enpòte youn anvan."),
        "sanctions.no-hit": Phrase(
            "Nobody on a list has a name like this. There is nothing to say.", fr: "Aucun nom ne ressemble. Il n’y a rien à dire.",
            ht: "Pa gen non ki sanble. Pa gen anyen pou di."),
        "sanctions.reviewed": Phrase(
            "A colleague has looked at this already. Check the supplier anew first.",
            fr: "Un collègue l’a déjà examiné. Comparez d’abord de nouveau.", ht: "Yon kolèg gade sa deja. Konpare l ankò anvan."),
        "sanctions.empty": Phrase(
            "The list names nobody.", fr: "La liste ne nomme personne.", ht: "Lis la pa gen pèsonn."),
        "sanctions.malformed": Phrase(
            "The list cannot be read. Save it as CSV with a row of column names first.",
            fr: "La liste ne peut être lue. Enregistrez-la en CSV, avec d’abord une ligne de noms de colonnes.",
            ht: "Yo pa ka li lis la. Anrejistre l an CSV, ak non kolòn yo sou premye liy lan."),
        "purchase.not-found": Phrase("There is no such purchase.", fr: "Cet achat n’existe pas.", ht: "Acha sa a pa egziste."),
        "purchase.not-allowed-from-state": Phrase(
            "The purchase has moved on, or has not come that far. Look at it again.",
            fr: "L’achat a avancé, ou n’en est pas encore là. Consultez-le de nouveau.",
            ht: "Acha a avanse, oswa li poko rive la. Gade l ankò."),
        "purchase.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "purchase.asked": Phrase(
            "Suppliers were asked already, so it stays. Cancel it and begin another, where it is wrong.",
            fr: "Des fournisseurs ont été consultés : rien n’y change plus. Annulez-le et refaites-en un s’il est faux.",
            ht: "Yo mande founisè yo deja, kidonk li rete konsa. Anile l epi fè yon lòt si li pa bon."),
        "purchase.orders-open": Phrase(
            "Something is ordered. Call the rest of the order off first.", fr: "Une commande est en cours. Annulez-en d’abord le reste.",
            ht: "Gen yon kòmand. Anile rès kòmand lan anvan."),
        "purchase.rate-missing": Phrase(
            "No exchange rate into the currency of the rules is written down. Record one for today.",
            fr: "Aucun taux vers la devise des règles n’est noté. Notez-en un pour aujourd’hui.",
            ht: "Pa gen to ki ekri pou lajan règ yo. Ekri youn pou jodi a."),
        "duty.held": Phrase(
            "You have another duty on this purchase. Six duties are six people: ask a colleague, of another office where yours is small.",
            fr:
                "Vous avez une autre fonction sur cet achat. Six fonctions, six personnes : demandez à un collègue, d’un autre bureau au besoin.",
            ht: "Ou gen yon lòt fonksyon sou acha sa a. Sis fonksyon se sis moun: mande yon kolèg, nan yon lòt biwo si bezwen."),
        "need.not-awarded": Phrase(
            "This was not approved, or its money is spent. Choose again.",
            fr: "Ce n’est pas approuvé, ou l’argent est épuisé. Choisissez de nouveau.",
            ht: "Sa pa apwouve, oswa lajan l fini. Chwazi ankò."),
        "requisition.invalid": Phrase("Nobody can buy this.", fr: "Personne ne peut acheter cela.", ht: "Pèsonn pa ka achte sa."),
        "requisition.empty": Phrase("Choose one line at least.", fr: "Choisissez au moins une ligne.", ht: "Chwazi omwen yon liy."),
        "requisition.untold": Phrase(
            "Show the chosen lines first, and say what each needs.", fr: "Affichez d’abord les lignes choisies et précisez chacune.",
            ht: "Montre liy ki chwazi yo anvan, epi di sa chak bezwen."),
        "requisition.quantity": Phrase(
            "Give a number above nought.", fr: "Indiquez un nombre positif.", ht: "Mete yon nimewo ki pi gwo pase zewo."),
        "requisition.too-many": Phrase(
            "Buy at most 60 items at once.", fr: "Achetez au plus 60 articles à la fois.", ht: "Achte 60 atik omaksimòm alafwa."),
        "ledger.short": Phrase(
            "The award has not that much left. Buy less, choose another offer, or have the committee approve more.",
            fr: "Il n’en reste pas autant. Achetez moins, choisissez une autre offre ou faites approuver davantage.",
            ht: "Pa rete tout lajan sa a. Achte mwens, chwazi yon lòt òf, oswa fè komite a apwouve plis."),
    ]

    private static let offers: [String: Phrase] = [
        "request.sealed": Phrase(
            "Offers stay sealed until the request closes. Wait until then.",
            fr: "Les offres restent scellées jusqu’à la clôture. Attendez.",
            ht: "Òf yo rete fèmen jouk demann lan fini. Tann."),
        "request.closed": Phrase(
            "Suppliers are asked while offers are taken, unless they are blocked.",
            fr: "On consulte des fournisseurs tant que les offres sont ouvertes, sauf ceux qui sont exclus.",
            ht: "Yo mande founisè pandan y ap pran òf, sof sa ki bloke yo."),
        "request.too-short": Phrase(
            "Give suppliers the working days that the rule asks for: choose a later day.",
            fr: "Laissez aux fournisseurs les jours ouvrables de la règle : choisissez un jour plus tard.",
            ht: "Bay founisè yo jou travay règ la mande: chwazi yon jou pita."),
        "quotation.invalid": Phrase("The offer cannot be like this.", fr: "L’offre ne peut pas être ainsi.", ht: "Òf la pa ka konsa."),
        "quotation.empty": Phrase(
            "Give the price of one item at least.", fr: "Indiquez le prix d’au moins un article.", ht: "Mete pri omwen yon atik."),
        "quotation.price": Phrase(
            "Give a price above nought with two digits behind the point at most.",
            fr: "Indiquez un prix positif avec deux décimales au plus.",
            ht: "Mete yon pri ki pi gwo pase zewo, ak de chif apre pwen an."),
        "quotation.unknown-item": Phrase(
            "Nobody asked for this item.", fr: "Personne n’a demandé cet article.", ht: "Pèsonn pa mande atik sa a."),
        "quotation.delivery-cost": Phrase(
            "Give what delivery costs, or 0.", fr: "Indiquez le coût de livraison, ou 0.", ht: "Mete pri livrezon an, oswa 0."),
        "quotation.expired": Phrase(
            "Give a day that is not over.", fr: "Indiquez un jour qui n’est pas passé.", ht: "Mete yon jou ki poko pase."),
        "quotation.lead-days": Phrase("Give days from 0 to 365.", fr: "Indiquez de 0 à 365 jours.", ht: "Mete ant 0 ak 365 jou."),
        "quotation.warranty": Phrase("Give months from 0 to 120.", fr: "Indiquez de 0 à 120 mois.", ht: "Mete ant 0 ak 120 mwa."),
        "quotation.moved-on": Phrase(
            "Another offer of this supplier came at the same moment. Look again.",
            fr: "Une autre offre de ce fournisseur est arrivée au même moment. Vérifiez.",
            ht: "Yon lòt òf founisè sa a rive menm lè a. Gade ankò."),
        "offer.unknown": Phrase(
            "This address leads to nothing any more. Ask the office for a new one.",
            fr: "Cette adresse ne mène plus à rien. Demandez-en une autre au bureau.",
            ht: "Adrès sa a pa mennen okenn kote ankò. Mande biwo a yon lòt."),
        "offer.closed": Phrase("Offers are not taken any more.", fr: "Les offres sont closes.", ht: "Yo pa pran òf ankò."),
        "offer.sent": Phrase(
            "An offer was sent by this link already.", fr: "Une offre a déjà été envoyée par ce lien.", ht: "Yon òf voye deja ak lyen sa a."
        ),
        "offer.not-found": Phrase(
            "There is no such offer, or it is still sealed.", fr: "Cette offre n’existe pas, ou est encore scellée.",
            ht: "Òf sa a pa egziste, oswa li fèmen toujou."),
        "offer.not-open": Phrase(
            "Offers are assessed once they are open and until an award is proposed. Look again.",
            fr: "Les offres s’évaluent une fois ouvertes et avant la proposition. Vérifiez.",
            ht: "Yo evalye òf yo lè yo louvri, anvan yo pwopoze yon chwa. Gade ankò."),
    ]

    private static let awards: [String: Phrase] = [
        "award.invalid": Phrase(
            "The award cannot be like this.", fr: "L’attribution ne peut pas être ainsi.", ht: "Chwa a pa ka konsa."),
        "award.empty": Phrase(
            "Choose an offer for one item at least.", fr: "Choisissez une offre pour au moins un article.",
            ht: "Chwazi yon òf pou omwen yon atik."),
        "award.twice": Phrase(
            "Choose one offer for each item.", fr: "Choisissez une offre par article.", ht: "Chwazi yon òf pou chak atik."),
        "award.not-offered": Phrase(
            "Nobody offers this, or its currency has no exchange rate.", fr: "Personne ne le propose, ou sa devise n’a pas de taux.",
            ht: "Pèsonn pa ofri sa, oswa lajan l pa gen to."),
        "award.late": Phrase(
            "This offer came too late to win.", fr: "Cette offre est arrivée trop tard.", ht: "Òf sa a rive twò ta pou l genyen."),
        "award.expired": Phrase("This offer has expired.", fr: "Cette offre a expiré.", ht: "Òf sa a ekspire."),
        "award.not-compliant": Phrase(
            "Say first that this offer is what was asked for.", fr: "Dites d’abord que cette offre est conforme.",
            ht: "Di anvan si òf sa a se sa yo te mande a."),
        "award.not-lowest": Phrase(
            "Another acceptable offer is lower. Say why this one wins.",
            fr: "Une autre offre acceptable est plus basse. Dites pourquoi celle-ci.",
            ht: "Gen yon lòt òf akseptab ki pi ba. Di poukisa sa a genyen."),
        "award.quotes-short": Phrase(
            "There are fewer acceptable offers than the rule asks for. Say why these are enough.",
            fr: "Il y a moins d’offres acceptables que la règle n’en demande. Dites pourquoi elles suffisent.",
            ht: "Gen mwens òf akseptab pase règ la mande. Di poukisa yo ase."),
        "award.supplier-barred": Phrase(
            "Nothing is bought from this supplier now. Look at what stands against it.",
            fr: "On n’achète rien à ce fournisseur pour l’instant. Voyez ce qui s’y oppose.",
            ht: "Yo pa achte anyen nan men founisè sa a kounye a. Gade sa ki anpeche l."),
        "award.tied": Phrase(
            "You have declared a tie to a supplier that wins. Let a colleague do this.",
            fr: "Vous avez déclaré un lien avec un fournisseur retenu. Laissez un collègue le faire.",
            ht: "Ou deklare yon lyen ak yon founisè ki genyen. Kite yon kolèg fè sa."),
        "award.band-higher": Phrase(
            "The prices fall under a stricter rule than suppliers were asked under. Ask once more, by that rule.",
            fr: "Les prix relèvent d’une règle plus stricte. Consultez de nouveau selon cette règle.",
            ht: "Pri yo tonbe anba yon règ ki pi sevè. Mande founisè yo ankò dapre règ sa a."),
        "award.not-approver": Phrase(
            "The rule names who approves an award of this size; your role is not among them.",
            fr: "La règle dit qui approuve un tel montant ; votre rôle n’en est pas.",
            ht: "Règ la di kiyès ki apwouve yon chwa konsa; wòl ou pa ladan."),
        "order.expired": Phrase(
            "An offer that wins has expired. Ask its supplier for a new one, or choose another.",
            fr: "Une offre retenue a expiré. Demandez-en une nouvelle ou choisissez-en une autre.",
            ht: "Yon òf ki genyen ekspire. Mande yon lòt, oswa chwazi yon lòt."),
        "order.conditions-open": Phrase(
            "A condition of an award is not met yet. Have it shown or waived first; until then no money flows.",
            fr: "Une condition n’est pas encore remplie. Faites-la prouver ou lever ; d’ici là, aucun argent ne part.",
            ht: "Gen yon kondisyon ki poko ranpli. Fè pwouve l oswa retire l anvan; jouk lè sa a lajan pa soti."),
        "order.not-found": Phrase("There is no such order.", fr: "Cette commande n’existe pas.", ht: "Kòmand sa a pa egziste."),
    ]
}
