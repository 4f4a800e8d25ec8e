import Models

/// The texts that explain the score.
enum HowItWorksPhrases {
    static let title = Phrase("How the score works", fr: "Comment le score est calculé", ht: "Ki jan nòt la fèt")
    static let lead = Phrase(
        "The score says how well what is known of a person answers what a vacancy asks, from 0 to 100. It is a help for looking, made of parts that add up; people decide.",
        fr:
            "Le score dit à quel point ce qu’on sait d’une personne répond à ce qu’une offre demande, de 0 à 100. C’est une aide, faite de parties qui s’additionnent ; ce sont des personnes qui décident.",
        ht:
            "Nòt la di ki jan sa nou konnen sou yon moun reponn ak sa yon òf travay mande, soti 0 rive 100. Se yon èd, ki fèt ak pati ki adisyone; se moun ki deside."
    )
    static let parts = Phrase("Six parts", fr: "Six parties", ht: "Sis pati")
    static let partsText = Phrase(
        "Only what the vacancy asks for takes part, and only what the profile answers; the weights of these are scaled to 100.",
        fr: "Seul compte ce que l’offre demande et à quoi le profil répond ; ces poids sont ramenés à 100.",
        ht: "Se sèlman sa òf la mande ak sa pwofil la reponn ki konte; nou ranje pwa sa yo pou yo fè 100.")
    static let part = Phrase("Part", fr: "Partie", ht: "Pati")
    static let weight = Phrase("Weight", fr: "Poids", ht: "Pwa")
    static let compares = Phrase("What it compares", fr: "Ce qu’elle compare", ht: "Sa li konpare")
    static let skills = Phrase("How skills count", fr: "Comment comptent les compétences", ht: "Ki jan konpetans yo konte")

    static func meaning(_ kind: Match.Component.Kind) -> Phrase {
        switch kind {
        case .skills:
            Phrase(
                "The skills asked with those held, and with related ones.",
                fr: "Les compétences demandées avec celles acquises, et les proches.",
                ht: "Konpetans yo mande yo ak sa moun nan genyen, ak sa ki sanble yo.")
        case .occupation:
            Phrase(
                "The same or a related occupation, and the months in it.",
                fr: "Le même métier ou un métier proche, et les mois d’exercice.",
                ht: "Menm metye a oswa youn ki sanble l, ak konbyen mwa.")
        case .languages:
            Phrase(
                "The level of each language asked (CEFR).", fr: "Le niveau de chaque langue demandée (CECR).",
                ht: "Nivo chak lang yo mande (CEFR).")
        case .education:
            Phrase(
                "The level of education asked with the one reached (ISCED).", fr: "Le niveau d’études demandé et celui atteint (CITE).",
                ht: "Nivo etid yo mande ak sa moun nan rive fè (ISCED).")
        case .place:
            Phrase(
                "Where the person lives with where the work is.", fr: "Le lieu de vie et le lieu de travail.",
                ht: "Kote moun nan rete ak kote travay la ye.")
        case .schedule:
            Phrase(
                "The hours of the work with those that the person can work.", fr: "Les horaires du poste et ceux qui sont possibles.",
                ht: "Orè travay la ak orè moun nan ka fè.")
        }
    }

    static func skillPoints(related: String, declared: String, assessed: String, useful: String, level: String, grace: Int) -> [Phrase] {
        [
            Phrase(
                "A skill that few occupations need counts more than one that all need.",
                fr: "Une compétence rare compte plus qu’une compétence demandée partout.",
                ht: "Yon konpetans ki ra konte plis pase yon konpetans tout metye mande."),
            Phrase(
                "An essential skill counts in full, a useful one \(useful).",
                fr: "Une compétence indispensable compte en entier, une compétence utile \(useful).",
                ht: "Yon konpetans esansyèl konte nèt, yon konpetans itil \(useful)."),
            Phrase(
                "A related skill stands in for a missing one, by at most \(related); the page says which and how much.",
                fr: "Une compétence proche remplace celle qui manque, à \(related) au plus ; la page dit laquelle et combien.",
                ht: "Yon konpetans ki sanble ka ranplase sa ki manke a, jiska \(related); paj la di kilès ak konbyen."),
            Phrase(
                "From the skills stated the likely work is inferred, and what such work usually needs fills in a part of what is missing. It is shown apart, as “likely: ask”; a skill that is stated always counts more.",
                fr:
                    "Des compétences inscrites on déduit le métier probable, et ce qu’il demande d’habitude comble une partie de ce qui manque. C’est montré à part, « probable : demandez » ; une compétence inscrite compte toujours plus.",
                ht:
                    "Ak konpetans ki ekri yo nou devine ki metye ki pwobab, epi sa metye sa a konn mande ranpli yon pati nan sa ki manke. Nou montre l apa, « pwobab: mande l »; yon konpetans ki ekri toujou konte plis."
            ),
            Phrase(
                "What the person says counts \(declared), what somebody saw \(assessed), what a certificate shows in full.",
                fr:
                    "Ce que la personne déclare compte \(declared), ce que quelqu’un a vu \(assessed), ce qu’un certificat prouve en entier.",
                ht: "Sa moun nan di konte \(declared), sa yon moun wè \(assessed), sa yon sètifika montre konte nèt."),
            Phrase(
                "Each level below the one asked costs \(level).", fr: "Chaque niveau en dessous de celui demandé coûte \(level).",
                ht: "Chak nivo anba sa yo mande a koute \(level)."),
            Phrase(
                "A skill not used for more than \(grace) months fades slowly.",
                fr: "Une compétence inutilisée depuis plus de \(grace) mois s’efface lentement.",
                ht: "Yon konpetans moun nan pa sèvi depi plis pase \(grace) mwa bese tou dousman."),
            Phrase(
                "Learning a skill that is asked for never lowers a score.",
                fr: "Acquérir une compétence demandée ne fait jamais baisser un score.",
                ht: "Aprann yon konpetans yo mande pa janm fè nòt la bese."),
        ]
    }

    static let hours = Phrase("How hours count", fr: "Comment comptent les horaires", ht: "Ki jan orè yo konte")

    static func hourPoints(near: String) -> [Phrase] {
        [
            Phrase(
                "Hours that the person can work count in full, others not at all, with two exceptions.",
                fr: "Des horaires possibles comptent en entier, les autres pas du tout, à deux exceptions près.",
                ht: "Orè moun nan ka fè konte nèt, lòt yo pa konte, sof nan de ka."),
            Phrase(
                "Who can work full time has \(near) for part time: the hours are there, though it is less work. Who can work shifts has \(near) for nights: some shifts are nights.",
                fr:
                    "Qui peut travailler à temps plein a \(near) pour un temps partiel : le temps y est, mais c’est moins de travail. Qui peut travailler en équipes a \(near) pour la nuit : certaines équipes sont de nuit.",
                ht:
                    "Moun ki ka travay tan plen gen \(near) pou tan pasyèl: tan an la, men se mwens travay. Moun ki ka travay an ekip gen \(near) pou lannwit: gen ekip ki travay lannwit."
            ),
            Phrase(
                "Flexible hours fit everybody, so they are not compared.",
                fr: "Des horaires flexibles vont à tout le monde ; ils ne sont pas comparés.",
                ht: "Orè fleksib bon pou tout moun; nou pa konpare yo."),
            Phrase(
                "Hours that do not suit block nobody: ask whether they can be agreed.",
                fr: "Des horaires qui ne vont pas ne bloquent personne : demandez si l’on peut s’entendre.",
                ht: "Orè ki pa bon pa bloke pèsonn: mande si yo ka antann yo."),
        ]
    }

    static let wishes = Phrase("How wishes count", fr: "Comment comptent les souhaits", ht: "Ki jan swè yo konte")

    static func wishPoints(pull: String, worthless: String, least: String) -> [Phrase] {
        [
            Phrase(
                "The score says whether a person can do the work: how they fit. The wish says whether they would take it. Both are shown, and lists go by the fit less what the wish takes off.",
                fr:
                    "Le score dit si la personne peut faire le travail : son aptitude. Le souhait dit si elle le prendrait. Les deux sont montrés, et les listes suivent l’aptitude moins ce que le souhait ôte.",
                ht:
                    "Nòt la di si moun nan ka fè travay la: kapasite l. Swè a di si li t ap pran l. Nou montre toulède, epi lis yo suiv kapasite a mwens sa swè a retire."
            ),
            Phrase(
                "The wish has four parts: the kind of work, the pay, the hours and the nearness. They count alike, but what matters most to the person counts twice, and what matters least \(least).",
                fr:
                    "Le souhait a quatre parties : le genre de travail, le salaire, les horaires et la proximité. Elles comptent autant, mais ce qui compte le plus pour la personne compte double, et ce qui compte le moins \(least).",
                ht:
                    "Swè a gen kat pati: kalite travay, salè, orè ak distans. Yo konte menm jan, men sa ki pi enpòtan pou moun nan konte de fwa, epi sa ki mwen enpòtan an konte \(least)."
            ),
            Phrase(
                "The kind of work counts by how near it is to the nearest that the person would like. Pay counts in full where it reaches the least wished, less below, and not at all from \(worthless) of it down.",
                fr:
                    "Le genre de travail compte selon sa proximité avec le métier souhaité le plus proche. Le salaire compte en entier s’il atteint le minimum souhaité, moins en dessous, et plus du tout à partir de \(worthless) de ce minimum.",
                ht:
                    "Kalite travay la konte dapre jan li pre ak metye moun nan ta renmen. Salè a konte nèt si li rive nan minimòm li swete a, mwens anba l, epi li pa konte ditou si li pa depase \(worthless) minimòm nan."
            ),
            Phrase(
                "Hours and nearness are a wish only once the person has said what matters most or least.",
                fr: "Les horaires et la proximité ne sont un souhait que si la personne a dit ce qui compte le plus ou le moins.",
                ht: "Orè ak distans se yon swè sèlman lè moun nan fin di sa ki pi enpòtan oswa mwen enpòtan."),
            Phrase(
                "At most the wish takes \(pull) of the fit, where everything is known and nothing is as wished. What is not known takes nothing, and a wish that is met adds nothing.",
                fr:
                    "Le souhait ôte au plus \(pull) de l’aptitude, quand tout est connu et que rien ne répond au souhait. Ce qui n’est pas connu n’ôte rien, et un souhait comblé n’ajoute rien.",
                ht:
                    "Swè a retire \(pull) nan kapasite a pou pi plis, lè nou konnen tout bagay epi pa gen anyen ki jan li swete l. Sa nou pa konnen pa retire anyen, epi yon swè ki satisfè pa ajoute anyen."
            ),
        ]
    }

    static let sections: [(title: Phrase, text: Phrase)] = [
        (
            Phrase("What is not known", fr: "Ce qu’on ne sait pas", ht: "Sa nou pa konnen"),
            Phrase(
                "A question nobody asked yet gives no points and takes none. It leaves the score, is shown as not known, and lowers the share of what the profile answers. Ask, and the score says more.",
                fr:
                    "Une question pas encore posée ne donne ni n’enlève de points. Elle sort du score, s’affiche comme inconnue et abaisse la part à laquelle le profil répond. Demandez, et le score dira plus.",
                ht:
                    "Yon kesyon pèsonn poko poze pa bay pwen ni wete pwen. Li soti nan nòt la, li parèt kòm pa konnen, epi li bese pati pwofil la reponn. Mande, epi nòt la ap di plis."
            )
        ),
        (
            Phrase("What is required", fr: "Ce qui est exigé", ht: "Sa yo egzije"),
            Phrase(
                "A licence, a language level or a start date that is required and not met puts a person further down, with what to do about it. It never hides anybody.",
                fr:
                    "Un permis, un niveau de langue ou une date de début exigés et non remplis placent la personne plus bas, avec ce qu’on peut y faire. Cela ne cache jamais personne.",
                ht:
                    "Yon lisans, yon nivo lang oswa yon dat kòmanse yo egzije epi ki pa ranpli mete moun nan pi ba, ak sa pou fè. Sa pa janm kache pèsonn."
            )
        ),
        (
            Phrase("What never counts", fr: "Ce qui ne compte jamais", ht: "Sa ki pa janm konte"),
            Phrase(
                "Sex, age, nationality, religion, disability, health, the reason for the return, a criminal record, counselling and rehabilitation. The score cannot read them.",
                fr:
                    "Le sexe, l’âge, la nationalité, la religion, le handicap, la santé, la raison du retour, le casier judiciaire, l’accompagnement et la réadaptation. Le score ne peut pas les lire.",
                ht:
                    "Sèks, laj, nasyonalite, relijyon, andikap, sante, rezon retou a, dosye jidisyè, konsèy ak reyadaptasyon. Nòt la pa ka li yo."
            )
        ),
        (
            Phrase("The same tomorrow", fr: "Pareil demain", ht: "Menm bagay demen"),
            Phrase(
                "The same profile, vacancy, day and model always give the same score. Every list that is shown is written down with all it rested on, so that it can be explained later.",
                fr:
                    "Le même profil, la même offre, le même jour et le même modèle donnent toujours le même score. Chaque liste affichée est consignée avec tout ce qui la fonde, pour pouvoir être expliquée.",
                ht:
                    "Menm pwofil, menm òf, menm jou ak menm modèl toujou bay menm nòt. Chak lis ki parèt anrejistre ak tout sa li chita sou li, pou nou ka esplike l pita."
            )
        ),
    ]
}
