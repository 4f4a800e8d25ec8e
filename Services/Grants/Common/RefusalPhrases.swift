import Models

/// What the refusals of Grants say in the languages of the screens, by their codes; the usual ones of fields are `FieldErrors`' own.
enum RefusalPhrases {
    static let words: [String: Phrase] = [
        funds, applications, committee, meetings, after, tranches, appeals, documents, procurement, goods, visits,
    ]
    .reduce(into: [:]) {
        $0.merge($1) { own, _ in own }
    }

    private static let funds: [String: Phrase] = [
        "fund.not-found": Phrase("There is no such fund.", fr: "Ce fonds n’existe pas.", ht: "Fon sa a pa egziste."),
        "fund.invalid": Phrase(
            "The fund cannot be like this.", fr: "Le fonds ne peut pas être ainsi.", ht: "Fon an pa ka konsa."),
        "fund.balance": Phrase(
            "Give an amount above nought with two digits behind the point at most.",
            fr: "Indiquez un montant positif avec deux décimales au plus.",
            ht: "Mete yon montan ki pi gwo pase zewo, ak de chif apre pwen an."),
        "fund.balance-committed": Phrase(
            "More was approved already. Give at least that.", fr: "Davantage a déjà été approuvé. Indiquez au moins ce montant.",
            ht: "Plis lajan deja apwouve. Mete omwen montan sa a."),
        "fund.ends-before-start": Phrase(
            "Give a last day that is not before the first.", fr: "Indiquez un dernier jour qui ne précède pas le premier.",
            ht: "Mete yon dènye jou ki pa anvan premye a."),
        "fund.closed": Phrase(
            "The fund is closed. Open it again before you change it.", fr: "Le fonds est clos. Rouvrez-le avant de le modifier.",
            ht: "Fon an fèmen. Relouvri l anvan ou chanje l."),
        "fund.currency-kept": Phrase(
            "A fund keeps its currency. Add another fund for money in another currency.",
            fr: "Un fonds garde sa devise. Ajoutez un autre fonds pour une autre devise.",
            ht: "Yon fon kenbe lajan li. Ajoute yon lòt fon pou yon lòt lajan."),
        "fund.not-allowed-from-state": Phrase(
            "The fund is in that state already.", fr: "Le fonds est déjà dans cet état.", ht: "Fon an nan eta sa a deja."),
        "rate.taken": Phrase(
            "A rate of that day is written down already. Give a later day to correct it.",
            fr: "Un taux est déjà noté pour ce jour. Indiquez un jour ultérieur pour le corriger.",
            ht: "Gen yon to ki ekri deja pou jou sa a. Mete yon jou apre pou korije l."),
        "rate.invalid": Phrase(
            "Give a rate above nought between two currencies.", fr: "Indiquez un taux positif entre deux devises.",
            ht: "Mete yon to ki pi gwo pase zewo ant de lajan."),
        "rubric.not-found": Phrase("There is no such rubric.", fr: "Cette grille n’existe pas.", ht: "Gri sa a pa egziste."),
        "rubric.invalid": Phrase("The rubric cannot be like this.", fr: "La grille ne peut pas être ainsi.", ht: "Gri a pa ka konsa."),
        "rubric.count": Phrase("Give from 1 to 12 criteria.", fr: "Indiquez de 1 à 12 critères.", ht: "Mete ant 1 ak 12 kritè."),
        "rubric.weight": Phrase(
            "Give a weight from 1 to 100.", fr: "Indiquez un poids de 1 à 100.", ht: "Mete yon pwa ant 1 ak 100."),
        "rubric.guidance": Phrase(
            "Say for each score from 1 to 5 what deserves it.", fr: "Dites pour chaque note de 1 à 5 ce qui la mérite.",
            ht: "Di pou chak nòt ant 1 ak 5 kisa ki merite l."),
        "rubric.twice": Phrase("Name each criterion once.", fr: "Nommez chaque critère une fois.", ht: "Nonmen chak kritè yon sèl fwa."),
        "round.not-found": Phrase("There is no such round.", fr: "Cet appel n’existe pas.", ht: "Apèl sa a pa egziste."),
        "round.invalid": Phrase("The round cannot be like this.", fr: "L’appel ne peut pas être ainsi.", ht: "Apèl la pa ka konsa."),
        "round.closes-before-open": Phrase(
            "Give a last day that is not before the first.", fr: "Indiquez un dernier jour qui ne précède pas le premier.",
            ht: "Mete yon dènye jou ki pa anvan premye a."),
        "round.calendar-order": Phrase(
            "Give a day that is not before the step ahead of it.", fr: "Indiquez un jour qui ne précède pas l’étape d’avant.",
            ht: "Mete yon jou ki pa anvan etap ki vini anvan l lan."),
        "round.ended": Phrase(
            "The round has ended; nothing of it changes any more. Add another one.",
            fr: "L’appel est terminé ; rien n’y change plus. Ajoutez-en un autre.",
            ht: "Apèl la fini; anyen pa chanje ladan l ankò. Ajoute yon lòt."),
        "round.terms-kept": Phrase(
            "People have applied by what was published. Change the title, the summary or a later last day, or cancel the round.",
            fr:
                "Des personnes ont postulé selon ce qui est publié. Changez le titre, le résumé ou un dernier jour plus tardif, ou annulez l’appel.",
            ht: "Moun aplike dapre sa ki pibliye a. Chanje tit la, rezime a oswa yon dènye jou pi ta, oswa anile apèl la."),
        "round.not-allowed-from-state": Phrase(
            "The round has moved on. Look at it again.", fr: "L’appel a évolué. Regardez-le à nouveau.",
            ht: "Apèl la vanse. Gade l ankò."),
        "round.closes-in-past": Phrase(
            "Its last day is over. Give a later one before you publish it.",
            fr: "Son dernier jour est passé. Indiquez-en un plus tardif avant de publier.",
            ht: "Dènye jou l pase. Mete yon jou pi ta anvan ou pibliye l."),
        "round.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "round.fund-unknown": Phrase(
            "Choose an open fund.", fr: "Choisissez un fonds ouvert.", ht: "Chwazi yon fon ki louvri."),
        "round.rubric-unknown": Phrase("Choose a rubric.", fr: "Choisissez une grille.", ht: "Chwazi yon gri."),
    ]

    private static let applications: [String: Phrase] = [
        "application.not-found": Phrase(
            "There is no such application.", fr: "Cette demande n’existe pas.", ht: "Demann sa a pa egziste."),
        "application.round-not-open": Phrase(
            "No applications are taken in this round today. Choose another round, or wait until it opens.",
            fr: "Cet appel ne reçoit pas de demandes aujourd’hui. Choisissez-en un autre ou attendez son ouverture.",
            ht: "Apèl sa a pa pran demann jodi a. Chwazi yon lòt, oswa tann li louvri."),
        "application.plan-kept": Phrase(
            "The plan was submitted, so it stays as it is. Whoever screens it can ask for changes.",
            fr: "Le plan a été déposé et reste tel quel. La personne qui l’examine peut demander des changements.",
            ht: "Plan an depoze, kidonk li rete jan l ye. Moun k ap egzamine l la ka mande chanjman."),
        "application.not-allowed-from-state": Phrase(
            "The application or its round has moved on. Look at it again.", fr: "La demande ou son appel a évolué. Regardez à nouveau.",
            ht: "Demann lan oswa apèl li a vanse. Gade ankò."),
        "application.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "application.award-invalid": Phrase(
            "Give amounts from nought, one of them above it.", fr: "Indiquez des montants positifs, dont un non nul.",
            ht: "Mete montan ki pa anba zewo, youn ladan yo pi gwo."),
        "application.fund-short": Phrase(
            "The fund does not hold that much any more. Look at what is free and choose less.",
            fr: "Le fonds ne contient plus autant. Regardez ce qui reste et choisissez moins.",
            ht: "Fon an pa gen kantite sa a ankò. Gade sa ki rete epi chwazi mwens."),
        "application.above-ceiling": Phrase(
            "That is more than the ceiling in force today. Choose less.",
            fr: "C’est plus que le plafond en vigueur aujourd’hui. Choisissez moins.",
            ht: "Sa depase plafon ki an vigè jodi a. Chwazi mwens."),
        "application.grant-part": Phrase(
            "The grant is a greater part than the policy in force allows. Make the loan greater.",
            fr: "La part de subvention dépasse la règle en vigueur. Augmentez le prêt.",
            ht: "Pati sibvansyon an depase règ ki an vigè a. Ogmante prè a."),
        "application.rate-missing": Phrase(
            "No exchange rate is written down. Record one for today and try again.",
            fr: "Aucun taux de change n’est noté. Notez-en un pour aujourd’hui et réessayez.",
            ht: "Pa gen to chanj ki ekri. Ekri youn pou jodi a epi eseye ankò."),
        "application.shares": Phrase(
            "The shares of the applicants make 100 % together. Change them first.",
            fr: "Les parts des demandeurs font 100 % ensemble. Corrigez-les d’abord.",
            ht: "Pati aplikan yo fè 100 % ansanm. Korije yo anvan."),
        "application.consent-missing": Phrase(
            "Somebody of the applicants does not agree any more. Record a new consent first.",
            fr: "Un des demandeurs n’est plus d’accord. Notez d’abord un nouveau consentement.",
            ht: "Youn nan aplikan yo pa dakò ankò. Ekri yon nouvo konsantman anvan."),
        "application.person-unknown": Phrase(
            "Choose somebody who agreed to apply for a grant.", fr: "Choisissez une personne qui a consenti à demander une subvention.",
            ht: "Chwazi yon moun ki dakò pou mande yon sibvansyon."),
        "application.not-eligible": Phrase(
            "A rule of the round is not met. Look at the list of rules.",
            fr: "Une règle de l’appel n’est pas respectée. Voyez la liste des règles.",
            ht: "Yon règ apèl la pa respekte. Gade lis règ yo."),
        "application.status-unknown": Phrase(
            "No application has this code. Ask the office for a new one.",
            fr: "Aucune demande n’a ce code. Demandez-en un nouveau au bureau.",
            ht: "Pa gen demann ki gen kòd sa a. Mande biwo a yon lòt."),
        "plan.incomplete": Phrase(
            "The plan is not complete yet.", fr: "Le plan n’est pas encore complet.", ht: "Plan an poko konplè."),
        "plan.invalid": Phrase(
            "Some of the plan cannot be kept.", fr: "Une partie du plan ne peut pas être gardée.",
            ht: "Yon pati nan plan an pa ka anrejistre."),
        "plan.amount": Phrase(
            "Give a number such as 1250.50.", fr: "Indiquez un nombre tel que 1250,50.", ht: "Mete yon chif tankou 1250,50."),
        "plan.count": Phrase(
            "Give a whole number that fits.", fr: "Indiquez un nombre entier qui convient.", ht: "Mete yon chif antye ki bon."),
        "plan.isic": Phrase(
            "Give the four digits of a class in ISIC, such as 0146.", fr: "Indiquez les quatre chiffres d’une classe CITI, comme 0146.",
            ht: "Mete kat chif yon klas ISIC, tankou 0146."),
        "required": Phrase(
            "Give a value; it is required.", fr: "Indiquez une valeur ; elle est obligatoire.", ht: "Mete yon valè; li obligatwa."),
        "not-allowed": Phrase("Choose one of the list.", fr: "Choisissez dans la liste.", ht: "Chwazi youn nan lis la."),
        "too-long": Phrase("This is too long.", fr: "C’est trop long.", ht: "Li twò long."),
    ]
}
