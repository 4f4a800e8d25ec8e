import Hosting
import Models

/// The texts on whom to reach at an employer, and where it is.
extension EmployerPhrases {
    static let division = Phrase("Division", fr: "Division", ht: "Divizyon")
    static let divisionHint = Phrase(
        "More closely, within the line of business (ISIC Rev. 4).", fr: "Plus précisément, dans le secteur (CITI Rév. 4).",
        ht: "Pi presi, nan sektè a (CITI Rev. 4).")
    static let contacts = Phrase("Contacts", fr: "Contacts", ht: "Kontak")
    static let contactsHint = Phrase(
        "Whom to speak with. Leave a line empty to drop it.", fr: "À qui s’adresser. Laissez une ligne vide pour la retirer.",
        ht: "Ak ki moun pou pale. Kite yon liy vid pou retire l.")
    static let contact = Phrase("Contact", fr: "Contact", ht: "Kontak")
    static let moreContacts = Phrase("Another contact", fr: "Autre contact", ht: "Yon lòt kontak")
    static let function = Phrase("Function", fr: "Fonction", ht: "Fonksyon")
    static let preferred = Phrase("Prefers", fr: "Préfère", ht: "Pito")
    static let sites = Phrase("Places of work", fr: "Lieux de travail", ht: "Kote travay")
    static let sitesHint = Phrase(
        "Coordinates in decimal degrees (WGS 84), such as 6.8045 and -58.1553. Leave a line empty to drop it.",
        fr: "Coordonnées en degrés décimaux (WGS 84), par exemple 6,8045 et -58,1553. Laissez une ligne vide pour la retirer.",
        ht: "Kowòdone an degre desimal (WGS 84), tankou 6,8045 ak -58,1553. Kite yon liy vid pou retire l.")
    static let site = Phrase("Place", fr: "Lieu", ht: "Kote")
    static let moreSites = Phrase("Another place", fr: "Autre lieu", ht: "Yon lòt kote")
    static let address = Phrase("Address", fr: "Adresse", ht: "Adrès")
    static let latitude = Phrase("Latitude", fr: "Latitude", ht: "Latitid")
    static let longitude = Phrase("Longitude", fr: "Longitude", ht: "Lonjitid")
    static let coordinates = Phrase("Coordinates", fr: "Coordonnées", ht: "Kowòdone")

    static func word(_ way: Employer.Contact.Way) -> Phrase {
        switch way {
        case .phone: CommonPhrases.phone
        case .whatsapp: Phrase("WhatsApp", fr: "WhatsApp", ht: "WhatsApp")
        case .email: Phrase("E-mail", fr: "Courriel", ht: "Imèl")
        }
    }

    /// What the fields of lines are called, for the summary of what is wrong.
    static let names: [String: Phrase] = {
        var names: [String: Phrase] = [:]
        for place in 0..<Employer.Terms.most {
            for (field, name) in [
                ("name", CommonPhrases.name), ("phone", CommonPhrases.phone), ("email", CommonPhrases.email), ("function", function),
            ] { names["contacts.\(place).\(field)"] = name }
            for (field, name) in [("address", address), ("latitude", latitude), ("longitude", longitude)] {
                names["sites.\(place).\(field)"] = name
            }
        }
        return names
    }()
}
