extension Employer {
    /// A division of the International Standard Industrial Classification, revision 4 (United Nations): two digits, within a section.
    package struct Division: Hashable, Sendable {
        package let code: String
        package let section: Sector
        package let name: Phrase

        init(_ code: String, _ section: Sector, _ name: Phrase) {
            self.code = code
            self.section = section
            self.name = name
        }

        /// The division with the code; nil where there is none.
        package init?(_ code: String) {
            guard let known = Self.all.first(where: { $0.code == code }) else { return nil }
            self = known
        }

        /// All 88, in the order of their codes.
        package static let all = goods + tradeDivisions + serviceDivisions
    }
}

/// Sections A to C.
private let goods = [
    Employer.Division("01", .agriculture, Phrase("Crops and livestock", fr: "Cultures et élevage", ht: "Kilti ak elvaj")),
    Employer.Division(
        "02", .agriculture, Phrase("Forestry and logging", fr: "Sylviculture et exploitation forestière", ht: "Forè ak koupe bwa")),
    Employer.Division("03", .agriculture, Phrase("Fishing and aquaculture", fr: "Pêche et aquaculture", ht: "Lapèch ak elvaj pwason")),
    Employer.Division("05", .mining, Phrase("Coal and lignite", fr: "Houille et lignite", ht: "Chabon min")),
    Employer.Division(
        "06", .mining, Phrase("Crude petroleum and natural gas", fr: "Pétrole brut et gaz naturel", ht: "Petwòl ak gaz natirèl")),
    Employer.Division("07", .mining, Phrase("Metal ores", fr: "Minerais métalliques", ht: "Minrè metal")),
    Employer.Division("08", .mining, Phrase("Other mining and quarrying", fr: "Autres activités extractives", ht: "Lòt min ak karyè")),
    Employer.Division("09", .mining, Phrase("Support for mining", fr: "Soutien aux industries extractives", ht: "Sèvis pou min")),
    Employer.Division("10", .manufacturing, Phrase("Food products", fr: "Produits alimentaires", ht: "Pwodwi manje")),
    Employer.Division("11", .manufacturing, Phrase("Beverages", fr: "Boissons", ht: "Bwason")),
    Employer.Division("12", .manufacturing, Phrase("Tobacco", fr: "Tabac", ht: "Tabak")),
    Employer.Division("13", .manufacturing, Phrase("Textiles", fr: "Textiles", ht: "Tekstil")),
    Employer.Division("14", .manufacturing, Phrase("Wearing apparel", fr: "Habillement", ht: "Rad")),
    Employer.Division("15", .manufacturing, Phrase("Leather and shoes", fr: "Cuir et chaussures", ht: "Kwi ak soulye")),
    Employer.Division(
        "16", .manufacturing, Phrase("Wood and cork, not furniture", fr: "Bois et liège, sauf meubles", ht: "Bwa ak lyèj, san mèb")),
    Employer.Division("17", .manufacturing, Phrase("Paper", fr: "Papier", ht: "Papye")),
    Employer.Division("18", .manufacturing, Phrase("Printing and recorded media", fr: "Imprimerie et reproduction", ht: "Enprimri")),
    Employer.Division(
        "19", .manufacturing, Phrase("Coke and refined petroleum", fr: "Cokéfaction et raffinage", ht: "Kòk ak petwòl rafine")),
    Employer.Division("20", .manufacturing, Phrase("Chemicals", fr: "Produits chimiques", ht: "Pwodwi chimik")),
    Employer.Division("21", .manufacturing, Phrase("Pharmaceuticals", fr: "Produits pharmaceutiques", ht: "Medikaman")),
    Employer.Division("22", .manufacturing, Phrase("Rubber and plastics", fr: "Caoutchouc et plastiques", ht: "Kawotchou ak plastik")),
    Employer.Division(
        "23", .manufacturing, Phrase("Glass, cement, other minerals", fr: "Verre, ciment, autres minéraux", ht: "Vè, siman, lòt mineral")),
    Employer.Division("24", .manufacturing, Phrase("Basic metals", fr: "Métallurgie", ht: "Metal de baz")),
    Employer.Division("25", .manufacturing, Phrase("Fabricated metal products", fr: "Ouvrages en métaux", ht: "Pwodwi an metal")),
    Employer.Division(
        "26", .manufacturing,
        Phrase("Computers, electronics, optics", fr: "Informatique, électronique, optique", ht: "Òdinatè, elektwonik, optik")),
    Employer.Division("27", .manufacturing, Phrase("Electrical equipment", fr: "Équipements électriques", ht: "Ekipman elektrik")),
    Employer.Division("28", .manufacturing, Phrase("Machinery", fr: "Machines", ht: "Machin")),
    Employer.Division(
        "29", .manufacturing, Phrase("Motor vehicles and trailers", fr: "Véhicules automobiles et remorques", ht: "Machin ak remòk")),
    Employer.Division(
        "30", .manufacturing, Phrase("Other transport equipment", fr: "Autres matériels de transport", ht: "Lòt ekipman transpò")),
    Employer.Division("31", .manufacturing, Phrase("Furniture", fr: "Meubles", ht: "Mèb")),
    Employer.Division("32", .manufacturing, Phrase("Other manufacturing", fr: "Autres industries manufacturières", ht: "Lòt fabrikasyon")),
    Employer.Division(
        "33", .manufacturing,
        Phrase("Repair and installation of machinery", fr: "Réparation et installation de machines", ht: "Reparasyon ak enstalasyon machin")
    ),
]
