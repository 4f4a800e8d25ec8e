/// A stored password hash in PHC form: `$scrypt$ln=15,r=8,p=3$salt$hash`.
struct PasswordHash: Sendable {
    let cost: Scrypt
    let salt: [UInt8]
    let key: [UInt8]

    init(_ password: String, cost: Scrypt, salt: [UInt8] = Random.bytes(16)) throws(CryptoError) {
        self.cost = cost
        self.salt = salt
        key = try cost.derive(Array(password.utf8), salt: salt, count: 32)
    }

    /// Reads the stored form.
    init(stored: String) throws(CryptoError) {
        let parts = stored.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
            let cost = Self.cost(parts[2]), cost.isBearable,
            let salt = Base64.standard.decode(parts[3]), let key = Base64.standard.decode(parts[4]), key.count >= 16
        else { throw .malformed("password hash") }
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    var stored: String {
        let base64 = Base64.standard
        return "$scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)$\(base64.encode(salt))$\(base64.encode(key))"
    }

    func matches(_ password: String) throws(CryptoError) -> Bool {
        equalInConstantTime(try cost.derive(Array(password.utf8), salt: salt, count: key.count), key)
    }

    private static func cost(_ text: Substring) -> Scrypt? {
        let fields = text.split(separator: ",")
        guard fields.count == 3 else { return nil }
        func number(_ index: Int, _ name: String) -> Int? {
            fields[index].hasPrefix("\(name)=") ? Int(fields[index].dropFirst(name.count + 1)) : nil
        }
        guard let logN = number(0, "ln"), let r = number(1, "r"), let p = number(2, "p") else { return nil }
        return Scrypt(logN: logN, r: r, p: p)
    }
}
