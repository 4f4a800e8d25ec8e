import Models

/// A language that people here speak, by its ISO 639-1 code.
enum SpokenLanguage: String, CaseIterable, Codable, Sendable {
    case haitianCreole = "ht"
    case french = "fr"
    case english = "en"
    case spanish = "es"
    case portuguese = "pt"
    case dutch = "nl"
    case hindi = "hi"

    var name: Phrase {
        switch self {
        case .haitianCreole: Phrase("Haitian Creole", fr: "Créole haïtien", ht: "Kreyòl ayisyen")
        case .french: Phrase("French", fr: "Français", ht: "Fransè")
        case .english: Phrase("English", fr: "Anglais", ht: "Angle")
        case .spanish: Phrase("Spanish", fr: "Espagnol", ht: "Panyòl")
        case .portuguese: Phrase("Portuguese", fr: "Portugais", ht: "Pòtigè")
        case .dutch: Phrase("Dutch", fr: "Néerlandais", ht: "Olandè")
        case .hindi: Phrase("Hindi", fr: "Hindi", ht: "Endi")
        }
    }
}

/// A country from which people return, by its ISO 3166-1 code.
enum Country: String, CaseIterable, Codable, Sendable {
    case unitedStates = "US"
    case bahamas = "BS"
    case barbados = "BB"
    case brazil = "BR"
    case canada = "CA"
    case chile = "CL"
    case dominicanRepublic = "DO"
    case france = "FR"
    case frenchGuiana = "GF"
    case guyana = "GY"
    case haiti = "HT"
    case jamaica = "JM"
    case mexico = "MX"
    case suriname = "SR"
    case trinidadAndTobago = "TT"
    case turksAndCaicos = "TC"
    case unitedKingdom = "GB"
    case venezuela = "VE"

    var name: Phrase {
        switch self {
        case .unitedStates: Phrase("United States", fr: "États-Unis", ht: "Etazini")
        case .bahamas: Phrase("The Bahamas", fr: "Les Bahamas", ht: "Bahamas")
        case .barbados: Phrase("Barbados", fr: "La Barbade", ht: "Babad")
        case .brazil: Phrase("Brazil", fr: "Brésil", ht: "Brezil")
        case .canada: Phrase("Canada", fr: "Canada", ht: "Kanada")
        case .chile: Phrase("Chile", fr: "Chili", ht: "Chili")
        case .dominicanRepublic: Phrase("Dominican Republic", fr: "République dominicaine", ht: "Repiblik Dominikèn")
        case .france: Phrase("France", fr: "France", ht: "Frans")
        case .frenchGuiana: Phrase("French Guiana", fr: "Guyane française", ht: "Giyàn franse")
        case .guyana: Phrase("Guyana", fr: "Guyana", ht: "Giyàn")
        case .haiti: Phrase("Haiti", fr: "Haïti", ht: "Ayiti")
        case .jamaica: Phrase("Jamaica", fr: "Jamaïque", ht: "Jamayik")
        case .mexico: Phrase("Mexico", fr: "Mexique", ht: "Meksik")
        case .suriname: Phrase("Suriname", fr: "Suriname", ht: "Sirinam")
        case .trinidadAndTobago: Phrase("Trinidad and Tobago", fr: "Trinité-et-Tobago", ht: "Trinidad ak Tobago")
        case .turksAndCaicos: Phrase("Turks and Caicos", fr: "Îles Turques-et-Caïques", ht: "Tiks ak Kayik")
        case .unitedKingdom: Phrase("United Kingdom", fr: "Royaume-Uni", ht: "Wayòm Ini")
        case .venezuela: Phrase("Venezuela", fr: "Venezuela", ht: "Venezwela")
        }
    }
}
