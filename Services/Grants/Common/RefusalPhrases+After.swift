import Models

extension RefusalPhrases {
    /// Of what follows a decision.
    static let after: [String: Phrase] = [
        "agreement.not-found": Phrase("There is no such agreement.", fr: "Cet accord n’existe pas.", ht: "Akò sa a pa egziste."),
        "agreement.not-awarded": Phrase(
            "Nothing was granted, so there is nothing to agree on.", fr: "Rien n’a été accordé, il n’y a donc pas d’accord à proposer.",
            ht: "Anyen pa akòde, kidonk pa gen akò pou fè."),
        "agreement.conditions-open": Phrase(
            "A condition of the decision is neither met nor waived. Settle the conditions before you offer the agreement.",
            fr: "Une condition de la décision n’est ni remplie ni levée. Réglez les conditions avant de proposer l’accord.",
            ht: "Gen yon kondisyon desizyon an ki pa ranpli ni leve. Regle kondisyon yo anvan ou ofri akò a."),
        "agreement.invalid": Phrase("Nobody can sign this.", fr: "Personne ne peut signer ceci.", ht: "Pèsonn pa ka siyen sa."),
        "agreement.interest": Phrase(
            "Give a yearly rate from 0 to 10 percent.", fr: "Indiquez un taux annuel de 0 à 10 pour cent.",
            ht: "Mete yon to pa ane ant 0 ak 10 pousan."),
        "agreement.instalments": Phrase(
            "Give from 1 to 60 instalments.", fr: "Indiquez de 1 à 60 échéances.", ht: "Mete ant 1 ak 60 peman."),
        "agreement.instalments-small": Phrase(
            "Give fewer: each is one unit of the currency at least.",
            fr: "Indiquez-en moins : chacune vaut au moins une unité de la monnaie.",
            ht: "Mete mwens: chak se omwen yon inite lajan an."),
        "agreement.grace": Phrase("Give from 0 to 12 months.", fr: "Indiquez de 0 à 12 mois.", ht: "Mete ant 0 ak 12 mwa."),
        "agreement.due-past": Phrase(
            "Give a day that is not over.", fr: "Indiquez un jour qui n’est pas passé.", ht: "Mete yon jou ki poko pase."),
        "agreement.alive": Phrase(
            "There is an agreement about it already. Look at that one, or end it before it is countersigned.",
            fr: "Un accord existe déjà. Consultez-le, ou mettez-y fin avant qu’il soit contresigné.",
            ht: "Gen yon akò deja. Gade sila a, oswa fini ak li anvan li kontresiyen."),
        "agreement.not-allowed-from-state": Phrase(
            "The agreement has moved on. Look at it again.", fr: "L’accord a évolué. Regardez à nouveau.", ht: "Akò a vanse. Gade ankò."),
        "agreement.same-hand": Phrase(
            "Whoever recorded the signature does not countersign. Ask somebody else of the office.",
            fr: "Qui a consigné la signature ne contresigne pas. Demandez à quelqu’un d’autre du bureau.",
            ht: "Moun ki te ekri siyati a pa kontresiyen. Mande yon lòt moun nan biwo a."),
        "agreement.open": Phrase(
            "Something of the agreement is open: look at the loan, the tranches and the reports.",
            fr: "Il reste quelque chose d’ouvert : voyez le prêt, les tranches et les rapports.",
            ht: "Gen yon bagay ki rete louvri: gade prè a, tranch yo ak rapò yo."),
        "agreement.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "signature.in-future": Phrase(
            "Give a day that has come.", fr: "Indiquez un jour déjà venu.", ht: "Mete yon jou ki rive deja."),
        "repayment.not-found": Phrase(
            "There is no such repayment.", fr: "Ce remboursement n’existe pas.", ht: "Ranbousman sa a pa egziste."),
        "repayment.not-running": Phrase(
            "Nothing is lent by this agreement, or it is not running.", fr: "Cet accord ne prête rien, ou n’est pas en cours.",
            ht: "Akò sa a pa prete anyen, oswa li pa ap mache."),
        "repayment.invalid": Phrase(
            "The repayment cannot be like this.", fr: "Le remboursement ne peut pas être ainsi.", ht: "Ranbousman an pa ka konsa."),
        "repayment.amount": Phrase(
            "Give an amount above nought with two digits behind the point at most.",
            fr: "Indiquez un montant positif avec deux décimales au plus.",
            ht: "Mete yon montan ki pi gwo pase zewo, ak de chif apre pwen an."),
        "repayment.above-balance": Phrase(
            "That is more than is open. Give less.", fr: "C’est plus que ce qui reste dû. Indiquez moins.",
            ht: "Sa depase sa ki rete a. Mete mwens."),
        "repayment.in-future": Phrase(
            "Give a day that has come.", fr: "Indiquez un jour déjà venu.", ht: "Mete yon jou ki rive deja."),
        "repayment.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "repayment.receipt-taken": Phrase(
            "A repayment with this receipt is written down already. Look at it, or give the right number.",
            fr: "Un remboursement avec ce reçu est déjà consigné. Voyez-le, ou indiquez le bon numéro.",
            ht: "Gen yon ranbousman ak resi sa a ki ekri deja. Gade l, oswa mete bon nimewo a."),
        "repayment.moved-on": Phrase(
            "The repayment was corrected meanwhile. Look at it again.",
            fr: "Le remboursement a été corrigé entre-temps. Regardez à nouveau.",
            ht: "Yo korije ranbousman an antretan. Gade ankò."),
    ]

    /// Of tranches and reports.
    static let tranches: [String: Phrase] = [
        "tranche.not-found": Phrase("There is no such tranche.", fr: "Cette tranche n’existe pas.", ht: "Tranch sa a pa egziste."),
        "tranche.not-yours": Phrase(
            "Case workers ask for a tranche, and the programme manager releases it.",
            fr: "Le travailleur social demande une tranche, le responsable du programme la libère.",
            ht: "Travayè sosyal la mande yon tranch, manadjè pwogram nan lage l."),
        "tranche.invalid": Phrase(
            "The tranche cannot be like this.", fr: "La tranche ne peut pas être ainsi.", ht: "Tranch lan pa ka konsa."),
        "tranche.amount": Phrase(
            "Give an amount above nought with two digits behind the point at most.",
            fr: "Indiquez un montant positif avec deux décimales au plus.",
            ht: "Mete yon montan ki pi gwo pase zewo, ak de chif apre pwen an."),
        "tranche.above-award": Phrase(
            "That is more than what is not planned yet of the agreement. Give less.",
            fr: "C’est plus que ce qui n’est pas encore prévu de l’accord. Indiquez moins.",
            ht: "Sa depase sa ki poko planifye nan akò a. Mete mwens."),
        "tranche.due-past": Phrase(
            "Give a day that is not over.", fr: "Indiquez un jour qui n’est pas passé.", ht: "Mete yon jou ki poko pase."),
        "tranche.report-before": Phrase(
            "Give a day after the tranche's.", fr: "Indiquez un jour après celui de la tranche.", ht: "Mete yon jou apre pa tranch lan."),
        "tranche.not-allowed-from-state": Phrase(
            "The tranche has moved on. Look at it again.", fr: "La tranche a évolué. Regardez à nouveau.",
            ht: "Tranch lan vanse. Gade ankò."),
        "tranche.not-due-yet": Phrase(
            "The day of the tranche has not come yet.", fr: "Le jour de la tranche n’est pas encore venu.", ht: "Jou tranch lan poko rive."),
        "tranche.agreement-ended": Phrase(
            "The agreement is not countersigned, or it was ended, so no money flows by it.",
            fr: "L’accord n’est pas contresigné, ou il a pris fin ; rien n’est donc versé.",
            ht: "Akò a pa kontresiyen, oswa li fini, kidonk lajan pa ka soti."),
        "tranche.condition-open": Phrase(
            "The condition of the tranche is neither met nor waived.", fr: "La condition de la tranche n’est ni remplie ni levée.",
            ht: "Kondisyon tranch lan pa ranpli ni leve."),
        "tranche.report-open": Phrase(
            "A tranche before this one is not paid yet, or the report about it is not accepted.",
            fr: "Une tranche précédente n’est pas versée, ou le rapport à son sujet n’est pas accepté.",
            ht: "Gen yon tranch anvan ki poko peye, oswa rapò sou li poko aksepte."),
        "tranche.same-hand": Phrase(
            "Whoever released the tranche does not pay it. Ask somebody else of the office.",
            fr: "Qui a libéré la tranche ne la verse pas. Demandez à quelqu’un d’autre du bureau.",
            ht: "Moun ki lage tranch lan pa peye l. Mande yon lòt moun nan biwo a."),
        "tranche.in-future": Phrase("Give a day that has come.", fr: "Indiquez un jour déjà venu.", ht: "Mete yon jou ki rive deja."),
        "tranche.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "report.not-allowed-from-state": Phrase(
            "The report has moved on. Look at it again.", fr: "Le rapport a évolué. Regardez à nouveau.", ht: "Rapò a vanse. Gade ankò."),
        "report.not-paid": Phrase(
            "The tranche is not paid yet, so there is nothing to report on.", fr: "La tranche n’est pas encore versée ; rien à rapporter.",
            ht: "Tranch lan poko peye, kidonk pa gen anyen pou rapòte."),
        "report.same-hand": Phrase(
            "Whoever wrote the report does not accept it. Ask somebody else of the office.",
            fr: "Qui a écrit le rapport ne l’accepte pas. Demandez à quelqu’un d’autre du bureau.",
            ht: "Moun ki ekri rapò a pa aksepte l. Mande yon lòt moun nan biwo a."),
        "report.spent": Phrase(
            "Give a number such as 1250.50.", fr: "Indiquez un nombre tel que 1250.50.", ht: "Mete yon chif tankou 1250.50."),
        "report.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
    ]
}
