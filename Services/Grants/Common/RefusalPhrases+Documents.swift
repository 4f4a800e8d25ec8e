import Models

extension RefusalPhrases {
    static let documents: [String: Phrase] = [
        "document.not-found": Phrase(
            "The plan has no such document.", fr: "Le plan n’a pas ce document.", ht: "Plan an pa gen dokiman sa a."),
        "scan.not-found": Phrase(
            "The agreement has no such scan.", fr: "L’accord n’a pas cette copie.", ht: "Akò a pa gen kopi sa a."),
        "scan.not-on-paper": Phrase(
            "A scan is of what was signed on paper. Record the signature first.",
            fr: "Une copie montre ce qui a été signé sur papier. Consignez d’abord la signature.",
            ht: "Yon kopi se pou sa ki siyen sou papye. Ekri siyati a anvan."),
        "scan.kept": Phrase(
            "The agreement is countersigned, so what it was countersigned by stays. Add the right scan.",
            fr: "L’accord est contresigné ; ce qui a servi demeure. Ajoutez la bonne copie.",
            ht: "Akò a kontresiyen, kidonk sa ki te sèvi a rete. Ajoute bon kopi a."),
        "scan.too-many": Phrase(
            "There are 10 scans at most. Put several pages into one file.",
            fr: "Il y a au plus 10 copies. Mettez plusieurs pages dans un fichier.",
            ht: "Gen 10 kopi pou pi plis. Mete plizyè paj nan yon sèl fichye."),
        "scan.type": Phrase(
            "A scan is a PDF or a picture. Scan the paper, or photograph it.",
            fr: "Une copie est un PDF ou une image. Numérisez le papier ou photographiez-le.",
            ht: "Yon kopi se yon PDF oswa yon foto. Eskane papye a, oswa pran foto l."),
        "supplier-document.not-found": Phrase(
            "The supplier has no such document.", fr: "Le fournisseur n’a pas ce document.", ht: "Founisè a pa gen dokiman sa a."),
        "supplier-document.ended": Phrase(
            "The document counts no more already. Look at the supplier again.",
            fr: "Le document ne compte déjà plus. Revoyez le fournisseur.", ht: "Dokiman an pa konte ankò deja. Gade founisè a ankò."),
        "supplier-document.too-many": Phrase(
            "A supplier has 20 documents and 50 MB of them at most. Withdraw or replace one first.",
            fr: "Un fournisseur a au plus 20 documents et 50 Mo. Retirez-en ou remplacez-en un d’abord.",
            ht: "Yon founisè gen 20 dokiman ak 50 MB pou pi plis. Retire oswa ranplase youn anvan."),
        "document.too-many": Phrase(
            "A plan has 20 documents and 50 MB of them at most. Take one out first.",
            fr: "Un plan a au plus 20 documents et 50 Mo. Retirez-en un d’abord.",
            ht: "Yon plan gen 20 dokiman ak 50 MB pou pi plis. Retire youn anvan."),
        "closing.no-ground": Phrase(
            "Every rule is met, and nothing is overdue. Send the plan to review: the committee says yes or no.",
            fr: "Toutes les règles sont respectées et rien n’est en retard. Envoyez le plan en évaluation : le comité dit oui ou non.",
            ht: "Tout règ yo respekte, epi anyen pa an reta. Voye plan an nan evalyasyon: se komite a ki di wi oswa non."),
        "closing.not-found": Phrase(
            "The application was not closed in screening.", fr: "La demande n’a pas été close à l’examen.",
            ht: "Demann lan pa t fèmen nan egzamen."),
        "file.empty": Phrase(
            "The file is empty. Choose another one.", fr: "Le fichier est vide. Choisissez-en un autre.",
            ht: "Fichye a vid. Chwazi yon lòt."),
        "file.too-large": Phrase(
            "The file is larger than 10 MB. Scan it in fewer colours, or take a smaller picture.",
            fr: "Le fichier dépasse 10 Mo. Numérisez-le en moins de couleurs ou prenez une image plus petite.",
            ht: "Fichye a pi gwo pase 10 MB. Eskane l ak mwens koulè, oswa pran yon foto pi piti."),
        "file.type-unknown": Phrase(
            "This is none of the kinds of file that are taken: PDF, pictures, and Word, Excel and OpenDocument files without macros.",
            fr: "Ce type de fichier n’est pas accepté : PDF, images, et fichiers Word, Excel ou OpenDocument sans macros.",
            ht: "Nou pa pran kalite fichye sa a: PDF, foto, ak fichye Word, Excel oswa OpenDocument san makwo."),
        "file.not-found": Phrase("There is no such file.", fr: "Ce fichier n’existe pas.", ht: "Fichye sa a pa egziste."),
        "file.not-scanned": Phrase(
            "The file is not looked through for viruses yet. Try again in a minute.",
            fr: "Le fichier n’a pas encore été analysé. Réessayez dans une minute.",
            ht: "Yo poko chèche viris nan fichye a. Eseye ankò nan yon minit."),
        "file.infected": Phrase(
            "A virus was found in the file, so it was destroyed. Ask for another copy.",
            fr: "Un virus a été trouvé dans le fichier, qui a été détruit. Demandez une autre copie.",
            ht: "Yo jwenn yon viris nan fichye a, kidonk yo detwi l. Mande yon lòt kopi."),
        "file.no-key": Phrase(
            "Files cannot be kept: whoever runs this server has to set FOOTHOLD_KEY_FILE.",
            fr: "Les fichiers ne peuvent pas être conservés : la personne qui gère le serveur doit définir FOOTHOLD_KEY_FILE.",
            ht: "Nou pa ka kenbe fichye: moun k ap jere sèvè a dwe mete FOOTHOLD_KEY_FILE."),
    ]
}
