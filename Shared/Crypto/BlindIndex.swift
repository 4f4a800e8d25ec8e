/// A searchable stand-in for an encrypted text: equal texts give equal digests, and nobody without the key can try out guesses.
package struct BlindIndex: Sendable {
    private let key: [UInt8]

    /// An index of its own for one column, for example `casework.document.number`.
    package init(_ master: MasterKey, column: String) throws(CryptoError) {
        key = try master.subkey("blind index \(column)")
    }

    /// The 32-byte digest to store and search by; nil when nothing is left after normalising.
    package func digest(of text: String) -> [UInt8]? {
        let normal = Self.normalised(text)
        return normal.isEmpty ? nil : authenticationCode(of: Array(normal.utf8), key: key)
    }

    /// Letters in upper case and digits, nothing else: `ht-12 34` and `HT1234` are one document.
    static func normalised(_ text: String) -> String {
        var normal = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
                normal += String(Int(value))
            } else if scalar.properties.isAlphabetic {
                normal += scalar.properties.uppercaseMapping
            }
        }
        return normal
    }
}
