/// What the people of packed profiles wish for, each at a place from 0: 8 bytes, and 2 for each preferred occupation.
struct PackedWishes: Sendable {
    private var terms: [PreparedWish.Terms] = []
    /// Per place: which of the terms.
    private var numbers: [UInt32] = []
    private var occupationStart: [UInt32] = [0]
    private var occupations: [UInt16] = []

    /// The numbers of terms, while wishes are taken in.
    private var termNumbers: [PreparedWish.Terms: UInt32] = [:]

    /// Takes what the next one wishes for; `finish()` follows the last.
    mutating func add(_ wish: PreparedWish) {
        let number = termNumbers[wish.terms] ?? UInt32(terms.count)
        if number == terms.count {
            termNumbers[wish.terms] = number
            terms.append(wish.terms)
        }
        numbers.append(number)
        occupations += wish.occupations.map { UInt16($0) }
        occupationStart.append(UInt32(occupations.count))
    }

    mutating func finish() {
        termNumbers = [:]
    }

    /// The wish at a place, as it was put in.
    subscript(place: Int) -> PreparedWish {
        let own = Int(occupationStart[place])..<Int(occupationStart[place + 1])
        return PreparedWish(occupations: own.map { Int32(occupations[$0]) }, terms: terms[Int(numbers[place])])
    }
}
