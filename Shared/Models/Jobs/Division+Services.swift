/// Sections D to J.
let tradeDivisions = [
    Employer.Division("35", .energy, Phrase("Electricity, gas, steam", fr: "Électricité, gaz, vapeur", ht: "Elektrisite, gaz, vapè")),
    Employer.Division("36", .water, Phrase("Water collection and supply", fr: "Collecte et distribution d’eau", ht: "Ranmase ak bay dlo")),
    Employer.Division("37", .water, Phrase("Sewerage", fr: "Assainissement", ht: "Egou")),
    Employer.Division("38", .water, Phrase("Waste and recycling", fr: "Déchets et recyclage", ht: "Fatra ak resiklaj")),
    Employer.Division("39", .water, Phrase("Remediation", fr: "Dépollution", ht: "Netwayaj anviwònman")),
    Employer.Division(
        "41", .construction, Phrase("Construction of buildings", fr: "Construction de bâtiments", ht: "Konstriksyon kay ak bilding")),
    Employer.Division("42", .construction, Phrase("Civil engineering", fr: "Génie civil", ht: "Jeni sivil")),
    Employer.Division(
        "43", .construction,
        Phrase("Specialised building trades", fr: "Travaux de construction spécialisés", ht: "Metye espesyalize nan konstriksyon")),
    Employer.Division(
        "45", .trade, Phrase("Sale and repair of vehicles", fr: "Vente et réparation de véhicules", ht: "Vann ak repare machin")),
    Employer.Division("46", .trade, Phrase("Wholesale trade", fr: "Commerce de gros", ht: "Komès an gwo")),
    Employer.Division("47", .trade, Phrase("Retail trade", fr: "Commerce de détail", ht: "Komès an detay")),
    Employer.Division("49", .transport, Phrase("Land transport", fr: "Transports terrestres", ht: "Transpò atè")),
    Employer.Division("50", .transport, Phrase("Water transport", fr: "Transports par eau", ht: "Transpò sou dlo")),
    Employer.Division("51", .transport, Phrase("Air transport", fr: "Transports aériens", ht: "Transpò anlè")),
    Employer.Division("52", .transport, Phrase("Warehousing and support", fr: "Entreposage et auxiliaires", ht: "Depo ak sèvis transpò")),
    Employer.Division("53", .transport, Phrase("Post and couriers", fr: "Poste et courrier", ht: "Lapòs ak kourye")),
    Employer.Division("55", .accommodation, Phrase("Accommodation", fr: "Hébergement", ht: "Lojman")),
    Employer.Division("56", .accommodation, Phrase("Food and beverage service", fr: "Restauration", ht: "Restoran ak bwason")),
    Employer.Division("58", .information, Phrase("Publishing", fr: "Édition", ht: "Edisyon")),
    Employer.Division(
        "59", .information, Phrase("Film, television, music", fr: "Cinéma, télévision, musique", ht: "Fim, televizyon, mizik")),
    Employer.Division("60", .information, Phrase("Broadcasting", fr: "Diffusion", ht: "Difizyon")),
    Employer.Division("61", .information, Phrase("Telecommunications", fr: "Télécommunications", ht: "Telekominikasyon")),
    Employer.Division(
        "62", .information,
        Phrase("Programming and computer consultancy", fr: "Programmation et conseil informatique", ht: "Pwogramasyon ak konsèy enfòmatik")),
    Employer.Division("63", .information, Phrase("Information services", fr: "Services d’information", ht: "Sèvis enfòmasyon")),
]

/// Sections K to U.
let serviceDivisions = [
    Employer.Division("64", .finance, Phrase("Financial services", fr: "Services financiers", ht: "Sèvis finansye")),
    Employer.Division("65", .finance, Phrase("Insurance and pensions", fr: "Assurance et retraite", ht: "Asirans ak pansyon")),
    Employer.Division(
        "66", .finance,
        Phrase("Support for finance and insurance", fr: "Auxiliaires de finance et d’assurance", ht: "Sèvis pou finans ak asirans")),
    Employer.Division("68", .realEstate, Phrase("Property", fr: "Immobilier", ht: "Imobilye")),
    Employer.Division("69", .professional, Phrase("Legal and accounting", fr: "Droit et comptabilité", ht: "Lalwa ak kontablite")),
    Employer.Division(
        "70", .professional,
        Phrase("Head offices, management consultancy", fr: "Sièges sociaux, conseil de gestion", ht: "Syèj sosyal, konsèy jesyon")),
    Employer.Division(
        "71", .professional,
        Phrase("Architecture, engineering, testing", fr: "Architecture, ingénierie, essais", ht: "Achitekti, jeni, tès")),
    Employer.Division(
        "72", .professional, Phrase("Research and development", fr: "Recherche et développement", ht: "Rechèch ak devlopman")),
    Employer.Division(
        "73", .professional, Phrase("Advertising and market research", fr: "Publicité et études de marché", ht: "Piblisite ak etid mache")),
    Employer.Division("74", .professional, Phrase("Other professions", fr: "Autres activités spécialisées", ht: "Lòt pwofesyon")),
    Employer.Division("75", .professional, Phrase("Veterinary", fr: "Services vétérinaires", ht: "Veterinè")),
    Employer.Division("77", .support, Phrase("Rental and leasing", fr: "Location", ht: "Lokasyon")),
    Employer.Division("78", .support, Phrase("Employment agencies", fr: "Agences d’emploi", ht: "Ajans travay")),
    Employer.Division("79", .support, Phrase("Travel agencies and tours", fr: "Agences de voyage", ht: "Ajans vwayaj")),
    Employer.Division("80", .support, Phrase("Security and investigation", fr: "Sécurité et enquêtes", ht: "Sekirite ak ankèt")),
    Employer.Division("81", .support, Phrase("Buildings and landscape", fr: "Bâtiments et espaces verts", ht: "Swen bilding ak jaden")),
    Employer.Division("82", .support, Phrase("Office support", fr: "Soutien administratif", ht: "Sipò biwo")),
    Employer.Division(
        "84", .government,
        Phrase("Public administration and defence", fr: "Administration publique et défense", ht: "Administrasyon piblik ak defans")),
    Employer.Division("85", .education, Phrase("Education", fr: "Enseignement", ht: "Edikasyon")),
    Employer.Division("86", .health, Phrase("Human health", fr: "Santé humaine", ht: "Sante moun")),
    Employer.Division("87", .health, Phrase("Residential care", fr: "Hébergement médico-social", ht: "Swen nan rezidans")),
    Employer.Division(
        "88", .health, Phrase("Social work without accommodation", fr: "Action sociale sans hébergement", ht: "Travay sosyal san lojman")),
    Employer.Division(
        "90", .arts, Phrase("Creative arts and entertainment", fr: "Création artistique et spectacle", ht: "Atizay ak espektak")),
    Employer.Division(
        "91", .arts, Phrase("Libraries, museums, culture", fr: "Bibliothèques, musées, culture", ht: "Bibliyotèk, mize, kilti")),
    Employer.Division("92", .arts, Phrase("Gambling and betting", fr: "Jeux de hasard", ht: "Jwèt aza")),
    Employer.Division("93", .arts, Phrase("Sports, amusement, recreation", fr: "Sports, loisirs, divertissements", ht: "Espò ak lwazi")),
    Employer.Division("94", .otherServices, Phrase("Membership organisations", fr: "Organisations associatives", ht: "Òganizasyon manm")),
    Employer.Division(
        "95", .otherServices,
        Phrase(
            "Repair of computers and household goods", fr: "Réparation d’ordinateurs et d’articles ménagers",
            ht: "Repare òdinatè ak bagay kay")),
    Employer.Division("96", .otherServices, Phrase("Other personal services", fr: "Autres services personnels", ht: "Lòt sèvis pèsonèl")),
    Employer.Division(
        "97", .households, Phrase("Households employing domestic staff", fr: "Ménages employant du personnel", ht: "Kay ki anplwaye moun")),
    Employer.Division(
        "98", .households,
        Phrase("Households producing for own use", fr: "Ménages produisant pour eux-mêmes", ht: "Kay ki pwodwi pou tèt yo")),
    Employer.Division(
        "99", .international, Phrase("International organisations", fr: "Organisations internationales", ht: "Òganizasyon entènasyonal")),
]
