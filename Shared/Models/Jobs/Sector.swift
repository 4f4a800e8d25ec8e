extension Employer {
    /// A section of the International Standard Industrial Classification, revision 4 (United Nations): its letter.
    package enum Sector: String, CaseIterable, Codable, Sendable {
        case agriculture = "A"
        case mining = "B"
        case manufacturing = "C"
        case energy = "D"
        case water = "E"
        case construction = "F"
        case trade = "G"
        case transport = "H"
        case accommodation = "I"
        case information = "J"
        case finance = "K"
        case realEstate = "L"
        case professional = "M"
        case support = "N"
        case government = "O"
        case education = "P"
        case health = "Q"
        case arts = "R"
        case otherServices = "S"
        case households = "T"
        case international = "U"
    }
}

extension Employer.Sector {
    package var name: Phrase {
        switch self {
        case .agriculture: Phrase("Farming, forestry, fishing", fr: "Agriculture, forêt, pêche", ht: "Agrikilti, forè, lapèch")
        case .mining: Phrase("Mining and quarrying", fr: "Industries extractives", ht: "Min ak karyè")
        case .manufacturing: Phrase("Manufacturing", fr: "Industrie manufacturière", ht: "Fabrikasyon")
        case .energy: Phrase("Electricity and gas", fr: "Électricité et gaz", ht: "Elektrisite ak gaz")
        case .water: Phrase("Water and waste", fr: "Eau et déchets", ht: "Dlo ak fatra")
        case .construction: Phrase("Building", fr: "Construction", ht: "Konstriksyon")
        case .trade: Phrase("Trade and vehicle repair", fr: "Commerce, réparation de véhicules", ht: "Komès, reparasyon machin")
        case .transport: Phrase("Transport and storage", fr: "Transports et entreposage", ht: "Transpò ak depo")
        case .accommodation: Phrase("Hotels and food service", fr: "Hébergement et restauration", ht: "Otèl ak restoran")
        case .information: Phrase("Information and communication", fr: "Information et communication", ht: "Enfòmasyon ak kominikasyon")
        case .finance: Phrase("Finance and insurance", fr: "Finance et assurance", ht: "Finans ak asirans")
        case .realEstate: Phrase("Property", fr: "Immobilier", ht: "Imobilye")
        default: serviceName
        }
    }

    private var serviceName: Phrase {
        switch self {
        case .professional: Phrase("Science and professions", fr: "Sciences et services spécialisés", ht: "Syans ak sèvis espesyalize")
        case .support:
            Phrase("Administrative and support services", fr: "Services administratifs et de soutien", ht: "Sèvis administratif ak sipò")
        case .government: Phrase("Public administration", fr: "Administration publique", ht: "Administrasyon piblik")
        case .education: Phrase("Education", fr: "Enseignement", ht: "Edikasyon")
        case .health: Phrase("Health and social work", fr: "Santé et action sociale", ht: "Sante ak travay sosyal")
        case .arts: Phrase("Arts and recreation", fr: "Arts et loisirs", ht: "Atizay ak lwazi")
        case .households: Phrase("Households as employers", fr: "Ménages employeurs", ht: "Kay moun ki anplwayè")
        case .international: Phrase("International organisations", fr: "Organisations internationales", ht: "Òganizasyon entènasyonal")
        default: Phrase("Other services", fr: "Autres services", ht: "Lòt sèvis")
        }
    }
}
