/// A kind of work, as the taxonomy names it.
package struct Occupation: Hashable, Sendable {
    package typealias ID = Identifier<Occupation>

    package let uri: ConceptURI
    package let isco: ISCOCode

    package init(uri: ConceptURI, isco: ISCOCode) {
        self.uri = uri
        self.isco = isco
    }
}

/// A unit group of the International Standard Classification of Occupations 2008 (ILO): four digits, from the major group down.
package struct ISCOCode: Hashable, Sendable {
    /// The four digits as a number; 110 stands for `0110`.
    package let number: Int16

    /// Nil unless `text` is four digits.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int16(text) else { return nil }
        self.number = number
    }

    /// 0 (armed forces) to 9 (elementary occupations).
    package var majorGroup: Int {
        Int(number) / 1000
    }

    /// How many leading digits both codes share, 0 to 4.
    package func depthShared(with other: ISCOCode) -> Int {
        if number == other.number { return 4 }
        if number / 10 == other.number / 10 { return 3 }
        if number / 100 == other.number / 100 { return 2 }
        return number / 1000 == other.number / 1000 ? 1 : 0
    }
}

extension ISCOCode: CustomStringConvertible {
    package var description: String {
        let digits = String(number)
        return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
