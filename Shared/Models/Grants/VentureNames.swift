extension Venture {
    package var name: Phrase {
        switch self {
        case .foodAndDrink: Phrase("Food and drink sales", fr: "Vente de nourriture et boissons", ht: "Vant manje ak bwason")
        case .phoneCards: Phrase("Mobile phone cards", fr: "Cartes de téléphone mobile", ht: "Kat telefòn mobil")
        case .internetCafe: Phrase("Internet café", fr: "Cybercafé", ht: "Sibèkafe")
        case .henRearing: Phrase("Hen rearing", fr: "Élevage de poules", ht: "Elvaj poul")
        case .transportation: Phrase("Transportation", fr: "Transport", ht: "Transpò")
        case .agriculturalProcessing:
            Phrase("Agricultural product processing", fr: "Transformation de produits agricoles", ht: "Transfòmasyon pwodui agrikòl")
        case .shop: Phrase("Small shop", fr: "Petit commerce", ht: "Ti boutik")
        case .tailoring: Phrase("Tailoring", fr: "Couture", ht: "Kouti")
        case .hairdressing: Phrase("Hairdressing", fr: "Coiffure", ht: "Kwafi")
        case .carpentry: Phrase("Carpentry and furniture", fr: "Menuiserie et meubles", ht: "Chapant ak mèb")
        case .repair: Phrase("Vehicle repair", fr: "Réparation de véhicules", ht: "Reparasyon machin")
        case .other: Phrase("Other", fr: "Autre", ht: "Lòt")
        }
    }
}
