extension DataKey {
    /// One part of what is sealed in parts, so that little of it is in memory at a time; 28 bytes longer.
    ///
    /// Bound to its place, its number from 0 on and whether it is the last: parts that are left out, put in another order, taken from
    /// elsewhere or cut off at the end do not open.
    package func seal(part plain: [UInt8], _ number: Int, of count: Int, at place: Place) throws(CryptoError) -> [UInt8] {
        try seal(plain, at: place.part(number, of: count))
    }

    /// The plain bytes of a part of so many.
    package func open(part sealed: [UInt8], _ number: Int, of count: Int, at place: Place) throws(CryptoError) -> [UInt8] {
        try open(sealed, at: place.part(number, of: count))
    }
}

extension Place {
    fileprivate func part(_ number: Int, of count: Int) -> Place {
        adding("\(number)", number == count - 1 ? "last" : "more")
    }
}
