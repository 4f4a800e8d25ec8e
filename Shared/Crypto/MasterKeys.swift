/// The master key in force, and earlier ones until all that they sealed has been moved.
package struct MasterKeys: Sendable {
    package let current: MasterKey
    package let earlier: [MasterKey]

    package init(_ current: MasterKey, earlier: [MasterKey] = []) {
        self.current = current
        self.earlier = earlier
    }

    /// The keys as their file holds them, a line of 64 hexadecimal digits each, the one in force first; white space is ignored.
    package init(hexadecimal text: String) throws(CryptoError) {
        var keys: [MasterKey] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            keys.append(try MasterKey(hexadecimal: String(line)))
        }
        guard let current = keys.first else { throw .malformed("master key: 64 hexadecimal digits are needed") }
        self.init(current, earlier: Array(keys.dropFirst()))
    }

    /// All of them, the one in force first.
    package var all: [MasterKey] { [current] + earlier }
}
